package mentor

import (
	"bapashadir/backend/indo"
	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
)

// Twin is another record that may be the same person, and why.
type Twin struct {
	outreach.Mentor
	Why outreach.Likeness
}

// twins is who may be whom, by what makes records alike: only those are compared.
type twins struct {
	byName, byPhone map[string][]outreach.Mentor
	dusun           map[string]string // of those whose name is not theirs alone, by id
}

// findTwins looks through the register, without those who were merged away.
func findTwins(tx *store.Tx) (twins, error) {
	t := twins{map[string][]outreach.Mentor{}, map[string][]outreach.Mentor{}, map[string]string{}}
	for m, err := range tx.Mentors.Scan(nil) {
		if err != nil {
			return t, err
		}
		if m.Into != "" {
			continue
		}
		name := indo.Alike(m.Name)
		t.byName[name] = append(t.byName[name], m)
		if m.Phone != "" {
			t.byPhone[m.Phone] = append(t.byPhone[m.Phone], m)
		}
	}
	for _, same := range t.byName {
		if len(same) < 2 {
			continue
		}
		for _, m := range same {
			if m.Session == "" {
				continue
			}
			a, err := tx.Attendees.Get(store.Key(m.Session, m.Number))
			if err != nil && outreach.CodeOf(err) != outreach.NotFound {
				return t, err
			}
			t.dusun[m.ID] = a.Dusun
		}
	}
	return t, nil
}

// of is who may be m.
func (t twins) of(m outreach.Mentor) (out []Twin) {
	seen := map[string]bool{}
	for _, group := range [][]outreach.Mentor{t.byPhone[m.Phone], t.byName[indo.Alike(m.Name)]} {
		for _, o := range group {
			if why := outreach.Alike(m, o, t.dusun[m.ID], t.dusun[o.ID]); why != "" && !seen[o.ID] {
				seen[o.ID] = true
				out = append(out, Twin{o, why})
			}
		}
	}
	return out
}
