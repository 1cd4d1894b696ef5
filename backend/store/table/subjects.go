package table

import "bapashadir/backend/outreach"

// What persons have asked for: to be erased, which no copy may undo, and to be left
// alone for a while. Keys are the receipt's number and the id of a person's key.
var (
	erasures = &def[outreach.Erasure]{name: "erasures", drawn: "the receipt's number", since: 11,
		key: func(e outreach.Erasure) []byte { return Key(e.Code) }}

	pauses = &def[outreach.Pause]{name: "pauses", drawn: "id of the person's key", since: 11,
		key:   func(p outreach.Pause) []byte { return Key(p.Person) },
		owner: func(_ *Tx, p outreach.Pause) (string, error) { return p.Person, nil }}
)

// Paused tells whether the person whose key seals a record asked for their data to be
// left alone; owner is Table.Owner of it.
func (tx *Tx) Paused(owner string) bool {
	return owner != "" && !tx.seal.Faults.NoPause && tx.Pauses.Has(Key(owner))
}
