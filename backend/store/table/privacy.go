package table

import (
	"bapashadir/backend/outreach"
	"bapashadir/backend/store/seal"
)

// consents are what people agreed to beside what their own record says: theirs, and sealed
// with their key.
var consents = &def[outreach.Consent]{name: "consents", drawn: "id", since: 11,
	key: func(c outreach.Consent) []byte { return Key(c.ID) },
	owner: func(tx *Tx, c outreach.Consent) (string, error) {
		return tx.Attendees.Owner(Key(c.Session, c.Number)), nil
	},
	indexes: []index[outreach.Consent]{
		{"person", false, "session, number", func(c outreach.Consent) [][]byte { return [][]byte{Key(c.Session, c.Number)} }, 0},
	}}

// Holders walks the records of persons: whose key seals each. It reads none of them.
func (tx *Tx) Holders(fn func(table string, key []byte, person string) error) error {
	for _, t := range schema {
		if err := t.holders(tx, fn); err != nil {
			return err
		}
	}
	return nil
}

// Records counts every table of the file, by name.
func (tx *Tx) Records() map[string]int {
	all := map[string]int{}
	for _, names := range Buckets(Version()) {
		all[names[0]] = tx.bolt.Bucket([]byte(names[0])).Stats().KeyN
	}
	return all
}

// Owned are the tables whose records are sealed with persons' keys.
func (tx *Tx) Owned() (names []string) {
	for _, t := range schema {
		if t.owned() {
			names = append(names, t.buckets(Version())[0])
		}
	}
	return names
}

func (d *def[T]) holders(tx *Tx, fn func(table string, key []byte, person string) error) error {
	if d.owner == nil {
		return nil
	}
	return (&Table[T]{def: d, tx: tx}).records().ForEach(func(k, raw []byte) error {
		id, _ := seal.Person(raw)
		return fn(d.name, k, id)
	})
}
