package outreach

import "time"

// Mentor is a volunteer (pendamping sukarela): one person, however many sessions they
// came to. It never says anything about whom they help (domain.md section 0).
type Mentor struct {
	ID           string    `json:"id"`
	Session      string    `json:"session,omitempty"` // where they signed up; "" when entered by hand
	Number       int       `json:"number"`            // their attendance number there
	Before       string    `json:"before,omitempty"`
	Name         string    `json:"name"`
	After        string    `json:"after,omitempty"`
	Role         string    `json:"role"` // what certificates call them when nothing else is said
	Phone        string    `json:"phone,omitempty"`
	Village      string    `json:"village,omitempty"`
	Skills       []string  `json:"skills,omitempty"`
	Availability string    `json:"availability,omitempty"` // "Sabtu pagi"
	Consent      Consented `json:"consent,omitzero"`       // to be kept in the register
	Checked      NameCheck `json:"checked,omitzero"`       // who is named said that the name is right
	Into         string    `json:"into,omitempty"`         // the mentor whose record has taken this one in
	At           time.Time `json:"at"`
}

// Consented is a person's yes to a text, in the version of it that they were shown.
type Consented struct {
	Version int       `json:"version"` // 0: not asked
	By      Agreement `json:"by,omitempty"`
	At      time.Time `json:"at,omitzero"`
}

// NameCheck says that the owner of a name looked at it as it will be printed. It falls
// away when the name or a title changes.
type NameCheck struct {
	Door Door      `json:"door,omitempty"` // ByKiosk, ByPhone, or ByDesk: read aloud to them
	At   time.Time `json:"at,omitzero"`
}

// DefaultRole is what a certificate calls a volunteer.
const DefaultRole = "Pendamping Sukarela"

// MentorOf makes a mentor of an attendee of s. Who named a dusun lives in the village;
// others may have come from anywhere.
func MentorOf(a Attendee, s Session, now time.Time) Mentor {
	m := Mentor{Session: a.Session, Number: a.Number, Name: a.Name, Phone: a.Phone, Role: DefaultRole, At: now.UTC()}
	if a.Dusun != "" {
		m.Village = s.Village.Label()
	}
	return m
}

// Renamed gives m the name and titles its owner wants on paper.
func (m Mentor) Renamed(before, name, after, role string) (Mentor, error) {
	was := m
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
	if m.Before != was.Before || m.Name != was.Name || m.After != was.After {
		m.Checked = NameCheck{}
	}
	m.Role, err = needed("role", role, MaxLine)
	return m, err
}
