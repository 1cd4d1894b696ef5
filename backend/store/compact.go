package store

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"runtime"
)

// Compact writes the data file anew: what was deleted, and keys that were destroyed,
// stay readable in free pages until then. Check-ins wait meanwhile. The old file is
// kept until the new one is proved and in its place; a power cut leaves the one or
// the other, whole.
func (db *DB) Compact(ctx context.Context) error {
	db.copying.Lock()
	defer db.copying.Unlock()
	return db.compact(ctx)
}

func (db *DB) compact(ctx context.Context) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	db.turn.Lock()
	defer db.turn.Unlock()
	if err := db.Failed(); err != nil {
		return err
	}
	file, fresh := filepath.Join(db.dir, FileName), filepath.Join(db.dir, FileName+".compact")
	err := db.View(ctx, func(tx *Tx) error { return copyTo(fresh, tx, wholeFile) })
	if err == nil {
		_, err = ask(question{File: fresh, Key: db.seal.key}, db.cfg)
	}
	if err != nil {
		return errors.Join(refusedCopy(db.dir, err), remove(fresh))
	}
	db.swap.Lock() // readers end, none begins
	defer db.swap.Unlock()
	return refusedCopy(db.dir, db.exchange(fresh, file))
}

// exchange puts fresh in the place of the open file. Where the system allows it the
// new file is locked before the old one is let go, so that no second instance can
// slip in between.
func (db *DB) exchange(fresh, file string) error {
	if runtime.GOOS == "windows" { // an open file can't be renamed there
		err := errors.Join(db.bolt.Close(), os.Rename(fresh, file))
		next, again := openBolt(file, db.cfg)
		if again != nil {
			return errors.Join(err, db.stop(again))
		}
		db.bolt = next
		return err
	}
	next, err := openBolt(fresh, db.cfg)
	if err != nil {
		return errors.Join(err, remove(fresh))
	}
	if err := os.Rename(fresh, file); err != nil {
		return errors.Join(err, next.Close(), remove(fresh))
	}
	old := db.bolt
	db.bolt = next
	return errors.Join(old.Close(), syncDir(db.dir))
}

// Erase takes persons out for good: their records and keys, the free pages they lay
// in, and their keys beside the snapshots, which makes their records there
// unreadable. A copy on a stick keeps them until it is written anew.
func (db *DB) Erase(ctx context.Context, persons ...string) error {
	db.copying.Lock()
	defer db.copying.Unlock()
	if err := db.Update(ctx, func(tx *Tx) error { return tx.Erase(persons...) }); err != nil {
		return err
	}
	return errors.Join(db.compact(ctx), db.renewKeys(ctx))
}

// renewKeys writes the keys beside the snapshots anew, if there are any.
func (db *DB) renewKeys(ctx context.Context) error {
	keys := filepath.Join(db.dir, SnapshotDir, keysFile)
	if _, err := os.Stat(keys); errors.Is(err, os.ErrNotExist) {
		return nil
	}
	err := db.View(ctx, func(tx *Tx) error { return copyTo(keys+".new", tx, keysOnly) })
	if err != nil {
		return refusedCopy(filepath.Dir(keys), err)
	}
	return refusedCopy(filepath.Dir(keys), errors.Join(os.Rename(keys+".new", keys), syncDir(filepath.Dir(keys))))
}
