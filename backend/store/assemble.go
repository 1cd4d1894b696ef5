package store

import (
	"errors"

	bolt "go.etcd.io/bbolt"
)

// assemble puts a data file together from a snapshot's records and the newest keys.
// Records of somebody whose key is no longer there were erased after the snapshot:
// they are left out. Everything is proved before, and by inspect afterwards.
func assemble(records, keys, file string, cfg Config) error {
	return reading(keys, func(k *bolt.Tx) error {
		_, s, err := keysOf(k, cfg)
		if err != nil {
			return err
		}
		people := newTx(k, s, cfg)
		all, err := s.kept(k)
		if err != nil {
			return broken(damagedRecords, "keys: %w", err)
		}
		if faults := persons.check(people, all); len(faults) > 0 {
			return broken(damagedRecords, "keys: %s", listed(faults))
		}
		return reading(records, func(r *bolt.Tx) error {
			return build(file, func(to *bolt.Tx) error { return join(people, newTx(r, s, cfg), to) })
		})
	})
}

func reading(file string, fn func(*bolt.Tx) error) error {
	if err := readHead(file); err != nil {
		return openErrorOr(file, err)
	}
	b, err := openToRead(file)
	if err != nil {
		return err
	}
	err = b.View(func(tx *bolt.Tx) error {
		if have, err := version(tx); err != nil || have < 2 {
			return errors.Join(err, broken(damagedForeign, "version %d", have))
		}
		return fn(tx)
	})
	return errors.Join(err, b.Close())
}

func join(people, records *Tx, to *bolt.Tx) error {
	stored, at, err := records.seal.keptAt(records.bolt)
	if err != nil {
		return broken(damagedRecords, "records: %w", err)
	}
	left := records.seal.adder(nil)
	for _, t := range schema {
		name, from := t.buckets()[0], records.bolt
		if name == persons.name {
			from = people.bolt
		}
		gone, found := map[string]bool{}, records.seal.adder(nil)
		if err := copyBucket(from, to, name, func(k, raw []byte) bool {
			found.change(name, k, nil, raw)
			id, _, _ := header(raw)
			if gone[string(k)] = id != "" && !people.persons.Has(Key(id)); gone[string(k)] {
				return false
			}
			left.change(name, k, nil, raw)
			return true
		}); err != nil {
			return err
		}
		if name != persons.name && found.sums[name] != stored[name] {
			return broken(damagedRecords, "%s: %d records, the snapshot had %d", name, found.sums[name].count, stored[name].count)
		}
		for _, index := range t.buckets()[1:] {
			if err := copyBucket(from, to, index, func(_, key []byte) bool { return !gone[string(key)] }); err != nil {
				return err
			}
		}
	}
	return seal(people.bolt, to, records.seal, left.sums, true, at)
}
