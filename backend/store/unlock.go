package store

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
	"time"
	"unicode/utf8"

	"bapashadir/backend/outreach"
	bolt "go.etcd.io/bbolt"
	berrors "go.etcd.io/bbolt/errors"
)

// maxSize bounds the file: far beyond a century of sessions, far below a disk
// filled by a runaway loop.
const maxSize = 8 << 30

// lockWait is how long a start waits for another one to let the file go: a program
// that is just closing, never one that goes on. The officer is told within 3 s.
const lockWait = 1500 * time.Millisecond

type errPath = fs.PathError

func openBolt(file string, cfg Config) (*bolt.DB, error) {
	b, err := bolt.Open(file, 0o600, &bolt.Options{
		Timeout:        lockWait,
		NoFreelistSync: true,
		FreelistType:   bolt.FreelistMapType,
		MaxSize:        maxSize,
		NoSync:         cfg.Faults.NoSync,
	})
	if err != nil {
		return nil, openError(file, err)
	}
	return b, nil
}

func openError(file string, err error) error {
	switch {
	case errors.Is(err, berrors.ErrTimeout):
		return outreach.Wrap(outreach.AlreadyRunning, err)
	case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS):
		return notWritable(filepath.Dir(file), err)
	case noRoom(err):
		return outreach.Wrap(outreach.DiskFull, err)
	}
	return outreach.Wrap(outreach.DataDamaged, err)
}

func notWritable(dir string, err error) error {
	e := outreach.Refuse(outreach.DataNotWritable, "", "path", dir)
	e.Err = err
	return e
}

// begin makes a whole new file beside its place and puts it there only then: an
// empty or half-made data file is always a damaged one. code is the recovery code,
// if a password was set.
func begin(file string, cfg Config) (code string, err error) {
	fresh := file + ".new"
	b, err := openBolt(fresh, cfg)
	if outreach.CodeOf(err) == outreach.DataDamaged || err == nil && used(b) { // left by a start that was cut off
		if err == nil {
			err = b.Close()
		} else {
			err = nil
		}
		if err = errors.Join(err, os.Remove(fresh)); err != nil {
			return "", notWritable(filepath.Dir(file), err)
		}
		b, err = openBolt(fresh, cfg)
	}
	if err != nil {
		return "", err
	}
	db := &DB{bolt: b, cfg: cfg}
	if err := errors.Join(db.unlock(), b.Close()); err != nil {
		return "", errors.Join(err, os.Remove(fresh))
	}
	if err := place(fresh, file); err != nil {
		return "", notWritable(filepath.Dir(file), err)
	}
	return db.code, nil
}

// lost is DataDamaged when there is no data file beside snapshots of one: a new one
// would look as if nobody had ever come.
func lost(dir string) error {
	list, err := Snapshots(dir)
	if err == nil && len(list) > 0 {
		a := answerOf(broken(damagedMissing, "%d snapshots", len(list)))
		return a.err()
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

// place gives a file its final name without ever replacing another, and makes that
// last. Some file systems know no links: there it is renamed.
func place(from, to string) error {
	err := os.Link(from, to)
	switch {
	case err == nil:
		err = os.Remove(from)
	case errors.Is(err, os.ErrExist):
		return err
	default:
		err = os.Rename(from, to)
	}
	return errors.Join(err, syncDir(filepath.Dir(to)))
}

// unlock reads the keys with the password, and brings an older file to today's
// version. A new or unsealed file gets its keys now.
func (db *DB) unlock() error {
	var have int
	err := db.bolt.View(func(b *bolt.Tx) (err error) {
		if have, err = version(b); err != nil || have < 2 {
			return err
		}
		if db.ring, db.seal, err = keysOf(b, db.cfg); err != nil {
			return err
		}
		db.sums, db.lastCommit, err = db.seal.keptAt(b)
		return err
	})
	if err != nil {
		a := answerOf(err)
		return a.err()
	}
	if have == len(migrations) {
		return nil
	}
	if have < 2 {
		key := random(keySize)
		if db.seal, err = newSealer(key, db.cfg.Faults); err != nil {
			return err
		}
		db.ring = keyring{Clear: key}
		if db.cfg.Password != "" {
			if db.ring, db.code, err = protect(db.seal, key, db.cfg.Password); err != nil {
				return err
			}
		}
	}
	return db.bolt.Update(func(b *bolt.Tx) error {
		tx := newTx(b, db.seal, db.cfg)
		tx.sums = db.seal.adder(db.sums)
		if err := migrate(tx, have, db.ring); err != nil {
			return err
		}
		db.sums, db.lastCommit = tx.sums.sums, tx.now.Round(0)
		return nil
	})
}

// MinPassword is the fewest letters of a password: argon2 makes guesses dear, not
// impossible.
const MinPassword = 8

// protect makes a keyring for a password and a recovery code never seen before.
func protect(s *sealer, key []byte, password string) (keyring, string, error) {
	if utf8.RuneCountInString(password) < MinPassword {
		return keyring{}, "", outreach.Refuse(outreach.WeakPassword, "password", "min", "8")
	}
	code := newRecoveryCode()
	ring := keyring{Chosen: true, Code: s.seal(s.data, 1, "meta", "", []byte("code"), []byte(code))}
	var err error
	if ring.Password, err = wrap(password, key); err != nil {
		return ring, "", err
	}
	ring.Recovery, err = wrap(code, key)
	return ring, code, err
}
