// Package meta is what a data file says of itself: the version of its tables, its
// wrapped keys, and the sums of its records.
//
// It promises that the three are bound together: an older one of them put back is
// noticed. It must never read a record.
package meta

import (
	"encoding/binary"
	"fmt"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store/disk"
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
