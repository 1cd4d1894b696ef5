package store

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store/copies"
	"bapashadir/backend/store/seal"
	"bapashadir/backend/store/table"
	bolt "go.etcd.io/bbolt"
)

// Whatever brings an older file back, who was erased since is not in it: none of their
// words can be read with all the keys there are, and the file is whole.
func TestErasedPersonNeverComesBack(t *testing.T) {
	for name, bring := range comebacks {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if n := comesBack(t, Faults{}, bring); n != 0 {
				t.Errorf("%d records of the erased person are back", n)
			}
			if n := comesBack(t, Faults{KeepPersons: true, Forgetful: true}, bring); n == 0 {
				t.Error("the proof does not notice a person who is back")
			}
		})
	}
}

// Each promise alone is missed where it counts.
func TestEitherBrokenPromiseBringsThePersonBack(t *testing.T) {
	if comesBack(t, Faults{KeepPersons: true, Forgetful: true}, comebacks["an old snapshot"]) == 0 {
		t.Error("a key that was not destroyed goes unnoticed")
	}
	if comesBack(t, Faults{Forgetful: true}, comebacks["the stick of before"]) == 0 {
		t.Error("a copy that is not rid of the erased goes unnoticed")
	}
}

// scene is a laptop before and after the erasure.
type scene struct {
	dir, stick, aside, code string
	cfg                     Config
	snapshot                Snapshot
}

var comebacks = map[string]func(*testing.T, scene) string{
	"an old snapshot": func(t *testing.T, s scene) string {
		if _, err := Restore(s.dir, s.cfg, s.snapshot.Name); err != nil {
			t.Fatal(err)
		}
		return s.dir
	},
	"the stick of before": func(t *testing.T, s scene) string { return s.fromStick(t, s.dir) },
	"the stick of before, the data being spoilt": func(t *testing.T, s scene) string {
		put(filepath.Join(s.dir, FileName), []byte("x"))
		return s.fromStick(t, s.dir)
	},
	"the stick of before, everything else lost": func(t *testing.T, s scene) string {
		for _, file := range []string{filepath.Join(s.dir, FileName), filepath.Join(s.dir, SnapshotDir, copies.KeysFile), filepath.Join(s.dir, SnapshotDir, s.snapshot.Name)} {
			if err := os.Remove(file); err != nil {
				t.Fatal(err)
			}
		}
		return s.fromStick(t, s.dir)
	},
	"a file put back by hand": func(t *testing.T, s scene) string {
		b, err := os.ReadFile(s.aside)
		if err != nil {
			t.Fatal(err)
		}
		put(filepath.Join(s.dir, FileName), b)
		return s.dir
	},
	"the stick of before on another laptop, which was told beside it": func(t *testing.T, s scene) string {
		db, err := Open(s.dir, s.cfg)
		if err != nil {
			t.Fatal(err)
		}
		old, err := os.ReadFile(filepath.Join(s.stick, StickName))
		if err != nil {
			t.Fatal(err)
		}
		if _, err := db.SnapshotTo(ctx, s.stick); err != nil {
			t.Fatal(err)
		}
		closed(t, db)
		put(filepath.Join(s.stick, StickName), old)
		return s.fromStick(t, t.TempDir())
	},
}

func (s scene) fromStick(t *testing.T, dir string) string {
	t.Helper()
	if _, err := RestoreStick(dir, s.cfg, filepath.Join(s.stick, StickName), s.code); err != nil {
		t.Fatal(err)
	}
	return dir
}

// comesBack erases the tenth person, who is a volunteer with a certificate, brings an
// older file back and counts the records that say a word of theirs.
func comesBack(t *testing.T, f Faults, bring func(*testing.T, scene) string) int {
	t.Helper()
	f.CheapGuess = true
	s := scene{dir: t.TempDir(), stick: t.TempDir(), aside: filepath.Join(t.TempDir(), "aside.db"), cfg: Config{Password: "sepintu sedulang", Faults: f}}
	db, err := Open(s.dir, s.cfg)
	if err != nil {
		t.Fatal(err)
	}
	s.code = db.RecoveryCode()
	village(t, db, 20)
	if s.snapshot, err = db.Snapshot(ctx); err != nil {
		t.Fatal(err)
	}
	if _, err := db.SnapshotTo(ctx, s.stick); err != nil {
		t.Fatal(err)
	}
	put(s.aside, []byte(read(t, s.dir)))
	words := []string{canary(10), fmt.Sprintf("+62812%07d", 10)}
	if said(t, db, words) < 3 {
		t.Fatal("the proof does not see the person who is there")
	}
	if err := db.EraseIn(ctx, func(tx *Tx) error {
		persons, err := tx.PersonsOf("ses", 10)
		if err != nil {
			return err
		}
		return tx.Erase(persons...)
	}); err != nil {
		t.Fatal(err)
	}
	if n := said(t, db, words); n != 0 {
		t.Errorf("%d records stayed", n)
	}
	closed(t, db)
	dir := bring(t, s)
	again, err := Open(dir, s.cfg)
	if err != nil {
		t.Fatal(err)
	}
	defer closed(t, again)
	whole(t, again)
	if err := again.View(ctx, func(tx *Tx) error {
		ses, err := tx.Sessions.Get(Key("ses"))
		if err != nil || !f.Forgetful && (ses.Erased != 1 || tx.Erasures.Count(nil) != 1) {
			t.Errorf("%v: %d of the session's people erased, %d receipts", err, ses.Erased, tx.Erasures.Count(nil))
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	return said(t, again, words)
}

// said counts the records that say one of words, of all that the keys in the file open.
// Remarks are nobody's: what somebody wrote without a name stays.
func said(t *testing.T, db *DB, words []string) (n int) {
	t.Helper()
	if err := db.bolt.View(func(tx *bolt.Tx) error {
		for _, buckets := range table.Buckets(table.Version()) {
			name := buckets[0]
			if name == "remarks" {
				continue
			}
			if err := tx.Bucket([]byte(name)).ForEach(func(k, raw []byte) error {
				id, _ := seal.Person(raw)
				aead := db.seal.Data
				if id != "" {
					key, err := db.seal.Open(db.seal.Data, table.Persons, Key(id), tx.Bucket([]byte(table.Persons)).Get(Key(id)))
					if err != nil {
						return nil // destroyed
					}
					if aead, err = seal.NewCipher(key[len(key)-seal.KeySize:]); err != nil {
						return err
					}
				}
				plain, err := db.seal.Open(aead, name, k, raw)
				if err != nil {
					return err
				}
				for _, w := range words {
					if strings.Contains(string(plain), w) {
						n++
						break
					}
				}
				return nil
			}); err != nil {
				return err
			}
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	return n
}

// Data of another office are not asked who was erased here, and keep who they have.
func TestAnotherOfficesCopyIsLeftAlone(t *testing.T) {
	stick := t.TempDir()
	theirs, code := sealedAt(t, t.TempDir(), "serumpun sebalai")
	village(t, theirs, 12)
	file, err := theirs.SnapshotTo(ctx, stick)
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	ours, _ := sealedAt(t, dir, "sepintu sedulang")
	village(t, ours, 12)
	if err := ours.Update(ctx, func(tx *Tx) error { return nil }); err != nil {
		t.Fatal(err)
	}
	var id string
	if err := ours.View(ctx, func(tx *Tx) (err error) { id, err = tx.PersonOf("ses", 3); return err }); err != nil {
		t.Fatal(err)
	}
	if err := ours.Erase(ctx, id); err != nil {
		t.Fatal(err)
	}
	closed(t, ours)
	if _, err := RestoreStick(dir, Config{}, file, code); err != nil {
		t.Fatal(err)
	}
	again, err := Open(dir, Config{Password: code})
	if err != nil {
		t.Fatal(err)
	}
	defer closed(t, again)
	if len(names(t, again)) != 12 {
		t.Error("somebody is missing")
	}
	whole(t, again)
}

// Keys are of one person when officers said so, through as many steps as it takes; a
// name is no reason.
func TestRecordsOfOnePersonAreErasedTogether(t *testing.T) {
	db := open(t, t.TempDir(), nil)
	village(t, db, 20)
	if err := db.Update(ctx, func(tx *Tx) error {
		m, err := tx.Mentors.Get(Key("m10"))
		if err != nil {
			return err
		}
		m.Into = "m20" // two records that are one person
		return tx.Mentors.Put(m)
	}); err != nil {
		t.Fatal(err)
	}
	var persons []string
	if err := db.EraseIn(ctx, func(tx *Tx) (err error) {
		if persons, err = tx.PersonsOf("ses", 20); err != nil {
			return err
		}
		return tx.Erase(persons...)
	}); err != nil {
		t.Fatal(err)
	}
	whole(t, db)
	if n := names(t, db); len(persons) != 2 || len(n) != 18 || n[10] != "" || n[20] != "" {
		t.Errorf("%d keys, left: %v", len(persons), n)
	}
	if err := db.View(ctx, func(tx *Tx) error {
		gone, err := tx.Erased()
		if err != nil || gone.Asked(outreach.Who{Name: canary(10), Village: "Petaling"}) {
			t.Errorf("%v: an erasure without a receipt keeps nobody off a list", err)
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
}
