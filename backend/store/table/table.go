package table

import (
	"bytes"
	"encoding"
	"encoding/json"
	"fmt"
	"iter"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store/seal"
	bolt "go.etcd.io/bbolt"
)

// def says how records of one type are kept: under which key, found by what.
type def[T any] struct {
	name    string
	key     func(T) []byte
	since   int    // the version of the file that has it first
	drawn   string // the key in words, for the schema drawing
	indexes []index[T]
	past    []index[T] // those of files before version since: proved there, written nowhere
	grows   bool       // new keys come last: its pages are filled up
	// asked marks a table of which every phone asks for the same few: they are kept in
	// Seen. It gives a copy that shares nothing with v. nil: records are opened each time.
	asked func(v T) T
	// owner is the person whose key seals a new record: one met before, or "" for a
	// person not met before. nil: records of nobody, sealed with the data key.
	owner func(*Tx, T) (string, error)
}

// Table is the records of one type inside a transaction. Its indexes move with
// the records: no caller can forget one.
type Table[T any] struct {
	def    *def[T]
	tx     *Tx
	bucket *bolt.Bucket
}

// FullPage fills the pages of records that come one after the other, where bbolt
// would leave each half empty. A copy is written in the same way.
const FullPage = 0.9

func (t *Table[T]) records() *bolt.Bucket {
	if t.bucket == nil {
		t.bucket = t.tx.bolt.Bucket([]byte(t.def.name))
		if t.def.grows {
			t.bucket.FillPercent = FullPage
		}
	}
	return t.bucket
}

func (t *Table[T]) entries(ix index[T]) *bolt.Bucket {
	return t.tx.bolt.Bucket([]byte(t.def.name + "." + ix.name))
}

// Get reads a record by its key, NotFound when there is none.
func (t *Table[T]) Get(key []byte) (T, error) {
	raw := t.records().Get(key)
	if raw == nil {
		var none T
		return none, outreach.Refuse(outreach.NotFound, t.def.name)
	}
	if t.def.asked == nil {
		return t.decode(key, raw)
	}
	if v, ok := t.tx.seen.find(t.def.name, key, raw); ok {
		return t.def.asked(v.(T)), nil
	}
	v, err := t.decode(key, raw)
	if err == nil {
		t.tx.seen.keep(t.def.name, key, raw, t.def.asked(v))
	}
	return v, err
}

// Has tells whether a record is there, without reading it.
func (t *Table[T]) Has(key []byte) bool { return t.records().Get(key) != nil }

// Put writes a record under the key that its own fields give, replacing what was
// there. An entry that another record holds in a unique index is an error.
func (t *Table[T]) Put(v T) error {
	key := t.def.key(v)
	var old *T
	was := t.records().Get(key)
	if was != nil && len(t.def.indexes) > 0 {
		o, err := t.decode(key, was)
		if err != nil {
			return err
		}
		old = &o
	}
	t.tx.writes++
	raw, err := t.encode(key, was, v)
	if err != nil {
		return err
	}
	for _, ix := range t.def.indexes {
		if err := t.move(ix, key, old, &v); err != nil {
			return err
		}
	}
	t.tx.changed(t.def.name, key, was, raw)
	return t.records().Put(key, raw)
}

// Delete removes a record and its index entries, NotFound when there is none.
func (t *Table[T]) Delete(key []byte) error {
	old, err := t.Get(key)
	if err != nil {
		return err
	}
	t.tx.writes++
	for _, ix := range t.def.indexes {
		if err := t.move(ix, key, &old, nil); err != nil {
			return err
		}
	}
	was := t.records().Get(key)
	if id, _ := seal.Person(was); t.def.owner != nil {
		t.tx.about(id)
	}
	t.tx.changed(t.def.name, key, was, nil)
	return t.records().Delete(key)
}

// Scan walks the records whose key begins with prefix (nil: all), in key order.
func (t *Table[T]) Scan(prefix []byte) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		c := t.records().Cursor()
		for k, raw := c.Seek(prefix); k != nil && bytes.HasPrefix(k, prefix); k, raw = c.Next() {
			if v, err := t.decode(k, raw); !yield(v, err) || err != nil {
				return
			}
		}
	}
}

// Count counts the records whose key begins with prefix, without reading them.
func (t *Table[T]) Count(prefix []byte) int { return count(t.records(), prefix) }

func count(b *bolt.Bucket, prefix []byte) int {
	n := 0
	c := b.Cursor()
	for k, _ := c.Seek(prefix); k != nil && bytes.HasPrefix(k, prefix); k, _ = c.Next() {
		n++
	}
	return n
}

// encode seals v for its place: with the key of the person that it was (was) sealed
// with before, or that it belongs to.
func (t *Table[T]) encode(key, was []byte, v T) ([]byte, error) {
	plain, err := marshal(v)
	if err != nil {
		return nil, err
	}
	tx, id := t.tx, ""
	if t.def.owner != nil && !tx.seal.Faults.Plain {
		if was != nil {
			id, _ = seal.Person(was)
		} else if id, err = t.def.owner(tx, v); err != nil {
			return nil, err
		}
		if id == "" {
			if id, _, err = tx.newPerson(); err != nil {
				return nil, err
			}
		}
	}
	tx.about(id)
	aead, err := tx.keyOf(id)
	if err != nil {
		return nil, err
	}
	return tx.seal.Seal(aead, byte(len(migrations)), t.def.name, id, key, plain), nil
}

func (t *Table[T]) decode(key, raw []byte) (T, error) {
	var v T
	plain, err := t.tx.unseal(t.def.name, t.def.owner != nil, key, raw)
	if err == nil {
		err = unmarshal(plain, &v)
	}
	if err != nil {
		return v, &outreach.Error{Code: outreach.DataDamaged, Err: fmt.Errorf("%s %x: %w", t.def.name, key, err)}
	}
	return v, nil
}

// marshal is JSON, unless the type knows something shorter.
func marshal(v any) ([]byte, error) {
	if b, ok := v.(encoding.BinaryMarshaler); ok {
		return b.MarshalBinary()
	}
	return json.Marshal(v)
}

func unmarshal(b []byte, v any) error {
	if u, ok := v.(encoding.BinaryUnmarshaler); ok {
		return u.UnmarshalBinary(b)
	}
	return json.Unmarshal(b, v)
}
