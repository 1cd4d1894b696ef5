package outreach

import "time"

// What people are told who look at their own name.
const (
	NotMentor  Code = "not_mentor"  // an attendee who is no volunteer, and may become one
	NameIssued Code = "name_issued" // on a certificate already: the officer corrects it
	AdultsOnly Code = "adults_only" // a child is no volunteer
)

// OwnName is a name as its owner wants it printed.
type OwnName struct{ Before, Name, After string }

// CheckedAs gives m the name that its owner read, as it will be printed, and called right.
// Errors: those of Renamed.
func (m Mentor) CheckedAs(n OwnName, door Door, now time.Time) (Mentor, error) {
	m, err := m.Renamed(n.Before, n.Name, n.After, m.Role)
	m.Checked = NameCheck{Door: door, At: now.UTC()}
	return m, err
}

// Volunteering makes a volunteer of an attendee of s who agreed to be kept in the register.
// Errors: AdultsOnly, BadChoice for a text that is not the one of now.
func Volunteering(a Attendee, s Session, consent int, now time.Time) (Mentor, error) {
	if a.Child {
		return Mentor{}, Refuse(AdultsOnly, "hadir")
	}
	if consent != MentorConsentVersion {
		return Mentor{}, Refuse(BadChoice, "setuju")
	}
	m := MentorOf(a, s, now)
	m.Consent = Consented{Version: consent, By: Tapped, At: now.UTC()}
	return m, nil
}
