package disk

import (
	"errors"
	"io"
	"os"
	"path/filepath"
)

// Place gives a file its final name without ever replacing another, and makes that
// last. Some file systems know no links: there it is renamed.
func Place(from, to string) error {
	err := os.Link(from, to)
	switch {
	case err == nil:
		err = os.Remove(from)
	case errors.Is(err, os.ErrExist):
		return err
	default:
		err = os.Rename(from, to)
	}
	return errors.Join(err, SyncDir(filepath.Dir(to)))
}

// Pour writes a new file, synced, from an old one.
func Pour(from, to string, fn func(io.Reader, io.Writer) error) error {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	out, err := os.OpenFile(to, os.O_CREATE|os.O_TRUNC|os.O_WRONLY, 0o600)
	if err != nil {
		return errors.Join(err, in.Close())
	}
	err = fn(in, out)
	return errors.Join(err, out.Sync(), out.Close(), in.Close())
}

// Write writes a new file, synced.
func Write(to string, data []byte) error {
	out, err := os.OpenFile(to, os.O_CREATE|os.O_TRUNC|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	_, err = out.Write(data)
	return errors.Join(err, out.Sync(), out.Close())
}

// Copy copies a file that nobody writes.
func Copy(from, to string) error {
	return Pour(from, to, func(in io.Reader, out io.Writer) error {
		_, err := io.Copy(out, in)
		return err
	})
}

// Remove removes the files that are there.
func Remove(files ...string) (err error) {
	for _, f := range files {
		if e := os.Remove(f); !errors.Is(e, os.ErrNotExist) {
			err = errors.Join(err, e)
		}
	}
	return err
}
