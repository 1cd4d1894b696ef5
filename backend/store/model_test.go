package store

import (
	"errors"
	"fmt"
	"maps"
	"math/rand/v2"
	"reflect"
	"testing"

	"bapashadir/backend/outreach"
)

// The store against a plain map: random puts, deletes, failures and reopenings
// must leave both with the same records, by key and by every index.
func TestAgainstAPlainMap(t *testing.T) {
	for seed := range uint64(4) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			r := rand.New(rand.NewPCG(seed, 1))
			dir := t.TempDir()
			db := open(t, dir, nil)
			model := map[string]outreach.Attendee{}
			undo := errors.New("undo")
			for step := range 600 {
				next := maps.Clone(model)
				write := db.Update
				if r.IntN(2) == 0 {
					write = db.Gather
				}
				fail := r.IntN(6) == 0
				plan := make([]outreach.Attendee, 1+r.IntN(4))
				for i := range plan {
					plan[i] = someone(r)
				}
				drop := r.IntN(3) == 0
				err := write(ctx, func(tx *Tx) error {
					for _, a := range plan {
						key := Key(a.Session, a.Number)
						if drop && tx.Attendees.Has(key) {
							if err := tx.Attendees.Delete(key); err != nil {
								return err
							}
							delete(next, string(key))
							continue
						}
						if err := tx.Attendees.Put(a); err != nil {
							return err
						}
						next[string(key)] = a
					}
					if fail {
						return undo
					}
					return nil
				})
				if !fail {
					if err != nil {
						t.Fatal(err)
					}
					model = next
				}
				if step%150 == 149 {
					whole(t, db)
					closed(t, db)
					db = open(t, dir, nil)
				}
			}
			compare(t, db, model)
		})
	}
}

func someone(r *rand.Rand) outreach.Attendee {
	n := r.IntN(60)
	a := outreach.Attendee{Session: fmt.Sprint("s", r.IntN(3)), Number: n, Code: fmt.Sprint("c", n),
		Name: fmt.Sprint("Nama ", r.IntN(1000)), Withdrawn: r.IntN(4) == 0, At: noon}
	if r.IntN(2) == 0 {
		a.Nonce = fmt.Sprint("nonce", r.IntN(20))
	}
	return a
}

func compare(t *testing.T, db *DB, model map[string]outreach.Attendee) {
	t.Helper()
	if err := db.View(ctx, func(tx *Tx) error {
		if n := tx.Attendees.Count(nil); n != len(model) {
			t.Errorf("%d records, the map has %d", n, len(model))
		}
		for key, want := range model {
			got, err := tx.Attendees.Get([]byte(key))
			if err != nil || !reflect.DeepEqual(got, want) {
				t.Errorf("%x: %v %v, want %v", key, err, got, want)
			}
		}
		for s := range 3 {
			ses := fmt.Sprint("s", s)
			present := 0
			for _, a := range model {
				if a.Session == ses && !a.Withdrawn {
					present++
				}
			}
			if n := tx.Attendees.CountBy("present", Key(ses)); n != present {
				t.Errorf("%s: %d present, the map says %d", ses, n, present)
			}
			for i := range 20 {
				want := 0
				for _, a := range model {
					if a.Session == ses && a.Nonce == fmt.Sprint("nonce", i) {
						want++
					}
				}
				got := 0
				for _, err := range tx.Attendees.By("form", Key(ses, outreach.NonceDigest(fmt.Sprint("nonce", i)))) {
					if err != nil {
						return err
					}
					got++
				}
				if got != want {
					t.Errorf("%s nonce%d: %d records, the map says %d", ses, i, got, want)
				}
			}
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
}
