package store

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store/meta"
	"bapashadir/backend/store/table"
	bolt "go.etcd.io/bbolt"
)

var ctx = context.Background()

func TestEveryMigratedFileHasTodaysBuckets(t *testing.T) {
	db := open(t, t.TempDir(), nil)
	if err := db.bolt.View(func(tx *bolt.Tx) error {
		have := map[string]bool{}
		for _, buckets := range append(table.Buckets(table.Version()), meta.Buckets()) {
			for _, b := range buckets {
				have[b] = true
			}
		}
		return tx.ForEach(func(name []byte, _ *bolt.Bucket) error {
			if !have[string(name)] {
				t.Errorf("bucket %s belongs to no table", name)
			}
			delete(have, string(name))
			return nil
		})
	}); err != nil {
		t.Fatal(err)
	}
}

func TestNewerFileIsRefusedUntouched(t *testing.T) {
	dir := t.TempDir()
	db := open(t, dir, nil)
	if err := db.bolt.Update(func(tx *bolt.Tx) error {
		return tx.Bucket([]byte("meta")).Put([]byte("version"), []byte{0, 0, 0, 99})
	}); err != nil {
		t.Fatal(err)
	}
	closed(t, db)
	before := read(t, dir)
	_, err := Open(dir, Config{})
	wantCode(t, err, outreach.DataNewer)
	if read(t, dir) != before {
		t.Error("the newer file was changed")
	}
}

func read(t *testing.T, dir string) string {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(dir, FileName))
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func TestForeignFileIsLeftAlone(t *testing.T) {
	dir := t.TempDir()
	b, err := bolt.Open(filepath.Join(dir, FileName), 0o600, nil)
	if err != nil {
		t.Fatal(err)
	}
	if err := b.Update(func(tx *bolt.Tx) error { _, err := tx.CreateBucket([]byte("photos")); return err }); err != nil {
		t.Fatal(err)
	}
	if err := b.Close(); err != nil {
		t.Fatal(err)
	}
	_, err = Open(dir, Config{})
	wantCode(t, err, outreach.DataDamaged)
}

func TestFolderThatIsNoneOrIsTaken(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	_, err := Open(filepath.Join(file, "data"), Config{})
	wantCode(t, err, outreach.DataNotWritable)

	open(t, dir, nil)
	_, err = Open(dir, Config{})
	wantCode(t, err, outreach.AlreadyRunning)
}

func TestGetOfNothingIsNotFound(t *testing.T) {
	db := open(t, t.TempDir(), nil)
	if err := db.View(ctx, func(tx *Tx) error {
		_, err := tx.Sessions.Get(Key("none"))
		wantCode(t, err, outreach.NotFound)
		_, err = tx.Sessions.First("token", Key("none"))
		wantCode(t, err, outreach.NotFound)
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	err := db.Update(ctx, func(tx *Tx) error { return tx.Sessions.Delete(Key("none")) })
	wantCode(t, err, outreach.NotFound)
}

func TestUniqueEntryIsRefused(t *testing.T) {
	db := open(t, t.TempDir(), nil)
	put := func(id, token string) error {
		return db.Update(ctx, func(tx *Tx) error {
			return tx.Sessions.Put(outreach.Session{ID: id, Token: token, FeedbackToken: id})
		})
	}
	if err := put("a", "one"); err != nil {
		t.Fatal(err)
	}
	if err := put("a", "two"); err != nil {
		t.Fatal(err)
	}
	if err := put("b", "one"); err != nil {
		t.Errorf("a token that was given up is free: %v", err)
	}
	if err := put("c", "two"); err == nil {
		t.Error("two sessions share a token")
	}
}

// An error undoes what was written, and its events are never told.
func TestUpdateThatFailsLeavesNothing(t *testing.T) {
	told := 0
	db := open(t, t.TempDir(), func(e []outreach.Event) { told += len(e) })
	boom := errors.New("boom")
	err := db.Update(ctx, func(tx *Tx) error {
		tx.Emit(outreach.SessionsChanged, "a")
		if err := tx.Sessions.Put(outreach.Session{ID: "a"}); err != nil {
			return err
		}
		return boom
	})
	if !errors.Is(err, boom) || told != 0 {
		t.Errorf("err %v, %d events told", err, told)
	}
	if err := db.View(ctx, func(tx *Tx) error {
		if tx.Sessions.Count(nil) != 0 {
			t.Error("the record stayed")
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
}

// Each promise of the file, broken by hand, is found by Check.
func TestCheckFindsWhatIsBroken(t *testing.T) {
	for name, harm := range map[string]func(*bolt.Tx) error{
		"lost index entry":  func(tx *bolt.Tx) error { return tx.Bucket([]byte("sessions.token")).Delete(Key("tok")) },
		"extra index entry": func(tx *bolt.Tx) error { return tx.Bucket([]byte("sessions.state")).Put(Key("open", "b"), Key("b")) },
		"unreadable record": func(tx *bolt.Tx) error { return tx.Bucket([]byte("sessions")).Put(Key("a"), []byte("{")) },
		"record under another key": func(tx *bolt.Tx) error {
			b := tx.Bucket([]byte("sessions"))
			return errors.Join(b.Put(Key("z"), append([]byte(nil), b.Get(Key("a"))...)), b.Delete(Key("a")))
		},
		"missing bucket": func(tx *bolt.Tx) error { return tx.DeleteBucket([]byte("slips")) },
	} {
		t.Run(name, func(t *testing.T) {
			db, err := Open(t.TempDir(), Config{})
			if err != nil {
				t.Fatal(err)
			}
			defer closed(t, db)
			if err := db.Update(ctx, func(tx *Tx) error {
				return tx.Sessions.Put(outreach.Session{ID: "a", Token: "tok", FeedbackToken: "f", State: outreach.Open})
			}); err != nil {
				t.Fatal(err)
			}
			if err := db.bolt.Update(harm); err != nil {
				t.Fatal(err)
			}
			if faults, err := db.Check(ctx); err != nil || len(faults) == 0 {
				t.Errorf("nothing was found (%v)", err)
			}
		})
	}
}
