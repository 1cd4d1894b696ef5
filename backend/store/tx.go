package store

import (
	"crypto/cipher"
	"encoding/base32"
	"encoding/binary"
	"fmt"
	"io"
	"strings"
	"time"

	"bapashadir/backend/outreach"
	bolt "go.etcd.io/bbolt"
)

// Tx is one transaction: the tables, one moment, and the events to hand on once
// it is committed.
type Tx struct {
	Sessions     Table[outreach.Session]
	Attendees    Table[outreach.Attendee]
	Answers      Table[outreach.Answer]
	Tickets      Table[outreach.Ticket]
	Slips        Table[outreach.Slip]
	Mentors      Table[outreach.Mentor]
	Certificates Table[outreach.Certificate]
	Positions    Table[outreach.Position]
	Offices      Table[outreach.Office]
	counters     Table[counter]
	persons      Table[person]
	jumps        Table[Jump]

	bolt   *bolt.Tx
	seal   *sealer
	met    map[string]cipher.AEAD // persons' seals, by id
	sums   *adder                 // nil in a transaction that only reads
	given  map[string]int         // the newest number of the counters that have moved
	rand   io.Reader
	now    time.Time
	writes int
	events []outreach.Event
}

func newTx(b *bolt.Tx, s *sealer, cfg Config) *Tx {
	tx := &Tx{bolt: b, seal: s, met: map[string]cipher.AEAD{}, given: map[string]int{}, rand: cfg.Rand, now: cfg.Now()}
	tx.Sessions = Table[outreach.Session]{def: sessions, tx: tx}
	tx.Attendees = Table[outreach.Attendee]{def: attendees, tx: tx}
	tx.Answers = Table[outreach.Answer]{def: answers, tx: tx}
	tx.Tickets = Table[outreach.Ticket]{def: tickets, tx: tx}
	tx.Slips = Table[outreach.Slip]{def: slips, tx: tx}
	tx.Mentors = Table[outreach.Mentor]{def: mentors, tx: tx}
	tx.Certificates = Table[outreach.Certificate]{def: certificates, tx: tx}
	tx.Positions = Table[outreach.Position]{def: positions, tx: tx}
	tx.Offices = Table[outreach.Office]{def: offices, tx: tx}
	tx.counters = Table[counter]{def: counters, tx: tx}
	tx.persons = Table[person]{def: persons, tx: tx}
	tx.jumps = Table[Jump]{def: jumps, tx: tx}
	return tx
}

// changed adds a change of a record to the sums of this commit.
func (tx *Tx) changed(table string, key, was, now []byte) {
	if f := tx.seal.faults; !f.NoSum && !f.Plain {
		tx.sums.change(table, key, was, now)
	}
}

// unseal opens a value of table. A person's value in a table of nobody's was moved
// there; were it opened among the persons, its key would be asked for without end.
func (tx *Tx) unseal(table string, owned bool, key, raw []byte) ([]byte, error) {
	id, _, ok := header(raw)
	if !ok || (id != "") != owned && raw[0] != plainMark {
		return nil, errSeal
	}
	aead, err := tx.keyOf(id)
	if err != nil {
		return nil, err
	}
	return tx.seal.open(aead, table, key, raw)
}

// Now is the one moment of this transaction.
func (tx *Tx) Now() time.Time { return tx.now }

// Emit hands an event on after the commit, or never.
func (tx *Tx) Emit(topic outreach.Topic, session string) {
	e := outreach.Event{Topic: topic, Session: session}
	for _, o := range tx.events {
		if o == e {
			return
		}
	}
	tx.events = append(tx.events, e)
}

// counter is a number that only grows: attendance numbers, certificate serials.
type counter struct {
	Name  string `json:"name"`
	Value int    `json:"value"`
}

// Next is the next number of the named counter, from 1. A number handed out in a
// committed transaction is never handed out again, whatever is deleted.
func (tx *Tx) Next(name string) (int, error) {
	n, err := tx.Peek(name)
	if err != nil {
		return 0, err
	}
	tx.given[name] = n
	tx.writes++
	return n, nil
}

// count writes the counters that have moved: once for all who share the commit.
func (tx *Tx) count() error {
	for _, name := range sortedKeys(tx.given) {
		if err := tx.counters.Put(counter{Name: name, Value: tx.given[name]}); err != nil {
			return err
		}
	}
	return nil
}

// Peek is what Next would give.
func (tx *Tx) Peek(name string) (int, error) {
	if n, ok := tx.given[name]; ok {
		return n + 1, nil
	}
	c, err := tx.counters.Get(Key(name))
	if err != nil && outreach.CodeOf(err) != outreach.NotFound {
		return 0, err
	}
	return c.Value + 1, nil
}

var letters = base32.StdEncoding.WithPadding(base32.NoPadding)

// NewID is a fresh random id of 64 bits, 13 letters.
func (tx *Tx) NewID() (string, error) { return tx.random(8) }

// NewToken is a fresh unguessable word of 80 bits, 16 letters: short enough for a
// small QR.
func (tx *Tx) NewToken() (string, error) { return tx.random(10) }

// NewSecret is a fresh key of 128 bits, 26 letters, for a paired screen.
func (tx *Tx) NewSecret() (string, error) { return tx.random(16) }

func (tx *Tx) random(n int) (string, error) {
	b := make([]byte, n)
	if _, err := io.ReadFull(tx.rand, b); err != nil {
		return "", fmt.Errorf("store: randomness: %w", err)
	}
	return strings.ToLower(letters.EncodeToString(b)), nil
}

// Below is a random number in [0, n).
func (tx *Tx) Below(n int) (int, error) {
	var b [8]byte
	if _, err := io.ReadFull(tx.rand, b[:]); err != nil {
		return 0, fmt.Errorf("store: randomness: %w", err)
	}
	return int(binary.BigEndian.Uint64(b[:]) % uint64(n)), nil
}
