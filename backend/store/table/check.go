package table

import (
	"bytes"
	"context"
	"fmt"

	"bapashadir/backend/store/meta"
	"bapashadir/backend/store/seal"
	bolt "go.etcd.io/bbolt"
)

// Fault is one broken promise of the file, in words for whoever repairs it. It
// holds keys, never what a record says.
type Fault string

// Check proves the file: bbolt's own pages, each record against its key, each
// index against the records, in both directions, and the records of each table
// against the sum that the last commit left. No faults: the file is whole.
func Check(ctx context.Context, tx *Tx) ([]Fault, error) {
	var faults []Fault
	for err := range tx.bolt.Check() {
		faults = append(faults, Fault(err.Error()))
	}
	known := map[string]bool{}
	for _, name := range meta.Buckets() {
		known[name] = true
	}
	all, _, err := meta.Sums(tx.bolt, tx.seal)
	if err != nil {
		faults = append(faults, Fault(err.Error()))
	}
	version, err := meta.Version(tx.bolt, Version())
	if err != nil {
		faults = append(faults, Fault(err.Error()))
	}
	for _, t := range schema {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		for _, name := range t.buckets(version) {
			known[name] = true
		}
		faults = append(faults, t.check(tx, version, all)...)
	}
	err = tx.bolt.ForEach(func(name []byte, _ *bolt.Bucket) error {
		if !known[string(name)] {
			faults = append(faults, Fault(fmt.Sprintf("bucket %q belongs to no table", name)))
		}
		return nil
	})
	return faults, err
}

// check proves the table in a file of that version.
func (d *def[T]) check(tx *Tx, version int, all seal.Sums) []Fault {
	var faults []Fault
	if d.since > version {
		return nil
	}
	fault := func(format string, a ...any) {
		faults = append(faults, Fault(d.name+": "+fmt.Sprintf(format, a...)))
	}
	for _, name := range d.buckets(version) {
		if tx.bolt.Bucket([]byte(name)) == nil {
			fault("bucket %s is missing", name)
		}
	}
	if len(faults) > 0 {
		return faults
	}
	t := &Table[T]{def: d, tx: tx}
	indexes := d.then(version)
	expected := make([]int, len(indexes))
	have := tx.seal.Adder(nil)
	err := t.records().ForEach(func(k, raw []byte) error {
		have.Change(d.name, k, nil, raw)
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
		for i, ix := range indexes {
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
	if want := all[d.name]; want != have.Sums[d.name] && !tx.seal.Faults.NoSum && !tx.seal.Faults.Plain {
		fault("%d records, the last commit left %d: one was put back, changed or taken out", have.Sums[d.name].Count, want.Count)
	}
	for i, ix := range indexes {
		// Every expected entry was found above, so equal numbers mean equal sets.
		if n := count(t.entries(ix), nil); n != expected[i] {
			fault("index %s has %d entries, the records ask for %d", ix.name, n, expected[i])
		}
	}
	return faults
}

// CheckPersons proves the persons' keys alone, as they lie beside a snapshot.
func CheckPersons(tx *Tx, all seal.Sums) []Fault { return persons.check(tx, Version(), all) }

// HasPerson tells whether the key of a person is there: not erased.
func (tx *Tx) HasPerson(id string) bool { return tx.persons.Has(Key(id)) }
