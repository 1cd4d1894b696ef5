package table

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"

	"bapashadir/backend/store/seal"
	bolt "go.etcd.io/bbolt"
)

// sealAll seals the records of a version 1 file, which were plain JSON. It knows
// the tables and the few fields of then: an attendee has a key, the mentor made of
// them shares it, and so does the mentor's certificate.
func sealAll(tx *Tx) error {
	type then struct {
		Session string `json:"session"`
		Number  any    `json:"number"` // a certificate's is a text
		Mentor  string `json:"mentor"`
	}
	attendee := func(r then) []byte {
		n, _ := r.Number.(float64)
		return Key(r.Session, int(n))
	}
	nobody := func(then) []byte { return nil }
	for _, t := range []struct {
		name   string
		owned  bool
		from   string            // the table that has the same person's record ...
		record func(then) []byte // ... at this key
	}{
		{"sessions", false, "", nobody}, {"answers", false, "", nobody}, {"tickets", false, "", nobody},
		{"slips", false, "", nobody}, {"positions", false, "", nobody}, {"offices", false, "", nobody},
		{"counters", false, "", nobody}, {"attendees", true, "attendees", nobody},
		{"mentors", true, "attendees", attendee},
		{"certificates", true, "mentors", func(r then) []byte { return Key(r.Mentor) }},
	} {
		b := tx.bolt.Bucket([]byte(t.name))
		plain := map[string][]byte{}
		if err := b.ForEach(func(k, v []byte) error {
			plain[string(k)] = append([]byte(nil), v...)
			return nil
		}); err != nil {
			return err
		}
		for _, k := range slices.Sorted(maps.Keys(plain)) {
			v, id := plain[k], ""
			if t.owned {
				var r then
				if err := json.Unmarshal(v, &r); err != nil {
					return fmt.Errorf("store: %s %x: %w", t.name, k, err)
				}
				var err error
				if id, err = ownerThen(tx, t.from, t.record(r)); err != nil {
					return err
				}
			}
			aead, err := tx.keyOf(id)
			if err != nil {
				return err
			}
			raw := tx.seal.Seal(aead, 2, t.name, id, []byte(k), v)
			tx.changed(t.name, []byte(k), nil, raw)
			if err := b.Put([]byte(k), raw); err != nil {
				return err
			}
		}
	}
	return nil
}

// ownerThen is the person of the record at key of table, or a new one.
func ownerThen(tx *Tx, table string, key []byte) (string, error) {
	if key != nil {
		if id, ok := seal.Person(raw(tx.bolt, table, key)); ok {
			return id, nil
		}
	}
	id, _, err := tx.newPerson()
	return id, err
}

func raw(tx *bolt.Tx, table string, key []byte) []byte { return tx.Bucket([]byte(table)).Get(key) }
