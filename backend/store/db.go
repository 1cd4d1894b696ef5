package store

import (
	"context"
	"crypto/rand"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"sync/atomic"
	"time"

	"bapashadir/backend/outreach"
	bolt "go.etcd.io/bbolt"
)

// FileName is the data file inside the data folder.
const FileName = "bapas-hadir.db"

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

	key []byte // the data key, when it is known already
}

// DB is an open data file. It is safe for concurrent use.
type DB struct {
	dir    string
	cfg    Config
	queue  chan *gathered
	done   chan struct{}
	closed chan struct{}
	once   sync.Once

	turn       sync.Mutex // held from commit until its events were handed on: keeps their order
	ring       keyring    // under turn
	sums       sums       // of the last commit, under turn
	lastCommit time.Time  // what the clock said at the last commit, under turn
	looked     looked     // under turn
	code       string     // a recovery code that nobody has seen yet, under turn

	copying sync.Mutex // one snapshot, compaction or erasure at a time; taken before turn

	swap   sync.RWMutex // held for reading while bolt is used
	bolt   *bolt.DB
	seal   *sealer
	failed atomic.Pointer[error] // the disk's failure that stopped acknowledging
}

// Open opens or creates the data file in dir. Errors: DataNotWritable, DiskFull,
// AlreadyRunning (another program holds the file), DataNewer, DataDamaged,
// PasswordNeeded, WrongPassword, WeakPassword.
func Open(dir string, cfg Config) (*DB, error) {
	cfg.fill()
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, notWritable(dir, err)
	}
	file := filepath.Join(dir, FileName)
	var code string
	if _, err := os.Lstat(file); errors.Is(err, os.ErrNotExist) {
		if err := lost(dir); err != nil {
			return nil, err
		}
		if code, err = begin(file, cfg); err != nil {
			return nil, err
		}
	} else if err := prove(file, cfg); err != nil {
		return nil, err
	}
	b, err := openBolt(file, cfg)
	if err != nil {
		return nil, err
	}
	leftovers(dir)
	db := &DB{dir: dir, bolt: b, cfg: cfg, code: code, queue: make(chan *gathered, 1024), done: make(chan struct{}),
		closed: make(chan struct{})}
	if err := db.unlock(); err != nil {
		return nil, errors.Join(err, b.Close())
	}
	go db.gather()
	return db, nil
}

// leftovers of copies that a power cut ended are of no use. The lock is held: nobody
// is writing them.
func leftovers(dir string) {
	in := filepath.Join(dir, SnapshotDir)
	_ = remove(filepath.Join(dir, FileName+".new"), filepath.Join(dir, FileName+".compact"), filepath.Join(dir, FileName+".stick"),
		restored(dir), filepath.Join(in, "records.new"), filepath.Join(in, "records.new.whole"), filepath.Join(in, "keys.new"),
		filepath.Join(in, keysFile+".new")) // what can't be removed is written over the next time
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
	if err := ctx.Err(); err != nil {
		return err
	}
	db.swap.RLock()
	defer db.swap.RUnlock()
	return guarded(func() error {
		return db.unmapped(db.bolt.View(func(b *bolt.Tx) error { return fn(newTx(b, db.seal, db.cfg)) }))
	})
}

// Update runs fn and commits what it wrote; an error from fn undoes all of it.
// After a StorageFailed it writes nothing until the file was opened again.
func (db *DB) Update(ctx context.Context, fn func(*Tx) error) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	db.turn.Lock()
	defer db.turn.Unlock()
	tx, err := db.write(fn)
	if err != nil {
		return err
	}
	db.announce(tx.events)
	return nil
}

func (db *DB) announce(events []outreach.Event) {
	if db.cfg.Changed != nil && len(events) > 0 {
		db.cfg.Changed(events)
	}
}
