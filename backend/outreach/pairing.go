package outreach

import (
	"fmt"
	"time"
)

// Role is what a paired device may do.
type Role string

// Helper is a second phone by the door: it looks up a code and checks in, and sees
// nothing else of the list. Remote is the officer's phone, which steers the hall's
// picture. Projector is the browser that the app itself opened on the second display,
// Screen one that somebody opened by hand; both see what the hall sees.
const (
	Helper    Role = "helper"
	Remote    Role = "remote"
	Projector Role = "projector"
	Screen    Role = "screen"
)

// ForHall tells whether a device of this role is let in by the hall, not by a session:
// its picture stays between two sessions, and goes after ScreenFor at the latest.
func (r Role) ForHall() bool { return r == Projector || r == Screen }

// NeedsPIN tells whether a code of this role lets nobody in without the PIN beside it:
// a QR is photographed from the last row, and who steers has the hall.
func (r Role) NeedsPIN() bool { return r == Remote }

// ScreenFor is how long a screen is let in.
const ScreenFor = 24 * time.Hour

// Pairing is a phone or browser that the officer let in. It ends with its session,
// or when it is cut off at the desk; one ForHall may have no session. ID is a digest of the device's secret: who reads
// it can't make the secret of it.
type Pairing struct {
	ID      string    `json:"id"`
	Role    Role      `json:"role"`
	Session string    `json:"session"`
	Label   string    `json:"label"` // where it stands, such as "Meja 2"; may be empty
	At      time.Time `json:"at"`
}

// Expired tells that a screen has been let in for too long.
func (p Pairing) Expired(now time.Time) bool {
	return p.Role.ForHall() && now.Sub(p.At) >= ScreenFor
}

// MaxLabel is the longest label of a paired device, in letters.
const MaxLabel = 30

// Label checks the label of a paired device.
func Label(s string) (string, error) { return line("label", s, MaxLabel) }

// How a pairing code lives: typed off the laptop's screen by somebody who stands
// beside it, so minutes are enough; and of BadgeSpace codes five are guessed.
const (
	PairingLife  = 5 * time.Minute
	PairingTries = 5
)

// PairingCode is the one-time code of n in [0, BadgeSpace): six letters, the last a
// check letter.
func PairingCode(n int) string { return checked(n, 5) }

// PairingPINs is how many PINs there are beside a code: with PairingTries, who has the
// QR alone comes in once in two thousand codes.
const PairingPINs = 10_000

// PairingPIN is the PIN of n in [0, PairingPINs).
func PairingPIN(n int) string { return fmt.Sprintf("%04d", n) }

// ReadPairingCode tidies a typed code and tells whether its check letter is right.
func ReadPairingCode(s string) (string, bool) { return readChecked(s, 5) }

// A helper's wrong codes are bounded, so that nobody tries out who is on the list.
// Of 923,521 codes a session uses 500 at the most: a helper that guesses from the
// first minute of a day of eight hours to the last has 250 tries, and finds somebody
// in one day of seven.
const (
	WrongCodes     = 10              // so many at once, then
	WrongCodeEvery = 2 * time.Minute // one more after this time
)

// What a helper and a device that wants to become one are told.
const (
	PairingOver Code = "pairing_over" // a pairing code that is wrong, used or too old; field pin: its PIN is wrong
	CodeWrong   Code = "code_wrong"   // a typed code whose check letter is wrong
	CodeUnknown Code = "code_unknown" // a code of nobody who is invited or has come here
)
