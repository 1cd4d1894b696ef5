package table

import (
	"bytes"
	"errors"
	"fmt"
	"runtime"
	"runtime/debug"
	"sync"

	"bapashadir/backend/store/disk"
	"bapashadir/backend/store/seal"
	bolt "go.etcd.io/bbolt"
)

// proof is what one worker has found out of its share of a table's records.
type proof[T any] struct {
	t        *Table[T]
	indexes  []index[T] // those that a file of this version has
	expected []int      // entries that the records ask for, by index
	have     *seal.Adder
	faults   []Fault
}

// prover proves one record after the other.
type prover interface{ prove(k, raw []byte) }

func (p *proof[T]) prove(k, raw []byte) {
	d := p.t.def
	fault := func(format string, a ...any) {
		p.faults = append(p.faults, Fault(d.name+": "+fmt.Sprintf(format, a...)))
	}
	p.have.Change(d.name, k, nil, raw)
	if !bytes.Equal(p.t.records().Get(k), raw) {
		fault("record %x is not found by its key", k)
	}
	v, err := p.t.decode(k, raw)
	if err != nil {
		fault("%v", err)
		return
	}
	if !bytes.Equal(d.key(v), k) {
		fault("record %x has another key inside", k)
	}
	for i, ix := range p.indexes {
		for _, e := range ix.keys(v) {
			p.expected[i]++
			if got := p.t.entries(ix).Get(ix.entry(e, k)); !bytes.Equal(got, k) {
				fault("index %s misses record %x", ix.name, k)
			}
		}
	}
}

// entry is a record as it lies in the file.
type entry struct{ k, raw []byte }

// recordsAtOnce is the share that a worker takes at a time.
const recordsAtOnce = 512

// shared walks the records of bucket name and lets every core prove a share of them: a
// file is proved at each start, and the officer waits for that. A transaction is for one
// goroutine, so each worker has one of its own, of the same moment: nobody may write
// meanwhile, or remap the file. A worker that falls has found a damaged page.
func shared(tx *Tx, name string, start func(*Tx) prover) (parts []prover, err error) {
	w := &workers{tx: tx, start: start, shares: make(chan []entry), stopped: make(chan struct{})}
	defer func() { parts, err = w.end(err) }()
	c := tx.bolt.Bucket([]byte(name)).Cursor()
	share := make([]entry, 0, recordsAtOnce)
	for k, raw := c.First(); k != nil; k, raw = c.Next() {
		if share = append(share, entry{k, raw}); len(share) == cap(share) {
			if !w.take(share) {
				return nil, nil
			}
			share = make([]entry, 0, recordsAtOnce)
		}
	}
	if w.parts == nil || tx.bolt.Writable() { // few: they cost less than workers do
		w.alone(share)
		return nil, nil
	}
	w.take(share)
	return nil, nil
}

// workers prove the shares of one table.
type workers struct {
	tx      *Tx
	start   func(*Tx) prover
	shares  chan []entry
	stopped chan struct{} // closed when one has fallen
	once    sync.Once
	all     sync.WaitGroup
	parts   []prover
	errs    []error
}

// take gives a share to whoever is free. It tells whether there is a use in going on.
func (w *workers) take(share []entry) bool {
	if w.tx.bolt.Writable() { // what it has written only it can see
		w.alone(share)
		return true
	}
	if w.parts == nil {
		n := runtime.GOMAXPROCS(0)
		w.parts, w.errs = make([]prover, n), make([]error, n)
		for i := range n {
			w.all.Go(func() { w.errs[i] = w.work(i) })
		}
	}
	select {
	case w.shares <- share:
		return true
	case <-w.stopped:
		return false
	}
}

func (w *workers) alone(share []entry) {
	if w.parts == nil {
		w.parts = []prover{w.start(w.tx)}
	}
	for _, e := range share {
		w.parts[0].prove(e.k, e.raw)
	}
}

func (w *workers) work(i int) (err error) {
	defer debug.SetPanicOnFault(debug.SetPanicOnFault(true))
	defer func() {
		if r := recover(); r != nil {
			err = disk.Broken(disk.Pages, "%v", r)
		}
		if err != nil {
			w.once.Do(func() { close(w.stopped) })
		}
	}()
	return w.tx.bolt.DB().View(func(b *bolt.Tx) error {
		w.parts[i] = w.start(Read(b, w.tx.seal, nil, w.tx.now, w.tx.rand))
		for share := range w.shares {
			for _, e := range share {
				w.parts[i].prove(e.k, e.raw)
			}
		}
		return nil
	})
}

// end waits for the workers.
func (w *workers) end(err error) ([]prover, error) {
	close(w.shares)
	w.all.Wait()
	return w.parts, errors.Join(append(w.errs, err)...)
}
