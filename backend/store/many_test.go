package store

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store/table"
	bolt "go.etcd.io/bbolt"
)

// A table that is large enough to be proved by all cores at once tells the same faults
// as when one proves it alone, and each fault is found wherever it lies.
func TestManyRecordsAreProvedTogetherAsAlone(t *testing.T) {
	db := open(t, t.TempDir(), nil)
	const people = 2000
	if err := db.Update(ctx, func(tx *Tx) error {
		for n := range people {
			if err := tx.Attendees.Put(outreach.Attendee{Session: "s", Number: n, Code: fmt.Sprint(n), Nonce: fmt.Sprint("nonce-", n)}); err != nil {
				return err
			}
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	if found := together(t, db); len(found) > 0 {
		t.Errorf("whole: %q", found)
	}
	for i, change := range []func(*bolt.Tx) error{
		func(b *bolt.Tx) error { // bits flip in the first record and in the last
			c := b.Bucket([]byte("attendees")).Cursor()
			first, last := c.First, c.Last
			for _, seek := range []func() ([]byte, []byte){first, last} {
				k, raw := seek()
				raw = slices.Clone(raw)
				raw[len(raw)-1] ^= 1
				if err := b.Bucket([]byte("attendees")).Put(slices.Clone(k), raw); err != nil {
					return err
				}
			}
			return nil
		},
		func(b *bolt.Tx) error { return b.Bucket([]byte("attendees")).Delete(Key("s", people/2)) },
		func(b *bolt.Tx) error { return b.Bucket([]byte("attendees.code")).Delete(Key("s", "700")) },
	} {
		if err := db.bolt.Update(change); err != nil {
			t.Fatal(err)
		}
		found := together(t, db)
		want := []string{"seal", "one was put back, changed or taken out", "index code misses"}[i]
		if !strings.Contains(fmt.Sprint(found), want) {
			t.Errorf("%q is not among %q", want, found)
		}
		if alone := alone(t, db); !slices.Equal(found, alone) {
			t.Errorf("together %q, alone %q", found, alone)
		}
	}
	closed(t, db)
}

func together(t *testing.T, db *DB) []Fault {
	t.Helper()
	found, err := db.Check(ctx)
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// alone proves within a transaction that writes, which only one goroutine can use.
func alone(t *testing.T, db *DB) (found []Fault) {
	t.Helper()
	undo := errors.New("nothing to keep")
	if err := db.Update(ctx, func(tx *Tx) (err error) {
		if found, err = table.Check(ctx, tx); err == nil {
			err = undo
		}
		return err
	}); !errors.Is(err, undo) {
		t.Fatal(err)
	}
	return found
}
