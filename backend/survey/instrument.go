package survey

import (
	"bytes"
	"embed"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"

	"bapashadir/backend/outreach"
)

// Scale is how an item is answered.
type Scale string

const (
	Truth  Scale = "truth"  // right, wrong, don't know
	Faces  Scale = "faces"  // four faces with words, worst first
	Choice Scale = "choice" // one of a few, in no order of good and bad
)

// Item is one question. An answer is the place of one of Answers, from 1.
type Item struct {
	Key      string   `json:"key"`
	Text     string   `json:"text"`
	Scale    Scale    `json:"scale"`
	Answers  []string `json:"answers"`
	Right    int      `json:"right,omitempty"`    // of a Truth
	Reversed bool     `json:"reversed,omitempty"` // of Faces: to agree is to reject
}

// first stands in a module's phases for whichever phase a session has first.
const first outreach.Phase = "first"

// Module is one version of a group of items: a change of any word in it is a new version,
// and answers of different versions are never compared or added up (domain.md 4.3). Open
// is its question for a free sentence, Caution stands by it.
type Module struct {
	ID      string           `json:"id"`
	Version int              `json:"version"`
	Phases  []outreach.Phase `json:"phases"`
	Open    string           `json:"open,omitempty"`
	Caution string           `json:"caution,omitempty"`
	Items   []Item           `json:"items"`
}

// Ref names the module with its version: "inti@1".
func (m Module) Ref() string { return m.ID + "@" + strconv.Itoa(m.Version) }

const (
	Core     = "inti"     // knowledge, distance and help: ten items, the same before and after
	Quick    = "kilat"    // U1 to U4 and the free sentence, after it
	FollowUp = "lanjutan" // what was done since
	IKM      = "skm"      // the nine elements of a public service
)

// Usual are the modules of a session for which nothing else was chosen.
func Usual() []string { return []string{"inti@1", "kilat@1"} }

//go:embed instruments/*.json
var files embed.FS

// Modules are all versions that ever were asked, newest last.
var Modules = sync.OnceValue(func() (all []Module) {
	names, err := files.ReadDir("instruments")
	for _, n := range names {
		var m Module
		b, wrong := files.ReadFile("instruments/" + n.Name())
		if wrong == nil {
			m, wrong = Read(b)
		}
		err = errors.Join(err, wrong)
		all = append(all, m)
	}
	if err != nil {
		panic(fmt.Sprint("survey: ", err)) // they are compiled in, and a test reads them all
	}
	slices.SortStableFunc(all, func(a, b Module) int { return slices.Index(order, a.ID) - slices.Index(order, b.ID) })
	return all
})

// order is the one in which modules are asked: opinions before what may colour them, the
// person last.
var order = []string{Core, "pengetahuan", "keyakinan", "jarak", "usaha", FollowUp, Quick, IKM, "latar"}

// Find gives the module of a ref.
func Find(ref string) (Module, bool) {
	for _, m := range Modules() {
		if m.Ref() == ref {
			return m, true
		}
	}
	return Module{}, false
}

// Newest is the version of the newest module that asks an item.
func Newest(key string) (version int, ok bool) {
	for _, m := range Modules() {
		if slices.ContainsFunc(m.Items, func(it Item) bool { return it.Key == key }) {
			version = max(version, m.Version)
		}
	}
	return version, version > 0
}

// AtDoor is the one question of the terminal by the door.
func AtDoor() Item {
	quick, _ := Find("kilat@1")
	return quick.Items[len(quick.Items)-1]
}

var keys = regexp.MustCompile(`^[a-z][a-z0-9]{0,15}$`)

// Read reads one module. A file is refused for anything that would make its answers mean
// something else: unknown fields, a key twice, a right answer that isn't there. Errors:
// BadInstrument.
func Read(file []byte) (m Module, err error) {
	d := json.NewDecoder(bytes.NewReader(file))
	d.DisallowUnknownFields()
	if err = d.Decode(&m); err == nil {
		if _, end := d.Token(); end != io.EOF {
			err = fmt.Errorf("more than one module")
		} else {
			err = m.whole()
		}
	}
	if err != nil {
		return Module{}, &outreach.Error{Code: outreach.BadInstrument, Args: map[string]string{"reason": err.Error()}, Err: err}
	}
	return m, nil
}

func (m Module) whole() error {
	if !keys.MatchString(m.ID) || m.Version < 1 || len(m.Items) < 1 || len(m.Items) > 20 || len(m.Phases) < 1 {
		return fmt.Errorf("id %q, version %d, %d items, %d phases", m.ID, m.Version, len(m.Items), len(m.Phases))
	}
	for _, p := range m.Phases {
		if p != first && !slices.Contains(outreach.Phases, p) {
			return fmt.Errorf("phase %q", p)
		}
	}
	seen := map[string]bool{}
	for _, it := range m.Items {
		if err := it.whole(); err != nil {
			return fmt.Errorf("item %q: %w", it.Key, err)
		}
		if seen[it.Key] {
			return fmt.Errorf("item %q twice", it.Key)
		}
		seen[it.Key] = true
	}
	return nil
}

func (it Item) whole() error {
	n := map[Scale][2]int{Truth: {3, 3}, Faces: {4, 4}, Choice: {2, 5}}[it.Scale]
	switch {
	case !keys.MatchString(it.Key):
		return fmt.Errorf("no key")
	case strings.TrimSpace(it.Text) == "" || len(it.Text) > 200:
		return fmt.Errorf("no text, or more than 200 bytes")
	case len(it.Answers) < n[0] || len(it.Answers) > n[1] || n[0] == 0:
		return fmt.Errorf("scale %q with %d answers", it.Scale, len(it.Answers))
	case it.Scale == Truth != (it.Right == 1 || it.Right == 2) || it.Reversed && it.Scale != Faces:
		return fmt.Errorf("right %d, reversed %v", it.Right, it.Reversed)
	}
	for _, a := range it.Answers {
		if strings.TrimSpace(a) == "" || len(a) > 60 {
			return fmt.Errorf("answer %q", a)
		}
	}
	return nil
}
