package store

import (
	"crypto/hmac"
	"crypto/sha256"
	"crypto/subtle"
	"encoding/binary"
	"errors"
	"fmt"
	"hash"
	"maps"
	"time"

	"bapashadir/backend/outreach"
	bolt "go.etcd.io/bbolt"
)

// A seal proves that a record was written by this file's key for this place. It
// cannot prove that it is the newest one, nor that none was taken out. For that
// each table has a sum: the keyed hashes of all its records (place, nonce, tag)
// added without carry, so that one change costs two hashes whatever the table
// holds. The sums are sealed themselves, in the same commit as the records.
type sum struct {
	count uint64
	acc   [sumSize]byte
}

// sumSize is 128 bits: who has not the key can only guess. Small sums let their
// bucket lie within bbolt's root page, which each commit writes anyway.
const sumSize = 16

// sums is the sum of each table, by name.
type sums map[string]sum

var (
	sumsBucket = []byte("sums")
	sumsKey    = []byte("sums")
)

// adder takes records into sums and out of them.
type adder struct {
	sums sums
	mac  hash.Hash
	buf  []byte
}

func (s *sealer) adder(from sums) *adder {
	all := sums{}
	maps.Copy(all, from)
	return &adder{sums: all, mac: hmac.New(sha256.New, s.sums)}
}

// change replaces old by now in the sum of table; nil is none.
func (a *adder) change(table string, key, old, now []byte) {
	s := a.sums[table]
	if old != nil {
		a.add(&s, table, key, old)
		s.count--
	}
	if now != nil {
		a.add(&s, table, key, now)
		s.count++
	}
	a.sums[table] = s
}

func (a *adder) add(s *sum, table string, key, raw []byte) {
	_, head, ok := header(raw)
	if !ok {
		head = max(0, len(raw)-nonceSize-tagSize) // damaged: any hash will do, none will fit
	}
	b := append(a.buf[:0], byte(len(table)))
	b = append(b, table...)
	b = binary.BigEndian.AppendUint16(b, uint16(len(key)))
	b = append(append(b, key...), raw[:min(head+nonceSize, len(raw))]...)
	b = append(b, raw[max(0, len(raw)-tagSize):]...)
	a.buf = b
	a.mac.Reset()
	a.mac.Write(b)
	var h [sha256.Size]byte
	a.mac.Sum(h[:0])
	subtle.XORBytes(s.acc[:], s.acc[:], h[:sumSize])
}

// keep writes the sums into the commit, bound to the file's keys and version: an
// old keyring put back is noticed too.
func (s *sealer) keep(b *bolt.Tx, all sums, at time.Time) error {
	plain := binary.BigEndian.AppendUint64(nil, uint64(at.UnixNano()))
	for _, name := range sortedKeys(all) {
		t := all[name]
		plain = append(append(plain, byte(len(name))), name...)
		plain = append(binary.BigEndian.AppendUint64(plain, t.count), t.acc[:]...)
	}
	raw := s.seal(s.data, byte(len(migrations)), "sums", "", metaPlace(b), plain)
	return b.Bucket(sumsBucket).Put(sumsKey, raw)
}

// kept reads the sums. DataDamaged when they are not of this file's keys.
func (s *sealer) kept(tx *bolt.Tx) (sums, error) {
	all, _, err := s.keptAt(tx)
	return all, err
}

// keptAt also gives what the clock said at the last commit.
func (s *sealer) keptAt(tx *bolt.Tx) (sums, time.Time, error) {
	var raw []byte
	if bucket := tx.Bucket(sumsBucket); bucket != nil {
		raw = bucket.Get(sumsKey)
	}
	b, err := s.open(s.data, "sums", metaPlace(tx), raw)
	if err != nil {
		return nil, time.Time{}, outreach.Wrap(outreach.DataDamaged, fmt.Errorf("store: sums: %w", err))
	}
	short := outreach.Wrap(outreach.DataDamaged, errors.New("store: sums: too short"))
	if len(b) < 8 {
		return nil, time.Time{}, short
	}
	at, all := time.Unix(0, int64(binary.BigEndian.Uint64(b))), sums{}
	b = b[8:]
	for len(b) > 0 {
		n := 1 + int(b[0])
		if len(b) < n+8+sumSize {
			return nil, time.Time{}, short
		}
		t := sum{count: binary.BigEndian.Uint64(b[n:])}
		copy(t.acc[:], b[n+8:])
		all[string(b[1:n])] = t
		b = b[n+8+sumSize:]
	}
	return all, at, nil
}

// metaPlace is what the sums are bound to.
func metaPlace(b *bolt.Tx) []byte {
	meta := b.Bucket(metaBucket)
	h := sha256.New()
	h.Write(meta.Get(versionKey))
	h.Write(meta.Get(keysKey))
	return h.Sum(nil)
}
