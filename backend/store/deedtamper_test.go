package store

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store/seal"
	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

var forgeries = []struct {
	what string
	do   func(forger)
}{
	{"no checkpoint", func(f forger) { f.drop("checkpoints", Key("checkpoint")) }},
	{"edited", forger.edit},
	{"edited, its hashes made anew", func(f forger) { f.edit(); f.hashes() }},
	{"deleted in the middle", func(f forger) { f.unindex(1); f.drop("deeds", Key(1)) }},
	{"swapped", func(f forger) {
		a, b := f.read("deeds", Key(1)), f.read("deeds", Key(2))
		f.write("deeds", Key(1), bytes.Replace(b, []byte(`"n":2`), []byte(`"n":1`), 1))
		f.write("deeds", Key(2), bytes.Replace(a, []byte(`"n":1`), []byte(`"n":2`), 1))
	}},
	{"swapped, its hashes made anew", func(f forger) {
		a, b := f.read("deeds", Key(1)), f.read("deeds", Key(2))
		f.write("deeds", Key(1), bytes.Replace(b, []byte(`"n":2`), []byte(`"n":1`), 1))
		f.write("deeds", Key(2), bytes.Replace(a, []byte(`"n":1`), []byte(`"n":2`), 1))
		f.hashes()
	}},
	{"tail cut", forger.cut},
	{"tail cut, its hashes too", func(f forger) { f.cut(); f.hashes() }},
	{"no hashes kept", func(f forger) {
		for i := range int(tlog.StoredHashCount(f.size())) {
			f.drop("deedhashes", Key(i))
		}
	}},
	{"edited and signed by another key", func(f forger) {
		f.edit()
		root := f.hashes()
		own, err := f.s.SignTree(tlog.Tree{N: f.size(), Hash: root})
		if err != nil {
			f.t.Fatal(err)
		}
		other, err := seal.New(seal.Random(seal.KeySize), Faults{})
		if err != nil {
			f.t.Fatal(err)
		}
		signed, err := other.SignTree(tlog.Tree{N: f.size(), Hash: root})
		if err != nil || signed == own {
			f.t.Fatal(err)
		}
		f.checkpoint(signed)
	}},
	{"edited, the checkpoint's text changed under its signature", func(f forger) {
		f.edit()
		root := f.hashes()
		var was map[string]string
		if err := json.Unmarshal(f.read("checkpoints", Key("checkpoint")), &was); err != nil {
			f.t.Fatal(err)
		}
		lines := bytes.SplitN([]byte(was["note"]), []byte("\n"), 4)
		lines[2] = []byte(root.String())
		f.checkpoint(string(bytes.Join(lines, []byte("\n"))))
	}},
}

// Each is found by who only looks into the file.
func TestEveryForgeryOfTheLogIsFound(t *testing.T) {
	for _, c := range forgeries {
		if faults := forged(t, Faults{}, c.do); len(faults) == 0 {
			t.Errorf("%s: not found", c.what)
		} else {
			t.Logf("%s: %s", c.what, faults[0])
		}
	}
	if faults := forged(t, Faults{}, func(forger) {}); len(faults) != 0 {
		t.Errorf("nothing forged: %q", faults)
	}
}

// The proof above is one: a log that is believed without its checkpoint lets pass what
// only that can tell.
func TestWithoutCheckpointForgeriesPass(t *testing.T) {
	var passed []string
	for _, c := range forgeries {
		if len(forged(t, Faults{NoCheckpoint: true}, c.do)) == 0 {
			passed = append(passed, c.what)
		}
	}
	if len(passed) != 6 {
		t.Errorf("without a checkpoint pass: %q", passed)
	}
}

func forged(t *testing.T, faults Faults, do func(forger)) []Fault {
	t.Helper()
	db, _ := deedful(t, faults)
	forge(t, db, do)
	return checked(t, db)
}

// deedful is a store with six deeds, none of them about anybody.
func deedful(t *testing.T, faults Faults) (*DB, string) {
	t.Helper()
	dir := t.TempDir()
	db, err := Open(dir, Config{Rand: seeded(1), Faults: faults})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { closed(t, db) })
	village(t, db, 1)
	for _, kind := range []outreach.DeedKind{"attendance.shown", "attendance.exported", "attendance.printed", "copy.made", "attendance.shown", "attendance.exported"} {
		if err := db.Note(by(outreach.ByOfficer, kind)); err != nil {
			t.Fatal(err)
		}
	}
	return db, dir
}

// A tail that is cut so that the log is whole in itself, signature and all: the snapshots
// beside know better, and so does paper.
func TestCutTailIsFoundBySnapshotsAndPaper(t *testing.T) {
	for _, c := range []struct {
		what   string
		faults Faults
		do     func(forger)
		beside bool // the snapshots tell
		paper  bool
	}{
		{"cut and signed anew", Faults{}, func(f forger) { f.cut(); f.sign() }, true, true},
		{"edited and signed anew", Faults{}, func(f forger) { f.edit(); f.sign() }, true, true},
		{"cut, and nobody asks the snapshots", Faults{NoBeside: true}, func(f forger) { f.cut(); f.sign() }, false, true},
		{"nothing", Faults{}, func(forger) {}, false, false},
	} {
		db, dir := deedful(t, c.faults)
		if _, err := db.Snapshot(ctx); err != nil {
			t.Fatal(err)
		}
		at, signed, err := db.Checkpoint(ctx)
		if err != nil || at.Size != 6 || signed == "" {
			t.Fatalf("%v %+v", err, at)
		}
		onPaper, err := outreach.ReadPrinted("Catatan perbuatan no. 6 · sidik jari " + at.Fingerprint())
		if err != nil {
			t.Fatal(err)
		}
		forge(t, db, c.do)
		if got := len(checked(t, db)) > 0; got != c.beside {
			t.Errorf("%s: check finds it: %v", c.what, got)
		}
		faults, err := db.Printed(ctx, onPaper)
		if got := len(faults) > 0; err != nil || got != c.paper {
			t.Errorf("%s: paper tells: %v %v", c.what, got, err)
		}
		if err := os.RemoveAll(filepath.Join(dir, SnapshotDir)); err != nil {
			t.Fatal(err)
		}
		if faults := checked(t, db); len(faults) != 0 { // the accepted risk: paper is all that is left
			t.Errorf("%s: without snapshots %q", c.what, faults)
		}
	}
}

// A log that was tampered with gets no further signature that would hide it.
func TestBrokenLogIsNotSignedOver(t *testing.T) {
	for _, do := range []func(forger){forger.cut, func(f forger) { f.edit(); f.hashes() }} {
		db, _ := deedful(t, Faults{})
		forge(t, db, do)
		wantCode(t, db.Note(by(outreach.ByOfficer, "attendance.shown")), outreach.DataDamaged)
	}
}

// A signed checkpoint is one that other programs for transparency logs read.
func TestCheckpointIsANote(t *testing.T) {
	db, _ := deedful(t, Faults{})
	at, signed, err := db.Checkpoint(ctx)
	if err != nil {
		t.Fatal(err)
	}
	n, err := note.Open([]byte(signed), note.VerifierList())
	if unverified := (*note.UnverifiedNoteError)(nil); !errors.As(err, &unverified) || n != nil {
		t.Fatal(err)
	} else if want := unverified.Note.UnverifiedSigs[0].Name + "\n6\n" + at.Root + "\n"; unverified.Note.Text != want {
		t.Errorf("%q", unverified.Note.Text)
	}
}
