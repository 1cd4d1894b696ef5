package meta

import (
	"errors"
	"path/filepath"
	"testing"
	"time"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store/disk"
	"bapashadir/backend/store/planted"
	"bapashadir/backend/store/seal"
	bolt "go.etcd.io/bbolt"
)

// Somebody who knew an old password puts the old wrapped keys back, or calls the file
// one of another version: the sums no longer open.
func TestOldKeysAndVersionsAreNoticed(t *testing.T) {
	if n := unnoticed(t, planted.Faults{}); n != 0 {
		t.Errorf("%d changes went unnoticed", n)
	}
	if n := unnoticed(t, planted.Faults{NoBinding: true}); n == 0 {
		t.Error("the proof does not notice a missing binding")
	}
}

func unnoticed(t *testing.T, f planted.Faults) (n int) {
	t.Helper()
	b, err := disk.Open(filepath.Join(t.TempDir(), "data.db"), f)
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := b.Close(); err != nil {
			t.Error(err)
		}
	}()
	s, err := seal.New(seal.Random(seal.KeySize), f)
	if err != nil {
		t.Fatal(err)
	}
	old, now := seal.Keyring{Clear: s.Key}, seal.Keyring{Clear: s.Key, Chosen: true}
	at := time.Date(2026, 3, 7, 5, 0, 0, 0, time.UTC)
	if err := b.Update(func(tx *bolt.Tx) error {
		_, err := tx.CreateBucket(sumsBucket)
		return errors.Join(err, PutVersion(tx, 2), PutKeys(tx, now), PutSums(tx, s, seal.Sums{"slips": {Count: 4}}, at))
	}); err != nil {
		t.Fatal(err)
	}
	for _, change := range []func(*bolt.Tx) error{
		nil,
		func(tx *bolt.Tx) error { return PutKeys(tx, old) },
		func(tx *bolt.Tx) error { return PutVersion(tx, 3) },
	} {
		tx, err := b.Begin(true)
		if err != nil {
			t.Fatal(err)
		}
		if change != nil {
			err = change(tx)
		}
		all, then, opened := Sums(tx, s)
		if err := errors.Join(err, tx.Rollback()); err != nil {
			t.Fatal(err)
		}
		switch {
		case change == nil && (opened != nil || all["slips"].Count != 4 || !then.Equal(at)):
			t.Errorf("unchanged: %v %v %v", opened, all, then)
		case change != nil && opened == nil:
			n++
		}
	}
	return n
}

// A flipped bit in the version must not look like a newer app's file.
func TestFlippedVersionIsNoNewerFile(t *testing.T) {
	b, err := disk.Open(filepath.Join(t.TempDir(), "data.db"), planted.Faults{})
	if err != nil {
		t.Fatal(err)
	}
	if err := b.Update(func(tx *bolt.Tx) error {
		if err := PutVersion(tx, 2); err != nil {
			return err
		}
		if v, err := Version(tx, 2); v != 2 || err != nil {
			t.Errorf("%d %v", v, err)
		}
		if _, err := Version(tx, 1); outreach.CodeOf(err) != outreach.DataNewer {
			t.Errorf("a newer file: %v", err)
		}
		good := append([]byte(nil), tx.Bucket(metaBucket).Get(versionKey)...)
		for bit := range 8 * len(good) {
			bad := append([]byte(nil), good...)
			bad[bit/8] ^= 1 << (bit % 8)
			if err := tx.Bucket(metaBucket).Put(versionKey, bad); err != nil {
				return err
			}
			if _, err := Version(tx, 2); outreach.CodeOf(err) != outreach.DataDamaged {
				t.Errorf("bit %d: %v", bit, err)
			}
		}
		return nil
	}); err != nil {
		t.Error(err)
	}
	if err := b.Close(); err != nil {
		t.Error(err)
	}
}
