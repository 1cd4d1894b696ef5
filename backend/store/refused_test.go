package store

import (
	"os"
	"path/filepath"
	"testing"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store/copies"
	"bapashadir/backend/store/seal"
	berrors "go.etcd.io/bbolt/errors"
)

// blocked makes name in dir impossible to write, whoever tries.
func blocked(t *testing.T, dir, name string) (freed func()) {
	t.Helper()
	in := filepath.Join(dir, name, "in the way")
	if err := os.MkdirAll(in, 0o700); err != nil {
		t.Fatal(err)
	}
	return func() {
		if err := os.RemoveAll(filepath.Join(dir, name)); err != nil {
			t.Fatal(err)
		}
	}
}

// A copy that its disk does not take says so and changes nothing; the next one works.
func TestRefusedCopyChangesNothing(t *testing.T) {
	dir, stick := t.TempDir(), t.TempDir()
	db, _ := sealedAt(t, dir, "sepintu sedulang")
	village(t, db, 20)
	for _, c := range []struct {
		in, name string
		copy     func() error
	}{
		{filepath.Join(dir, SnapshotDir), "records.new", func() error { _, err := db.Snapshot(ctx); return err }},
		{dir, FileName + ".compact", func() error { return db.Compact(ctx) }},
		{stick, StickName + ".new", func() error { _, err := db.SnapshotTo(ctx, stick); return err }},
	} {
		freed := blocked(t, c.in, c.name)
		wantCode(t, c.copy(), outreach.CopyFailed)
		wantCode(t, db.Failed(), "")
		if len(names(t, db)) != 20 {
			t.Errorf("%s: people are missing", c.name)
		}
		freed()
		if err := c.copy(); err != nil {
			t.Errorf("%s: %v", c.name, err)
		}
	}
	whole(t, db)
}

// A new password whose copies could not be closed anew is told all the same, with
// its recovery code; the next snapshot shuts the old password out.
func TestNewPasswordIsToldThoughTheCopiesWait(t *testing.T) {
	dir := t.TempDir()
	db, _ := sealedAt(t, dir, "sepintu sedulang")
	village(t, db, 5)
	if _, err := db.Snapshot(ctx); err != nil {
		t.Fatal(err)
	}
	freed := blocked(t, dir, filepath.Join(SnapshotDir, copies.KeysFile+".new"))
	code, err := db.SetPassword(ctx, "sepintu sedulang", "serumpun sebalai")
	if _, ok := seal.ReadRecoveryCode(code); err != nil || !ok || !db.behind {
		t.Fatalf("%v %q", err, code)
	}
	freed()
	if _, err := db.Snapshot(ctx); err != nil || db.behind {
		t.Fatal(err)
	}
	closed(t, db)
	if err := os.Remove(filepath.Join(dir, FileName)); err != nil {
		t.Fatal(err)
	}
	_, err = Restore(dir, Config{Password: "sepintu sedulang"}, "")
	wantCode(t, err, outreach.WrongPassword)
	if _, err := Restore(dir, Config{Password: code}, ""); err != nil {
		t.Error(err)
	}
}

// A disk that went away while the file grew leaves bbolt without its pages: that is
// told like a failed sync, and stays so.
func TestLostMappingStopsRecording(t *testing.T) {
	db := open(t, t.TempDir(), nil)
	defer closed(t, db)
	wantCode(t, db.unmapped(berrors.ErrInvalidMapping), outreach.StorageFailed)
	wantCode(t, checkIn(db, 1), outreach.StorageFailed)
}
