package store

import (
	"errors"
	"os"
	"path/filepath"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store/copies"
	"bapashadir/backend/store/disk"
	"bapashadir/backend/store/meta"
	"bapashadir/backend/store/seal"
	"bapashadir/backend/store/table"
	bolt "go.etcd.io/bbolt"
)

// begin makes a whole new file beside its place and puts it there only then: an
// empty or half-made data file is always a damaged one. code is the recovery code,
// if a password was set.
func begin(file string, cfg Config) (code string, err error) {
	fresh := file + ".new"
	b, err := disk.Open(fresh, cfg.Faults)
	if outreach.CodeOf(err) == outreach.DataDamaged || err == nil && used(b) { // left by a start that was cut off
		if err == nil {
			err = b.Close()
		} else {
			err = nil
		}
		if err = errors.Join(err, os.Remove(fresh)); err != nil {
			return "", disk.NotWritable(filepath.Dir(file), err)
		}
		b, err = disk.Open(fresh, cfg.Faults)
	}
	if err != nil {
		return "", err
	}
	db := &DB{bolt: b, cfg: cfg}
	if err := errors.Join(db.unlock(), b.Close()); err != nil {
		return "", errors.Join(err, os.Remove(fresh))
	}
	if err := disk.Place(fresh, file); err != nil {
		return "", disk.NotWritable(filepath.Dir(file), err)
	}
	return db.code, nil
}

// lost is DataDamaged when there is no data file beside snapshots of one: a new one
// would look as if nobody had ever come.
func lost(folder copies.Folder) error {
	list, err := folder.Snapshots()
	if err == nil && len(list) > 0 {
		return disk.Broken(disk.Missing, "%d snapshots", len(list))
	}
	return err
}

func used(b *bolt.DB) bool {
	some := false
	err := b.View(func(tx *bolt.Tx) error {
		k, _ := tx.Cursor().First()
		some = k != nil
		return nil
	})
	return err != nil || some
}

// unlock reads the keys with the password, and brings an older file to today's
// version. A new or unsealed file gets its keys now.
func (db *DB) unlock() error {
	var have int
	err := db.bolt.View(func(b *bolt.Tx) (err error) {
		if have, err = meta.Version(b, table.Version()); err != nil || have < 2 {
			return err
		}
		if db.ring, db.seal, err = meta.Unlock(b, db.cfg.Password, nil, db.cfg.Faults); err != nil {
			return err
		}
		db.sums, db.lastCommit, err = meta.Sums(b, db.seal)
		return err
	})
	if err != nil {
		return err
	}
	if have == table.Version() {
		return nil
	}
	if have < 2 {
		key := seal.Random(seal.KeySize)
		if db.seal, err = seal.New(key, db.cfg.Faults); err != nil {
			return err
		}
		db.ring = seal.Keyring{Clear: key}
		if db.cfg.Password != "" {
			if db.ring, db.code, err = db.seal.Protect(db.cfg.Password); err != nil {
				return err
			}
		}
	}
	return db.bolt.Update(func(b *bolt.Tx) error {
		c := db.begun(b)
		if err := c.Migrate(have, db.ring); err != nil {
			return err
		}
		db.sums, db.spares, db.lastCommit = c.Sums(), c.Spares(), c.At()
		return nil
	})
}
