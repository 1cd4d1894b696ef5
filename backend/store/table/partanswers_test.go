package table

import (
	"crypto/rand"
	"maps"
	"path/filepath"
	"testing"
	"time"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store/planted"
	"bapashadir/backend/store/seal"
	bolt "go.etcd.io/bbolt"
)

// The sheets of before version 9 keep their faces, and their comments become remarks with
// other ids; whoever holds a slip finds the sheet by it.
func TestOldSheetsArePartedFromTheirComments(t *testing.T) {
	db, err := bolt.Open(filepath.Join(t.TempDir(), "x.db"), 0o600, nil)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = db.Close() }()
	s, err := seal.New(seal.Random(32), planted.Faults{})
	if err != nil {
		t.Fatal(err)
	}
	err = db.Update(func(b *bolt.Tx) error {
		tx := Begin(b, s, nil, time.Unix(1, 0), rand.Reader, nil, nil).tx
		for _, step := range migrations[:8] {
			if err := step(tx); err != nil {
				return err
			}
		}
		nobody, err := tx.keyOf("")
		if err != nil {
			return err
		}
		for id, plain := range map[string]string{
			"a": `{"id":"a","session":"s","phase":"after","instrument":"kilat","version":1,"slip":"K7M2Q","scores":[4,0,3,1],"comment":" Bagus "}`,
			"b": `{"id":"b","session":"s","phase":"after","instrument":"kilat","version":1,"scores":[0,0,0,0],"comment":"Siang"}`,
			"c": `{"id":"c","session":"s","phase":"after","instrument":"kilat","version":1,"scores":[1,1,1,1]}`,
		} {
			key := Key("s", id)
			raw := tx.seal.Seal(nobody, 8, "answers", "", key, []byte(plain))
			tx.changed("answers", key, nil, raw)
			if err := b.Bucket([]byte("answers")).Put(key, raw); err != nil {
				return err
			}
		}
		if err := migrations[8](tx); err != nil {
			return err
		}
		a, err := tx.Answers.First("slip", Key("s", "after", "K7M2Q"))
		if err != nil || a.ID != "a" || a.Instrument != "kilat@1" || !maps.Equal(a.Items, map[string]uint8{"u1": 4, "u3": 3, "u4": 1}) {
			t.Errorf("%v %+v", err, a)
		}
		if n := tx.Answers.CountBy("phase", Key("s", "after")); n != 3 {
			t.Errorf("%d sheets after it", n)
		}
		said := map[string]bool{}
		for r, err := range tx.Remarks.Scan(Key("s")) {
			if err != nil {
				return err
			}
			if said[r.Text] = true; r.ID == "a" || r.ID == "b" || r.Phase != outreach.After {
				t.Errorf("%+v tells whose it is", r)
			}
		}
		if len(said) != 2 || !said["Bagus"] || !said["Siang"] {
			t.Errorf("%v", said)
		}
		for _, d := range []kept{answers, remarks} {
			if faults, err := d.check(tx, Version(), tx.sums.Sums); err != nil || len(faults) > 0 {
				t.Errorf("%v %v", err, faults)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}
