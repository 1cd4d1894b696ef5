//go:build unix

package disk

import "golang.org/x/sys/unix"

// FreeSpace is the bytes that this user may still write on dir's disk.
func FreeSpace(dir string) (uint64, error) {
	var s unix.Statfs_t
	if err := unix.Statfs(dir, &s); err != nil {
		return 0, err
	}
	return uint64(s.Bavail) * uint64(s.Bsize), nil
}
