package store

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store/meta"
	"bapashadir/backend/store/table"
	bolt "go.etcd.io/bbolt"
)

// nonceEntries is the index of files before version 4, which holds nonces as phones
// sent them.
func nonceEntries(t testing.TB, db *DB) map[string][]byte {
	t.Helper()
	nonces := map[string][]byte{}
	if err := db.View(ctx, func(tx *Tx) error {
		for a, err := range tx.Attendees.Scan(nil) {
			if err != nil {
				return err
			}
			key := Key(a.Session, a.Number)
			nonces[string(Key(a.Session, a.Nonce))+string(key)] = key
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	return nonces
}

// putNonces writes that index.
func putNonces(tx *bolt.Tx, nonces map[string][]byte) error {
	b, err := tx.CreateBucket([]byte("attendees.nonce"))
	if err != nil {
		return err
	}
	for k, key := range nonces {
		if err := b.Put([]byte(k), key); err != nil {
			return err
		}
	}
	return nil
}

// volunteerEntries is the indexes of files before version 10, in which a volunteer was a
// record of one session and had one certificate.
func volunteerEntries(t testing.TB, db *DB) map[string]map[string][]byte {
	t.Helper()
	out := map[string]map[string][]byte{"mentors.session": {}, "certificates.mentor": {}}
	if err := db.View(ctx, func(tx *Tx) error {
		for m, err := range tx.Mentors.Scan(nil) {
			if err != nil {
				return err
			}
			out["mentors.session"][string(Key(m.Session, m.Number))+string(Key(m.ID))] = Key(m.ID)
		}
		for c, err := range tx.Certificates.Scan(nil) {
			if err != nil {
				return err
			}
			out["certificates.mentor"][string(Key(c.Mentor))] = Key(c.ID)
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	return out
}

// putVolunteers writes them.
func putVolunteers(tx *bolt.Tx, entries map[string]map[string][]byte) error {
	for name, all := range entries {
		b, err := tx.CreateBucket([]byte(name))
		if err != nil {
			return err
		}
		for k, key := range all {
			if err := b.Put([]byte(k), key); err != nil {
				return err
			}
		}
	}
	return nil
}

// agedTo makes an open file one of an older version, as the app of then left it.
func agedTo(t *testing.T, db *DB, version int) {
	t.Helper()
	nonces, volunteers := nonceEntries(t, db), volunteerEntries(t, db)
	if err := db.bolt.Update(func(tx *bolt.Tx) error {
		then := map[string]bool{}
		for _, buckets := range table.Buckets(version) {
			for _, b := range buckets {
				then[b] = true
			}
		}
		for _, buckets := range table.Buckets(table.Version()) {
			for _, b := range buckets {
				if !then[b] {
					if err := tx.DeleteBucket([]byte(b)); err != nil {
						return err
					}
					delete(db.sums, b) // a table's own bucket has its name
				}
			}
		}
		if err := meta.PutVersion(tx, version); err != nil {
			return err
		}
		if then["attendees.nonce"] {
			if err := putNonces(tx, nonces); err != nil {
				return err
			}
		}
		if then["mentors.session"] {
			if err := putVolunteers(tx, volunteers); err != nil {
				return err
			}
		}
		return meta.PutSums(tx, db.seal, db.sums, db.cfg.Now())
	}); err != nil {
		t.Fatal(err)
	}
}

// An older file is proved as what it is, and brought to today's tables with everybody
// in it; so is a snapshot of then, under keys written since.
func TestOlderFilesAndSnapshotsComeAlong(t *testing.T) {
	for _, version := range []int{2, 3, 4, 5, 6, 7, 8, 9} {
		t.Run(fmt.Sprint(version), func(t *testing.T) { comesAlong(t, version) })
	}
}

func comesAlong(t *testing.T, version int) {
	dir := t.TempDir()
	cfg := Config{Probe: probe}
	db, err := Open(dir, cfg)
	if err != nil {
		t.Fatal(err)
	}
	village(t, db, 30)
	agedTo(t, db, version)
	if _, err := db.Snapshot(ctx); err != nil {
		t.Fatal(err)
	}
	closed(t, db)
	for range 2 { // brought along once, and as good as any other afterwards
		if db, err = Open(dir, cfg); err != nil {
			t.Fatal(err)
		}
		whole(t, db)
		if len(names(t, db)) != 30 {
			t.Error("people are missing")
		}
		closed(t, db)
	}
	if db, err = Open(dir, cfg); err != nil {
		t.Fatal(err)
	}
	if _, err := db.SetPassword(ctx, "", "sepintu sedulang"); err != nil { // writes today's keys beside it
		t.Fatal(err)
	}
	closed(t, db)
	cfg.Password = "sepintu sedulang"
	if err := os.Remove(filepath.Join(dir, FileName)); err != nil {
		t.Fatal(err)
	}
	if _, err := Restore(dir, cfg, ""); err != nil {
		t.Fatal(err)
	}
	if db, err = Open(dir, cfg); err != nil {
		t.Fatal(err)
	}
	defer closed(t, db)
	whole(t, db)
	if len(names(t, db)) != 30 {
		t.Error("people are missing")
	}
}

// What a guest, the arrival made of the badge and the mentor's badge hold is sealed
// with one key: erasing the person takes all of it.
func TestGuestAndArrivalAreOnePerson(t *testing.T) {
	db := open(t, t.TempDir(), nil)
	village(t, db, 5)
	var guest, came, mentor string
	if err := db.Update(ctx, func(tx *Tx) error {
		if err := tx.Guests.Put(outreach.Guest{Code: "K7M2QX", Session: "ses", Name: "Siti"}); err != nil {
			return err
		}
		return tx.Attendees.Put(outreach.Attendee{Session: "ses", Number: 99, Code: "ABCDE", Name: "Siti", Guest: "K7M2QX"})
	}); err != nil {
		t.Fatal(err)
	}
	if err := db.View(ctx, func(tx *Tx) (err error) {
		guest = tx.Guests.Owner(Key("K7M2QX"))
		came, err = tx.PersonOf("ses", 99)
		mentor = tx.Attendees.Owner(Key("ses", 1))
		return err
	}); err != nil || guest == "" || guest != came || guest == mentor {
		t.Fatalf("%v: guest %q, arrival %q, somebody else %q", err, guest, came, mentor)
	}
	if err := db.Erase(ctx, guest); err != nil {
		t.Fatal(err)
	}
	whole(t, db)
	if err := db.View(ctx, func(tx *Tx) error {
		if tx.Guests.Has(Key("K7M2QX")) || tx.Attendees.Has(Key("ses", 99)) {
			t.Error("something of the erased person is left")
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
}
