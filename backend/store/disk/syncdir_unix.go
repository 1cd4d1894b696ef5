//go:build unix

package disk

import (
	"errors"
	"os"
	"syscall"
)

// SyncDir makes the names in dir last. File systems that can't sync a folder keep
// its names by themselves.
func SyncDir(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	err = d.Sync()
	if errors.Is(err, syscall.EINVAL) || errors.Is(err, syscall.ENOTSUP) {
		err = nil
	}
	return errors.Join(err, d.Close())
}
