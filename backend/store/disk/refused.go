package disk

import (
	"context"
	"errors"
	"io/fs"
	"path/filepath"
	"strings"
	"syscall"

	"bapashadir/backend/outreach"
	berrors "go.etcd.io/bbolt/errors"
)

// openError gives its code to what kept file from being opened.
func openError(file string, err error) error {
	switch {
	case errors.Is(err, berrors.ErrTimeout):
		return outreach.Wrap(outreach.AlreadyRunning, err)
	case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS):
		return NotWritable(filepath.Dir(file), err)
	case NoRoom(err):
		return outreach.Wrap(outreach.DiskFull, err)
	}
	return outreach.Wrap(outreach.DataDamaged, err)
}

// NotWritable is err as DataNotWritable, which names the folder.
func NotWritable(dir string, err error) error {
	e := outreach.Refuse(outreach.DataNotWritable, "", "path", dir)
	e.Err = err
	return e
}

// RefusedCopy gives its code to a copy that the disk of dir did not take.
func RefusedCopy(dir string, err error) error {
	var known *outreach.Error
	switch {
	case err == nil, errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
		return err
	case NoRoom(err):
		return outreach.Wrap(outreach.DiskFull, err)
	case errors.As(err, &known) && known.Code != outreach.DataDamaged:
		return err
	case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS), errors.Is(err, fs.ErrNotExist): // a stick was pulled
		return NotWritable(dir, err)
	}
	// Damaged included: it is the copy that does not prove itself.
	return &outreach.Error{Code: outreach.CopyFailed, Args: map[string]string{"path": dir}, Err: err}
}

// RefusedForRoom tells a write that found no room from a sync that failed: the
// meta page, which makes a commit valid, comes after all others.
func RefusedForRoom(err error) bool {
	if errors.Is(err, berrors.ErrMaxSizeReached) {
		return true
	}
	var op *fs.PathError
	if errors.As(err, &op) {
		return op.Op == "write" && NoRoom(op.Err)
	}
	// bbolt keeps only the text of a failed growth.
	return strings.HasPrefix(err.Error(), "file resize error") && strings.Contains(err.Error(), syscall.ENOSPC.Error())
}

// NoRoom tells a full disk from every other refusal.
func NoRoom(err error) bool {
	return errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT)
}
