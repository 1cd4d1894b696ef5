package store

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"bapashadir/backend/outreach"
)

// The copy on a stick opens with the recovery code on another laptop.
func TestStickOpensWithTheCodeElsewhere(t *testing.T) {
	stick := t.TempDir()
	open, err := Open(t.TempDir(), Config{})
	if err != nil {
		t.Fatal(err)
	}
	_, err = open.SnapshotTo(ctx, stick)
	wantCode(t, err, outreach.PasswordNeeded)
	closed(t, open)

	_, others := sealedAt(t, t.TempDir(), "serumpun sebalai")
	db, code := sealedAt(t, t.TempDir(), "sepintu sedulang")
	village(t, db, 25)
	file, err := db.SnapshotTo(ctx, stick)
	if err != nil {
		t.Fatal(err)
	}
	_, err = db.SnapshotTo(ctx, filepath.Join(stick, "pulled"))
	wantCode(t, err, outreach.DataNotWritable)
	if c, err := db.PreviewStick(ctx, file, code); err != nil || c.Then.Tables["attendees"] != 25 || !c.Then.Last.Equal(c.Now.Last) {
		t.Errorf("%v %+v", err, c)
	}
	other := t.TempDir()
	if c, err := PreviewStick(other, Config{Probe: probe}, file, code); err != nil || c.Then.Tables["attendees"] != 25 || c.Known {
		t.Errorf("%v %+v", err, c)
	}
	if _, err := os.Stat(filepath.Join(other, FileName)); !os.IsNotExist(err) {
		t.Error("looking at a copy has put it in place")
	}
	_, err = RestoreStick(other, Config{}, file, others)
	wantCode(t, err, outreach.WrongPassword)
	if got, err := RestoreStick(other, Config{Probe: probe}, file, strings.ToLower(code)); err != nil || got.Tables["attendees"] != 25 {
		t.Fatalf("%v %+v", err, got)
	}
	again, _ := sealedAt(t, other, "sepintu sedulang")
	whole(t, again)
	if len(names(t, again)) != 25 {
		t.Error("people are missing")
	}
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	b[len(b)/2] ^= 1
	put(file, b)
	_, err = RestoreStick(t.TempDir(), Config{}, file, code)
	wantCode(t, err, outreach.SnapshotDamaged)
}

// Compaction takes out what was deleted while people check in, and loses nobody.
func TestCompactionLosesNobody(t *testing.T) {
	dir := t.TempDir()
	db := open(t, dir, nil)
	village(t, db, 150)
	gone := raw(t, db, "answers", Key("ses", fmt.Sprint("answer", 7919)))
	if err := db.Update(ctx, func(tx *Tx) error {
		for i := 1; i <= 150; i++ {
			if err := tx.Answers.Delete(Key("ses", fmt.Sprint("answer", i*7919%100003))); err != nil {
				return err
			}
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(read(t, dir), string(gone)) {
		t.Fatal("what was deleted has gone by itself")
	}
	done := make(chan error, 20)
	for i := range 20 {
		go func() { done <- checkIn(db, 151+i) }()
	}
	if err := db.Compact(ctx); err != nil {
		t.Fatal(err)
	}
	for range 20 {
		if err := <-done; err != nil {
			t.Error(err)
		}
	}
	if n := names(t, db); len(n) != 170 || strings.Contains(read(t, dir), string(gone)) {
		t.Errorf("%d people, or what was deleted is still there", len(n))
	}
	whole(t, db)
	_, err := Open(dir, Config{})
	wantCode(t, err, outreach.AlreadyRunning) // the new file is locked like the old one
}
