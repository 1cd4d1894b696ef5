package store

import (
	"bytes"
	"crypto/rand"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"runtime"

	"bapashadir/backend/outreach"
	"golang.org/x/crypto/argon2"
	"golang.org/x/crypto/chacha20poly1305"
)

// keyring is how the data key is kept in the file: in the clear when the office
// wants no password, else wrapped by the password and by the recovery code. The
// records are sealed either way: their seal is also their checksum.
type keyring struct {
	Clear    []byte   `json:"clear,omitempty"`
	Password *wrapped `json:"password,omitempty"`
	Recovery *wrapped `json:"recovery,omitempty"`
	Code     []byte   `json:"code,omitempty"` // the recovery code sealed by the data key, for copies on a stick
	Chosen   bool     `json:"chosen"`         // the office has said whether it wants a password
}

// wrapped is the data key sealed by a word that a person knows.
type wrapped struct {
	Salt   []byte `json:"salt"`
	Time   uint32 `json:"time"`
	Memory uint32 `json:"memory"` // KiB
	Lanes  uint8  `json:"lanes"`
	Sealed []byte `json:"sealed"` // nonce and key
}

// cost is what one guess at a password costs: argon2id with 64 MiB and three
// passes, RFC 9106's second choice. maxMemory refuses a damaged number.
var cost = wrapped{Time: 3, Memory: 64 << 10, Lanes: 4}

const maxMemory = 1 << 20

var keysKey = []byte("keys")

var errWrap = errors.New("does not open the key")

func wrap(word string, dataKey []byte) (*wrapped, error) {
	w := cost
	w.Salt = random(16)
	aead, err := chacha20poly1305.NewX(w.derive(word))
	if err != nil {
		return nil, err
	}
	nonce := random(nonceSize)
	w.Sealed = aead.Seal(nonce, nonce, dataKey, nil)
	return &w, nil
}

func (w *wrapped) unwrap(word string) ([]byte, error) {
	if w.Memory > maxMemory || w.Time == 0 || w.Time > 100 || w.Lanes == 0 || len(w.Sealed) < nonceSize {
		return nil, outreach.Wrap(outreach.DataDamaged, errWrap)
	}
	aead, err := chacha20poly1305.NewX(w.derive(word))
	if err != nil {
		return nil, err
	}
	key, err := aead.Open(nil, w.Sealed[:nonceSize], w.Sealed[nonceSize:], nil)
	if err != nil {
		return nil, outreach.Wrap(outreach.WrongPassword, errWrap)
	}
	return key, nil
}

func (w *wrapped) derive(word string) []byte {
	k := argon2.IDKey([]byte(word), w.Salt, w.Time, w.Memory, w.Lanes, keySize)
	runtime.GC() // gives the 64 MiB back before the next guess takes as much
	return k
}

// unlock gives the data key. PasswordNeeded when there is none in the clear and no
// word was given, WrongPassword when the word is neither password nor code.
func (k keyring) unlock(word string) ([]byte, error) {
	switch {
	case len(k.Clear) == keySize:
		return k.Clear, nil
	case k.Password == nil:
		return nil, outreach.Wrap(outreach.DataDamaged, errWrap)
	case word == "":
		return nil, outreach.Refuse(outreach.PasswordNeeded, "")
	}
	if code, ok := ReadRecoveryCode(word); ok && k.Recovery != nil {
		if key, err := k.Recovery.unwrap(code); err == nil {
			return key, nil
		}
	}
	return k.Password.unwrap(word)
}

// The keyring is checked by a hash of its own: without it a flipped bit would look
// like a wrong password.
func (k keyring) encode() ([]byte, error) {
	b, err := json.Marshal(k)
	h := sha256.Sum256(b)
	return append(h[:], b...), err
}

func decodeKeyring(raw []byte) (keyring, error) {
	var k keyring
	if len(raw) < sha256.Size {
		return k, outreach.Wrap(outreach.DataDamaged, errors.New("store: no keys in the file"))
	}
	h := sha256.Sum256(raw[sha256.Size:])
	if !bytes.Equal(h[:], raw[:sha256.Size]) {
		return k, outreach.Wrap(outreach.DataDamaged, errors.New("store: the keys in the file have changed"))
	}
	if err := json.Unmarshal(raw[sha256.Size:], &k); err != nil {
		return k, outreach.Wrap(outreach.DataDamaged, fmt.Errorf("store: keys: %w", err))
	}
	return k, nil
}

// random is n fresh secret bytes.
func random(n int) []byte {
	b := make([]byte, n)
	_, _ = rand.Read(b) // never fails: crypto/rand ends the process instead
	return b
}
