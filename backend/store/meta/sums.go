package meta

import (
	"crypto/sha256"
	"time"

	"bapashadir/backend/store/seal"
	bolt "go.etcd.io/bbolt"
)

// Sums reads the sums and what the clock said at the last commit. DataDamaged when
// they are not of this file's keys and version.
func Sums(tx *bolt.Tx, s *seal.Sealer) (seal.Sums, time.Time, error) {
	var raw []byte
	if bucket := tx.Bucket(sumsBucket); bucket != nil {
		raw = bucket.Get(sumsKey)
	}
	_, place := bound(tx)
	return s.OpenSums(place, raw)
}

// PutSums writes the sums into the commit, bound to the file's keys and version: an
// old keyring put back is noticed too.
func PutSums(tx *bolt.Tx, s *seal.Sealer, all seal.Sums, at time.Time) error {
	version, place := bound(tx)
	return tx.Bucket(sumsBucket).Put(sumsKey, s.SealSums(version, place, all, at))
}

// bound is what the sums are bound to.
func bound(tx *bolt.Tx) (version byte, place []byte) {
	meta := tx.Bucket(metaBucket)
	v := meta.Get(versionKey)
	if len(v) >= 4 {
		version = v[3]
	}
	h := sha256.New()
	h.Write(v)
	h.Write(meta.Get(keysKey))
	return version, h.Sum(nil)
}

// Copy writes the version of the tables, the wrapped keys when they are wanted, and sums of its own
// into a fresh file.
func Copy(from, to *bolt.Tx, version int, keys bool, s *seal.Sealer, all seal.Sums, at time.Time) error {
	meta, err := to.CreateBucket(metaBucket)
	if err != nil {
		return err
	}
	if err := PutVersion(to, version); err != nil {
		return err
	}
	if keys {
		if err := meta.Put(keysKey, from.Bucket(metaBucket).Get(keysKey)); err != nil {
			return err
		}
	}
	if _, err := to.CreateBucket(sumsBucket); err != nil {
		return err
	}
	return PutSums(to, s, all, at)
}
