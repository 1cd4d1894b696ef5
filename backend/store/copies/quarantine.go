package copies

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"bapashadir/backend/store/disk"
)

// QuarantineDir keeps every data file that another took the place of: damaged ones,
// and those that a snapshot replaced. Nothing in it is ever written over.
const QuarantineDir = "karantina"

// Replace puts Restored in the data file's place and the data file into quarantine. A
// power cut in the middle leaves the one or the other.
func (f Folder) Replace(now time.Time) error {
	if err := f.quarantine(now); err != nil {
		return err
	}
	if err := os.Rename(f.Restored(), f.File()); err != nil {
		return disk.NotWritable(f.Dir, err)
	}
	return disk.SyncDir(f.Dir)
}

// quarantine gives the data file a second name. A folder, or a disk without links, has it
// moved or copied there.
func (f Folder) quarantine(now time.Time) error {
	file, in := f.File(), filepath.Join(f.Dir, QuarantineDir)
	if err := os.MkdirAll(in, 0o700); err != nil {
		return disk.NotWritable(in, err)
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
			err = disk.Copy(file, to)
		}
		if err == nil {
			return disk.SyncDir(in)
		}
	}
	return disk.NotWritable(in, err)
}
