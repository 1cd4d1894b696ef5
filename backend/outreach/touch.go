package outreach

import (
	"crypto/pbkdf2"
	"crypto/sha256"
	"crypto/subtle"
	"math"
	"strconv"
	"strings"
	"time"
)

const (
	TouchOn   Code = "touch_on"   // the window is the touch screen by the door: the desk waits for the officer's PIN
	PINNeeded Code = "pin_needed" // the touch screen can't begin before there is a PIN to leave it with
	BadPIN    Code = "bad_pin"    // not 4 to 8 digits
	EasyPIN   Code = "easy_pin"   // one that everybody tries first
	WrongPIN  Code = "wrong_pin"  // not the officer's
	PINWait   Code = "pin_wait"   // too many wrong ones: Args["seconds"] until the next is looked at
)

// TouchKind is what the touch screen is for.
type TouchKind string

const (
	SignIn   TouchKind = ""      // people without a phone sign in, and answer
	FacesOut TouchKind = "faces" // four faces to tap on the way out
)

// Touch is the touch screen by the door: whether the window is it now, which, and what
// lets the officer out of it. It is kept, so that a power cut does not open the desk.
type Touch struct {
	On    bool       `json:"on,omitempty"`
	Kind  TouchKind  `json:"kind,omitempty"`
	PIN   PIN        `json:"pin"`
	Wrong PINGuesses `json:"wrong"` // PINs
	Words PINGuesses `json:"words"` // the office's password or recovery code, in place of a forgotten PIN
}

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

// PINGuesses counts the guesses since the last right one, and when the last was made.
type PINGuesses struct {
	N    int       `json:"n,omitempty"`
	Last time.Time `json:"last,omitzero"`
}

// Five guesses are free: fingers slip. Then each waits twice as long as the one before,
// up to a minute, which an officer can wait and 10,000 PINs can't.
const (
	freeGuesses = 5
	firstWait   = 5 * time.Second
	longestWait = time.Minute
)

// Wait is how long the next guess is not looked at. A clock that was set back makes it
// no longer than it was at first.
func (g PINGuesses) Wait(now time.Time) time.Duration {
	if g.N < freeGuesses {
		return 0
	}
	wait := longestWait
	if doubled := g.N - freeGuesses; doubled < 4 {
		wait = min(wait, firstWait<<doubled)
	}
	return max(0, min(wait, wait-now.Sub(g.Last)))
}

// Guess books a guess before it is looked at: one that is cut off in the middle counts,
// too. PINWait when it must not be looked at. What it gives is to be kept in any case:
// where the clock was set back, the wait begins anew.
func (g PINGuesses) Guess(now time.Time) (PINGuesses, error) {
	now = now.UTC().Round(0)
	if wait := g.Wait(now); wait > 0 {
		if now.Before(g.Last) {
			g.Last = now
		}
		return g, Refuse(PINWait, "pin", "seconds", strconv.Itoa(Seconds(wait)))
	}
	return PINGuesses{N: g.N + 1, Last: now}, nil
}

// Seconds is a wait as people count it down: never 0 while it lasts.
func Seconds(wait time.Duration) int { return int(math.Ceil(wait.Seconds())) }
