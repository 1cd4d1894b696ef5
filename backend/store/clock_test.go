package store

import (
	"testing"
	"time"
)

// The clock of a laptop with a dead battery falls back to 2010, at a start or in the
// middle, and is put right again: each is noted, in its order.
func TestJumpsOfTheClockAreNoted(t *testing.T) {
	dir, now := t.TempDir(), noon
	start := func() *DB {
		db, err := Open(dir, Config{Now: func() time.Time { return now }})
		if err != nil {
			t.Fatal(err)
		}
		return db
	}
	look := func(db *DB, want bool) {
		t.Helper()
		if got, err := db.WatchClock(ctx); err != nil || got != want {
			t.Errorf("%v: a jump was noted: %v", err, got)
		}
	}
	db := start()
	look(db, false)
	village(t, db, 2)
	now = noon.Add(time.Minute)
	look(db, false)
	now = time.Date(2010, 1, 1, 0, 0, 0, 0, time.UTC)
	look(db, true)
	look(db, false)
	now = noon
	look(db, true)
	village(t, db, 1)
	closed(t, db)
	now = noon.AddDate(-3, 0, 0)
	db = start()
	look(db, true)
	closed(t, db)
	now = noon.AddDate(0, 6, 0) // half a year in the cupboard is no jump
	db = start()
	look(db, false)
	jumps, err := db.Jumps(ctx)
	if err != nil || len(jumps) != 3 || jumps[2].N != 3 || !jumps[2].To.Equal(noon.AddDate(-3, 0, 0)) {
		t.Errorf("%v %+v", err, jumps)
	}
	whole(t, db)
	closed(t, db)
}
