package store

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"testing"

	"bapashadir/backend/outreach"
)

// A hall checks in at once: everyone who was told "yes" is there, numbers are
// 1 to n without a gap, and each refusal touched only its own caller.
func TestGatherManyAtOnce(t *testing.T) {
	dir := t.TempDir()
	db := open(t, dir, nil)
	const people = 400
	refused, spoilt := errors.New("refused"), errors.New("spoilt")
	got := make([]error, people)
	numbers := make([]int, people)
	var all sync.WaitGroup
	for i := range people {
		all.Go(func() {
			got[i] = db.Gather(ctx, func(tx *Tx) error {
				if i%7 == 3 {
					return refused // before any write
				}
				n, err := tx.Next("attendance")
				if err != nil {
					return err
				}
				numbers[i] = n
				if err := tx.Attendees.Put(outreach.Attendee{Session: "s", Number: n, Code: fmt.Sprint(i)}); err != nil {
					return err
				}
				if i%11 == 5 {
					return spoilt // after it wrote
				}
				if i%97 == 1 {
					panic("boom")
				}
				return nil
			})
		})
	}
	all.Wait()
	kept := 0
	seen := map[int]bool{}
	for i, err := range got {
		switch {
		case i%7 == 3:
			if !errors.Is(err, refused) {
				t.Errorf("%d: %v, want refused", i, err)
			}
		case i%11 == 5:
			if !errors.Is(err, spoilt) {
				t.Errorf("%d: %v, want spoilt", i, err)
			}
		case i%97 == 1:
			if err == nil {
				t.Errorf("%d: a panic was acknowledged", i)
			}
		default:
			kept++
			if err != nil || seen[numbers[i]] {
				t.Errorf("%d: %v, number %d seen %v", i, err, numbers[i], seen[numbers[i]])
			}
			seen[numbers[i]] = true
		}
	}
	if err := db.View(ctx, func(tx *Tx) error {
		if n := tx.Attendees.Count(Key("s")); n != kept {
			t.Errorf("%d records, %d were acknowledged", n, kept)
		}
		for n := range kept {
			if !seen[n+1] {
				t.Errorf("number %d was skipped", n+1)
			}
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
}

// Events come after the commit, in commit order: what they announce can be read.
func TestEventsComeAfterTheirCommit(t *testing.T) {
	var db *DB
	var mu sync.Mutex
	heard := 0
	wake := make(chan string, 1000)
	db = open(t, t.TempDir(), func(events []outreach.Event) {
		mu.Lock()
		heard += len(events)
		mu.Unlock()
		for _, e := range events {
			wake <- e.Session
		}
	})
	done := make(chan struct{})
	go func() {
		defer close(done)
		for range 50 {
			id := <-wake
			if err := db.View(ctx, func(tx *Tx) error {
				if !tx.Sessions.Has(Key(id)) {
					t.Errorf("told of %s before it was there", id)
				}
				return nil
			}); err != nil {
				t.Error(err)
			}
		}
	}()
	for i := range 50 {
		id := fmt.Sprintf("s%02d", i)
		err := db.Gather(ctx, func(tx *Tx) error {
			tx.Emit(outreach.SessionsChanged, id)
			tx.Emit(outreach.SessionsChanged, id) // the same news is told once
			return tx.Sessions.Put(outreach.Session{ID: id, Token: id, FeedbackToken: id})
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	<-done
	if heard != 50 {
		t.Errorf("%d events, want 50", heard)
	}
}

func TestGatherAfterCloseAndWithoutACaller(t *testing.T) {
	db, err := Open(t.TempDir(), Config{})
	if err != nil {
		t.Fatal(err)
	}
	gone, cancel := context.WithCancel(ctx)
	cancel()
	if err := db.Gather(gone, func(*Tx) error { t.Error("ran for nobody"); return nil }); err == nil {
		t.Error("no error for a caller who has gone")
	}
	closed(t, db)
	if err := db.Gather(ctx, func(*Tx) error { return nil }); err == nil {
		t.Error("a closed store took a record")
	}
}

// Checking beside check-ins finds no faults that are none, and nobody is refused.
func TestCheckBesideCheckIns(t *testing.T) {
	db := open(t, t.TempDir(), nil)
	village(t, db, 10)
	done := make(chan error)
	go func() {
		var err error
		for i := 11; i < 200 && err == nil; i++ {
			err = checkIn(db, i)
		}
		done <- err
	}()
	for range 10 {
		whole(t, db)
	}
	if err := <-done; err != nil {
		t.Error(err)
	}
}
