package store

import (
	"context"
	"time"
)

// A clock that is put right moves by seconds. Back is always noted; ahead only by
// much, since a laptop that slept looks the same.
const (
	jumpBack  = 2 * time.Minute
	jumpAhead = 12 * time.Hour
)

// looked is when the clock was looked at last, by itself and by the time that passes.
type looked struct{ wall, passed time.Time }

// LastCommit is what the clock said at the last commit.
func (db *DB) LastCommit() time.Time {
	db.turn.Lock()
	defer db.turn.Unlock()
	return db.lastCommit
}

// WatchClock compares the clock with the time that has passed since the last call,
// or, at the first one, with the last commit of the file, and notes a jump. It tells
// whether it has noted one. It is to be called now and then.
func (db *DB) WatchClock(ctx context.Context) (jumped bool, err error) {
	now, passed := db.cfg.Now().Round(0), time.Now()
	db.turn.Lock()
	last := db.looked
	expected := last.wall.Add(passed.Sub(last.passed))
	if last.wall.IsZero() {
		expected = db.lastCommit
	}
	db.looked = looked{wall: now, passed: passed}
	db.turn.Unlock()
	back, ahead := expected.Sub(now) > jumpBack, !last.wall.IsZero() && now.Sub(expected) > jumpAhead
	if expected.IsZero() || !back && !ahead {
		return false, nil
	}
	return true, db.Update(ctx, func(tx *Tx) error { return tx.Jumped(expected, now) })
}

// Jumps lists the jumps of the clock, in the order they were noticed.
func (db *DB) Jumps(ctx context.Context) (jumps []Jump, err error) {
	err = db.View(ctx, func(tx *Tx) error {
		jumps, err = tx.Jumps()
		return err
	})
	return jumps, err
}
