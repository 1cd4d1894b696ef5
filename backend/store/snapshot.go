package store

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"syscall"
	"time"

	"bapashadir/backend/outreach"
	bolt "go.etcd.io/bbolt"
)

// SnapshotDir holds the newest snapshots, and keysFile beside them the persons' keys
// of now, for all of them.
const (
	SnapshotDir   = "salinan"
	keysFile      = "kunci.db"
	snapshotsKept = 3
)

// Snapshot is a copy of the data as it was at one moment. Number orders them: the
// clock of a village laptop may be wrong, Taken is only for people.
type Snapshot struct {
	Name   string    `json:"name"`
	Number int       `json:"number"`
	Taken  time.Time `json:"taken"`
}

const stamp = "20060102T150405Z"

var snapshotName = regexp.MustCompile(`^salinan-(\d{6,})-(\d{8}T\d{6}Z)\.db$`)

// Snapshots lists the snapshots in data folder dir, the newest first.
func Snapshots(dir string) ([]Snapshot, error) {
	list, err := os.ReadDir(filepath.Join(dir, SnapshotDir))
	if errors.Is(err, os.ErrNotExist) {
		return []Snapshot{}, nil
	}
	out := []Snapshot{}
	for _, e := range list {
		if m := snapshotName.FindStringSubmatch(e.Name()); m != nil {
			n, err1 := strconv.Atoi(m[1])
			taken, err2 := time.Parse(stamp, m[2])
			if err1 == nil && err2 == nil {
				out = append(out, Snapshot{Name: e.Name(), Number: n, Taken: taken})
			}
		}
	}
	slices.SortFunc(out, func(a, b Snapshot) int { return cmp.Compare(b.Number, a.Number) })
	return out, err
}

// Snapshot keeps a copy of this moment in the data folder, proved by putting it
// together and checking it, and lets the oldest go. Check-ins go on meanwhile.
func (db *DB) Snapshot(ctx context.Context) (Snapshot, error) {
	db.copying.Lock()
	defer db.copying.Unlock()
	dir := filepath.Join(db.dir, SnapshotDir)
	if err := ctx.Err(); err != nil {
		return Snapshot{}, err
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return Snapshot{}, refusedCopy(dir, err)
	}
	have, err := Snapshots(db.dir)
	if err != nil {
		return Snapshot{}, refusedCopy(dir, err)
	}
	s := Snapshot{Number: 1, Taken: db.cfg.Now().UTC().Truncate(time.Second)}
	if len(have) > 0 {
		s.Number = have[0].Number + 1
	}
	s.Name = fmt.Sprintf("salinan-%06d-%s.db", s.Number, s.Taken.Format(stamp))
	records, keys := filepath.Join(dir, "records.new"), filepath.Join(dir, "keys.new")
	if err := db.copyParts(records, keys); err != nil {
		return s, errors.Join(refusedCopy(dir, err), remove(records, keys))
	}
	if _, err := db.proveParts(records, keys); err != nil {
		return s, errors.Join(refusedCopy(dir, err), remove(records, keys))
	}
	// The keys first: records without their keys would be of no use.
	if err := errors.Join(os.Rename(keys, filepath.Join(dir, keysFile)), os.Rename(records, filepath.Join(dir, s.Name)), syncDir(dir)); err != nil {
		return s, refusedCopy(dir, err)
	}
	db.behind = false
	for i := snapshotsKept - 1; i < len(have); i++ {
		err = errors.Join(err, os.Remove(filepath.Join(dir, have[i].Name)))
	}
	return s, refusedCopy(dir, err)
}

// copyParts writes both files of one moment.
func (db *DB) copyParts(records, keys string) error {
	db.swap.RLock()
	defer db.swap.RUnlock()
	if db.cfg.Faults.PlainCopy {
		return errors.Join(slowCopy(db.bolt.Path(), records), slowCopy(db.bolt.Path(), keys))
	}
	return guarded(func() error {
		return db.bolt.View(func(b *bolt.Tx) error {
			p := recordsOnly
			if db.cfg.Faults.KeepKeys {
				p = wholeFile
			}
			tx := newTx(b, db.seal, db.cfg)
			return errors.Join(copyTo(records, tx, p), copyTo(keys, tx, keysOnly))
		})
	})
}

// proveParts puts a snapshot together beside it, proves that, and tells what it holds.
func (db *DB) proveParts(records, keys string) (Tally, error) {
	whole := records + ".whole"
	if db.cfg.Faults.PlainCopy {
		return Tally{}, nil
	}
	t, err := ask(question{File: whole, Records: records, Keys: keys, Key: db.seal.key}, db.cfg)
	return t, errors.Join(err, remove(whole))
}

// refusedCopy gives its code to a copy that the disk of dir did not take.
func refusedCopy(dir string, err error) error {
	var known *outreach.Error
	switch {
	case err == nil, errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
		return err
	case noRoom(err):
		return outreach.Wrap(outreach.DiskFull, err)
	case errors.As(err, &known) && known.Code != outreach.DataDamaged:
		return err
	case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS), errors.Is(err, fs.ErrNotExist): // a stick was pulled
		return notWritable(dir, err)
	}
	// Damaged included: it is the copy that does not prove itself.
	return &outreach.Error{Code: outreach.CopyFailed, Args: map[string]string{"path": dir}, Err: err}
}

func remove(files ...string) (err error) {
	for _, f := range files {
		if e := os.Remove(f); !errors.Is(e, os.ErrNotExist) {
			err = errors.Join(err, e)
		}
	}
	return err
}

// plainCopy copies a file that nobody writes.
func plainCopy(from, to string) error {
	return pour(from, to, func(in io.Reader, out io.Writer) error {
		_, err := io.Copy(out, in)
		return err
	})
}
