package store

import (
	"crypto/cipher"
	"crypto/hkdf"
	"crypto/rand"
	"crypto/sha256"
	"errors"
	"fmt"

	"golang.org/x/crypto/chacha20poly1305"
)

// A sealed value is: the schema version it was written with (one byte), the length
// of the person's id (one byte; 0 under the data key), that id, a random nonce of
// 24 bytes, and the sealed text with its tag. Version, table, person and key are
// its associated data: a value fits one place only.
const (
	keySize   = chacha20poly1305.KeySize
	nonceSize = chacha20poly1305.NonceSizeX
	tagSize   = chacha20poly1305.Overhead
)

// plainMark begins a value that Faults.Plain left readable. No schema version is 0.
const plainMark = 0

var errSeal = errors.New("the seal is broken")

// sealer seals and opens values with the data key of one file.
type sealer struct {
	key    []byte // the data key
	data   cipher.AEAD
	sums   []byte // key of the sums (sum.go)
	faults Faults
}

func newSealer(dataKey []byte, f Faults) (*sealer, error) {
	records, err := hkdf.Key(sha256.New, dataKey, nil, "bapas-hadir records", keySize)
	if err != nil {
		return nil, fmt.Errorf("store: %w", err)
	}
	sums, err := hkdf.Key(sha256.New, dataKey, nil, "bapas-hadir sums", keySize)
	if err != nil {
		return nil, fmt.Errorf("store: %w", err)
	}
	aead, err := chacha20poly1305.NewX(records)
	return &sealer{key: dataKey, data: aead, sums: sums, faults: f}, err
}

// seal seals plain for its place, with the key of person or, when that is "", with
// the data key. Nonces and keys never come from Config.Rand: a test that fixes
// that one would use a nonce twice.
func (s *sealer) seal(aead cipher.AEAD, version byte, table, person string, key, plain []byte) []byte {
	head := 2 + len(person)
	out := make([]byte, head+nonceSize, head+nonceSize+len(plain)+tagSize)
	out[0], out[1] = version, byte(len(person))
	copy(out[2:], person)
	if s.faults.Plain {
		out[0] = plainMark
		return append(append(out, plain...), make([]byte, tagSize)...)
	}
	nonce := out[head:]
	_, _ = rand.Read(nonce) // never fails: crypto/rand ends the process instead
	return aead.Seal(out, nonce, plain, s.place(version, table, person, key))
}

// open is the reverse; errSeal when a single bit, or the place, is another.
func (s *sealer) open(aead cipher.AEAD, table string, key, raw []byte) ([]byte, error) {
	person, head, ok := header(raw)
	if !ok {
		return nil, errSeal
	}
	if raw[0] == plainMark {
		if !s.faults.Plain {
			return nil, errSeal
		}
		return raw[head+nonceSize : len(raw)-tagSize], nil
	}
	plain, err := aead.Open(nil, raw[head:head+nonceSize], raw[head+nonceSize:], s.place(raw[0], table, person, key))
	if err != nil {
		return nil, errSeal
	}
	return plain, nil
}

// header is whose key sealed raw, and where the nonce begins.
func header(raw []byte) (person string, head int, ok bool) {
	if len(raw) < 2 {
		return "", 0, false
	}
	head = 2 + int(raw[1])
	if len(raw) < head+nonceSize+tagSize {
		return "", 0, false
	}
	return string(raw[2:head]), head, true
}

// place is the associated data of a value.
func (s *sealer) place(version byte, table, person string, key []byte) []byte {
	if s.faults.NoBinding {
		return nil
	}
	b := make([]byte, 0, 4+len(table)+len(person)+len(key))
	b = append(b, version, byte(len(table)))
	b = append(append(b, table...), byte(len(person)))
	return append(append(b, person...), key...)
}
