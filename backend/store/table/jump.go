package table

import "time"

// Jump is a moment at which the laptop's clock did not go on as time does. Nothing
// here depends on that clock but the dates people read: those may be wrong around a
// jump. N orders the jumps.
type Jump struct {
	N    int       `json:"n"`
	From time.Time `json:"from"` // where the clock was, or would have been
	To   time.Time `json:"to"`
}

// Jumped notes a jump.
func (tx *Tx) Jumped(from, to time.Time) error {
	n, err := tx.Next("jumps")
	if err != nil {
		return err
	}
	return tx.jumps.Put(Jump{N: n, From: from.UTC(), To: to.UTC()})
}

// Jumps lists the jumps of the clock, in the order they were noticed.
func (tx *Tx) Jumps() ([]Jump, error) {
	out := []Jump{}
	for j, err := range tx.jumps.Scan(nil) {
		if err != nil {
			return nil, err
		}
		out = append(out, j)
	}
	return out, nil
}
