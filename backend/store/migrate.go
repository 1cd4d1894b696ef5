package store

import (
	"encoding/binary"
	"fmt"

	"bapashadir/backend/outreach"
	bolt "go.etcd.io/bbolt"
)

// migrations brings a file from version i to i+1; the file's version is how many
// have run, so a version can't be forgotten. Each runs once, all in one commit.
// A step names its buckets itself: the schema of today is not the one of then.
var migrations = []func(*bolt.Tx) error{
	func(tx *bolt.Tx) error { // 1: the first village session
		return create(tx, "sessions", "sessions.token", "sessions.feedbackToken", "sessions.state",
			"attendees", "attendees.code", "attendees.nonce", "attendees.present",
			"answers", "tickets", "slips",
			"mentors", "mentors.session",
			"certificates", "certificates.mentor", "certificates.serial", "certificates.session",
			"positions", "offices", "counters")
	},
}

var (
	metaBucket = []byte("meta")
	versionKey = []byte("version")
)

func create(tx *bolt.Tx, names ...string) error {
	for _, n := range names {
		if _, err := tx.CreateBucket([]byte(n)); err != nil {
			return fmt.Errorf("store: create %s: %w", n, err)
		}
	}
	return nil
}

// migrate brings the file to today's version. A newer file is refused before
// anything is written; an up-to-date one is only read.
func migrate(db *bolt.DB) error {
	var have int
	err := db.View(func(tx *bolt.Tx) (err error) {
		have, err = version(tx)
		return err
	})
	if err != nil {
		return err
	}
	if have > len(migrations) {
		return outreach.Wrap(outreach.DataNewer, fmt.Errorf("store: file has version %d, this app knows %d", have, len(migrations)))
	}
	if have == len(migrations) {
		return nil
	}
	return db.Update(func(tx *bolt.Tx) error {
		for _, step := range migrations[have:] {
			if err := step(tx); err != nil {
				return err
			}
		}
		meta, err := tx.CreateBucketIfNotExists(metaBucket)
		if err != nil {
			return err
		}
		return meta.Put(versionKey, binary.BigEndian.AppendUint32(nil, uint32(len(migrations))))
	})
}

// version is 0 for an empty file. A file with other buckets but no version was
// written by another program: it is left alone.
func version(tx *bolt.Tx) (int, error) {
	meta := tx.Bucket(metaBucket)
	if meta == nil {
		if k, _ := tx.Cursor().First(); k != nil {
			return 0, outreach.Wrap(outreach.DataDamaged, fmt.Errorf("store: not a file of this app"))
		}
		return 0, nil
	}
	v := meta.Get(versionKey)
	if len(v) != 4 {
		return 0, outreach.Wrap(outreach.DataDamaged, fmt.Errorf("store: no version in the file"))
	}
	return int(binary.BigEndian.Uint32(v)), nil
}
