package store

import (
	"bytes"
	"math/rand/v2"
	"testing"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store/table"
	bolt "go.etcd.io/bbolt"
)

// at is where a record is.
type at struct{ table, key string }

// Somebody changes stored records behind the app's back: flips a bit, swaps two,
// puts an old one back, moves one to another table, takes one out. Each is noticed.
func TestEveryChangeBehindItsBackIsNoticed(t *testing.T) {
	if missed, trials := tamper(t, Faults{}, long(400, 2000)); missed != 0 {
		t.Errorf("%d of %d changes went unnoticed", missed, trials)
	} else {
		t.Logf("%d of %d changes noticed", trials, trials)
	}
}

// The proof above is one: without sums, a record put back or taken out is not seen.
func TestWithoutSumsOldRecordsPass(t *testing.T) {
	if missed, trials := tamper(t, Faults{NoSum: true}, 200); missed == 0 {
		t.Errorf("%d changes noticed although nothing was added up", trials)
	}
}

func tamper(t *testing.T, f Faults, trials int) (missed, done int) {
	t.Helper()
	db, err := Open(t.TempDir(), Config{Rand: seeded(1), Faults: f})
	if err != nil {
		t.Fatal(err)
	}
	defer closed(t, db)
	village(t, db, 40)
	old, _ := stored(t, db)
	if err := db.Update(ctx, func(tx *Tx) error { // everybody gets a newer record
		for a, err := range tx.Attendees.Scan(nil) {
			if err != nil {
				return err
			}
			a.Dusun = "Dusun 2"
			if err := tx.Attendees.Put(a); err != nil {
				return err
			}
		}
		_, err := tx.Next("attendance/ses")
		return err
	}); err != nil {
		t.Fatal(err)
	}
	whole(t, db)
	now, places := stored(t, db)
	r := rand.New(rand.NewPCG(2, 3))
	for done < trials {
		p, q := places[r.IntN(len(places))], places[r.IntN(len(places))]
		kind := []string{"flip", "swap", "replay", "move", "delete", "sums"}[r.IntN(6)]
		changed := map[at][]byte{}
		switch kind {
		case "flip":
			b := append([]byte(nil), now[p]...)
			b[r.IntN(len(b))] ^= 1 << r.IntN(8)
			changed[p] = b
		case "swap":
			changed[p], changed[q] = now[q], now[p]
		case "replay":
			p = at{"attendees", string(Key("ses", 1+r.IntN(40)))}
			changed[p] = old[p]
		case "move":
			changed[at{q.table, p.key}] = now[p]
		case "delete":
			p = at{"answers", p.key}
			changed[p] = nil
		case "sums": // an old counter together with the old sums
			for _, p := range []at{{"counters", string(Key("attendance/ses"))}, {"sums", "sums"}} {
				changed[p] = old[p]
			}
		}
		if same(changed, now) {
			continue // nothing was changed
		}
		done++
		if !noticed(t, db, changed) {
			missed++
			t.Logf("unnoticed: %s of %s %x", kind, p.table, p.key)
		}
	}
	return missed, done
}

func same(changed, now map[at][]byte) bool {
	for p, v := range changed {
		if string(now[p]) != string(v) {
			return false
		}
	}
	return true
}

// noticed tells whether Check sees the changes.
func noticed(t *testing.T, db *DB, changed map[at][]byte) (found bool) {
	t.Helper()
	changedBy(t, db, changed, func(tx *Tx) {
		faults, err := table.Check(ctx, tx)
		found = err != nil || len(faults) > 0
	})
	return found
}

// changedBy makes the changes behind the store's back, lets look see them, and takes
// them back.
func changedBy(t *testing.T, db *DB, changed map[at][]byte, look func(*Tx)) {
	t.Helper()
	b, err := db.bolt.Begin(true)
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := b.Rollback(); err != nil {
			t.Fatal(err)
		}
	}()
	for p, v := range changed {
		bucket := b.Bucket([]byte(p.table))
		if v == nil {
			err = bucket.Delete([]byte(p.key))
		} else {
			err = bucket.Put([]byte(p.key), v)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	look(table.Read(b, db.seal, nil, noon, nil))
}

// stored is every record as it lies in the file, with the sums.
func stored(t *testing.T, db *DB) (map[at][]byte, []at) {
	t.Helper()
	all, list := map[at][]byte{}, []at(nil)
	if err := db.bolt.View(func(b *bolt.Tx) error {
		for _, buckets := range table.Buckets(table.Version()) {
			name := buckets[0]
			if err := b.Bucket([]byte(name)).ForEach(func(k, v []byte) error {
				p := at{name, string(k)}
				all[p] = append([]byte(nil), v...)
				list = append(list, p)
				return nil
			}); err != nil {
				return err
			}
		}
		all[at{"sums", "sums"}] = append([]byte(nil), b.Bucket([]byte("sums")).Get([]byte("sums"))...)
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	return all, list
}

// raw is one record as it lies in the file.
func raw(t *testing.T, db *DB, table string, key []byte) (value []byte) {
	t.Helper()
	if err := db.bolt.View(func(b *bolt.Tx) error {
		value = bytes.Clone(b.Bucket([]byte(table)).Get(key))
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	return value
}

// A record that lies in another's place is never read as that one's.
func TestNobodyIsReadInAnothersPlace(t *testing.T) {
	if n := strangers(t, Faults{NoSum: true}); n != 0 {
		t.Errorf("%d people were read in another's place", n)
	}
	if n := strangers(t, Faults{NoSum: true, NoBinding: true}); n == 0 {
		t.Error("the proof does not notice a missing binding")
	}
}

func strangers(t *testing.T, f Faults) (wrong int) {
	t.Helper()
	db, err := Open(t.TempDir(), Config{Rand: seeded(1), Faults: f})
	if err != nil {
		t.Fatal(err)
	}
	defer closed(t, db)
	village(t, db, 40)
	now, _ := stored(t, db)
	for n := 1; n < 40; n++ {
		if err := db.bolt.Update(func(b *bolt.Tx) error {
			return b.Bucket([]byte("attendees")).Put(Key("ses", n), now[at{"attendees", string(Key("ses", n+1))}])
		}); err != nil {
			t.Fatal(err)
		}
		if err := db.View(ctx, func(tx *Tx) error {
			a, err := tx.Attendees.Get(Key("ses", n))
			if err == nil && a.Name != canary(n) {
				wrong++
			}
			if err != nil {
				wantCode(t, err, outreach.DataDamaged)
			}
			return nil
		}); err != nil {
			t.Fatal(err)
		}
	}
	return wrong
}

// An index entry that leads to somebody else is damage, not somebody else.
func TestEntryThatLeadsElsewhereIsDamage(t *testing.T) {
	db, err := Open(t.TempDir(), Config{})
	if err != nil {
		t.Fatal(err)
	}
	defer closed(t, db)
	village(t, db, 5)
	if err := db.bolt.Update(func(b *bolt.Tx) error {
		return b.Bucket([]byte("attendees.code")).Put(Key("ses", "C0002"), Key("ses", 3))
	}); err != nil {
		t.Fatal(err)
	}
	if err := db.View(ctx, func(tx *Tx) error {
		_, err := tx.Attendees.First("code", Key("ses", "C0002"))
		wantCode(t, err, outreach.DataDamaged)
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	if len(checked(t, db)) == 0 {
		t.Error("check did not see it")
	}
}
