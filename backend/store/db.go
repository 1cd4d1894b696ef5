package store

import (
	"context"
	"crypto/rand"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"syscall"
	"time"

	"bapashadir/backend/outreach"
	bolt "go.etcd.io/bbolt"
	berrors "go.etcd.io/bbolt/errors"
)

// FileName is the data file inside the data folder.
const FileName = "bapas-hadir.db"

// maxSize bounds the file: far beyond a century of sessions, far below a disk
// filled by a runaway loop.
const maxSize = 8 << 30

// Config gives the store its clock and its randomness, so that tests fix both.
// Changed is called after each commit with the events of that commit, in commit
// order, on the committing goroutine: it must not block nor call the store.
type Config struct {
	Now     func() time.Time
	Rand    io.Reader
	Changed func([]outreach.Event)
}

// DB is an open data file. It is safe for concurrent use.
type DB struct {
	bolt   *bolt.DB
	cfg    Config
	queue  chan *gathered
	done   chan struct{}
	closed chan struct{}
	once   sync.Once

	turn sync.Mutex // held from commit until its events were handed on: keeps their order
}

// Open opens or creates the data file in dir. Errors: DataNotWritable,
// AlreadyRunning (another program holds the file), DataNewer, DataDamaged.
func Open(dir string, cfg Config) (*DB, error) {
	if cfg.Now == nil {
		cfg.Now = time.Now
	}
	if cfg.Rand == nil {
		cfg.Rand = rand.Reader
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, notWritable(dir, err)
	}
	b, err := bolt.Open(filepath.Join(dir, FileName), 0o600, &bolt.Options{
		Timeout:        2 * time.Second,
		NoFreelistSync: true,
		FreelistType:   bolt.FreelistMapType,
		MaxSize:        maxSize,
	})
	switch {
	case errors.Is(err, berrors.ErrTimeout):
		return nil, outreach.Wrap(outreach.AlreadyRunning, err)
	case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS), errors.Is(err, syscall.EISDIR):
		return nil, notWritable(dir, err)
	case errors.Is(err, syscall.ENOSPC):
		return nil, outreach.Wrap(outreach.DiskFull, err)
	case err != nil:
		return nil, outreach.Wrap(outreach.DataDamaged, err)
	}
	if err := migrate(b); err != nil {
		return nil, errors.Join(err, b.Close())
	}
	db := &DB{bolt: b, cfg: cfg, queue: make(chan *gathered, 1024), done: make(chan struct{}),
		closed: make(chan struct{})}
	go db.gather()
	return db, nil
}

func notWritable(dir string, err error) error {
	e := outreach.Refuse(outreach.DataNotWritable, "", "path", dir)
	e.Err = err
	return e
}

// Close waits for the calls under way and closes the file.
func (db *DB) Close() error {
	var err error
	db.once.Do(func() {
		close(db.done)
		<-db.closed
		err = db.bolt.Close()
	})
	return err
}

// View reads one consistent moment. What fn got from tx stays valid after it.
func (db *DB) View(ctx context.Context, fn func(*Tx) error) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	return db.bolt.View(func(b *bolt.Tx) error { return fn(newTx(b, db.cfg)) })
}

// Update runs fn and commits what it wrote; an error from fn undoes all of it.
func (db *DB) Update(ctx context.Context, fn func(*Tx) error) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	db.turn.Lock()
	defer db.turn.Unlock()
	var tx *Tx
	err := db.bolt.Update(func(b *bolt.Tx) error {
		tx = newTx(b, db.cfg)
		return fn(tx)
	})
	if err != nil {
		return coded(err)
	}
	db.announce(tx.events)
	return nil
}

func (db *DB) announce(events []outreach.Event) {
	if db.cfg.Changed != nil && len(events) > 0 {
		db.cfg.Changed(events)
	}
}

// coded gives the disk's own failures their code.
func coded(err error) error {
	var e *outreach.Error
	switch {
	case errors.As(err, &e):
		return err
	case errors.Is(err, syscall.ENOSPC), errors.Is(err, syscall.EDQUOT), errors.Is(err, berrors.ErrMaxSizeReached):
		return outreach.Wrap(outreach.DiskFull, err)
	}
	return err
}
