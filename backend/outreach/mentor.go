package outreach

import "time"

// Mentor is a volunteer (pendamping sukarela) who signed up at a session. It
// never says anything about whom they help (domain.md section 0).
type Mentor struct {
	ID      string    `json:"id"`
	Session string    `json:"session"`
	Number  int       `json:"number"` // attendance number, 0 when entered by hand
	Before  string    `json:"before,omitempty"`
	Name    string    `json:"name"`
	After   string    `json:"after,omitempty"`
	Role    string    `json:"role"`
	At      time.Time `json:"at"`
}

// DefaultRole is what a certificate calls a volunteer.
const DefaultRole = "Pendamping Sukarela"

// MentorOf makes a mentor of an attendee.
func MentorOf(a Attendee, now time.Time) Mentor {
	return Mentor{Session: a.Session, Number: a.Number, Name: a.Name, Role: DefaultRole, At: now.UTC()}
}

// Renamed gives m the name and titles its owner wants on paper.
func (m Mentor) Renamed(before, name, after, role string) (Mentor, error) {
	var err error
	if m.Name, err = personName("name", name); err != nil {
		return m, err
	}
	if m.Before, err = line("before", before, 40); err != nil {
		return m, err
	}
	if m.After, err = line("after", after, 60); err != nil {
		return m, err
	}
	m.Role, err = needed("role", role, MaxLine)
	return m, err
}
