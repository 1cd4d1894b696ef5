package store

import (
	"path/filepath"
	"strings"
	"testing"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store/disk"
	"bapashadir/backend/store/seal"
	bolt "go.etcd.io/bbolt"
)

// sealedAt opens dir with a password; the code is the one made now, if any.
func sealedAt(t *testing.T, dir, password string) (db *DB, code string) {
	t.Helper()
	db, err := Open(dir, Config{Password: password, Faults: Faults{CheapGuess: true}})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { closed(t, db) })
	return db, db.RecoveryCode()
}

func TestPasswordAndRecoveryCodeOpenTheFile(t *testing.T) {
	dir := t.TempDir()
	db, code := sealedAt(t, dir, "sepintu sedulang")
	village(t, db, 12)
	_, others := sealedAt(t, t.TempDir(), "serumpun sebalai")
	if _, ok := seal.ReadRecoveryCode(code); !ok || !db.Sealed() || db.RecoveryCode() != "" {
		t.Errorf("code %q, sealed %v: a code is told once", code, db.Sealed())
	}
	closed(t, db)
	for word, want := range map[string]outreach.Code{
		"": outreach.PasswordNeeded, "sepintu sedulanG": outreach.WrongPassword, others: outreach.WrongPassword,
		"sepintu sedulang": "", strings.ToLower(strings.ReplaceAll(code, "-", " ")): "",
	} {
		db, err := Open(dir, Config{Password: word})
		wantCode(t, err, want)
		if err == nil {
			if n := names(t, db); len(n) != 12 || n[3] != canary(3) {
				t.Errorf("%q: %v", word, n)
			}
			closed(t, db)
		}
	}
	_, err := Open(t.TempDir(), Config{Password: "pendek"})
	wantCode(t, err, outreach.WeakPassword)
}

// A password is changed, taken off and set without a record being written again.
func TestPasswordChangesWithoutRewriting(t *testing.T) {
	dir := t.TempDir()
	db, first := sealedAt(t, dir, "")
	village(t, db, 20)
	before := records(t, db)
	if db.Sealed() || db.Protection().Chosen || first != "" {
		t.Errorf("a file nobody has closed: %+v %q", db.Protection(), first)
	}
	code, err := db.SetPassword(ctx, "", "sepintu sedulang")
	if err != nil || !db.Sealed() {
		t.Fatal(err)
	}
	_, err = db.SetPassword(ctx, "keliru keliru", "apa saja boleh")
	wantCode(t, err, outreach.WrongPassword)
	_, err = db.SetPassword(ctx, "", "apa saja boleh")
	wantCode(t, err, outreach.WrongPassword)
	if _, err = db.SetPassword(ctx, code, "kampung bersama"); err != nil {
		t.Fatal(err)
	}
	whole(t, db)
	closed(t, db)
	_, err = Open(dir, Config{Password: "sepintu sedulang"})
	wantCode(t, err, outreach.WrongPassword)
	_, err = Open(dir, Config{Password: code})
	wantCode(t, err, outreach.WrongPassword) // the old code is void

	db, _ = sealedAt(t, dir, "kampung bersama")
	wantCode(t, db.NoPassword(ctx, "salah"), outreach.WrongPassword)
	if err := db.NoPassword(ctx, "kampung bersama"); err != nil {
		t.Fatal(err)
	}
	if p := db.Protection(); p.Sealed || !p.Chosen {
		t.Errorf("after the office said it wants none: %+v", p)
	}
	if after := records(t, db); after != before {
		t.Error("records were written again")
	}
	whole(t, db)
	closed(t, db)
	again, _ := sealedAt(t, dir, "")
	if len(names(t, again)) != 20 {
		t.Error("people are missing")
	}
}

// records is every stored byte but the keys.
func records(t *testing.T, db *DB) string {
	t.Helper()
	var b strings.Builder
	if err := db.bolt.View(func(tx *bolt.Tx) error {
		return tx.ForEach(func(name []byte, bucket *bolt.Bucket) error {
			if n := string(name); n == "meta" || n == "sums" {
				return nil
			}
			return bucket.ForEach(func(k, v []byte) error {
				b.Write(k)
				b.Write(v)
				return nil
			})
		})
	}); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// A file of the first version, plain JSON, is sealed at its first opening.
func TestFirstVersionIsSealed(t *testing.T) {
	for _, password := range []string{"", "sepintu sedulang"} {
		dir := t.TempDir()
		version1(t, dir, 30)
		if !strings.Contains(read(t, dir), canary(7)) {
			t.Fatal("the old file is no plain one")
		}
		db, code := sealedAt(t, dir, password)
		whole(t, db)
		if n := names(t, db); len(n) != 30 || n[7] != canary(7) || db.Sealed() != (password != "") || (code != "") != db.Sealed() {
			t.Errorf("%d people, sealed %v, code %q", len(n), db.Sealed(), code)
		}
		shared(t, db)
		closed(t, db)
		again, _ := sealedAt(t, dir, password)
		whole(t, again)
	}
}

// shared proves that a mentor and the certificate are under the attendee's own key.
func shared(t *testing.T, db *DB) {
	t.Helper()
	if err := db.View(ctx, func(tx *Tx) error {
		id, err := tx.PersonOf("ses", 10)
		m, _ := seal.Person(raw(t, db, "mentors", Key("m10")))
		if c, _ := seal.Person(raw(t, db, "certificates", Key("c10"))); err != nil || id == "" || m != id || c != id {
			t.Errorf("%v: attendee %q, mentor %q, certificate %q", err, id, m, c)
		}
		if other, err := tx.PersonOf("ses", 11); err != nil || other == id {
			t.Errorf("%v: two people share a key", err)
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
}

// Somebody who is erased is gone with the mentor and the certificate; the others
// and the numbers stay.
func TestErasedPersonIsGone(t *testing.T) {
	db := open(t, t.TempDir(), nil)
	village(t, db, 20)
	shared(t, db)
	record := raw(t, db, "attendees", Key("ses", 10))
	if err := db.Update(ctx, func(tx *Tx) error {
		id, err := tx.PersonOf("ses", 10)
		if err != nil {
			return err
		}
		return tx.Erase(id)
	}); err != nil {
		t.Fatal(err)
	}
	whole(t, db)
	if err := db.View(ctx, func(tx *Tx) error {
		for _, has := range []bool{tx.Attendees.Has(Key("ses", 10)), tx.Mentors.Has(Key("m10")), tx.Certificates.Has(Key("c10"))} {
			if has {
				t.Error("a record stayed")
			}
		}
		_, err := tx.PersonOf("ses", 10)
		wantCode(t, err, outreach.NotFound)
		if n, err := tx.Peek("attendance/ses"); n != 21 || err != nil {
			t.Errorf("%v: the next number is %d", err, n)
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	if len(names(t, db)) != 19 {
		t.Error("somebody else went too")
	}
	changedBy(t, db, map[at][]byte{{"attendees", string(Key("ses", 10))}: record}, func(tx *Tx) {
		if _, err := tx.Attendees.Get(Key("ses", 10)); outreach.CodeOf(err) != outreach.DataDamaged {
			t.Errorf("%v: an old copy of the record can still be read", err)
		}
	})
}

// A start that is cut off while the first file is made leaves nothing that counts.
func TestHalfMadeFileIsMadeAnew(t *testing.T) {
	dir := t.TempDir()
	b, err := disk.Open(filepath.Join(dir, FileName+".new"), Faults{})
	if err != nil {
		t.Fatal(err)
	}
	if err := b.Update(func(tx *bolt.Tx) error { _, err := tx.CreateBucket([]byte("meta")); return err }); err != nil {
		t.Fatal(err)
	}
	if err := b.Close(); err != nil {
		t.Fatal(err)
	}
	db := open(t, dir, nil)
	village(t, db, 1)
}
