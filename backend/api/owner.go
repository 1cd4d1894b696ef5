package api

import (
	"bapashadir/backend/mentor"
	"bapashadir/backend/outreach"
)

// OwnName is what a volunteer sees of themselves before their name is printed.
type OwnName struct {
	Before   string `json:"before"`
	Name     string `json:"name"`
	After    string `json:"after"`
	FullName string `json:"fullName"`
	Checked  bool   `json:"checked"`
	Issued   bool   `json:"issued"`
}

// OwnNameOf makes the shape of a name.
func OwnNameOf(o mentor.Owned) OwnName {
	return OwnName{Before: o.Before, Name: o.Name, After: o.After, FullName: o.Full, Checked: o.Checked, Issued: o.Issued}
}

// MentorConsent is what a volunteer agrees to, in Indonesian, and its parts for a
// translation.
type MentorConsent struct {
	Version int    `json:"version"`
	Text    string `json:"text"`
	Office  string `json:"office"`
	Contact string `json:"contact"` // empty: the officer at the session
}

// MentorConsentOf makes the shape of today's wording.
func MentorConsentOf(o outreach.Office) MentorConsent {
	return MentorConsent{Version: outreach.MentorConsentVersion, Text: outreach.MentorConsentText(outreach.MentorConsentVersion, o),
		Office: o.Name, Contact: o.Contact}
}
