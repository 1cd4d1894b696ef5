package store

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store/disk"
	bolt "go.etcd.io/bbolt"
)

// The data file is spoilt: the window tells why and what a snapshot would bring,
// puts it back, and the spoilt file lies untouched in quarantine.
func TestDamagedFileIsReplacedByItsSnapshot(t *testing.T) {
	dir := t.TempDir()
	cfg := Config{Probe: probe, Password: "sepintu sedulang", Faults: Faults{CheapGuess: true}}
	db, err := Open(dir, cfg)
	if err != nil {
		t.Fatal(err)
	}
	village(t, db, 30)
	if _, err := db.Snapshot(ctx); err != nil {
		t.Fatal(err)
	}
	if err := checkIn(db, 31); err != nil {
		t.Fatal(err)
	}
	newest, err := db.Snapshot(ctx)
	if err != nil {
		t.Fatal(err)
	}
	for i := 32; i < 36; i++ {
		if err := checkIn(db, i); err != nil {
			t.Fatal(err)
		}
	}
	if err := db.bolt.Update(func(b *bolt.Tx) error { // a record's bit; the pages stay readable
		raw := bytes.Clone(b.Bucket([]byte("attendees")).Get(Key("ses", 7)))
		raw[len(raw)/2] ^= 1
		return b.Bucket([]byte("attendees")).Put(Key("ses", 7), raw)
	}); err != nil {
		t.Fatal(err)
	}
	closed(t, db)
	spoilt := read(t, dir)

	_, err = Open(dir, cfg)
	wantCode(t, err, outreach.DataDamaged)
	c, err := Preview(dir, cfg, "")
	if err != nil || c.Reason != string(disk.Records) || !c.Known || c.Now.Tables["attendees"] != 35 || c.Then.Tables["attendees"] != 31 ||
		c.Snapshot.Name != newest.Name || c.Then.Sessions[0].Attendees != 31 {
		t.Errorf("preview: %v %+v", err, c)
	}
	if read(t, dir) != spoilt {
		t.Error("a look changed the file")
	}
	// The newest snapshot is spoilt too: the one before is taken.
	put(filepath.Join(dir, SnapshotDir, newest.Name), []byte("x"))
	_, err = Preview(dir, cfg, newest.Name)
	wantCode(t, err, outreach.SnapshotDamaged)
	_, err = Restore(dir, Config{Probe: probe, Password: "keliru keliru"}, "")
	wantCode(t, err, outreach.WrongPassword)
	if c, err = Restore(dir, cfg, ""); err != nil || c.Snapshot.Number != 1 {
		t.Fatalf("%v %+v", err, c)
	}
	if list, err := filepath.Glob(filepath.Join(dir, QuarantineDir, "*.db")); err != nil || len(list) != 1 {
		t.Errorf("quarantine: %v %v", list, err)
	} else if kept, err := os.ReadFile(list[0]); err != nil || string(kept) != spoilt {
		t.Error("the spoilt file was changed")
	}
	again, err := Open(dir, cfg)
	if err != nil {
		t.Fatal(err)
	}
	defer closed(t, again)
	whole(t, again)
	if n := names(t, again); len(n) != 30 {
		t.Errorf("%d people", len(n))
	}
}

// Without a data file its snapshots say that there was one; without a good one a new
// file is begun only when asked for.
func TestMissingFileIsNotANewOne(t *testing.T) {
	dir := t.TempDir()
	db, err := Open(dir, Config{})
	if err != nil {
		t.Fatal(err)
	}
	village(t, db, 3)
	s, err := db.Snapshot(ctx)
	if err != nil {
		t.Fatal(err)
	}
	closed(t, db)
	if err := os.Remove(filepath.Join(dir, FileName)); err != nil {
		t.Fatal(err)
	}
	_, err = Open(dir, Config{})
	wantCode(t, err, outreach.DataDamaged)
	put(filepath.Join(dir, SnapshotDir, s.Name), []byte("x"))
	if c, err := Restore(dir, Config{}, ""); err != nil || c.Snapshot.Number != 0 || c.Reason != string(disk.Missing) {
		t.Errorf("%v %+v", err, c)
	}
	again := open(t, dir, nil)
	if len(names(t, again)) != 0 {
		t.Error("where do they come from?")
	}
}
