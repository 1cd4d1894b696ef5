package store

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"bapashadir/backend/outreach"
)

// QuarantineDir keeps every data file that another took the place of: damaged ones,
// and those that a snapshot replaced. Nothing in it is ever written over.
const QuarantineDir = "karantina"

// Change is what putting a snapshot back would change. Known is false when the file
// of now is too damaged to be counted.
type Change struct {
	Snapshot Snapshot `json:"snapshot"` // none (Number 0): a new, empty file
	Reason   string   `json:"reason"`   // why the file of now is damaged, "" when it is whole
	Known    bool     `json:"known"`
	Now      Tally    `json:"now"`
	Then     Tally    `json:"then"`
}

// Preview tells what putting snapshot name back would change, with the data file
// closed; name "" is the newest good one, and none when there is none. Nothing is
// changed. Errors: SnapshotDamaged, PasswordNeeded, WrongPassword, AlreadyRunning.
func Preview(dir string, cfg Config, name string) (Change, error) {
	cfg.fill()
	c, err := look(dir, cfg, name)
	return c, errors.Join(err, remove(restored(dir)))
}

// look is Preview that leaves what it has put together at restored(dir).
func look(dir string, cfg Config, name string) (Change, error) {
	c, err := today(dir, cfg)
	if err != nil {
		return c, err
	}
	c.Snapshot, c.Then, err = then(dir, cfg, nil, name)
	return c, err
}

// today is what the closed data file holds, or why it can't be told.
func today(dir string, cfg Config) (c Change, err error) {
	c.Now, err = ask(question{File: filepath.Join(dir, FileName), Password: cfg.Password}, cfg)
	c.Known = c.Now.Tables != nil
	var e *outreach.Error
	if errors.As(err, &e) && e.Code == outreach.DataDamaged {
		c.Reason, err = e.Args["reason"], nil
	}
	return c, err
}

// today is what the open data file holds.
func (db *DB) today(ctx context.Context) (Change, error) {
	c := Change{Known: true}
	err := db.View(ctx, func(tx *Tx) (err error) {
		c.Now, err = tally(tx)
		return err
	})
	return c, err
}

// then finds snapshot name, or the newest good one, and what it holds. The file put
// together from it is left at restored(dir).
func then(dir string, cfg Config, key []byte, name string) (Snapshot, Tally, error) {
	list, err := Snapshots(dir)
	if err != nil {
		return Snapshot{}, Tally{}, err
	}
	in := filepath.Join(dir, SnapshotDir)
	for _, s := range list {
		if name != "" && s.Name != name {
			continue
		}
		t, err := ask(question{File: restored(dir), Records: filepath.Join(in, s.Name), Keys: filepath.Join(in, keysFile),
			Password: cfg.Password, Key: key}, cfg)
		switch {
		case err == nil:
			return s, t, nil
		case outreach.CodeOf(err) != outreach.DataDamaged:
			return s, t, err
		case name != "":
			return s, t, damagedSnapshot(name, err)
		}
	}
	if name != "" {
		return Snapshot{}, Tally{}, damagedSnapshot(name, os.ErrNotExist)
	}
	return Snapshot{}, Tally{}, nil
}

func damagedSnapshot(name string, err error) error {
	return &outreach.Error{Code: outreach.SnapshotDamaged, Args: map[string]string{"name": name}, Err: err}
}

func restored(dir string) string { return filepath.Join(dir, FileName+".restored") }

// Restore puts snapshot name (or as Preview says) in the place of the data file,
// which must be closed, and keeps that in quarantine under a name of its own. A
// power cut in the middle leaves the one or the other.
func Restore(dir string, cfg Config, name string) (Change, error) {
	cfg.fill()
	c, err := look(dir, cfg, name)
	if err != nil {
		return c, errors.Join(err, remove(restored(dir)))
	}
	if c.Snapshot.Number == 0 {
		if _, err := begin(restored(dir), cfg); err != nil {
			return c, err
		}
	}
	return c, replace(dir, restored(dir), cfg.Now())
}

// replace puts from in the data file's place and the data file into quarantine.
func replace(dir, from string, now time.Time) error {
	file := filepath.Join(dir, FileName)
	if err := quarantine(dir, file, now); err != nil {
		return err
	}
	if err := os.Rename(from, file); err != nil {
		return notWritable(dir, err)
	}
	return syncDir(dir)
}

// quarantine gives file a second name. A folder, or a disk without links, has it
// moved or copied there.
func quarantine(dir, file string, now time.Time) error {
	in := filepath.Join(dir, QuarantineDir)
	if err := os.MkdirAll(in, 0o700); err != nil {
		return notWritable(in, err)
	}
	st, err := os.Lstat(file)
	if errors.Is(err, os.ErrNotExist) {
		return nil
	}
	for n := 1; err == nil; n++ {
		to := filepath.Join(in, fmt.Sprintf("bapas-hadir-%s-%d.db", now.UTC().Format(time.DateOnly), n))
		if _, err := os.Lstat(to); err == nil {
			continue
		}
		if !st.Mode().IsRegular() {
			err = os.Rename(file, to)
		} else if err = os.Link(file, to); err != nil && !errors.Is(err, os.ErrExist) {
			err = plainCopy(file, to)
		}
		if err == nil {
			return syncDir(in)
		}
	}
	return notWritable(in, err)
}

// Preview is the package's Preview while the file is open.
func (db *DB) Preview(ctx context.Context, name string) (Change, error) {
	db.copying.Lock()
	defer db.copying.Unlock()
	c, err := db.today(ctx)
	if err != nil {
		return c, err
	}
	c.Snapshot, c.Then, err = then(db.dir, db.cfg, db.seal.key, name)
	return c, errors.Join(err, remove(restored(db.dir)))
}
