package disk

import (
	"errors"
	"fmt"
	"runtime/debug"
	"strings"
	"time"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store/planted"
	bolt "go.etcd.io/bbolt"
	berrors "go.etcd.io/bbolt/errors"
)

// maxSize bounds the file: far beyond a century of sessions, far below a disk
// filled by a runaway loop.
const maxSize = 8 << 30

// lockWait is how long a start waits for another one to let the file go: a program
// that is just closing, never one that goes on. The officer is told within 3 s.
const lockWait = 1500 * time.Millisecond

// Open opens file, or makes it, for this program alone. Errors: AlreadyRunning,
// DataNotWritable, DiskFull, DataDamaged.
func Open(file string, f planted.Faults) (*bolt.DB, error) {
	b, err := bolt.Open(file, 0o600, &bolt.Options{
		Timeout:        lockWait,
		NoFreelistSync: true,
		FreelistType:   bolt.FreelistArrayType,
		MaxSize:        maxSize,
		NoSync:         f.NoSync,
	})
	if err != nil {
		return nil, openError(file, err)
	}
	return b, nil
}

// OpenToRead opens a file that nobody writes, once its head is proved.
func OpenToRead(file string) (*bolt.DB, error) {
	if err := ProveHead(file); err != nil {
		return nil, err
	}
	b, err := bolt.Open(file, 0o600, &bolt.Options{Timeout: lockWait, ReadOnly: true})
	switch {
	case errors.Is(err, berrors.ErrTimeout):
		return nil, outreach.Wrap(outreach.AlreadyRunning, err)
	case err != nil:
		return nil, Broken(Pages, "%w", err)
	}
	return b, nil
}

// Guarded runs fn, which reads pages that the disk may have spoilt since they were
// proved: a memory fault or a panic in bbolt then is DataDamaged, and the hall's
// server lives on. A panic that is not bbolt's passes.
func Guarded(fn func() error) (err error) {
	defer debug.SetPanicOnFault(debug.SetPanicOnFault(true))
	defer func() {
		r := recover()
		if r == nil {
			return
		}
		if !strings.Contains(string(debug.Stack()), "go.etcd.io/bbolt.(*Cursor)") {
			panic(r)
		}
		err = outreach.Wrap(outreach.DataDamaged, fmt.Errorf("store: %v", r))
	}()
	return fn()
}
