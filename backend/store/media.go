package store

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store/disk"
)

// beingWritten is the name of a file that is still being written.
const beingWritten = "baru"

// Media are files of one kind in a folder of the data folder, each named by the
// SHA-256 of what it holds; records hold those names. They are not sealed, and no part
// of copies: what must not be read by others or be lost is a record. One goroutine
// may change a kind at a time.
type Media struct{ dir string }

// Media is the files of a kind, which is the folder's name.
func (db *DB) Media(kind string) Media { return Media{filepath.Join(db.dir, kind)} }

// Keep writes a file, whole and on the disk, and tells its name. Errors:
// DataNotWritable, DiskFull.
func (m Media) Keep(data []byte) (name string, err error) {
	defer func() {
		switch {
		case disk.NoRoom(err):
			err = outreach.Wrap(outreach.DiskFull, err)
		case err != nil:
			err = disk.NotWritable(m.dir, err)
		}
	}()
	name = MediaName(data)
	if _, err := m.Read(name); err == nil {
		return name, nil
	}
	if err := os.MkdirAll(m.dir, 0o700); err != nil {
		return "", err
	}
	at := filepath.Join(m.dir, beingWritten)
	if err := disk.Write(at, data); err != nil {
		return "", errors.Join(err, disk.Remove(at))
	}
	if err := errors.Join(os.Rename(at, filepath.Join(m.dir, name)), disk.SyncDir(m.dir), disk.SyncDir(filepath.Dir(m.dir))); err != nil {
		return "", err
	}
	return name, nil
}

// Read is what a file holds. Error: NotFound when it is not there or not what was
// kept.
func (m Media) Read(name string) ([]byte, error) {
	data, err := os.ReadFile(filepath.Join(m.dir, filepath.Base(name)))
	if err == nil && MediaName(data) != name {
		err = errors.New("store: not what was kept")
	}
	if err != nil {
		return nil, outreach.Wrap(outreach.NotFound, err)
	}
	return data, nil
}

// Forget removes all files of the kind but one; "" all.
func (m Media) Forget(but string) error {
	list, err := os.ReadDir(m.dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	for _, e := range list {
		if e.Name() != but {
			err = errors.Join(err, disk.Remove(filepath.Join(m.dir, e.Name())))
		}
	}
	return err
}

// MediaName is the name that data would be kept under.
func MediaName(data []byte) string {
	s := sha256.Sum256(data)
	return hex.EncodeToString(s[:])
}
