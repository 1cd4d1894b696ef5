package copies

import (
	"errors"
	"slices"

	"bapashadir/backend/store/disk"
	"bapashadir/backend/store/planted"
	"bapashadir/backend/store/table"
	bolt "go.etcd.io/bbolt"
)

// fresh is a file that is being written. Nobody opens it before it is whole, so it is
// written a part at a time: in one commit a million people would need gigabytes of
// memory.
type fresh struct {
	b  *bolt.DB
	tx *bolt.Tx
	n  int // entries since the last commit
}

// entriesAtOnce are written by one commit.
const entriesAtOnce = 1000

// build makes a fresh file, synced once at the end. What stood there was never finished.
func build(file string, fill func(*fresh) error) (err error) {
	if err := disk.Remove(file); err != nil {
		return err
	}
	b, err := disk.Open(file, planted.Faults{NoSync: true})
	if err != nil {
		return err
	}
	to := &fresh{b: b}
	defer func() {
		if to.tx != nil {
			_ = to.tx.Rollback() // after a commit there is nothing to undo
		}
		if err = errors.Join(err, b.Close()); err != nil {
			err = errors.Join(err, disk.Remove(file))
		}
	}()
	if to.tx, err = b.Begin(true); err != nil {
		return err
	}
	if err := fill(to); err != nil {
		return err
	}
	if err := to.tx.Commit(); err != nil {
		return err
	}
	return b.Sync()
}

// put is the next entry of bucket name, in order.
func (f *fresh) put(name, k, v []byte) (err error) {
	if f.n++; f.n%entriesAtOnce == 0 {
		if err := f.tx.Commit(); err != nil {
			return err
		}
		if f.tx, err = f.b.Begin(true); err != nil {
			return err
		}
	}
	dst := f.tx.Bucket(name)
	dst.FillPercent = table.FullPage // written in order: no page is split
	return dst.Put(slices.Clone(k), slices.Clone(v))
}

// copyBucket copies the entries that keep (nil: all) wants.
func copyBucket(from *bolt.Tx, to *fresh, name string, keep func(k, v []byte) bool) error {
	src := from.Bucket([]byte(name))
	if src == nil {
		return disk.Broken(disk.Records, "bucket %s is missing", name)
	}
	if _, err := to.tx.CreateBucket([]byte(name)); err != nil {
		return err
	}
	return src.ForEach(func(k, v []byte) error {
		if keep != nil && !keep(k, v) {
			return nil
		}
		return to.put([]byte(name), k, v)
	})
}
