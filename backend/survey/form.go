package survey

import (
	"slices"
	"strings"

	"bapashadir/backend/outreach"
)

// Form is what one phase of a session asks, in order.
type Form struct {
	Modules []Module
	Open    string // the question for a free sentence, "" without one
	Caution string
}

// FormOf is the form of a session's phase. A file of before version 9 has chosen nothing:
// it asks the quick feedback alone. The follow-up's own questions come by themselves.
func FormOf(s outreach.Session, p outreach.Phase) (f Form) {
	refs := s.Survey.Modules
	if len(refs) == 0 {
		refs = []string{"kilat@1"}
	}
	opening := outreach.After
	if s.StateOf(outreach.Before) != outreach.Planned || p == outreach.Before {
		opening = outreach.Before
	}
	for _, m := range Modules() {
		chosen := slices.Contains(refs, m.Ref()) || m.ID == FollowUp
		if !chosen || !slices.Contains(m.Phases, p) && (p != opening || !slices.Contains(m.Phases, first)) {
			continue
		}
		f.Modules = append(f.Modules, m)
		if m.Open != "" {
			f.Open, f.Caution = m.Open, m.Caution
		}
	}
	return f
}

// Items are those of all its modules.
func (f Form) Items() (all []Item) {
	for _, m := range f.Modules {
		all = append(all, m.Items...)
	}
	return all
}

// Instrument names what is asked with its versions, as an answer keeps it.
func (f Form) Instrument() string {
	refs := make([]string, len(f.Modules))
	for i, m := range f.Modules {
		refs[i] = m.Ref()
	}
	return strings.Join(refs, " ")
}

// Takes checks the answers of a sheet: each for an item that was asked, and one of those
// offered. Errors: BadChoice with the item's key.
func (f Form) Takes(items map[string]uint8) error {
	asked := map[string]int{}
	for _, it := range f.Items() {
		asked[it.Key] = len(it.Answers)
	}
	for key, v := range items {
		if n, ok := asked[key]; !ok || v < 1 || int(v) > n {
			return outreach.Refuse(outreach.BadChoice, key)
		}
	}
	return nil
}

// How long an item and the free sentence take, in seconds: the core's ten items are about
// two minutes (domain.md 4.2).
const perItem, perSentence = 12, 30

// Minutes is how long the form takes, about, at least 1.
func (f Form) Minutes() int {
	seconds := len(f.Items()) * perItem
	if f.Open != "" {
		seconds += perSentence
	}
	return max(1, (seconds+30)/60)
}

// Choose gives the refs in the order they are asked. Errors: BadChoice for one that isn't
// there, and for two versions of one module.
func Choose(refs []string) (out []string, err error) {
	seen := map[string]bool{}
	for _, r := range refs {
		m, ok := Find(r)
		if !ok || seen[m.ID] || m.ID == FollowUp {
			return nil, outreach.Refuse(outreach.BadChoice, "modules")
		}
		seen[m.ID] = true
	}
	for _, m := range Modules() {
		if slices.Contains(refs, m.Ref()) {
			out = append(out, m.Ref())
		}
	}
	if len(out) == 0 {
		return nil, outreach.Refuse(outreach.Empty, "modules")
	}
	return out, nil
}

// Item finds the one with this key, and the version of its module.
func (f Form) Item(key string) (it Item, version int, ok bool) {
	for _, m := range f.Modules {
		for _, it := range m.Items {
			if it.Key == key {
				return it, m.Version, true
			}
		}
	}
	return Item{}, 0, false
}

// maxRoom bounds a typing error, not a hall.
const maxRoom = 2000

// Room is what a whole room said to an item, by answer. Errors: BadChoice for an item
// that isn't asked or that cards can't answer, and for counts that are none; NoAnswer
// where nobody answered.
func (f Form) Room(key string, counts []int) (r outreach.Room, err error) {
	it, version, ok := f.Item(key)
	if !ok || !it.ByCards() || len(counts) != len(it.Answers) {
		return r, outreach.Refuse(outreach.BadChoice, "item")
	}
	all := 0
	for _, n := range counts {
		if n < 0 || n > maxRoom {
			return r, outreach.Refuse(outreach.BadChoice, "counts")
		}
		all += n
	}
	if all == 0 {
		return r, outreach.Refuse(outreach.NoAnswer, "counts")
	}
	return outreach.Room{Item: key, Version: version, Counts: slices.Clone(counts)}, nil
}

// ByCards tells whether a room can answer the item with its cards: a card has four edges,
// and nobody holds up how old they are.
func (it Item) ByCards() bool { return it.Scale == Faces || it.Scale == Truth }
