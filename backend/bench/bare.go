package bench

import (
	"encoding/binary"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"time"

	"bapashadir/backend/outreach"
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

// bare writes the same records as a check-in: the attendee, its three index entries,
// and the counter.
func bare(dir string, _ int, commit func(*bolt.DB, func(*bolt.Tx) error) error) (write, func() error, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, nil, err
	}
	db, err := bolt.Open(filepath.Join(dir, "bare.db"), 0o600, &bolt.Options{NoFreelistSync: true, FreelistType: bolt.FreelistMapType})
	if err != nil {
		return nil, nil, err
	}
	buckets := []string{"attendees", "code", "nonce", "present", "counters"}
	err = db.Update(func(tx *bolt.Tx) error {
		for _, b := range buckets {
			if _, err := tx.CreateBucket([]byte(b)); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return nil, nil, errors.Join(err, db.Close())
	}
	return func(i int) error {
		code := outreach.ShortCode(i % outreach.CodeSpace)
		rec, err := json.Marshal(outreach.Attendee{Session: "abcdefghijklm", Number: i, Code: code, Name: person(i), Sex: "P",
			Unsur: "warga", Dusun: "Dusun 2", Door: outreach.ByPhone, Consent: 1, Nonce: "ukur-00000000", At: time.Now().UTC()})
		if err != nil {
			return err
		}
		key := binary.BigEndian.AppendUint32([]byte("abcdefghijklm\x00"), uint32(i))
		return commit(db, func(tx *bolt.Tx) error {
			return errors.Join(
				tx.Bucket([]byte("attendees")).Put(key, rec),
				tx.Bucket([]byte("code")).Put([]byte("abcdefghijklm\x00"+code), key),
				tx.Bucket([]byte("nonce")).Put(append([]byte("nonce"), key...), key),
				tx.Bucket([]byte("present")).Put(key, key),
				tx.Bucket([]byte("counters")).Put([]byte("attendance"), key))
		})
	}, db.Close, nil
}
