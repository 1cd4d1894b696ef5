package seal

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"unicode/utf8"

	"bapashadir/backend/outreach"
)

// Keyring is how the data key is kept in the file: in the clear when the office
// wants no password, else wrapped by the password and by the recovery code. The
// records are sealed either way: their seal is also their checksum.
type Keyring struct {
	Clear    []byte   `json:"clear,omitempty"`
	Password *wrapped `json:"password,omitempty"`
	Recovery *wrapped `json:"recovery,omitempty"`
	Code     []byte   `json:"code,omitempty"` // the recovery code sealed by the data key, for copies on a stick
	Chosen   bool     `json:"chosen"`         // the office has said whether it wants a password
}

// MinPassword is the fewest letters of a password: argon2 makes guesses dear, not
// impossible.
const MinPassword = 8

// Protect makes a keyring for a password and a recovery code never seen before.
func (s *Sealer) Protect(password string) (Keyring, string, error) {
	if utf8.RuneCountInString(password) < MinPassword {
		return Keyring{}, "", outreach.Refuse(outreach.WeakPassword, "password", "min", "8")
	}
	w := cost
	if s.Faults.CheapGuess {
		w = cheap
	}
	code := newRecoveryCode()
	ring := Keyring{Chosen: true, Code: s.Seal(s.Data, 1, "meta", "", []byte("code"), []byte(code))}
	var err error
	if ring.Password, err = w.wrap(password, s.Key); err != nil {
		return ring, "", err
	}
	ring.Recovery, err = w.wrap(code, s.Key)
	return ring, code, err
}

// RecoveryCode is the code that k was made with. PasswordNeeded when it was made
// with none.
func (s *Sealer) RecoveryCode(k Keyring) (string, error) {
	if k.Code == nil {
		return "", outreach.Refuse(outreach.PasswordNeeded, "")
	}
	b, err := s.Open(s.Data, "meta", []byte("code"), k.Code)
	if err != nil {
		return "", outreach.Wrap(outreach.DataDamaged, err)
	}
	return string(b), nil
}

// Closed tells whether a password is needed to get at the data key.
func (k Keyring) Closed() bool { return k.Password != nil }

// Unlock gives the data key. PasswordNeeded when there is none in the clear and no
// word was given, WrongPassword when the word is neither password nor code.
func (k Keyring) Unlock(word string) ([]byte, error) {
	switch {
	case len(k.Clear) == KeySize:
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

// Encode gives what Decode reads. The keyring is checked by a hash of its own: without
// it a flipped bit would look like a wrong password.
func (k Keyring) Encode() ([]byte, error) {
	b, err := json.Marshal(k)
	h := sha256.Sum256(b)
	return append(h[:], b...), err
}

// Decode reads a keyring, DataDamaged when a bit of it has changed.
func Decode(raw []byte) (Keyring, error) {
	var k Keyring
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
