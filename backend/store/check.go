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
// index against the records, in both directions, and the records of each table
// against the sum that the last commit left. No faults: the file is whole.
//
// Writing waits meanwhile: bbolt compares its pages with the free list of now, and
// would find faults in the moment before a commit.
func (db *DB) Check(ctx context.Context) ([]Fault, error) {
	db.turn.Lock()
	defer db.turn.Unlock()
	db.swap.RLock()
	defer db.swap.RUnlock()
	var faults []Fault
	err := guarded(func() error {
		return db.bolt.View(func(b *bolt.Tx) (err error) {
			faults, err = check(ctx, newTx(b, db.seal, db.cfg))
			return err
		})
	})
	return faults, err
}

func check(ctx context.Context, tx *Tx) ([]Fault, error) {
	var faults []Fault
	for err := range tx.bolt.Check() {
		faults = append(faults, Fault(err.Error()))
	}
	known := map[string]bool{string(metaBucket): true, string(sumsBucket): true}
	all, err := tx.seal.kept(tx.bolt)
	if err != nil {
		faults = append(faults, Fault(err.Error()))
	}
	for _, t := range schema {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		for _, name := range t.buckets() {
			known[name] = true
		}
		faults = append(faults, t.check(tx, all)...)
	}
	err = tx.bolt.ForEach(func(name []byte, _ *bolt.Bucket) error {
		if !known[string(name)] {
			faults = append(faults, Fault(fmt.Sprintf("bucket %q belongs to no table", name)))
		}
		return nil
	})
	return faults, err
}

func (d *def[T]) check(tx *Tx, all sums) []Fault {
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
	have := tx.seal.adder(nil)
	err := t.records().ForEach(func(k, raw []byte) error {
		have.change(d.name, k, nil, raw)
		if !bytes.Equal(t.records().Get(k), raw) {
			fault("record %x is not found by its key", k)
		}
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
	if want := all[d.name]; want != have.sums[d.name] && !tx.seal.faults.NoSum && !tx.seal.faults.Plain {
		fault("%d records, the last commit left %d: one was put back, changed or taken out", have.sums[d.name].count, want.count)
	}
	for i, ix := range d.indexes {
		// Every expected entry was found above, so equal numbers mean equal sets.
		if n := count(t.entries(ix), nil); n != expected[i] {
			fault("index %s has %d entries, the records ask for %d", ix.name, n, expected[i])
		}
	}
	return faults
}
