package store

import (
	"bytes"
	"context"
	"fmt"

	bolt "go.etcd.io/bbolt"
)

// Fault is one broken promise of the file, in words for whoever repairs it. It
// holds keys, never what a record says.
type Fault string

// Check proves the file: bbolt's own pages, each record against its key, each
// index against the records, in both directions. No faults: the file is whole.
func (db *DB) Check(ctx context.Context) ([]Fault, error) {
	var faults []Fault
	err := db.bolt.View(func(b *bolt.Tx) error {
		for err := range b.Check() {
			faults = append(faults, Fault(err.Error()))
		}
		tx := newTx(b, db.cfg)
		for _, t := range schema {
			if err := ctx.Err(); err != nil {
				return err
			}
			faults = append(faults, t.check(tx)...)
		}
		return nil
	})
	return faults, err
}

func (d *def[T]) check(tx *Tx) []Fault {
	var faults []Fault
	fault := func(format string, a ...any) {
		faults = append(faults, Fault(d.name+": "+fmt.Sprintf(format, a...)))
	}
	for _, name := range d.buckets() {
		if tx.bolt.Bucket([]byte(name)) == nil {
			fault("bucket %s is missing", name)
		}
	}
	if len(faults) > 0 {
		return faults
	}
	t := &Table[T]{def: d, tx: tx}
	expected := make([]int, len(d.indexes))
	err := t.records().ForEach(func(k, raw []byte) error {
		v, err := t.decode(k, raw)
		if err != nil {
			fault("%v", err)
			return nil
		}
		if !bytes.Equal(d.key(v), k) {
			fault("record %x has another key inside", k)
		}
		for i, ix := range d.indexes {
			for _, e := range ix.keys(v) {
				expected[i]++
				if got := t.entries(ix).Get(ix.entry(e, k)); !bytes.Equal(got, k) {
					fault("index %s misses record %x", ix.name, k)
				}
			}
		}
		return nil
	})
	if err != nil {
		fault("%v", err)
	}
	for i, ix := range d.indexes {
		// Every expected entry was found above, so equal numbers mean equal sets.
		if n := count(t.entries(ix), nil); n != expected[i] {
			fault("index %s has %d entries, the records ask for %d", ix.name, n, expected[i])
		}
	}
	return faults
}
