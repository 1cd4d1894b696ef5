package store

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"bapashadir/backend/store/copies"
	"bapashadir/backend/store/disk"
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
	for _, n := range []string{name, copies.KeysFile} {
		if err := disk.Copy(filepath.Join(from, SnapshotDir, n), filepath.Join(dir, SnapshotDir, n)); err != nil {
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
