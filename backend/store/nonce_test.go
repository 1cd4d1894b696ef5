package store

import (
	"fmt"
	"testing"

	"bapashadir/backend/outreach"
)

// A phone may send a name for a nonce. No key of today's file holds it; one of before
// did, and loses it when it is brought along: arrivals and used sheets are still found
// by what the phone sends again.
func TestNonceInAKeyIsNoName(t *testing.T) {
	dir := t.TempDir()
	db, err := Open(dir, Config{})
	if err != nil {
		t.Fatal(err)
	}
	village(t, db, 20)
	person, sheet := "Kanarius_Wartowati", "Kanarius-Lembar"
	if err := db.Gather(ctx, func(tx *Tx) error {
		return tx.Attendees.Put(outreach.Attendee{Session: "ses", Number: 99, Code: "ABCDE", Name: "Siti", Nonce: person})
	}); err != nil {
		t.Fatal(err)
	}
	closed(t, db)
	if n := filesWith(t, dir, []byte(person)); n != 0 {
		t.Error("a nonce lies in a key")
	}

	if db, err = Open(dir, Config{}); err != nil {
		t.Fatal(err)
	}
	if err := db.Gather(ctx, func(tx *Tx) error { // as the app of then wrote it
		return tx.Tickets.Put(outreach.Ticket{Session: "ses", Nonce: sheet})
	}); err != nil {
		t.Fatal(err)
	}
	agedTo(t, db, 3)
	whole(t, db)
	closed(t, db)
	for _, nonce := range []string{person, sheet} {
		if n := filesWith(t, dir, []byte(nonce)); n == 0 {
			t.Errorf("the proof does not see %s in a key of an older file", nonce)
		}
	}

	for range 2 { // brought along once
		if db, err = Open(dir, Config{}); err != nil {
			t.Fatal(err)
		}
		whole(t, db)
		if err := db.View(ctx, func(tx *Tx) error {
			if a, err := tx.Attendees.First("form", Key("ses", outreach.NonceDigest(person))); err != nil || a.Number != 99 {
				return fmt.Errorf("%w %+v", err, a)
			}
			if !tx.Tickets.Has(Key("ses", outreach.NonceDigest(sheet))) {
				t.Error("a used sheet would count again")
			}
			return nil
		}); err != nil {
			t.Fatal(err)
		}
		if err := db.Compact(ctx); err != nil { // what a key was lies in free pages until then
			t.Fatal(err)
		}
		closed(t, db)
	}
	for _, nonce := range []string{person, sheet} {
		if n := filesWith(t, dir, []byte(nonce)); n != 0 {
			t.Errorf("%s is left behind", nonce)
		}
	}
}
