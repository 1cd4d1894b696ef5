package copies

import (
	"cmp"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"time"

	"bapashadir/backend/store/disk"
)

// SnapshotDir holds the newest snapshots, and KeysFile beside them the persons' keys
// of now, for all of them.
const (
	SnapshotDir   = "salinan"
	KeysFile      = "kunci.db"
	snapshotsKept = 3
	recordsNew    = "records.new" // until they are proved
	keysNew       = "keys.new"
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

// Snapshots lists the snapshots, the newest first.
func (f Folder) Snapshots() ([]Snapshot, error) {
	list, err := os.ReadDir(f.snapshot(""))
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

// Keep makes a snapshot of what write writes, records and keys of one moment: proved
// by putting it together and checking it.
func (f Folder) Keep(now time.Time, write func(records, keys string) error) (Snapshot, error) {
	dir := f.snapshot("")
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return Snapshot{}, disk.RefusedCopy(dir, err)
	}
	have, err := f.Snapshots()
	if err != nil {
		return Snapshot{}, disk.RefusedCopy(dir, err)
	}
	s := Snapshot{Number: 1, Taken: now.UTC().Truncate(time.Second)}
	if len(have) > 0 {
		s.Number = have[0].Number + 1
	}
	s.Name = fmt.Sprintf("salinan-%06d-%s.db", s.Number, s.Taken.Format(stamp))
	records, keys := f.snapshot(recordsNew), f.snapshot(keysNew)
	err = write(records, keys)
	if err == nil {
		err = f.proveParts(records, keys)
	}
	if err != nil {
		return s, errors.Join(disk.RefusedCopy(dir, err), disk.Remove(records, keys))
	}
	// The keys first: records without their keys would be of no use.
	return s, disk.RefusedCopy(dir, errors.Join(os.Rename(keys, f.snapshot(KeysFile)), os.Rename(records, f.snapshot(s.Name)), disk.SyncDir(dir)))
}

// LetGo removes the snapshots that are older than those to be kept.
func (f Folder) LetGo() error {
	have, err := f.Snapshots()
	for i := snapshotsKept; i < len(have); i++ {
		err = errors.Join(err, os.Remove(f.snapshot(have[i].Name)))
	}
	return disk.RefusedCopy(f.snapshot(""), err)
}

// LetGoSince removes the snapshots of since and later, all but the newest: side by side
// they would tell what came in between.
func (f Folder) LetGoSince(since time.Time) error {
	have, err := f.Snapshots()
	for i := 1; i < len(have); i++ {
		if !have[i].Taken.Before(since.UTC().Truncate(time.Second)) {
			err = errors.Join(err, os.Remove(f.snapshot(have[i].Name)))
		}
	}
	return disk.RefusedCopy(f.snapshot(""), err)
}

// proveParts puts a snapshot together beside it and proves that.
func (f Folder) proveParts(records, keys string) error {
	if f.Faults.PlainCopy {
		return nil
	}
	whole := records + ".whole"
	_, err := f.ask(question{File: whole, Records: records, Keys: keys, Beside: true})
	return errors.Join(err, disk.Remove(whole))
}

// RenewKeys writes the keys beside the snapshots anew with write, if there are any.
func (f Folder) RenewKeys(write func(keys string) error) error {
	keys := f.snapshot(KeysFile)
	if _, err := os.Stat(keys); errors.Is(err, os.ErrNotExist) {
		return nil
	}
	err := write(keys + ".new")
	if err == nil {
		err = errors.Join(os.Rename(keys+".new", keys), disk.SyncDir(filepath.Dir(keys)))
	}
	return disk.RefusedCopy(filepath.Dir(keys), err)
}
