package bench

import (
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"time"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
	bolt "go.etcd.io/bbolt"
)

// update is what an app without a store of its own would do: bbolt's Update.
func update(dir string, clients int) (write, func() error, error) {
	return bare(dir, clients, func(db *bolt.DB, fn func(*bolt.Tx) error) error { return db.Update(fn) })
}

// batch is bbolt's own way to share a sync.
func batch(dir string, clients int) (write, func() error, error) {
	return bare(dir, clients, func(db *bolt.DB, fn func(*bolt.Tx) error) error { return db.Batch(fn) })
}

// bare writes the same records as a check-in, each when commit says.
func bare(dir string, _ int, commit func(*bolt.DB, func(*bolt.Tx) error) error) (write, func() error, error) {
	db, err := openBare(dir)
	if err != nil {
		return nil, nil, err
	}
	return func(i int) error {
		a := outreach.Attendee{Session: bareSession, Number: i, Code: outreach.ShortCode(i % outreach.CodeSpace), Name: person(i), Sex: "P",
			Unsur: "warga", Dusun: "Dusun 2", Door: outreach.ByPhone, Consent: 1, Nonce: "ukur-00000000", At: time.Now().UTC()}
		return commit(db, func(tx *bolt.Tx) error {
			return errors.Join(putBare(tx, a), tx.Bucket([]byte("counters")).Put([]byte("attendance"), store.Key(i)))
		})
	}, db.Close, nil
}

const bareSession = "abcdefghijklm"

var bareBuckets = []string{"attendees", "code", "nonce", "present", "counters"}

// openBare opens a file with the buckets that a check-in writes to.
func openBare(dir string) (*bolt.DB, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, err
	}
	db, err := bolt.Open(filepath.Join(dir, "bare.db"), 0o600, &bolt.Options{NoFreelistSync: true, FreelistType: bolt.FreelistArrayType})
	if err != nil {
		return nil, err
	}
	err = db.Update(func(tx *bolt.Tx) error {
		for _, b := range bareBuckets {
			if _, err := tx.CreateBucket([]byte(b)); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return nil, errors.Join(err, db.Close())
	}
	return db, nil
}

// putBare writes a person as the app's tables do, record and three index entries, but
// readable.
func putBare(tx *bolt.Tx, a outreach.Attendee) error {
	rec, err := json.Marshal(a)
	if err != nil {
		return err
	}
	key := store.Key(a.Session, a.Number)
	return errors.Join(
		tx.Bucket([]byte("attendees")).Put(key, rec),
		tx.Bucket([]byte("code")).Put(store.Key(a.Session, a.Code), key),
		tx.Bucket([]byte("nonce")).Put(append(store.Key(a.Session, a.Nonce), key...), key),
		tx.Bucket([]byte("present")).Put(append(store.Key(a.Session), key...), key))
}
