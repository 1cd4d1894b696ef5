package store

import (
	"context"
	"crypto/rand"
	"errors"
	"io"
	"os"
	"os/exec"
	"sync"
	"sync/atomic"
	"time"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store/copies"
	"bapashadir/backend/store/disk"
	"bapashadir/backend/store/seal"
	"bapashadir/backend/store/table"
	bolt "go.etcd.io/bbolt"
)

// Config gives the store its clock and its randomness, so that tests fix both.
// Secrets never come from Rand. Changed is called after each commit with the events
// of that commit, in commit order, on the committing goroutine: it must not block
// nor call the store.
type Config struct {
	Now     func() time.Time
	Rand    io.Reader
	Changed func([]outreach.Event)
	// Refused is called, as Changed is, when the disk has refused a commit: Failed and
	// Space then tell why.
	Refused func()
	// Password, or the recovery code, opens a sealed file; on a new file it is set.
	Password string
	// Probe starts this program's hidden command probe (RunProbe): an existing file is
	// proved there before it is opened here. nil: it is opened untested.
	Probe  func(context.Context) *exec.Cmd
	Faults Faults
}

// DB is an open data file. It is safe for concurrent use.
type DB struct {
	dir    string
	cfg    Config
	queue  chan *gathered
	done   chan struct{}
	closed chan struct{}
	once   sync.Once

	turn       sync.Mutex   // held from commit until its events were handed on: keeps their order
	ring       seal.Keyring // under turn
	sums       seal.Sums    // of the last commit, under turn
	spares     table.Spares // keys for the next persons, under turn
	lastCommit time.Time    // what the clock said at the last commit, under turn
	looked     looked       // under turn
	code       string       // a recovery code that nobody has seen yet, under turn
	behind     bool         // the snapshots still open with the password of before, under copying

	copying sync.Mutex // one snapshot, compaction or erasure at a time; taken before turn

	swap   sync.RWMutex // held for reading while bolt is used
	bolt   *bolt.DB
	seal   *seal.Sealer
	seen   table.Seen
	moment atomic.Uint64         // see Moment
	failed atomic.Pointer[error] // the disk's failure that stopped acknowledging
}

// Faults are the promises that a test breaks, for those of others that the file keeps.
func (db *DB) Faults() Faults { return db.cfg.Faults }

// Open opens or creates the data file in dir. Errors: DataNotWritable, DiskFull,
// AlreadyRunning (another program holds the file), DataNewer, DataDamaged,
// PasswordNeeded, WrongPassword, WeakPassword.
func Open(dir string, cfg Config) (*DB, error) {
	cfg.fill()
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, disk.NotWritable(dir, err)
	}
	folder := cfg.folder(dir)
	file := folder.File()
	var code string
	if _, err := os.Lstat(file); errors.Is(err, os.ErrNotExist) {
		if err := lost(folder); err != nil {
			return nil, err
		}
		if code, err = begin(file, cfg); err != nil {
			return nil, err
		}
	} else if err := folder.Prove(); err != nil {
		return nil, err
	}
	b, err := disk.Open(file, cfg.Faults)
	if err != nil {
		return nil, err
	}
	folder.Tidy()
	db := &DB{dir: dir, bolt: b, cfg: cfg, code: code, queue: make(chan *gathered, 1024), done: make(chan struct{}),
		closed: make(chan struct{})}
	if err := db.unlock(); err != nil {
		return nil, errors.Join(err, b.Close())
	}
	if err := db.forget(context.Background()); err != nil {
		return nil, errors.Join(err, db.bolt.Close())
	}
	go db.gather()
	return db, nil
}

func (cfg *Config) fill() {
	if cfg.Now == nil {
		cfg.Now = time.Now
	}
	if cfg.Rand == nil {
		cfg.Rand = rand.Reader
	}
	if cfg.Refused == nil {
		cfg.Refused = func() {}
	}
}

// folder is dir with what cfg gives to prove its files.
func (cfg *Config) folder(dir string) copies.Folder {
	return copies.Folder{Dir: dir, Probe: cfg.Probe, Password: cfg.Password, Faults: cfg.Faults}
}

// folder is the data folder of the open file, whose key is known.
func (db *DB) folder() copies.Folder {
	f := db.cfg.folder(db.dir)
	f.Key = db.seal.Key
	return f
}

// Close waits for the calls under way and closes the file.
func (db *DB) Close() error {
	var err error
	db.once.Do(func() {
		close(db.done)
		<-db.closed
		db.turn.Lock()
		defer db.turn.Unlock()
		db.swap.Lock()
		defer db.swap.Unlock()
		err = db.bolt.Close()
	})
	return err
}

// View reads one consistent moment. What fn got from tx stays valid after it.
func (db *DB) View(ctx context.Context, fn func(*Tx) error) (err error) {
	return db.pages(ctx, func(b *bolt.Tx) error { return fn(table.Read(b, db.seal, &db.seen, db.cfg.Now(), db.cfg.Rand)) })
}

// pages reads one consistent moment below the records.
func (db *DB) pages(ctx context.Context, fn func(*bolt.Tx) error) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	db.swap.RLock()
	defer db.swap.RUnlock()
	return disk.Guarded(func() error { return db.unmapped(db.bolt.View(fn)) })
}

// Moment is a number that every commit changes before it is acknowledged: what was read
// after a moment was told, and while it still is the same, is what the file says now.
func (db *DB) Moment() uint64 { return db.moment.Load() }

// Check proves the file: its pages, each record, index and sum, and the log of deeds, also
// against the snapshots beside. No faults: the file is whole.
//
// Writing waits meanwhile: bbolt compares its pages with the free list of now, and
// would find faults in the moment before a commit.
func (db *DB) Check(ctx context.Context) ([]Fault, error) {
	db.copying.Lock()
	defer db.copying.Unlock()
	db.turn.Lock()
	defer db.turn.Unlock()
	var faults []Fault
	err := db.View(ctx, func(tx *Tx) (err error) {
		if faults, err = table.Check(ctx, tx); err != nil || len(faults) > 0 {
			return err
		}
		faults, err = db.folder().DeedsBeside(tx)
		return err
	})
	return faults, err
}

// Update runs fn and commits what it wrote; an error from fn undoes all of it.
// After a StorageFailed it writes nothing until the file was opened again. The deed that
// ctx carries is in the same commit.
func (db *DB) Update(ctx context.Context, fn func(*Tx) error) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	db.turn.Lock()
	defer db.turn.Unlock()
	c, err := db.write(logged(ctx, func(c *table.Commit) error { return fn(c.Tx()) }))
	if err != nil {
		return err
	}
	db.announce(c.Events())
	return nil
}

func (db *DB) announce(events []outreach.Event) {
	if db.cfg.Changed != nil && len(events) > 0 {
		db.cfg.Changed(events)
	}
}
