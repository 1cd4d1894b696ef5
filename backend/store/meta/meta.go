// Package meta is what a data file says of itself: the version of its tables, its
// wrapped keys, and the sums of its records.
//
// It promises that the three are bound together: an older one of them put back is
// noticed. It must never read a record.
package meta

import (
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"time"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store/disk"
	"bapashadir/backend/store/planted"
	"bapashadir/backend/store/seal"
	bolt "go.etcd.io/bbolt"
)

var (
	metaBucket = []byte("meta")
	versionKey = []byte("version")
	keysKey    = []byte("keys")
	sumsBucket = []byte("sums")
	sumsKey    = []byte("sums")
)

// Buckets are those that belong to no table.
func Buckets() []string { return []string{string(metaBucket), string(sumsBucket)} }

// Version is 0 for an empty file. A file with other buckets but no version was
// written by another program: it is left alone. One above newest is refused.
func Version(tx *bolt.Tx, newest int) (int, error) {
	meta := tx.Bucket(metaBucket)
	if meta == nil {
		if k, _ := tx.Cursor().First(); k != nil {
			return 0, disk.Broken(disk.Foreign, "not a file of this app")
		}
		return 0, nil
	}
	raw := meta.Get(versionKey)
	if len(raw) != 4 && (len(raw) != 8 || binary.BigEndian.Uint32(raw) != ^binary.BigEndian.Uint32(raw[4:])) {
		return 0, disk.Broken(disk.Foreign, "no version in the file")
	}
	v := int(binary.BigEndian.Uint32(raw))
	if v > newest {
		return v, outreach.Wrap(outreach.DataNewer, fmt.Errorf("store: file has version %d, this app knows %d", v, newest))
	}
	if v > 1 && len(raw) == 4 {
		return 0, disk.Broken(disk.Foreign, "no version in the file")
	}
	return v, nil
}

// PutVersion writes a version and its complement: a flipped bit must not look like a
// newer app's file. Version 1 was written without.
func PutVersion(tx *bolt.Tx, v int) error {
	meta, err := tx.CreateBucketIfNotExists(metaBucket)
	if err != nil {
		return err
	}
	b := binary.BigEndian.AppendUint32(nil, uint32(v))
	return meta.Put(versionKey, binary.BigEndian.AppendUint32(b, ^uint32(v)))
}

// Unlock reads the keys of a file with key, or when that is nil with a password or
// recovery code.
func Unlock(tx *bolt.Tx, word string, key []byte, f planted.Faults) (seal.Keyring, *seal.Sealer, error) {
	ring, err := seal.Decode(tx.Bucket(metaBucket).Get(keysKey))
	if err != nil {
		return ring, nil, disk.Broken(disk.Records, "%w", err)
	}
	if key == nil {
		if key, err = ring.Unlock(word); err != nil {
			return ring, nil, fmt.Errorf("store: %w", err)
		}
	}
	s, err := seal.New(key, f)
	return ring, s, err
}

// PutKeys writes the wrapped keys. The sums must follow in the same commit.
func PutKeys(tx *bolt.Tx, ring seal.Keyring) error {
	raw, err := ring.Encode()
	if err != nil {
		return err
	}
	return tx.Bucket(metaBucket).Put(keysKey, raw)
}

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

// Copy writes the version of the tables, the wrapped keys when they are wanted, and
// sums of its own into a fresh file.
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
