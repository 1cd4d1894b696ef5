package outreach

import "slices"

// TouchKind is what the window is for while it is not the officer's desk.
type TouchKind string

const (
	SignIn   TouchKind = ""       // people without a phone sign in, and answer
	FacesOut TouchKind = "faces"  // four faces to tap on the way out
	Scanning TouchKind = "scan"   // a helper checks people in by their cards, and sees no list
	Locked   TouchKind = "locked" // nothing of anybody: the officer has gone for a moment
)

// TouchKinds are all of them.
func TouchKinds() []TouchKind { return []TouchKind{SignIn, FacesOut, Scanning, Locked} }

// Touch is what the window is: while On, not the desk but what Kind says. PIN lets the
// officer back. It is kept, so that a power cut does not open the desk.
type Touch struct {
	On    bool       `json:"on,omitempty"`
	Kind  TouchKind  `json:"kind,omitempty"`
	PIN   PIN        `json:"pin"`
	Wrong PINGuesses `json:"wrong"` // PINs
	Words PINGuesses `json:"words"` // the office's password or recovery code, in place of a forgotten PIN
	Idle  int        `json:"idle,omitempty"`
}

// Minutes without a touch after which the desk locks itself. They are kept as Idle,
// where 0 is a file in which nobody has chosen: then it is the usual ones.
const (
	usualIdle = 10
	neverIdle = -1
)

// IdleChoices are the minutes that may be chosen; 0: never.
func IdleChoices() []int { return []int{0, 5, 10, 15} }

// IdleAfter is when the desk locks itself, 0: never, as long as no PIN would open it.
func (t Touch) IdleAfter() int {
	switch {
	case !t.PIN.Set() || t.Idle == neverIdle:
		return 0
	case t.Idle == 0:
		return usualIdle
	}
	return t.Idle
}

// ChooseIdle is t with other minutes. BadChoice for none of IdleChoices.
func (t Touch) ChooseIdle(minutes int) (Touch, error) {
	if !slices.Contains(IdleChoices(), minutes) {
		return t, Refuse(BadChoice, "minutes")
	}
	if t.Idle = minutes; minutes == 0 {
		t.Idle = neverIdle
	}
	return t, nil
}

// What the log of deeds says of the window.
const (
	WindowLocked   DeedKind = "window.locked"
	WindowHanded   DeedKind = "window.handed"   // to a helper who only scans
	WindowStood    DeedKind = "window.stood"    // by the door, for people without a phone
	WindowUnlocked DeedKind = "window.unlocked" // the officer is back, by PIN or password
	PINTooOften    DeedKind = "pin.blocked"     // wrong too often: from now on each guess has to wait
)

// Begun is the deed of making the window what kind says.
func (k TouchKind) Begun() DeedKind {
	switch k {
	case Locked:
		return WindowLocked
	case Scanning:
		return WindowHanded
	}
	return WindowStood
}
