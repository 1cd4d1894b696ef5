package copies

import (
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store/disk"
	"bapashadir/backend/store/seal"
	"bapashadir/backend/store/table"
)

// Who was erased is kept beside the snapshots and beside the copy on a stick, too, in a
// file that only the key of the same data reads: whatever is put in the data file's place
// is rid of them before anybody sees it. Data of another office have a file of their own.
const (
	erasedPrefix = "dihapus-"
	erasedSuffix = ".tanda"
	erasedNew    = "dihapus.new"
)

var erasedPlace = []byte("beside")

func erasedName(s *seal.Sealer) string { return erasedPrefix + s.Mark("data")[:8] }

// KeepErased writes down who was erased.
func (f Folder) KeepErased(s *seal.Sealer, all []outreach.Erasure) error {
	dir := f.snapshot("")
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return disk.RefusedCopy(dir, err)
	}
	return ErasedTo(dir, s, all)
}

// ErasedTo is KeepErased for a folder off the laptop. Nobody erased: nothing is written.
func ErasedTo(dir string, s *seal.Sealer, all []outreach.Erasure) error {
	if len(all) == 0 {
		return nil
	}
	plain, err := json.Marshal(all)
	if err != nil {
		return err
	}
	fresh := filepath.Join(dir, erasedNew)
	err = disk.Write(fresh, s.Seal(s.Data, byte(table.Version()), "erased", "", erasedPlace, plain))
	if err == nil {
		err = errors.Join(os.Rename(fresh, filepath.Join(dir, erasedName(s)+erasedSuffix)), disk.SyncDir(dir))
	}
	return disk.RefusedCopy(dir, err)
}

// Erased is who was erased, as far as the files beside the snapshots can be read. What is
// damaged there must not keep the data closed.
func (f Folder) Erased(s *seal.Sealer) (all []outreach.Erasure) {
	files, err := filepath.Glob(filepath.Join(f.snapshot(""), erasedName(s)+"*"+erasedSuffix))
	if err != nil {
		return nil
	}
	for _, file := range files {
		raw, err := os.ReadFile(file)
		if err != nil {
			continue
		}
		plain, err := s.Open(s.Data, "erased", erasedPlace, raw)
		if err != nil {
			continue
		}
		var some []outreach.Erasure
		if json.Unmarshal(plain, &some) != nil {
			continue
		}
		for _, e := range some {
			if !slices.ContainsFunc(all, func(o outreach.Erasure) bool { return o.Code == e.Code }) {
				all = append(all, e)
			}
		}
	}
	return all
}

// BringErased takes over from a folder off the laptop who was erased, beside what is
// known here.
func (f Folder) BringErased(dir string) error {
	list, err := os.ReadDir(dir)
	for _, e := range list {
		name, ok := strings.CutSuffix(e.Name(), erasedSuffix)
		if !ok || !strings.HasPrefix(name, erasedPrefix) {
			continue
		}
		if err = errors.Join(err, os.MkdirAll(f.snapshot(""), 0o700)); err == nil {
			err = disk.Copy(filepath.Join(dir, e.Name()), f.snapshot(name+"-dibawa"+erasedSuffix))
		}
	}
	return disk.RefusedCopy(f.snapshot(""), err)
}
