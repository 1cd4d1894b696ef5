package table

import (
	"iter"
	"slices"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store/seal"
)

// Same is which keys are of one person, as officers have said: a line of a list that was
// made a volunteer, two records of the register made one, a volunteer's badge. A name is
// never a reason.
type Same struct{ root map[string]string }

// Same reads what officers have said.
func (tx *Tx) Same() (Same, error) {
	s := Same{map[string]string{}}
	for a, err := range tx.Activities.Scan(nil) {
		if err != nil {
			return s, err
		}
		s.join(tx.Mentors.Owner(Key(a.Mentor)), tx.Activities.Owner(Key(a.ID)))
		if a.Session != "" {
			s.join(tx.Mentors.Owner(Key(a.Mentor)), tx.Attendees.Owner(Key(a.Session, a.Number)))
		}
	}
	for m, err := range tx.Mentors.Scan(nil) {
		if err != nil {
			return s, err
		}
		if m.Into != "" {
			s.join(tx.Mentors.Owner(Key(m.ID)), tx.Mentors.Owner(Key(m.Into)))
		}
	}
	for m, err := range tx.Mergings.Scan(nil) {
		if err != nil {
			return s, err
		}
		s.join(tx.Mentors.Owner(Key(m.Kept.ID)), tx.Mergings.Owner(Key(m.ID)))
		s.join(tx.Mentors.Owner(Key(m.Kept.ID)), tx.Mentors.Owner(Key(m.Gone.ID)))
	}
	for g, err := range tx.Guests.Scan(nil) {
		if err != nil {
			return s, err
		}
		if g.Mentor != "" {
			s.join(tx.Mentors.Owner(Key(g.Mentor)), tx.Guests.Owner(Key(g.Code)))
		}
	}
	return s, nil
}

func (s Same) join(a, b string) {
	if a == "" || b == "" {
		return
	}
	if a, b = s.of(a), s.of(b); a != b {
		s.root[max(a, b)] = min(a, b)
	}
}

func (s Same) of(id string) string {
	for s.root[id] != "" {
		id = s.root[id]
	}
	return id
}

// One tells whether two keys are of one person.
func (s Same) One(a, b string) bool { return s.of(a) == s.of(b) }

// Together are the keys of the persons that have one of these keys.
func (s Same) Together(persons ...string) (out []string) {
	roots := map[string]bool{}
	for _, id := range persons {
		roots[s.of(id)] = true
		out = append(out, id)
	}
	for id := range s.root {
		if roots[s.of(id)] {
			out = append(out, id)
		}
	}
	for id := range roots {
		out = append(out, id)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// Sealed walks the records that are sealed with one of these persons' keys.
func (t *Table[T]) Sealed(persons map[string]bool) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		c := t.records().Cursor()
		for k, raw := c.First(); k != nil; k, raw = c.Next() {
			if id, ok := seal.Person(raw); ok && id != "" && persons[id] {
				if v, err := t.decode(k, raw); !yield(v, err) || err != nil {
					return
				}
			}
		}
	}
}

// ReceiptCode is a number of a receipt that no other has: two groups of five letters.
func (tx *Tx) ReceiptCode() (string, error) {
	for {
		var groups [2]string
		for i := range groups {
			n, err := tx.Below(outreach.CodeSpace)
			if err != nil {
				return "", err
			}
			groups[i] = outreach.ShortCode(n)
		}
		if code := groups[0] + "-" + groups[1]; !tx.Erasures.Has(Key(code)) {
			return code, nil
		}
	}
}

// Marks are the digests of words that are of use with this file's key only.
func (tx *Tx) Marks(words [][]string) (out []string) {
	for _, w := range words {
		out = append(out, tx.seal.Mark(w...))
	}
	return out
}

// Erased knows who asked to be erased, by their marks.
type Erased struct {
	tx   *Tx
	have map[string]bool
}

// Erased reads all marks once, for a list of many.
func (tx *Tx) Erased() (Erased, error) {
	e := Erased{tx, map[string]bool{}}
	if tx.seal.Faults.NoMarks {
		return e, nil
	}
	for x, err := range tx.Erasures.Scan(nil) {
		if err != nil {
			return e, err
		}
		for _, m := range x.Marks {
			e.have[m] = true
		}
	}
	return e, nil
}

// Asked tells whether somebody who may be w asked to be erased.
func (e Erased) Asked(w outreach.Who) bool {
	return len(e.have) > 0 && slices.ContainsFunc(e.tx.Marks(w.Asks()), func(m string) bool { return e.have[m] })
}
