package outreach

import (
	"crypto/pbkdf2"
	"crypto/sha256"
	"crypto/subtle"
	"strings"
)

const (
	TouchOn   Code = "touch_on"   // the window is not the desk now: that waits for the officer's PIN
	PINNeeded Code = "pin_needed" // the desk can't be left before there is a PIN that leads back
	BadPIN    Code = "bad_pin"    // not 4 to 8 digits
	EasyPIN   Code = "easy_pin"   // one that everybody tries first
	WrongPIN  Code = "wrong_pin"  // not the officer's
	PINWait   Code = "pin_wait"   // too many wrong ones: Args["seconds"] until the next is looked at
)

// pinRounds make a guess at a stolen hash dear; at the screen PINGuesses does more.
const pinRounds = 600_000

// PIN is what a PIN leaves behind. It closes a screen, and never encrypts anything: a
// computer tries all of them in a day.
type PIN struct {
	Salt   string `json:"salt,omitempty"`
	Hash   []byte `json:"hash,omitempty"`
	Rounds int    `json:"rounds,omitempty"`
}

// NewPIN is a PIN of 4 to 8 digits with a salt never used before. Errors: Empty,
// BadPIN, EasyPIN.
func NewPIN(digits, salt string) (PIN, error) {
	if digits == "" {
		return PIN{}, Refuse(Empty, "pin")
	}
	if len(digits) < 4 || len(digits) > 8 || strings.Trim(digits, "0123456789") != "" {
		return PIN{}, Refuse(BadPIN, "pin")
	}
	if easy(digits) {
		return PIN{}, Refuse(EasyPIN, "pin")
	}
	p := PIN{Salt: salt, Rounds: pinRounds}
	var err error
	p.Hash, err = p.hash(digits)
	return p, err
}

// easy tells whether each digit is as far from the next: 0000, 1234, 8642.
func easy(digits string) bool {
	for i := 2; i < len(digits); i++ {
		if digits[i]-digits[i-1] != digits[1]-digits[0] {
			return false
		}
	}
	return true
}

// Set tells whether there is one.
func (p PIN) Set() bool { return len(p.Hash) > 0 }

// Is tells whether digits are it. It takes a good part of a second.
func (p PIN) Is(digits string) bool {
	h, err := p.hash(digits)
	return err == nil && p.Set() && subtle.ConstantTimeCompare(h, p.Hash) == 1
}

func (p PIN) hash(digits string) ([]byte, error) {
	return pbkdf2.Key(sha256.New, digits, []byte(p.Salt), p.Rounds, sha256.Size)
}
