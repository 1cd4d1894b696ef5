package store

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store/seal"
	"bapashadir/backend/store/table"
	bolt "go.etcd.io/bbolt"
)

// long tells whether the full number of trials was asked for.
func long(short, full int) int {
	if os.Getenv("BAPAS_HADIR_LONG") != "" {
		return full
	}
	return short
}

// canary is a name that can't stand in the file by chance.
func canary(i int) string { return fmt.Sprintf("Kanarius Wartowati %03d", i) }

// village fills a store: a session, people, and of every tenth a mentor with a
// certificate; slips, tickets and answers.
func village(t testing.TB, db *DB, people int) {
	t.Helper()
	if err := db.Update(ctx, func(tx *Tx) error {
		s := outreach.Session{ID: "ses", Title: "Bapas Hadir di Desa Petaling", Token: "tok", FeedbackToken: "fb", State: outreach.Open}
		if err := tx.Sessions.Put(s); err != nil {
			return err
		}
		return tx.Offices.Put(outreach.DefaultOffice())
	}); err != nil {
		t.Fatal(err)
	}
	for i := 1; i <= people; i++ {
		if err := db.Gather(ctx, func(tx *Tx) error { return arrive(tx, i) }); err != nil {
			t.Fatal(err)
		}
	}
}

func arrive(tx *Tx, i int) error {
	n, err := tx.Next("attendance/ses")
	if err != nil {
		return err
	}
	a := outreach.Attendee{Session: "ses", Number: n, Code: fmt.Sprintf("C%04d", n), Name: canary(i), Unsur: "warga",
		Phone: fmt.Sprintf("+62812%07d", i), Nonce: fmt.Sprintf("nonce-%05d", i), At: tx.Now()}
	if err := tx.Attendees.Put(a); err != nil {
		return err
	}
	if err := tx.Tickets.Put(outreach.Ticket{Session: "ses", Nonce: fmt.Sprintf("ticket-%05d", i)}); err != nil {
		return err
	}
	id := fmt.Sprintf("answer%d", i*7919%100003)
	if err := tx.Answers.Put(outreach.Answer{ID: id, Session: "ses", Phase: outreach.After, Instrument: "kilat@1", Items: map[string]uint8{"u1": 4}}); err != nil {
		return err
	}
	if err := tx.Remarks.Put(outreach.Remark{ID: id, Session: "ses", Phase: outreach.After, Text: "baik " + canary(i)}); err != nil {
		return err
	}
	if i%10 != 0 {
		return nil
	}
	m := outreach.MentorOf(a, outreach.Session{}, tx.Now())
	m.ID = fmt.Sprintf("m%d", i)
	if err := tx.Mentors.Put(m); err != nil {
		return err
	}
	return tx.Certificates.Put(outreach.Certificate{ID: fmt.Sprintf("c%d", i), Session: "ses", Mentor: m.ID, Kind: outreach.Piagam,
		Year: 2026, Serial: i, Name: canary(i), Signers: []outreach.Signer{{Name: "Rina"}}})
}

// names is the names on the attendance list, by number.
func names(t testing.TB, db *DB) map[int]string {
	t.Helper()
	out := map[int]string{}
	if err := db.View(ctx, func(tx *Tx) error {
		for a, err := range tx.Attendees.Scan(nil) {
			if err != nil {
				return err
			}
			out[a.Number] = a.Name
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	return out
}

// version1 writes a file as the first version did: plain JSON, no keys.
func version1(t testing.TB, dir string, people int) {
	t.Helper()
	db, err := Open(filepath.Join(dir, "source"), Config{Faults: Faults{Plain: true}})
	if err != nil {
		t.Fatal(err)
	}
	village(t, db, people)
	old, err := bolt.Open(filepath.Join(dir, FileName), 0o600, nil)
	if err != nil {
		t.Fatal(err)
	}
	then := map[string]bool{"meta": true}
	for _, buckets := range table.Buckets(1) {
		for _, b := range buckets {
			then[b] = !slices.Contains([]string{"persons", "sums", "jumps"}, b) // those of version 2
		}
	}
	nonces, volunteers := nonceEntries(t, db), volunteerEntries(t, db)
	err = db.bolt.View(func(from *bolt.Tx) error {
		return old.Update(func(to *bolt.Tx) error {
			if err := errors.Join(putNonces(to, nonces), putVolunteers(to, volunteers)); err != nil {
				return err
			}
			return from.ForEach(func(name []byte, b *bolt.Bucket) error {
				if !then[string(name)] {
					return nil
				}
				into, err := to.CreateBucket(name)
				if err != nil {
					return err
				}
				if string(name) == "meta" {
					return into.Put([]byte("version"), []byte{0, 0, 0, 1})
				}
				return b.ForEach(func(k, v []byte) error {
					if plain, err := db.seal.Open(nil, "", nil, v); err == nil && seal.Readable(v) {
						v = plain
					}
					return into.Put(k, v)
				})
			})
		})
	})
	if err != nil {
		t.Fatal(err)
	}
	closed(t, db)
	if err := old.Close(); err != nil {
		t.Fatal(err)
	}
	if err := os.RemoveAll(filepath.Join(dir, "source")); err != nil {
		t.Fatal(err)
	}
}

func checked(t testing.TB, db *DB) []Fault {
	t.Helper()
	f, err := db.Check(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	return f
}
