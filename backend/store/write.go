package store

import (
	"errors"
	"fmt"
	"runtime/debug"
	"strings"
	"syscall"

	"bapashadir/backend/outreach"
	bolt "go.etcd.io/bbolt"
	berrors "go.etcd.io/bbolt/errors"
)

// write runs fn in a transaction and commits it with the sums of what it changed.
// The caller holds turn. An error of fn undoes everything; one of the disk is
// DiskFull when nothing of the commit can have been kept, else StorageFailed.
func (db *DB) write(fn func(*Tx) error) (tx *Tx, err error) {
	if err := db.Failed(); err != nil {
		return nil, err
	}
	db.swap.RLock()
	defer db.swap.RUnlock()
	err = guarded(func() error {
		b, err := db.bolt.Begin(true)
		if err != nil {
			return db.unmapped(err)
		}
		defer func() { _ = b.Rollback() }() // after a commit there is nothing to undo
		tx = newTx(b, db.seal, db.cfg)
		tx.sums = db.seal.adder(db.sums)
		if err := fn(tx); err != nil {
			return err
		}
		if db.cfg.Faults.Plain {
			return db.commitBolt(b)
		}
		if err := db.seal.keep(b, tx.sums.sums, tx.now); err != nil {
			return err
		}
		if err := db.commitBolt(b); err != nil {
			return db.refused(err)
		}
		db.sums, db.lastCommit = tx.sums.sums, tx.now.Round(0)
		return nil
	})
	return tx, err
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
	if refusedForRoom(err) {
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

// refusedForRoom tells a write that found no room from a sync that failed: the
// meta page, which makes a commit valid, comes after all others.
func refusedForRoom(err error) bool {
	if errors.Is(err, berrors.ErrMaxSizeReached) {
		return true
	}
	var op *errPath
	if errors.As(err, &op) {
		return op.Op == "write" && noRoom(op.Err)
	}
	// bbolt keeps only the text of a failed growth.
	return strings.HasPrefix(err.Error(), "file resize error") && strings.Contains(err.Error(), syscall.ENOSPC.Error())
}

func noRoom(err error) bool {
	return errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT)
}

// Failed is nil, or the StorageFailed after which nothing is written any more.
func (db *DB) Failed() error {
	if p := db.failed.Load(); p != nil {
		return *p
	}
	return nil
}

// guarded runs fn, which reads pages that the disk may have spoilt since they were
// proved: a memory fault or a panic in bbolt then is DataDamaged, and the hall's
// server lives on. A panic that is not bbolt's passes.
func guarded(fn func() error) (err error) {
	defer debug.SetPanicOnFault(debug.SetPanicOnFault(true))
	defer func() {
		r := recover()
		if r == nil {
			return
		}
		if !strings.Contains(string(debug.Stack()), "go.etcd.io/bbolt.(*Cursor)") {
			panic(r)
		}
		err = outreach.Wrap(outreach.DataDamaged, fmt.Errorf("store: %v", r))
	}()
	return fn()
}
