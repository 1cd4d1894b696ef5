package table

import (
	"crypto/cipher"
	"fmt"
	"io"
	"time"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store/meta"
	"bapashadir/backend/store/seal"
	bolt "go.etcd.io/bbolt"
)

// Commit is a transaction that writes, as whoever commits it sees it. Those who put
// records in see its Tx.
type Commit struct{ tx *Tx }

// Begin is a transaction that writes; sums and spares are those of the last commit.
func Begin(b *bolt.Tx, s *seal.Sealer, seen *Seen, now time.Time, rand io.Reader, sums seal.Sums, spares Spares) *Commit {
	tx := Read(b, s, seen, now, rand)
	tx.met, tx.given = map[string]cipher.AEAD{}, map[string]int{}
	tx.sums, tx.spares = s.Adder(sums), spares[:len(spares):len(spares)]
	return &Commit{tx}
}

// Tx is for who puts records in.
func (c *Commit) Tx() *Tx { return c.tx }

// Share runs fn as one of several in this commit. When fn fails without having
// written, nothing of it stays, its events included; wrote says that it has, so that
// the whole commit must be given up. A panic of fn must not take the others with it.
func (c *Commit) Share(fn func(*Tx) error) (wrote bool, err error) {
	tx := c.tx
	writes, events := tx.writes, len(tx.events)
	defer func() {
		if r := recover(); r != nil {
			wrote, err = true, fmt.Errorf("store: panic: %v", r) // unknown how far it came
		}
	}()
	if err = fn(tx); err != nil && tx.writes == writes {
		tx.events = tx.events[:events]
	}
	return tx.writes > writes, err
}

// Wrote tells whether there is anything to commit.
func (c *Commit) Wrote() bool { return c.tx.writes > 0 }

// SetKeys puts other wrapped keys in the place of the file's.
func (c *Commit) SetKeys(ring seal.Keyring) error {
	c.tx.writes++
	return meta.PutKeys(c.tx.bolt, ring)
}

// Finish writes what is written once a commit: the counters that have moved, and the
// sums.
func (c *Commit) Finish() error {
	if err := c.tx.count(); err != nil || c.tx.seal.Faults.Plain {
		return err
	}
	return meta.PutSums(c.tx.bolt, c.tx.seal, c.tx.sums.Sums, c.tx.now)
}

// Sums are those the next commit begins with.
func (c *Commit) Sums() seal.Sums { return c.tx.sums.Sums }

// Spares are those the next commit begins with.
func (c *Commit) Spares() Spares { return c.tx.spares }

// At is what the clock said.
func (c *Commit) At() time.Time { return c.tx.now.Round(0) }

// Events are those to hand on once it is committed.
func (c *Commit) Events() []outreach.Event { return c.tx.events }
