package store

import (
	"bytes"
	"encoding/base64"
	"encoding/binary"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode/utf16"

	"bapashadir/backend/outreach"
	bolt "go.etcd.io/bbolt"
)

// While people check in 200 a second, snapshots are taken; each, put back in another
// folder, is one moment: as many people as numbers, tickets and answers.
func TestSnapshotsAreOneMoment(t *testing.T) {
	n := long(6, 50)
	if whole := snapshotsUnderWrites(t, n, Faults{}); whole != n {
		t.Errorf("%d of %d snapshots are one moment", whole, n)
	} else {
		t.Logf("%d of %d snapshots restored to one moment", whole, n)
	}
}

func TestProofNoticesPlainCopies(t *testing.T) {
	if whole := snapshotsUnderWrites(t, 4, Faults{PlainCopy: true}); whole == 4 {
		t.Error("the proof takes plain copies of a live file")
	}
}

func snapshotsUnderWrites(t *testing.T, n int, f Faults) (whole int) {
	t.Helper()
	db, err := Open(t.TempDir(), Config{Faults: f, Probe: probe})
	if err != nil {
		t.Fatal(err)
	}
	defer closed(t, db)
	village(t, db, 50)
	stop, done := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(done)
		tick := time.NewTicker(5 * time.Millisecond)
		defer tick.Stop()
		for i := 51; ; i++ {
			select {
			case <-tick.C:
				if err := checkIn(db, i); err != nil {
					t.Error(err)
				}
			case <-stop:
				return
			}
		}
	}()
	for range n {
		s, err := db.Snapshot(ctx)
		if err != nil {
			t.Error(err)
			continue
		}
		if oneMoment(t, db.dir, s.Name) {
			whole++
		}
	}
	close(stop)
	<-done
	if list, err := Snapshots(db.dir); err != nil || len(list) != min(n, 3) || list[0].Number != n {
		t.Errorf("%v: %+v are kept", err, list)
	}
	return whole
}

func oneMoment(t *testing.T, from, name string) bool {
	t.Helper()
	dir := t.TempDir()
	if err := os.MkdirAll(filepath.Join(dir, SnapshotDir), 0o700); err != nil {
		t.Fatal(err)
	}
	for _, n := range []string{name, keysFile} {
		if err := plainCopy(filepath.Join(from, SnapshotDir, n), filepath.Join(dir, SnapshotDir, n)); err != nil {
			t.Fatal(err)
		}
	}
	c, err := Restore(dir, Config{Probe: probe}, name)
	if err != nil {
		return false
	}
	db, err := Open(dir, Config{Probe: probe})
	if err != nil {
		t.Error(err)
		return false
	}
	defer closed(t, db)
	whole(t, db)
	ok := false
	if err := db.View(ctx, func(tx *Tx) error {
		n := tx.Attendees.Count(nil)
		next, err := tx.Peek("attendance/ses")
		ok = err == nil && n >= 50 && next == n+1 && tx.Answers.Count(nil) == n && tx.Tickets.Count(nil) == n && c.Then.Tables["attendees"] == n
		return err
	}); err != nil {
		t.Error(err)
	}
	return ok
}

// The data file is spoilt: the window tells why and what a snapshot would bring,
// puts it back, and the spoilt file lies untouched in quarantine.
func TestDamagedFileIsReplacedByItsSnapshot(t *testing.T) {
	dir := t.TempDir()
	cfg := Config{Probe: probe, Password: "sepintu sedulang"}
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
	if err != nil || c.Reason != damagedRecords || !c.Known || c.Now.Tables["attendees"] != 35 || c.Then.Tables["attendees"] != 31 ||
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
	if c, err := Restore(dir, Config{}, ""); err != nil || c.Snapshot.Number != 0 || c.Reason != damagedMissing {
		t.Errorf("%v %+v", err, c)
	}
	again := open(t, dir, nil)
	if len(names(t, again)) != 0 {
		t.Error("where do they come from?")
	}
}

// Somebody who is erased is gone from old snapshots too: not even the password
// brings the key back.
func TestErasedPersonIsGoneFromOldSnapshots(t *testing.T) {
	if n := traces(t, Faults{}); n != 0 {
		t.Errorf("the erased person's key is in %d files", n)
	}
	if n := traces(t, Faults{KeepKeys: true}); n == 0 {
		t.Error("the proof does not notice snapshots with keys")
	}
}

func traces(t *testing.T, f Faults) (found int) {
	t.Helper()
	dir := t.TempDir()
	db, err := Open(dir, Config{Faults: f})
	if err != nil {
		t.Fatal(err)
	}
	village(t, db, 20)
	s, err := db.Snapshot(ctx)
	if err != nil {
		t.Fatal(err)
	}
	var id string
	var key []byte
	if err := db.View(ctx, func(tx *Tx) (err error) {
		id, err = tx.PersonOf("ses", 10)
		key = bytes.Clone(tx.persons.records().Get(Key(id)))
		return err
	}); err != nil {
		t.Fatal(err)
	}
	if err := db.Erase(ctx, id); err != nil {
		t.Fatal(err)
	}
	whole(t, db)
	closed(t, db)
	found = filesWith(t, dir, key)
	if _, err := Restore(dir, Config{}, s.Name); err != nil {
		t.Fatal(err)
	}
	again := open(t, dir, nil)
	if n := names(t, again); len(n) != 19 || n[10] != "" {
		t.Errorf("%v", n)
	}
	return found
}

func filesWith(t *testing.T, dir string, words ...[]byte) (n int) {
	t.Helper()
	if err := filepath.WalkDir(dir, func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := os.ReadFile(path)
		for _, w := range words {
			if bytes.Contains(b, w) {
				n++
				return err
			}
		}
		return err
	}); err != nil {
		t.Fatal(err)
	}
	return n
}

// 200 people, and none of their names in plain in any file: data, snapshots, the
// stick, quarantine, whatever a cut-off copy leaves; in UTF-8, UTF-16 and base64.
func TestNobodysNameLiesInPlain(t *testing.T) {
	if n := canaries(t, Faults{}); n != 0 {
		t.Errorf("names are readable in %d files", n)
	}
	if n := canaries(t, Faults{Plain: true}); n == 0 {
		t.Error("the proof does not see a readable name")
	}
}

func canaries(t *testing.T, f Faults) int {
	t.Helper()
	dir := t.TempDir()
	db, err := Open(dir, Config{Password: "sepintu sedulang", Faults: f})
	if err != nil {
		t.Fatal(err)
	}
	village(t, db, 200)
	if !f.Plain {
		if _, err := db.Snapshot(ctx); err != nil {
			t.Fatal(err)
		}
		if _, err := db.SnapshotTo(ctx, dir); err != nil {
			t.Fatal(err)
		}
		if err := errors.Join(db.copyParts(filepath.Join(dir, "r.cut"), filepath.Join(dir, "k.cut")), db.Compact(ctx)); err != nil {
			t.Fatal(err)
		}
		if err := quarantine(dir, filepath.Join(dir, FileName), time.Now()); err != nil {
			t.Fatal(err)
		}
	}
	closed(t, db)
	var words [][]byte
	for i := range 200 {
		words = append(words, spellings(canary(i+1))...)
	}
	return filesWith(t, dir, words...)
}

func spellings(name string) [][]byte {
	out := [][]byte{[]byte(name)}
	for _, order := range []binary.AppendByteOrder{binary.LittleEndian, binary.BigEndian} {
		var b []byte
		for _, u := range utf16.Encode([]rune(name)) {
			b = order.AppendUint16(b, u)
		}
		out = append(out, b)
	}
	for pad := range 3 {
		e := base64.StdEncoding.EncodeToString([]byte(strings.Repeat("x", pad) + name))
		out = append(out, []byte(e[4:len(e)-4]))
	}
	return out
}

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

	db, code := sealedAt(t, t.TempDir(), "sepintu sedulang")
	village(t, db, 25)
	file, err := db.SnapshotTo(ctx, stick)
	if err != nil {
		t.Fatal(err)
	}
	_, err = db.SnapshotTo(ctx, filepath.Join(stick, "pulled"))
	wantCode(t, err, outreach.DataNotWritable)
	other := t.TempDir()
	_, err = RestoreStick(other, Config{}, file, newRecoveryCode())
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
	var gone []byte
	if err := db.Update(ctx, func(tx *Tx) error {
		gone = bytes.Clone(tx.Answers.records().Get(Key("ses", fmt.Sprint("answer", 7919))))
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
