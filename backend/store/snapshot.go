package store

import (
	"context"
	"errors"
	"time"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store/copies"
	"bapashadir/backend/store/disk"
	bolt "go.etcd.io/bbolt"
)

// Snapshot keeps a copy of this moment in the data folder, proved by putting it
// together and checking it, and lets the oldest go. Check-ins go on meanwhile.
func (db *DB) Snapshot(ctx context.Context) (Snapshot, error) {
	db.copying.Lock()
	defer db.copying.Unlock()
	if err := ctx.Err(); err != nil {
		return Snapshot{}, err
	}
	folder := db.folder()
	s, err := folder.Keep(db.cfg.Now(), db.copyParts)
	if err != nil {
		return s, err
	}
	db.behind = false
	return s, folder.LetGo()
}

// Blur takes away what tells in which order records came since a moment: it keeps a
// snapshot of now, lets those since then go, and writes the file without its free pages.
// Check-ins wait meanwhile.
func (db *DB) Blur(ctx context.Context, since time.Time) error {
	if _, err := db.Snapshot(ctx); err != nil {
		return err
	}
	db.copying.Lock()
	defer db.copying.Unlock()
	return errors.Join(db.folder().LetGoSince(since), db.compact(ctx))
}

// copyParts writes both files of one moment.
func (db *DB) copyParts(records, keys string) error {
	if db.cfg.Faults.PlainCopy {
		return db.copyLive(records, keys)
	}
	return db.pages(context.Background(), func(b *bolt.Tx) error {
		p := copies.Records
		if db.cfg.Faults.KeepKeys {
			p = copies.Whole
		}
		return errors.Join(copies.Write(records, b, db.seal, p), copies.Write(keys, b, db.seal, copies.Keys))
	})
}

// copyLive is the planted fault: no transaction keeps the pages as they are.
func (db *DB) copyLive(files ...string) (err error) {
	db.swap.RLock()
	defer db.swap.RUnlock()
	for _, to := range files {
		err = errors.Join(err, copies.CopyLive(db.bolt.Path(), to))
	}
	return err
}

// SnapshotTo writes a copy off the laptop, into folder to. Like every snapshot it is
// proved first; the copy of before stays until the new one is written. Errors:
// PasswordNeeded when the office has no password and so no code to close it with,
// DataNotWritable, DiskFull.
func (db *DB) SnapshotTo(ctx context.Context, to string) (file string, err error) {
	db.copying.Lock()
	defer db.copying.Unlock()
	code, err := db.stickCode()
	if err != nil {
		return "", err
	}
	whole := db.folder().File() + ".stick"
	if err := db.copyProved(ctx, whole); err != nil {
		return "", err
	}
	if file, err = copies.ToStick(whole, to, code); err == nil {
		var gone []outreach.Erasure
		if gone, err = db.erasures(ctx); err == nil {
			err = copies.ErasedTo(to, db.seal, gone)
		}
	}
	return file, errors.Join(err, disk.Remove(whole))
}

func (db *DB) stickCode() (string, error) {
	db.turn.Lock()
	defer db.turn.Unlock()
	return db.seal.RecoveryCode(db.ring)
}
