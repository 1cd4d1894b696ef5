package store

import (
	"errors"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store/disk"
	"bapashadir/backend/store/table"
	bolt "go.etcd.io/bbolt"
	berrors "go.etcd.io/bbolt/errors"
)

// write runs fn in a transaction and commits it with the sums of what it changed.
// The caller holds turn. An error of fn undoes everything; one of the disk is
// DiskFull when nothing of the commit can have been kept, else StorageFailed.
func (db *DB) write(fn func(*table.Commit) error) (c *table.Commit, err error) {
	if err := db.Failed(); err != nil {
		return nil, err
	}
	db.swap.RLock()
	defer db.swap.RUnlock()
	err = disk.Guarded(func() error {
		b, err := db.bolt.Begin(true)
		if err != nil {
			return db.unmapped(err)
		}
		defer func() { _ = b.Rollback() }() // after a commit there is nothing to undo
		c = db.begun(b)
		if err := fn(c); err != nil {
			return err
		}
		if err := c.Finish(); err != nil {
			return err
		}
		if err := db.commitBolt(b); err != nil {
			return db.refused(err)
		}
		db.sums, db.spares, db.lastCommit = c.Sums(), c.Spares(), c.At()
		db.moment.Add(1)
		return nil
	})
	return c, err
}

// begun is a commit that goes on from the last one.
func (db *DB) begun(b *bolt.Tx) *table.Commit {
	return table.Begin(b, db.seal, &db.seen, db.cfg.Now(), db.cfg.Rand, db.sums, db.spares)
}

// commitBolt is the commit and, in tests, the disk's answers to it.
func (db *DB) commitBolt(b *bolt.Tx) error {
	f := db.cfg.Faults
	if f.Before != nil {
		if err := f.Before(); err != nil {
			return err
		}
	}
	err := b.Commit()
	if err == nil && f.Sync != nil {
		err = f.Sync()
	}
	return err
}

// refused gives a commit's failure its code. What the disk said to a sync can't be
// asked twice: the kernel may have forgotten the write, so that a second sync would
// say yes. Only a full disk that refused a page beforehand leaves the file as it was.
func (db *DB) refused(err error) error {
	if disk.RefusedForRoom(err) {
		full := outreach.Wrap(outreach.DiskFull, err)
		if db.burnBallast() {
			full.Err = &roomAgain{err}
		}
		db.cfg.Refused()
		return full
	}
	return db.stop(err)
}

// stop makes err the failure after which nothing is written any more.
func (db *DB) stop(err error) error {
	failed := error(outreach.Wrap(outreach.StorageFailed, err))
	if !db.cfg.Faults.KeepGoing {
		db.failed.CompareAndSwap(nil, &failed)
	}
	db.cfg.Refused()
	return failed
}

// unmapped gives its code to what bbolt says for ever after the disk went away while
// the file grew: only opening it again helps, as after a failed sync.
func (db *DB) unmapped(err error) error {
	if errors.Is(err, berrors.ErrInvalidMapping) {
		return db.stop(err)
	}
	return err
}

// roomAgain is a full disk on which the ballast has just made room: once more.
type roomAgain struct{ error }

func (r *roomAgain) Unwrap() error { return r.error }

// Failed is nil, or the StorageFailed after which nothing is written any more.
func (db *DB) Failed() error {
	if p := db.failed.Load(); p != nil {
		return *p
	}
	return nil
}
