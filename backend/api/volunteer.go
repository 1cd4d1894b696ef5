package api

import (
	"bapashadir/backend/indo"
	"bapashadir/backend/mentor"
	"bapashadir/backend/outreach"
)

// Volunteer is all that is known of one person of the register.
type Volunteer struct {
	Row      RegisterRow  `json:"row"`
	Agreed   string       `json:"agreed"` // tapped, spoken or signed; empty: not asked
	AgreedAt string       `json:"agreedAt"`
	Log      []LogLine    `json:"log"` // the newest first
	Given    []Given      `json:"given"`
	Mergings []MergedPair `json:"mergings"`
}

// LogLine is an activity: of a session when Session says so.
type LogLine struct {
	ID      string `json:"id"`
	Session string `json:"session"`
	Number  int    `json:"number"`
	What    string `json:"what"`
	Place   string `json:"place"`
	Date    string `json:"date"`
	Minutes int    `json:"minutes"`
}

// Given is a certificate that a volunteer has.
type Given struct {
	ID       string `json:"id"`
	Kind     string `json:"kind"`
	Number   string `json:"number"`
	Activity string `json:"activity"`
	Date     string `json:"date"`
	Revoked  bool   `json:"revoked"`
}

// MergedPair is a record that was merged into this one.
type MergedPair struct {
	ID   string `json:"id"`
	Name string `json:"name"` // of the other record, with titles
	At   string `json:"at"`
}

// Doing is what a form about a line of the log sends.
type Doing struct {
	What  string `json:"what"`
	Place string `json:"place"`
	Date  string `json:"date"`
	Hours string `json:"hours"`
}

// VolunteerOf makes the shape of a person.
func VolunteerOf(p mentor.Person) Volunteer {
	return Volunteer{Row: rowOf(p.Row), Agreed: string(p.Consent.By), AgreedAt: moment(p.Consent.At),
		Log: Of(p.Log, func(l mentor.Line) LogLine {
			return LogLine{ID: l.ID, Session: l.Session, Number: l.Number, What: l.Title, Place: l.Where, Date: l.Date, Minutes: l.Minutes}
		}),
		Given: Of(p.Certificates, func(c outreach.Certificate) Given {
			return Given{ID: c.ID, Kind: string(c.Kind), Number: c.Number, Activity: c.Activity, Date: c.Date, Revoked: c.Revoked != nil}
		}),
		Mergings: Of(p.Mergings, func(m outreach.Merging) MergedPair {
			return MergedPair{ID: m.ID, Name: indo.FullName(m.Gone.Before, m.Gone.Name, m.Gone.After), At: moment(m.At)}
		})}
}
