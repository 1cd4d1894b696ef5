package seal

import (
	"crypto/cipher"
	"crypto/hkdf"
	"crypto/rand"
	"crypto/sha256"
	"errors"
	"fmt"

	"bapashadir/backend/store/planted"
	"golang.org/x/crypto/chacha20poly1305"
)

// A sealed value is: the schema version it was written with (one byte), the length
// of the person's id (one byte; 0 under the data key), that id, a random nonce of
// 24 bytes, and the sealed text with its tag. Version, table, person and key are
// its associated data: a value fits one place only.
const (
	KeySize   = chacha20poly1305.KeySize
	nonceSize = chacha20poly1305.NonceSizeX
	tagSize   = chacha20poly1305.Overhead
)

// plainMark begins a value that Faults.Plain left readable. No schema version is 0.
const plainMark = 0

// ErrBroken is what a value that is not whole, or in another's place, opens with.
var ErrBroken = errors.New("the seal is broken")

// Sealer seals and opens values with the data key of one file.
type Sealer struct {
	Key    []byte      // the data key
	Data   cipher.AEAD // seals the records of nobody
	Faults planted.Faults
	sums   []byte // key of the sums (sum.go)
	marks  []byte // key of the marks (mark.go)
	signer signer // of the log of deeds (checkpoint.go)
}

// New is the sealer of a file with this data key.
func New(dataKey []byte, f planted.Faults) (*Sealer, error) {
	records, err := hkdf.Key(sha256.New, dataKey, nil, "bapas-hadir records", KeySize)
	if err != nil {
		return nil, fmt.Errorf("store: %w", err)
	}
	sums, err := hkdf.Key(sha256.New, dataKey, nil, "bapas-hadir sums", KeySize)
	if err != nil {
		return nil, fmt.Errorf("store: %w", err)
	}
	marks, err := hkdf.Key(sha256.New, dataKey, nil, "bapas-hadir marks", KeySize)
	if err != nil {
		return nil, fmt.Errorf("store: %w", err)
	}
	signs, err := newSigner(dataKey)
	if err != nil {
		return nil, fmt.Errorf("store: %w", err)
	}
	aead, err := NewCipher(records)
	return &Sealer{Key: dataKey, Data: aead, Faults: f, sums: sums, marks: marks, signer: signs}, err
}

// NewCipher is what seals with key.
func NewCipher(key []byte) (cipher.AEAD, error) { return chacha20poly1305.NewX(key) }

// Random is n fresh secret bytes.
func Random(n int) []byte {
	b := make([]byte, n)
	_, _ = rand.Read(b) // never fails: crypto/rand ends the process instead
	return b
}

// Seal seals plain for its place, with the key of person or, when that is "", with
// the data key. Nonces and keys never come from the randomness that a test can
// fix: it would use a nonce twice.
func (s *Sealer) Seal(aead cipher.AEAD, version byte, table, person string, key, plain []byte) []byte {
	head := 2 + len(person)
	out := make([]byte, head+nonceSize, head+nonceSize+len(plain)+tagSize)
	out[0], out[1] = version, byte(len(person))
	copy(out[2:], person)
	if s.Faults.Plain {
		out[0] = plainMark
		return append(append(out, plain...), make([]byte, tagSize)...)
	}
	nonce := out[head:]
	_, _ = rand.Read(nonce) // never fails: crypto/rand ends the process instead
	return aead.Seal(out, nonce, plain, s.place(version, table, person, key))
}

// Open is the reverse; ErrBroken when a single bit, or the place, is another.
func (s *Sealer) Open(aead cipher.AEAD, table string, key, raw []byte) ([]byte, error) {
	person, head, ok := header(raw)
	if !ok {
		return nil, ErrBroken
	}
	if raw[0] == plainMark {
		if !s.Faults.Plain {
			return nil, ErrBroken
		}
		return raw[head+nonceSize : len(raw)-tagSize], nil
	}
	plain, err := aead.Open(nil, raw[head:head+nonceSize], raw[head+nonceSize:], s.place(raw[0], table, person, key))
	if err != nil {
		return nil, ErrBroken
	}
	return plain, nil
}

// Person is whose key sealed raw, "" for the data key. Not ok: raw is no sealed value.
func Person(raw []byte) (id string, ok bool) {
	id, _, ok = header(raw)
	return id, ok
}

// Readable tells whether raw was left readable by a planted fault.
func Readable(raw []byte) bool { return len(raw) > 0 && raw[0] == plainMark }

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
func (s *Sealer) place(version byte, table, person string, key []byte) []byte {
	if s.Faults.NoBinding {
		return nil
	}
	b := make([]byte, 0, 4+len(table)+len(person)+len(key))
	b = append(b, version, byte(len(table)))
	b = append(append(b, table...), byte(len(person)))
	return append(append(b, person...), key...)
}
