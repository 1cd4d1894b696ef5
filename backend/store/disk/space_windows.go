package disk

import "golang.org/x/sys/windows"

// FreeSpace is the bytes that this user may still write on dir's disk.
func FreeSpace(dir string) (free uint64, err error) {
	p, err := windows.UTF16PtrFromString(dir)
	if err != nil {
		return 0, err
	}
	err = windows.GetDiskFreeSpaceEx(p, &free, nil, nil)
	return free, err
}
