package outreach

import (
	"time"

	"bapashadir/backend/indo"
)

// Guest is somebody who has a badge: invited to a session before it, or a mentor who
// comes again. Code is what the badge says. Session "" is welcome at every session.
type Guest struct {
	Code    string    `json:"code"`
	Session string    `json:"session,omitempty"`
	Mentor  string    `json:"mentor,omitempty"` // the mentor whose badge it is
	Name    string    `json:"name"`             // "" for a spare badge that nobody has yet
	Sex     Sex       `json:"sex,omitempty"`
	Unsur   Unsur     `json:"unsur"`
	Dusun   string    `json:"dusun,omitempty"`
	Phone   string    `json:"phone,omitempty"`
	At      time.Time `json:"at"` // when the record was made
}

// Invite makes the record of an invited person, without a code.
func Invite(session string, in Arrival, now time.Time) (Guest, error) {
	a, err := Attendee{Door: ByDesk}.filled(in)
	if err != nil {
		return Guest{}, err
	}
	return Guest{Session: session, Name: a.Name, Sex: a.Sex, Unsur: a.Unsur, Dusun: a.Dusun, Phone: a.Phone, At: now.UTC()}, nil
}

// Named gives a badge to the person of in: a spare one a name, another a better one.
func (g Guest) Named(in Arrival) (Guest, error) {
	n, err := Invite(g.Session, in, g.At)
	n.Code = g.Code
	return n, err
}

// InviteMentor makes the record of a mentor's badge, welcome at every session.
func InviteMentor(m Mentor, now time.Time) Guest {
	return Guest{Mentor: m.ID, Name: m.Name, Unsur: "relawan", At: now.UTC()}
}

// ArriveByCard makes the record of g, who comes to s with the badge.
func ArriveByCard(s Session, g Guest, door Door, now time.Time) (Attendee, error) {
	if g.Session != "" && g.Session != s.ID {
		return Attendee{}, Refuse(GuestElsewhere, "")
	}
	a, err := Arrive(s, Arrival{Name: g.Name, Sex: g.Sex, Unsur: g.Unsur, Dusun: g.Dusun, Phone: g.Phone, Door: door}, now)
	a.Guest = g.Code
	return a, err
}

// GuestName is the name in the form in which twins meet.
func GuestName(g Guest) string { return indo.Fold(g.Name) }

// SameGuest tells whether a row of an invitation list is already g: the same name in
// the same dusun, so that importing a list twice changes nothing.
func SameGuest(g, row Guest) bool {
	return g.Session == row.Session && sameNamed(Attendee{Name: g.Name, Dusun: g.Dusun}, Attendee{Name: row.Name, Dusun: row.Dusun})
}

// WhoCame finds the guests among the people of a session, by code: who came with the
// badge, else who came by another door under the same name. One arrival is one guest's.
func WhoCame(guests []Guest, people []Attendee) map[string]Attendee {
	out := map[string]Attendee{}
	named := map[string][]Attendee{}
	for _, a := range people {
		switch {
		case a.Withdrawn:
		case a.Guest != "":
			out[a.Guest] = a
		default:
			name := indo.Fold(a.Name)
			named[name] = append(named[name], a)
		}
	}
	for _, g := range guests {
		if _, ok := out[g.Code]; ok || g.Name == "" {
			continue
		}
		name := GuestName(g)
		for i, a := range named[name] {
			if sameNamed(Attendee{Name: g.Name, Dusun: g.Dusun}, a) {
				out[g.Code] = a
				named[name] = append(named[name][:i:i], named[name][i+1:]...)
				break
			}
		}
	}
	return out
}
