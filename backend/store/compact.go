package store

import (
	"context"
	"errors"
	"os"
	"runtime"

	"bapashadir/backend/store/copies"
	"bapashadir/backend/store/disk"
	bolt "go.etcd.io/bbolt"
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
	file := db.folder().File()
	fresh := file + ".compact"
	if err := db.copyProved(ctx, fresh); err != nil {
		return err
	}
	db.swap.Lock() // readers end, none begins
	defer db.swap.Unlock()
	return disk.RefusedCopy(db.dir, db.exchange(fresh, file))
}

// copyProved writes a whole copy of this moment into the data folder and proves it.
func (db *DB) copyProved(ctx context.Context, file string) error {
	err := db.copyTo(ctx, file, copies.Whole)
	if err == nil {
		err = db.folder().ProveCopy(file)
	}
	if err != nil {
		return errors.Join(disk.RefusedCopy(db.dir, err), disk.Remove(file))
	}
	return nil
}

func (db *DB) copyTo(ctx context.Context, file string, p copies.Part) error {
	return db.pages(ctx, func(b *bolt.Tx) error { return copies.Write(file, b, db.seal, p) })
}

// exchange puts fresh in the place of the open file. Where the system allows it the
// new file is locked before the old one is let go, so that no second instance can
// slip in between.
func (db *DB) exchange(fresh, file string) error {
	if runtime.GOOS == "windows" { // an open file can't be renamed there
		err := errors.Join(db.bolt.Close(), os.Rename(fresh, file))
		next, again := disk.Open(file, db.cfg.Faults)
		if again != nil {
			return errors.Join(err, db.stop(again))
		}
		db.bolt = next
		return err
	}
	next, err := disk.Open(fresh, db.cfg.Faults)
	if err != nil {
		return errors.Join(err, disk.Remove(fresh))
	}
	if err := os.Rename(fresh, file); err != nil {
		return errors.Join(err, next.Close(), disk.Remove(fresh))
	}
	old := db.bolt
	db.bolt = next
	return errors.Join(old.Close(), disk.SyncDir(db.dir))
}
