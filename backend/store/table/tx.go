// Package table is what lies in one transaction: records, their indexes and their
// persons' keys, counters, and the steps that bring an older file to today's tables.
//
// It promises that indexes and sums move with the records, and that a record is opened
// only in its own place. It must never open a file nor commit: whoever began the
// transaction ends it.
package table

import (
	"crypto/cipher"
	"io"
	"time"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store/seal"
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
	Guests       Table[outreach.Guest]
	Pairings     Table[outreach.Pairing]
	QuizItems    Table[outreach.QuizItem]
	QuizRounds   Table[outreach.QuizRound]
	QuizVotes    Table[outreach.QuizVote]
	Asked        Table[outreach.Asked]
	Decks        Table[outreach.Deck]
	Agendas      Table[outreach.Agenda]
	Remarks      Table[outreach.Remark]
	Rooms        Table[outreach.Room]
	Terminals    Table[outreach.Terminal]
	Voices       Table[outreach.Voice]
	Interviews   Table[outreach.Interview]
	Codewords    Table[outreach.Codeword]
	Categories   Table[outreach.Category]
	Themes       Table[outreach.Theme]
	Markings     Table[outreach.Marking]
	Quotes       Table[outreach.Quote]
	Activities   Table[outreach.Activity]
	Mergings     Table[outreach.Merging]
	Makings      Table[outreach.Making]
	Looks        Table[outreach.Look]
	Logos        Table[outreach.Logo]
	SignKeys     Table[outreach.SigningKey]
	Bundles      Table[outreach.Bundle]
	Consents     Table[outreach.Consent]
	Tries        Table[outreach.Tries]
	Erasures     Table[outreach.Erasure]
	Pauses       Table[outreach.Pause]
	counters     Table[counter]
	persons      Table[person]
	jumps        Table[Jump]
	deeds        Table[outreach.Deed]
	deedHashes   Table[deedHash]
	checkpoints  Table[checkpoint]

	bolt   *bolt.Tx
	seal   *seal.Sealer
	seen   *Seen                  // nil: every record is opened each time
	met    map[string]cipher.AEAD // persons' seals, by id
	sums   *seal.Adder            // nil in a transaction that only reads
	spares Spares                 // keys for persons not met before
	given  map[string]int         // the newest number of the counters that have moved
	rand   io.Reader
	now    time.Time
	acted  map[string]bool // persons whose records were written; nil: nobody asks
	writes int
	events []outreach.Event
}

// Read is a transaction that only reads. rand serves the ids it hands out; seen, which
// may be nil, is what earlier ones of the same file have opened.
func Read(b *bolt.Tx, s *seal.Sealer, seen *Seen, now time.Time, rand io.Reader) *Tx {
	tx := &Tx{bolt: b, seal: s, seen: seen, rand: rand, now: now}
	tx.Sessions = Table[outreach.Session]{def: sessions, tx: tx}
	tx.Attendees = Table[outreach.Attendee]{def: attendees, tx: tx}
	tx.Answers = Table[outreach.Answer]{def: answers, tx: tx}
	tx.Tickets = Table[outreach.Ticket]{def: tickets, tx: tx}
	tx.Slips = Table[outreach.Slip]{def: slips, tx: tx}
	tx.Mentors = Table[outreach.Mentor]{def: mentors, tx: tx}
	tx.Certificates = Table[outreach.Certificate]{def: certificates, tx: tx}
	tx.Positions = Table[outreach.Position]{def: positions, tx: tx}
	tx.Offices = Table[outreach.Office]{def: offices, tx: tx}
	tx.Tries = Table[outreach.Tries]{def: tries, tx: tx}
	tx.counters = Table[counter]{def: counters, tx: tx}
	tx.persons = Table[person]{def: persons, tx: tx}
	tx.jumps = Table[Jump]{def: jumps, tx: tx}
	tx.Guests = Table[outreach.Guest]{def: guests, tx: tx}
	tx.Pairings = Table[outreach.Pairing]{def: pairings, tx: tx}
	tx.QuizItems = Table[outreach.QuizItem]{def: quizItems, tx: tx}
	tx.QuizRounds = Table[outreach.QuizRound]{def: quizRounds, tx: tx}
	tx.QuizVotes = Table[outreach.QuizVote]{def: quizVotes, tx: tx}
	tx.Asked = Table[outreach.Asked]{def: questions, tx: tx}
	tx.Decks = Table[outreach.Deck]{def: decks, tx: tx}
	tx.Agendas = Table[outreach.Agenda]{def: agendas, tx: tx}
	tx.Remarks = Table[outreach.Remark]{def: remarks, tx: tx}
	tx.Rooms = Table[outreach.Room]{def: rooms, tx: tx}
	tx.Terminals = Table[outreach.Terminal]{def: terminals, tx: tx}
	tx.Voices = Table[outreach.Voice]{def: voices, tx: tx}
	tx.Interviews = Table[outreach.Interview]{def: interviews, tx: tx}
	tx.Codewords = Table[outreach.Codeword]{def: codewords, tx: tx}
	tx.Categories = Table[outreach.Category]{def: categories, tx: tx}
	tx.Themes = Table[outreach.Theme]{def: themes, tx: tx}
	tx.Markings = Table[outreach.Marking]{def: markings, tx: tx}
	tx.Quotes = Table[outreach.Quote]{def: quotes, tx: tx}
	tx.Activities = Table[outreach.Activity]{def: activities, tx: tx}
	tx.Mergings = Table[outreach.Merging]{def: mergings, tx: tx}
	tx.Makings = Table[outreach.Making]{def: makings, tx: tx}
	tx.Looks = Table[outreach.Look]{def: looks, tx: tx}
	tx.Logos = Table[outreach.Logo]{def: logos, tx: tx}
	tx.SignKeys = Table[outreach.SigningKey]{def: signKeys, tx: tx}
	tx.Bundles = Table[outreach.Bundle]{def: bundles, tx: tx}
	tx.Consents = Table[outreach.Consent]{def: consents, tx: tx}
	tx.Erasures = Table[outreach.Erasure]{def: erasures, tx: tx}
	tx.Pauses = Table[outreach.Pause]{def: pauses, tx: tx}
	tx.deeds = Table[outreach.Deed]{def: deeds, tx: tx}
	tx.deedHashes = Table[deedHash]{def: deedHashes, tx: tx}
	tx.checkpoints = Table[checkpoint]{def: checkpoints, tx: tx}
	return tx
}

// changed adds a change of a record to the sums of this commit.
func (tx *Tx) changed(table string, key, was, now []byte) {
	if f := tx.seal.Faults; !f.NoSum && !f.Plain {
		tx.sums.Change(table, key, was, now)
	}
}

// unseal opens a value of table. A person's value in a table of nobody's was moved
// there; were it opened among the persons, its key would be asked for without end.
func (tx *Tx) unseal(table string, owned bool, key, raw []byte) ([]byte, error) {
	id, ok := seal.Person(raw)
	if !ok || (id != "") != owned && !seal.Readable(raw) {
		return nil, seal.ErrBroken
	}
	aead, err := tx.keyOf(id)
	if err != nil {
		return nil, err
	}
	return tx.seal.Open(aead, table, key, raw)
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
