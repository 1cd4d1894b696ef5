package outreach

import (
	"strings"
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
	ByPhone  Door = "phone"  // their own or a shared phone
	ByQR     Door = "qr"     // answers that a phone showed as a QR, since its post could not come
	ByCard   Door = "card"   // a badge, read by scanner or camera or typed
	ByKiosk  Door = "kiosk"  // the touch screen by the door
	ByHelper Door = "helper" // a badge read by a scan-only helper
	ByDesk   Door = "desk"   // typed by the officer
	ByPaper  Door = "paper"  // copied from a list written by hand: At is when it was typed
)

// Doors lists the ways.
func Doors() []Door { return []Door{ByPhone, ByQR, ByCard, ByKiosk, ByHelper, ByDesk, ByPaper} }

// Attendee is one arrival. Number counts from 1 in its session; Code is what the
// person shows. Nonce is the form's own random value, kept so that a form sent
// twice is counted once.
type Attendee struct {
	Session string `json:"session"`
	Number  int    `json:"number"`
	Code    string `json:"code"`
	Name    string `json:"name"`
	Sex     Sex    `json:"sex,omitempty"`
	Unsur   Unsur  `json:"unsur"`
	Dusun   string `json:"dusun,omitempty"`
	Phone   string `json:"phone,omitempty"`
	Door    Door   `json:"door"`
	// A child's record holds a first name and a school, and neither phone nor dusun.
	Child  bool   `json:"child,omitempty"`
	School string `json:"school,omitempty"`
	// Guardian is the adult who agreed to the child's name: what they are to it, not who.
	Guardian Guardian `json:"guardian,omitempty"`
	// Guest is the badge of an invited person or returning mentor, "" for others.
	Guest   string    `json:"guest,omitempty"`
	Consent int       `json:"consent"` // version of the text, see ConsentText
	Agreed  Agreement `json:"agreed"`
	Contact int       `json:"contactConsent,omitempty"` // version of the text that came with the phone number, see ForContact
	Nonce   string    `json:"nonce,omitempty"`
	At      time.Time `json:"at"`
	// Withdrawn lines were taken back at the desk: they count nowhere, but their
	// number and code stay theirs.
	Withdrawn bool `json:"withdrawn,omitempty"`
	// Corrected is when a line was put right after its session, at its person's wish.
	Corrected time.Time `json:"corrected,omitzero"`
}

// Arrival is what a door hands in.
type Arrival struct {
	Name   string
	Sex    Sex
	Unsur  Unsur
	Dusun  string
	Phone  string
	Child  bool
	School string
	// Guardian is who agrees for the child, and is nothing where Child is not.
	Guardian Guardian
	Door     Door
	Nonce    string
}

// Arrive makes the record of a person who arrives at s, without number and code.
// The phone page asks for L/P, and so does the touch screen, but for children; the
// desk's two fields do not.
func Arrive(s Session, in Arrival, now time.Time) (Attendee, error) {
	if err := s.AcceptsPeople(); err != nil {
		return Attendee{}, err
	}
	if err := Nonce(in.Nonce); err != nil {
		return Attendee{}, err
	}
	a := Attendee{Session: s.ID, Door: in.Door, Consent: ConsentVersion, Agreed: agreed(in.Door), Nonce: in.Nonce, At: now.UTC()}
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

// Amend is Correct at any time, since a person may ask for it whenever they like: after
// the session the day is noted. Who was recorded as a child stays one, since only the
// first name of children is kept.
func Amend(s Session, a Attendee, in Arrival, now time.Time) (Attendee, error) {
	if a.Child != in.Child {
		return a, Refuse(BadChoice, "anak")
	}
	out, err := a.filled(in)
	if err == nil && s.AcceptsPeople() != nil {
		out.Corrected = now.UTC()
	}
	return out, err
}

func (a Attendee) filled(in Arrival) (Attendee, error) {
	var err error
	if a.Name, err = personName("nama", in.Name); err != nil {
		return Attendee{}, err
	}
	if in.Sex != "" || a.Door == ByPhone || a.Door == ByQR || a.Door == ByKiosk && !in.Child {
		if err := one("lp", in.Sex, Male, Female); err != nil {
			return Attendee{}, err
		}
	}
	if err := one("unsur", in.Unsur, Unsurs()...); err != nil {
		return Attendee{}, err
	}
	a.Sex, a.Unsur, a.Child, a.School, a.Guardian = in.Sex, in.Unsur, in.Child, "", ""
	if in.Child {
		return a.child(in)
	}
	if a.Dusun, err = line("dusun", in.Dusun, MaxDusun); err != nil {
		return Attendee{}, err
	}
	had := a.Phone
	a.Phone, err = phone("hp", in.Phone)
	switch {
	case a.Phone == "":
		a.Contact = 0
	case a.Phone != had: // an older number stays under the text that came with it
		a.Contact = VersionOf(ForContact)
	}
	return a, err
}

// child keeps of a person under 18 the first name and the school only (domain.md 3.3),
// and only when an adult agrees.
func (a Attendee) child(in Arrival) (Attendee, error) {
	if err := guarded(in.Guardian); err != nil {
		return Attendee{}, err
	}
	a.Name, a.Dusun, a.Phone, a.Contact, a.Unsur, a.Guardian = firstName(a.Name), "", "", 0, "guru", in.Guardian
	var err error
	a.School, err = line("sekolah", in.School, MaxDusun)
	return a, err
}

// firstName is the first word of a name that is no initial: "M. Yusuf Ibrahim" is Yusuf.
func firstName(name string) (first string) {
	for _, word := range strings.Fields(name) {
		if first = word; !strings.HasSuffix(word, ".") {
			break
		}
	}
	return first
}

// SameForm tells whether in was sent by the form that made a: the same nonce and
// the same name. A form changed after it was sent (a family on one phone, the
// back button) is another arrival, since losing a person is worse than a twin.
func SameForm(a Attendee, in Arrival) bool {
	name := in.Name
	if in.Child {
		name = firstName(name)
	}
	return a.Nonce != "" && a.Nonce == in.Nonce && indo.Fold(a.Name) == indo.Fold(name)
}

// Twins tells whether two records may be one person: names that look the same, and no
// different dusun to tell them apart. They are pointed out, never refused.
func Twins(a, b Attendee) bool { return indo.Alike(a.Name) == indo.Alike(b.Name) && sameDusun(a, b) }

// sameNamed is Twins for what happens by itself: the same name, not one that looks it.
func sameNamed(a, b Attendee) bool { return indo.Fold(a.Name) == indo.Fold(b.Name) && sameDusun(a, b) }

func sameDusun(a, b Attendee) bool {
	return a.Dusun == "" || b.Dusun == "" || indo.Fold(a.Dusun) == indo.Fold(b.Dusun)
}
