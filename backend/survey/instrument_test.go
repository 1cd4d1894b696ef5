package survey

import (
	"crypto/sha256"
	"fmt"
	"slices"
	"strings"
	"testing"

	"bapashadir/backend/outreach"
)

// A change of any word needs a new version in a new file: old answers were given to these.
func TestWordingsStayAsTheyAre(t *testing.T) {
	want := map[string]string{
		"inti-1.json":        "a57d5b8edb6e759f",
		"jarak-1.json":       "c432d30d46c62a6e",
		"keyakinan-1.json":   "9a3a66d3ff3417aa",
		"kilat-1.json":       "5c0150080dc98a2c",
		"lanjutan-1.json":    "445967c75ec065dd",
		"latar-1.json":       "817248f4dac205cb",
		"pengetahuan-1.json": "8a26cb7eab6d7c30",
		"skm-1.json":         "fedab2d4920130b7",
		"usaha-1.json":       "081cc0a6fae17c8d",
	}
	list, err := files.ReadDir("instruments")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range list {
		b, err := files.ReadFile("instruments/" + f.Name())
		if got := fmt.Sprintf("%x", sha256.Sum256(b))[:16]; err != nil || got != want[f.Name()] {
			t.Errorf("%s is %s, was %s (%v)", f.Name(), got, want[f.Name()], err)
		}
	}
	if len(list) != len(want) {
		t.Errorf("%d files, %d known", len(list), len(want))
	}
}

func TestInstrumentsChangedByHandAreRefused(t *testing.T) {
	whole, err := files.ReadFile("instruments/inti-1.json")
	if err != nil {
		t.Fatal(err)
	}
	change := func(old, new string) string { return strings.Replace(string(whole), old, new, 1) }
	for name, file := range map[string]string{
		"":                     string(whole),
		"nothing":              "",
		"cut off":              string(whole[:len(whole)/2]),
		"two":                  string(whole) + string(whole),
		"a field of its own":   change(`"id"`, `"nik": 1, "id"`),
		"no version":           change(`"version": 1`, `"version": 0`),
		"a phase that isn't":   change(`"before"`, `"kemarin"`),
		"a key twice":          change(`"p2"`, `"p1"`),
		"a key with a space":   change(`"p2"`, `"p 2"`),
		"no text":              change("Bapas adalah nama lain dari penjara.", " "),
		"three faces":          change(`"Tidak mau", `, ""),
		"an empty word":        change(`"Kurang mau"`, `""`),
		"right is don't know":  change(`"right": 2`, `"right": 3`),
		"no right one":         change(`, "right": 2`, ""),
		"a face that is right": change(`"Sangat mau"]`, `"Sangat mau"], "right": 1`),
		"a scale that isn't":   change(`"scale": "faces"`, `"scale": "stars"`),
		"reversed knowledge":   change(`"right": 2`, `"right": 2, "reversed": true`),
	} {
		m, err := Read([]byte(file))
		if name == "" && (err != nil || m.Ref() != "inti@1" || len(m.Items) != 10) {
			t.Errorf("as it is: %v %+v", err, m)
		}
		if name != "" && outreach.CodeOf(err) != outreach.BadInstrument {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func FuzzRead(f *testing.F) {
	list, _ := files.ReadDir("instruments")
	for _, e := range list {
		b, _ := files.ReadFile("instruments/" + e.Name())
		f.Add(b)
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		m, err := Read(b)
		if err != nil {
			return
		}
		for _, it := range m.Items {
			if len(it.Answers) < 2 || len(it.Answers) > 5 || it.Right > len(it.Answers) {
				t.Errorf("%+v", it)
			}
		}
	})
}

func TestForms(t *testing.T) {
	chosen := func(before outreach.State, refs ...string) outreach.Session {
		return outreach.Session{Survey: outreach.Survey{Modules: refs, Before: before}}
	}
	for _, c := range []struct {
		ses     outreach.Session
		phase   outreach.Phase
		want    string
		minutes int
		open    bool
	}{
		{chosen(""), outreach.After, "kilat@1", 1, true},
		{chosen(""), outreach.Before, "", 1, false},
		{chosen("", "inti@1", "kilat@1"), outreach.Before, "inti@1", 2, false},
		{chosen("", "inti@1", "kilat@1"), outreach.After, "inti@1 kilat@1", 3, true},
		{chosen("", "inti@1", "kilat@1"), outreach.Later, "inti@1 lanjutan@1", 2, false},
		{chosen(outreach.Closed, "inti@1", "latar@1"), outreach.Before, "inti@1 latar@1", 3, false},
		{chosen(outreach.Closed, "inti@1", "latar@1"), outreach.After, "inti@1", 2, false},
		{chosen("", "inti@1", "latar@1"), outreach.After, "inti@1 latar@1", 3, false},
		{chosen("", "skm@1"), outreach.After, "skm@1", 2, false},
	} {
		f := FormOf(c.ses, c.phase)
		if f.Instrument() != c.want || f.Minutes() != c.minutes || (f.Open != "") != c.open {
			t.Errorf("%v %s: %q, %d minutes, %q", c.ses.Survey, c.phase, f.Instrument(), f.Minutes(), f.Open)
		}
	}
	if got, err := Choose([]string{"kilat@1", "inti@1"}); err != nil || !slices.Equal(got, []string{"inti@1", "kilat@1"}) {
		t.Errorf("%v %v", err, got)
	}
}

// Words as the villages see them: one sentence, at most twelve words (domain.md 4.2); the
// few that are longer were written so.
func TestSentencesAreShort(t *testing.T) {
	long := []string{"b2", "l1", "l2"}
	for _, m := range Modules() {
		for _, it := range m.Items {
			if n := len(strings.Fields(it.Text)); n > 12 && !slices.Contains(long, it.Key) {
				t.Errorf("%s has %d words", it.Key, n)
			}
		}
	}
}
