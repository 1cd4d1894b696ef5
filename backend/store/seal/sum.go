package seal

import (
	"crypto/hmac"
	"crypto/sha256"
	"crypto/subtle"
	"encoding/binary"
	"errors"
	"fmt"
	"hash"
	"maps"
	"slices"
	"time"

	"bapashadir/backend/outreach"
)

// Sum is of one table. A seal proves that a record was written by this file's key for
// this place. It cannot prove that it is the newest one, nor that none was taken out.
// For that each table has a sum: the keyed hashes of all its records (place, nonce,
// tag) added without carry, so that one change costs two hashes whatever the table
// holds. The sums are sealed themselves, in the same commit as the records.
type Sum struct {
	Count uint64
	acc   [sumSize]byte
}

// sumSize is 128 bits: who has not the key can only guess. Small sums let their
// bucket lie within bbolt's root page, which each commit writes anyway.
const sumSize = 16

// Sums is the sum of each table, by name.
type Sums map[string]Sum

// Adder takes records into sums and out of them.
type Adder struct {
	Sums Sums
	mac  hash.Hash
	buf  []byte
}

// Adder goes on from the sums in from, which stay as they are.
func (s *Sealer) Adder(from Sums) *Adder {
	all := Sums{}
	maps.Copy(all, from)
	return &Adder{Sums: all, mac: hmac.New(sha256.New, s.sums)}
}

// Change replaces old by now in the sum of table; nil is none.
func (a *Adder) Change(table string, key, old, now []byte) {
	s := a.Sums[table]
	if old != nil {
		a.add(&s, table, key, old)
		s.Count--
	}
	if now != nil {
		a.add(&s, table, key, now)
		s.Count++
	}
	a.Sums[table] = s
}

// Add takes into s what another part of the same tables adds up to.
func (s Sums) Add(part Sums) {
	for name, p := range part {
		sum := s[name]
		sum.Count += p.Count
		subtle.XORBytes(sum.acc[:], sum.acc[:], p.acc[:])
		s[name] = sum
	}
}

func (a *Adder) add(s *Sum, table string, key, raw []byte) {
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

// SealSums seals the sums and what the clock said, bound to place.
func (s *Sealer) SealSums(version byte, place []byte, all Sums, at time.Time) []byte {
	plain := binary.BigEndian.AppendUint64(nil, uint64(at.UnixNano()))
	for _, name := range slices.Sorted(maps.Keys(all)) {
		t := all[name]
		plain = append(append(plain, byte(len(name))), name...)
		plain = append(binary.BigEndian.AppendUint64(plain, t.Count), t.acc[:]...)
	}
	return s.Seal(s.Data, version, "sums", "", place, plain)
}

// OpenSums is the reverse. DataDamaged when they are not of this key and place.
func (s *Sealer) OpenSums(place, raw []byte) (Sums, time.Time, error) {
	b, err := s.Open(s.Data, "sums", place, raw)
	if err != nil {
		return nil, time.Time{}, outreach.Wrap(outreach.DataDamaged, fmt.Errorf("store: sums: %w", err))
	}
	short := outreach.Wrap(outreach.DataDamaged, errors.New("store: sums: too short"))
	if len(b) < 8 {
		return nil, time.Time{}, short
	}
	at, all := time.Unix(0, int64(binary.BigEndian.Uint64(b))), Sums{}
	b = b[8:]
	for len(b) > 0 {
		n := 1 + int(b[0])
		if len(b) < n+8+sumSize {
			return nil, time.Time{}, short
		}
		t := Sum{Count: binary.BigEndian.Uint64(b[n:])}
		copy(t.acc[:], b[n+8:])
		all[string(b[1:n])] = t
		b = b[n+8+sumSize:]
	}
	return all, at, nil
}
