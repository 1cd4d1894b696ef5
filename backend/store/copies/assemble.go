package copies

import (
	"errors"
	"time"

	"bapashadir/backend/store/disk"
	"bapashadir/backend/store/meta"
	"bapashadir/backend/store/seal"
	"bapashadir/backend/store/table"
	bolt "go.etcd.io/bbolt"
)

// assemble puts a data file together from a snapshot's records and the newest keys.
// Records of somebody whose key is no longer there were erased after the snapshot:
// they are left out. Everything is proved before, and by inspect afterwards.
func (f Folder) assemble(records, keys, file string) error {
	return reading(keys, func(k *bolt.Tx) error {
		_, s, err := meta.Unlock(k, f.Password, f.Key, f.Faults)
		if err != nil {
			return err
		}
		all, _, err := meta.Sums(k, s)
		if err != nil {
			return disk.Broken(disk.Records, "keys: %w", err)
		}
		faults, err := table.CheckPersons(still(k, s), all)
		if err != nil {
			return err
		}
		if len(faults) > 0 {
			return disk.Broken(disk.Records, "keys: %s", listed(faults))
		}
		return reading(records, func(r *bolt.Tx) error {
			return build(file, func(to *fresh) error { return join(k, r, to, s) })
		})
	})
}

// still is a file that nobody writes, as a transaction.
func still(b *bolt.Tx, s *seal.Sealer) *table.Tx { return table.Read(b, s, nil, time.Time{}, nil) }

func reading(file string, fn func(*bolt.Tx) error) error {
	b, err := disk.OpenToRead(file)
	if err != nil {
		return err
	}
	err = b.View(func(tx *bolt.Tx) error {
		if have, err := meta.Version(tx, table.Version()); err != nil {
			return disk.Broken(disk.Foreign, "%w", err)
		} else if have < 2 {
			return disk.Broken(disk.Foreign, "version %d", have)
		}
		return fn(tx)
	})
	return errors.Join(err, b.Close())
}

func join(keys, records *bolt.Tx, to *fresh, s *seal.Sealer) error {
	people := still(keys, s)
	version, err := meta.Version(records, table.Version()) // the keys beside may be of a newer app
	if err != nil {
		return err
	}
	stored, at, err := meta.Sums(records, s)
	if err != nil {
		return disk.Broken(disk.Records, "records: %w", err)
	}
	left := s.Adder(nil)
	for _, buckets := range table.Buckets(version) {
		name, from := buckets[0], records
		if name == table.Persons {
			from = keys
		}
		gone, found := map[string]bool{}, s.Adder(nil)
		if err := copyBucket(from, to, name, func(k, raw []byte) bool {
			found.Change(name, k, nil, raw)
			id, _ := seal.Person(raw)
			if id != "" && !people.HasPerson(id) {
				gone[string(k)] = true
				return false
			}
			left.Change(name, k, nil, raw)
			return true
		}); err != nil {
			return err
		}
		if was := stored[name]; name != table.Persons && found.Sums[name] != was {
			return disk.Broken(disk.Records, "%s: %d records, the snapshot had %d", name, found.Sums[name].Count, was.Count)
		}
		for _, index := range buckets[1:] {
			if err := copyBucket(from, to, index, func(_, key []byte) bool { return !gone[string(key)] }); err != nil {
				return err
			}
		}
	}
	return meta.Copy(keys, to.tx, version, true, s, left.Sums, at)
}
