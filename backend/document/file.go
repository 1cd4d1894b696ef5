package document

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"unicode"

	"bapashadir/backend/outreach"
)

// SafeName makes of any text a name that every system takes, Windows included, of
// 100 letters at most. A reserved word such as CON can't come out alone, since
// both users of it put more before the name.
func SafeName(s string) string {
	s = strings.Map(func(r rune) rune {
		if strings.ContainsRune(`<>:"/\|?*`, r) || unicode.IsControl(r) {
			return ' '
		}
		return r
	}, s)
	letters := []rune(strings.Join(strings.Fields(s), " "))
	if len(letters) > 100 {
		letters = letters[:100]
	}
	return strings.TrimRight(string(letters), " .")
}

// Keep writes data as dir/name, whole or not at all: a file of that name is
// replaced only once the new one is on disk. Errors: DataNotWritable, DiskFull.
func Keep(dir, name string, data []byte) (path string, err error) {
	defer func() {
		switch {
		case errors.Is(err, syscall.ENOSPC):
			err = outreach.Wrap(outreach.DiskFull, err)
		case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS), errors.Is(err, syscall.ENOTDIR):
			err = &outreach.Error{Code: outreach.DataNotWritable, Args: map[string]string{"path": dir}, Err: err}
		}
	}()
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return "", err
	}
	f, err := os.CreateTemp(dir, ".simpan-*")
	if err != nil {
		return "", err
	}
	defer func() {
		if err != nil {
			_ = os.Remove(f.Name()) // the write's own error is the one to tell
		}
	}()
	_, err = f.Write(data)
	err = errors.Join(err, f.Sync(), f.Chmod(0o644), f.Close())
	if err != nil {
		return "", err
	}
	path = filepath.Join(dir, name)
	return path, os.Rename(f.Name(), path)
}

// Unused is a name that no file in dir has: name with its ending, else with (2), (3)
// and so on before it.
func Unused(dir, name, ending string) string {
	free := name + ending
	for n := 2; ; n++ {
		if _, err := os.Stat(filepath.Join(dir, free)); err != nil {
			return free
		}
		free = fmt.Sprintf("%s (%d)%s", name, n, ending)
	}
}
