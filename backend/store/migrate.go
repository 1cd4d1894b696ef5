package store

import (
	"encoding/binary"
	"errors"
	"fmt"

	"bapashadir/backend/outreach"
	bolt "go.etcd.io/bbolt"
)

// migrations brings a file from version i to i+1; the file's version is how many
// have run, so a version can't be forgotten. Each runs once, all in one commit.
// A step names its buckets itself: the schema of today is not the one of then.
var migrations = []func(*Tx) error{
	func(tx *Tx) error { // 1: the first village session
		return create(tx, "sessions", "sessions.token", "sessions.feedbackToken", "sessions.state",
			"attendees", "attendees.code", "attendees.nonce", "attendees.present",
			"answers", "tickets", "slips",
			"mentors", "mentors.session",
			"certificates", "certificates.mentor", "certificates.serial", "certificates.session",
			"positions", "offices", "counters")
	},
	func(tx *Tx) error { // 2: every record sealed, a key for each person
		if err := create(tx, "persons", "jumps", "sums"); err != nil {
			return err
		}
		return sealAll(tx)
	},
}

var (
	metaBucket = []byte("meta")
	versionKey = []byte("version")
)

func create(tx *Tx, names ...string) error {
	for _, n := range names {
		if _, err := tx.bolt.CreateBucket([]byte(n)); err != nil {
			return fmt.Errorf("store: create %s: %w", n, err)
		}
	}
	return nil
}

// migrate brings a file of version have to today's, under the keys in ring.
func migrate(tx *Tx, have int, ring keyring) error {
	for _, step := range migrations[have:] {
		if err := step(tx); err != nil {
			return err
		}
	}
	meta, err := tx.bolt.CreateBucketIfNotExists(metaBucket)
	if err != nil {
		return err
	}
	if err := meta.Put(versionKey, versionValue(len(migrations))); err != nil {
		return err
	}
	keys, err := ring.encode()
	if err != nil {
		return err
	}
	if err := meta.Put(keysKey, keys); err != nil {
		return err
	}
	return tx.seal.keep(tx.bolt, tx.sums.sums, tx.now)
}

// versionValue is a version and its complement: a flipped bit must not look like a
// newer app's file. Version 1 was written without.
func versionValue(v int) []byte {
	b := binary.BigEndian.AppendUint32(nil, uint32(v))
	return binary.BigEndian.AppendUint32(b, ^uint32(v))
}

// version is 0 for an empty file. A file with other buckets but no version was
// written by another program: it is left alone. A newer one is refused.
func version(tx *bolt.Tx) (int, error) {
	meta := tx.Bucket(metaBucket)
	if meta == nil {
		if k, _ := tx.Cursor().First(); k != nil {
			return 0, outreach.Wrap(outreach.DataDamaged, errors.New("store: not a file of this app"))
		}
		return 0, nil
	}
	raw := meta.Get(versionKey)
	if len(raw) != 4 && (len(raw) != 8 || binary.BigEndian.Uint32(raw) != ^binary.BigEndian.Uint32(raw[4:])) {
		return 0, outreach.Wrap(outreach.DataDamaged, errors.New("store: no version in the file"))
	}
	v := int(binary.BigEndian.Uint32(raw))
	if v > len(migrations) {
		return v, outreach.Wrap(outreach.DataNewer, fmt.Errorf("store: file has version %d, this app knows %d", v, len(migrations)))
	}
	if v > 1 && len(raw) == 4 {
		return 0, outreach.Wrap(outreach.DataDamaged, errors.New("store: no version in the file"))
	}
	return v, nil
}
