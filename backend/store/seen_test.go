package store

import (
	"errors"
	"testing"

	"bapashadir/backend/outreach"
	bolt "go.etcd.io/bbolt"
)

// Records that every phone asks for are kept opened. One that changes on the disk
// behind the app's back is noticed all the same, and what a reader does with its copy
// is nobody else's.
func TestKeptRecordIsTheOneInTheFile(t *testing.T) {
	db := open(t, t.TempDir(), nil)
	if err := db.Update(ctx, func(tx *Tx) error {
		return tx.Sessions.Put(outreach.Session{ID: "s", Title: "Petaling", Officers: []string{"Rina"}})
	}); err != nil {
		t.Fatal(err)
	}
	get := func() (s outreach.Session, err error) {
		err = db.View(ctx, func(tx *Tx) error { s, err = tx.Sessions.Get(Key("s")); return err })
		return s, err
	}
	s, err := get()
	if err != nil {
		t.Fatal(err)
	}
	s.Officers[0] = "somebody else"
	if s, err = get(); err != nil || s.Officers[0] != "Rina" {
		t.Errorf("%v %v", s.Officers, err)
	}
	if err := db.Update(ctx, func(tx *Tx) error {
		s.Title = "Kace"
		if err := tx.Sessions.Put(s); err != nil {
			return err
		}
		if now, err := tx.Sessions.Get(Key("s")); err != nil || now.Title != "Kace" {
			t.Errorf("within its transaction: %q %v", now.Title, err)
		}
		return errors.New("given up")
	}); err == nil {
		t.Fatal("kept")
	}
	if s, err := get(); err != nil || s.Title != "Petaling" {
		t.Errorf("after a transaction that was given up: %q %v", s.Title, err)
	}
	if err := db.bolt.Update(func(b *bolt.Tx) error {
		raw := append([]byte(nil), b.Bucket([]byte("sessions")).Get(Key("s"))...)
		raw[len(raw)/2] ^= 1
		return b.Bucket([]byte("sessions")).Put(Key("s"), raw)
	}); err != nil {
		t.Fatal(err)
	}
	_, err = get()
	if outreach.CodeOf(err) != outreach.DataDamaged {
		t.Errorf("changed on the disk: %v", err)
	}
	closed(t, db)
}
