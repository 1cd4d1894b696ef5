package table

import (
	"context"
	"fmt"
	"slices"

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
		found, err := t.check(tx, version, all)
		if err != nil {
			return nil, err
		}
		faults = append(faults, found...)
	}
	if version >= deeds.since && len(faults) == 0 { // else what is broken is known already
		faults = append(faults, tx.checkDeeds()...)
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
func (d *def[T]) check(tx *Tx, version int, all seal.Sums) (faults []Fault, err error) {
	if d.since > version {
		return nil, nil
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
		return faults, nil
	}
	indexes := d.then(version)
	expected := make([]int, len(indexes))
	have := seal.Sums{}
	parts, err := shared(tx, d.name, func(tx *Tx) prover {
		return &proof[T]{t: &Table[T]{def: d, tx: tx}, indexes: indexes,
			expected: make([]int, len(indexes)), have: tx.seal.Adder(nil)}
	})
	if err != nil {
		return nil, err
	}
	for _, part := range parts {
		p := part.(*proof[T])
		faults = append(faults, p.faults...)
		have.Add(p.have.Sums)
		for i, n := range p.expected {
			expected[i] += n
		}
	}
	slices.Sort(faults) // whichever worker was the first
	if want := all[d.name]; want != have[d.name] && !tx.seal.Faults.NoSum && !tx.seal.Faults.Plain {
		fault("%d records, the last commit left %d: one was put back, changed or taken out", have[d.name].Count, want.Count)
	}
	for i, ix := range indexes {
		// Every expected entry was found above, so equal numbers mean equal sets.
		if n := count((&Table[T]{def: d, tx: tx}).entries(ix), nil); n != expected[i] {
			fault("index %s has %d entries, the records ask for %d", ix.name, n, expected[i])
		}
	}
	return faults, nil
}

// CheckPersons proves the persons' keys alone, as they lie beside a snapshot.
func CheckPersons(tx *Tx, all seal.Sums) ([]Fault, error) { return persons.check(tx, Version(), all) }

// HasPerson tells whether the key of a person is there: not erased.
func (tx *Tx) HasPerson(id string) bool { return tx.persons.Has(Key(id)) }
