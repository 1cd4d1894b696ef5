package store

import (
	"strings"
	"testing"

	"bapashadir/backend/outreach"
)

// The log travels with copies. After an older one was put back it goes on from there and
// says so, with where the log was before: a cut of this kind is no secret.
func TestLogGoesOnFromARestoredCopy(t *testing.T) {
	db, dir := deedful(t, Faults{})
	first, err := db.Snapshot(ctx)
	if err != nil {
		t.Fatal(err)
	}
	for range 3 {
		if err := db.Note(by(outreach.ByOfficer, "copy.made")); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := db.Snapshot(ctx); err != nil { // knows more than the copy put back
		t.Fatal(err)
	}
	if err := db.Note(by(outreach.ByOfficer, "copy.made")); err != nil {
		t.Fatal(err)
	}
	was, _, err := db.Checkpoint(ctx)
	if err != nil || was.Size != 10 {
		t.Fatalf("%v %+v", err, was)
	}
	closed(t, db)
	cfg := Config{Probe: probe}
	if c, err := Restore(dir, cfg, first.Name); err != nil || c.Now.Deeds != was || c.Then.Deeds.Size != 6 {
		t.Fatalf("%v %+v", err, c)
	}
	again := open(t, dir, nil) // checked at the end
	last := logOf(t, again, outreach.DeedQuery{Limit: 1})
	if d := last.Deeds[0]; d.N != 6 || d.Kind != outreach.DeedDataRestored || d.Over != was {
		t.Errorf("%+v", d)
	}
	whole(t, again)
	faults, err := again.Printed(ctx, outreach.Printed{Size: was.Size, Fingerprint: was.Fingerprint()})
	if err != nil || len(faults) != 1 || !strings.Contains(string(faults[0]), "no. 6 says that an older copy was put back") {
		t.Errorf("%v %q", err, faults)
	}
	six := logOf(t, again, outreach.DeedQuery{}).At
	if six.Size != 7 || six == was {
		t.Errorf("%+v", six)
	}
}

// So it does when a copy from a stick takes the place of another laptop's file.
func TestLogTravelsOnAStick(t *testing.T) {
	db, _ := deedful(t, Faults{CheapGuess: true})
	code, err := db.SetPassword(by(outreach.ByOfficer, "password.set"), "", "sepintu sedulang")
	if err != nil {
		t.Fatal(err)
	}
	file, err := db.SnapshotTo(ctx, t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	other, dir := deedful(t, Faults{})
	was, _, err := other.Checkpoint(ctx)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := other.Snapshot(ctx); err != nil { // of another key: says nothing of the new one
		t.Fatal(err)
	}
	closed(t, other)
	if tally, err := RestoreStick(dir, Config{}, file, code); err != nil || tally.Deeds.Size != 7 {
		t.Fatalf("%v %+v", err, tally)
	}
	again, err := Open(dir, Config{Password: "sepintu sedulang"})
	if err != nil {
		t.Fatal(err)
	}
	defer closed(t, again)
	whole(t, again)
	if d := logOf(t, again, outreach.DeedQuery{}).Deeds; len(d) != 8 || d[0].Over != was || d[1].Kind != "password.set" {
		t.Errorf("%+v", d)
	}
}
