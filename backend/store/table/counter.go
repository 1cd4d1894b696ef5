package table

import (
	"maps"
	"slices"

	"bapashadir/backend/outreach"
)

// counter is a number that only grows: attendance numbers, certificate serials.
type counter struct {
	Name  string `json:"name"`
	Value int    `json:"value"`
}

// Next is the next number of the named counter, from 1. A number handed out in a
// committed transaction is never handed out again, whatever is deleted.
func (tx *Tx) Next(name string) (int, error) {
	n, err := tx.Peek(name)
	if err != nil {
		return 0, err
	}
	tx.given[name] = n
	tx.writes++
	return n, nil
}

// Skip lets Next of the named counter give n or more. What was given stays given: a
// counter that is further on is left as it is.
func (tx *Tx) Skip(name string, n int) error {
	next, err := tx.Peek(name)
	if err == nil && n > next {
		tx.given[name] = n - 1
		tx.writes++
	}
	return err
}

// count writes the counters that have moved: once for all who share the commit.
func (tx *Tx) count() error {
	for _, name := range slices.Sorted(maps.Keys(tx.given)) {
		if err := tx.counters.Put(counter{Name: name, Value: tx.given[name]}); err != nil {
			return err
		}
	}
	return nil
}

// Peek is what Next would give.
func (tx *Tx) Peek(name string) (int, error) {
	if n, ok := tx.given[name]; ok {
		return n + 1, nil
	}
	c, err := tx.counters.Get(Key(name))
	if err != nil && outreach.CodeOf(err) != outreach.NotFound {
		return 0, err
	}
	return c.Value + 1, nil
}
