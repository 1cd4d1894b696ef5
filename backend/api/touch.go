package api

import (
	"bapashadir/backend/outreach"
	"bapashadir/backend/touch"
)

// Touch is what the window is while it is not the desk. Wait is in seconds, until a PIN
// is looked at again; Password says that the office's password opens it as well.
type Touch struct {
	On       bool   `json:"on"`
	Kind     string `json:"kind"` // "": people sign in; faces: they tap one; scan: a helper's; locked
	PIN      bool   `json:"pin"`  // there is one
	Password bool   `json:"password"`
	Wait     int    `json:"wait"`
	Idle     int    `json:"idle"` // minutes without a touch until the desk locks itself, 0: never
	Office   string `json:"office"`
	Now      string `json:"now"` // the moment by the app's clock
}

// TouchOf makes the shape of the window.
func TouchOf(s touch.State) Touch {
	return Touch{On: s.On, Kind: string(s.Kind), PIN: s.PIN, Password: s.Password, Wait: outreach.Seconds(s.Wait), Idle: s.Idle,
		Office: s.Office, Now: moment(s.Now)}
}

// Consent is what a person agrees to, in Indonesian, and its parts for a translation.
type Consent struct {
	Text    string `json:"text"`
	Office  string `json:"office"`
	Until   string `json:"until"`   // the last day on which it is kept, "" where no day is told
	Contact string `json:"contact"` // empty: the officer at the session
}

// ConsentOf makes the shape of today's wording for the people of a session.
func ConsentOf(s outreach.Session, o outreach.Office) Consent {
	return Consent{Text: outreach.ConsentText(outreach.ConsentVersion, o, s.KeptFor(o)),
		Office: o.Name, Until: s.KeptUntil(o), Contact: o.Contact}
}
