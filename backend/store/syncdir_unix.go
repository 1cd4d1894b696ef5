//go:build unix

package store

import (
	"errors"
	"os"
	"syscall"
)

// syncDir makes the names in dir last. File systems that can't sync a folder keep
// its names by themselves.
func syncDir(dir string) error {
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
