package outreach

import (
	"time"

	"bapashadir/backend/indo"
)

// Unsur is the part of village life a person comes for (domain.md 3.2). There is
// no such value for clients, their families, guarantors or victims, and there
// must never be one.
type Unsur string

// Unsurs lists the choices in the order they are offered.
func Unsurs() []Unsur {
	return []Unsur{"warga", "kades", "perangkat", "bpd", "kadus", "babinsa", "bhabinkamtibmas", "agama",
		"adat", "pkk", "pemuda", "guru", "usaha", "relawan", "tamu"}
}

// Sex as the attendance list asks it, "" where nobody asked (the desk's two fields).
type Sex string

const (
	Male   Sex = "L"
	Female Sex = "P"
)

// Door is the way a person was recorded.
type Door string

const (
	ByPhone Door = "phone"
	ByDesk  Door = "desk"
)

// ConsentVersion names the wording that was shown (domain.md 3.4, "Daftar hadir").
const ConsentVersion = 1

// Attendee is one arrival. Number counts from 1 in its session; Code is what the
// person shows. Nonce is the form's own random value, kept so that a form sent
// twice is counted once.
type Attendee struct {
	Session string    `json:"session"`
	Number  int       `json:"number"`
	Code    string    `json:"code"`
	Name    string    `json:"name"`
	Sex     Sex       `json:"sex,omitempty"`
	Unsur   Unsur     `json:"unsur"`
	Dusun   string    `json:"dusun,omitempty"`
	Phone   string    `json:"phone,omitempty"`
	Door    Door      `json:"door"`
	Consent int       `json:"consent"`
	Nonce   string    `json:"nonce,omitempty"`
	At      time.Time `json:"at"`
	// Withdrawn lines were taken back at the desk: they count nowhere, but their
	// number and code stay theirs.
	Withdrawn bool `json:"withdrawn,omitempty"`
}

// Arrival is what a door hands in.
type Arrival struct {
	Name  string
	Sex   Sex
	Unsur Unsur
	Dusun string
	Phone string
	Door  Door
	Nonce string
}

// Arrive makes the record of a person who arrives at s, without number and code.
// The phone page asks for L/P; the desk's two fields do not.
func Arrive(s Session, in Arrival, now time.Time) (Attendee, error) {
	if err := s.AcceptsPeople(); err != nil {
		return Attendee{}, err
	}
	if err := Nonce(in.Nonce); err != nil {
		return Attendee{}, err
	}
	a := Attendee{Session: s.ID, Door: in.Door, Consent: ConsentVersion, Nonce: in.Nonce, At: now.UTC()}
	return a.filled(in)
}

// Correct gives a what in says, while the session is open; number, code, door and
// time stay.
func Correct(s Session, a Attendee, in Arrival) (Attendee, error) {
	if err := s.AcceptsPeople(); err != nil {
		return a, err
	}
	return a.filled(in)
}

func (a Attendee) filled(in Arrival) (Attendee, error) {
	var err error
	if a.Name, err = personName("nama", in.Name); err != nil {
		return Attendee{}, err
	}
	if in.Sex != "" || a.Door == ByPhone {
		if err := one("lp", in.Sex, Male, Female); err != nil {
			return Attendee{}, err
		}
	}
	if err := one("unsur", in.Unsur, Unsurs()...); err != nil {
		return Attendee{}, err
	}
	a.Sex, a.Unsur = in.Sex, in.Unsur
	if a.Dusun, err = line("dusun", in.Dusun, MaxDusun); err != nil {
		return Attendee{}, err
	}
	a.Phone, err = phone("hp", in.Phone)
	return a, err
}

// SameForm tells whether in was sent by the form that made a: the same nonce and
// the same name. A form changed after it was sent (a family on one phone, the
// back button) is another arrival, since losing a person is worse than a twin.
func SameForm(a Attendee, in Arrival) bool {
	return a.Nonce != "" && a.Nonce == in.Nonce && indo.Fold(a.Name) == indo.Fold(in.Name)
}

// Twins tells whether two records may be one person: same name, and no different
// dusun to tell them apart. They are pointed out, never refused.
func Twins(a, b Attendee) bool {
	if indo.Fold(a.Name) != indo.Fold(b.Name) {
		return false
	}
	return a.Dusun == "" || b.Dusun == "" || indo.Fold(a.Dusun) == indo.Fold(b.Dusun)
}

// Nonce checks a form's random value: empty, or 8 to 64 letters, digits, - and _.
func Nonce(s string) error {
	if s == "" {
		return nil
	}
	if len(s) < 8 || len(s) > 64 {
		return Refuse(BadBody, "nonce")
	}
	for _, c := range []byte(s) {
		if c != '-' && c != '_' && (c < '0' || c > '9') && (c|32 < 'a' || c|32 > 'z') {
			return Refuse(BadBody, "nonce")
		}
	}
	return nil
}
