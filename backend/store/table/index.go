package table

import (
	"bytes"
	"fmt"
	"iter"

	"bapashadir/backend/outreach"
)

// index finds records by something other than their key. keys may give none (the
// record is not in it) or several. In a unique index two records never share one.
type index[T any] struct {
	name   string
	unique bool
	drawn  string
	keys   func(T) [][]byte
	since  int // the version of the file that has it first; 0: as its table
}

// move takes the entries of old out of ix and puts those of now in.
func (t *Table[T]) move(ix index[T], key []byte, old, now *T) error {
	var before, after [][]byte
	if old != nil {
		before = ix.keys(*old)
	}
	if now != nil {
		after = ix.keys(*now)
	}
	b := t.entries(ix)
	for _, k := range before {
		if !holds(after, k) {
			if err := b.Delete(ix.entry(k, key)); err != nil {
				return err
			}
		}
	}
	for _, k := range after {
		if holds(before, k) {
			continue
		}
		if ix.unique {
			if other := b.Get(k); other != nil && !bytes.Equal(other, key) {
				return fmt.Errorf("store: %s.%s: two records share an entry", t.def.name, ix.name)
			}
		}
		if err := b.Put(ix.entry(k, key), key); err != nil {
			return err
		}
	}
	return nil
}

// entry is the key of an index entry: in an index that isn't unique the record's
// key follows, so that entries stay apart and in the records' order.
func (ix index[T]) entry(k, key []byte) []byte {
	if ix.unique {
		return k
	}
	return append(k[:len(k):len(k)], key...)
}

// asks tells whether v, kept under key, belongs under the entry k: entries are not
// sealed, so a changed one must not lead to somebody else.
func (ix index[T]) asks(v T, k, key []byte) bool {
	for _, e := range ix.keys(v) {
		if bytes.Equal(ix.entry(e, key), k) {
			return true
		}
	}
	return false
}

func holds(list [][]byte, k []byte) bool {
	for _, l := range list {
		if bytes.Equal(l, k) {
			return true
		}
	}
	return false
}

// By walks the records that the named index has under a key beginning with prefix.
func (t *Table[T]) By(name string, prefix []byte) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		ix := t.index(name)
		c := t.entries(ix).Cursor()
		for k, key := c.Seek(prefix); k != nil && bytes.HasPrefix(k, prefix); k, key = c.Next() {
			if v, err := t.entered(ix, k, key); !yield(v, err) || err != nil {
				return
			}
		}
	}
}

// entered is the record that the entry k leads to.
func (t *Table[T]) entered(ix index[T], k, key []byte) (T, error) {
	v, err := t.Get(key)
	if outreach.CodeOf(err) == outreach.NotFound || err == nil && !ix.asks(v, k, key) {
		err = &outreach.Error{Code: outreach.DataDamaged, Err: fmt.Errorf("%s.%s %x leads to another record", t.def.name, ix.name, k)}
	}
	return v, err
}

// First is the first record of By, NotFound when there is none.
func (t *Table[T]) First(name string, prefix []byte) (T, error) {
	ix := t.index(name)
	if k, key := t.entries(ix).Cursor().Seek(prefix); k != nil && bytes.HasPrefix(k, prefix) {
		return t.entered(ix, k, key)
	}
	var none T
	return none, outreach.Refuse(outreach.NotFound, t.def.name)
}

// CountBy counts the entries of By without reading the records.
func (t *Table[T]) CountBy(name string, prefix []byte) int {
	return count(t.entries(t.index(name)), prefix)
}

func (t *Table[T]) index(name string) index[T] {
	for _, ix := range t.def.indexes {
		if ix.name == name {
			return ix
		}
	}
	panic("store: " + t.def.name + " has no index " + name)
}
