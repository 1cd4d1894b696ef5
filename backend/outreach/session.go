package outreach

import (
	"slices"
	"strings"
	"time"

	"bapashadir/backend/indo"
	"bapashadir/backend/region"
)

// State is where a session stands: planned, then open, then closed; a closed one
// may be opened again with a reason.
type State string

const (
	Planned State = "planned"
	Open    State = "open"
	Closed  State = "closed"
)

// Village is where a session is held. Code is the Kemendagri code with dots
// (domain.md 3.5), empty for a village typed by hand.
type Village struct {
	Code     string `json:"code,omitempty"`
	Name     string `json:"name"`
	District string `json:"district,omitempty"`
	Regency  string `json:"regency,omitempty"`
	Province string `json:"province,omitempty"`
}

// Lists finds a village by its code in the list in use, and tells whether it is there.
type Lists func(code string) (region.Village, bool)

// Within is where the village lies, "Kuta, Kabupaten Badung, Bali". The province of
// the built-in list goes without saying.
func (v Village) Within() string {
	parts := []string{v.District, v.Regency, v.Province}
	if v.Province == region.Province {
		parts[2] = ""
	}
	return strings.Join(slices.DeleteFunc(parts, func(p string) bool { return p == "" }), ", ")
}

// Change is one line of a session's history.
type Change struct {
	To     State     `json:"to"`
	Reason string    `json:"reason,omitempty"`
	At     time.Time `json:"at"`
}

// Session is one village meeting. Token and FeedbackToken are the unguessable
// parts of the phone pages' addresses; they stay the same for its whole life.
type Session struct {
	ID            string    `json:"id"`
	Title         string    `json:"title"`
	Village       Village   `json:"village"`
	Date          string    `json:"date"`  // 2026-03-07, in the hall's own calendar
	Start         string    `json:"start"` // 09:00, local time, may be empty
	Place         string    `json:"place"`
	Officers      []string  `json:"officers"`
	Deck          string    `json:"deck"`
	State         State     `json:"state"`
	Feedback      State     `json:"feedback"` // the form after it: planned until the officer opens it
	Survey        Survey    `json:"survey,omitzero"`
	Token         string    `json:"token"`
	FeedbackToken string    `json:"feedbackToken"`
	History       []Change  `json:"history,omitempty"`
	Children      int       `json:"children,omitempty"`  // children who were only counted (domain.md 3.3)
	Erased        int       `json:"erased,omitempty"`    // people who came and were erased since: their numbers stay empty
	BoxClosed     bool      `json:"boxClosed,omitempty"` // the question box takes nothing
	Created       time.Time `json:"created"`
	Kept          KeptNames `json:"kept,omitzero"` // until when the names of those who came
}

// Draft is what an officer types to plan a session.
type Draft struct {
	Title    string   `json:"title"`
	Village  Village  `json:"village"`
	Date     string   `json:"date"`
	Start    string   `json:"start"`
	Place    string   `json:"place"`
	Officers []string `json:"officers"`
	Deck     string   `json:"deck"`
}

// Apply checks the draft and gives s its values; the rest of s stays as it was. A
// village with a code gets its names from the list, one without keeps what was typed;
// the village that s has stays as it is when the list no longer knows it.
func (d Draft) Apply(s Session, lists Lists) (Session, error) {
	var err error
	before := s.Village
	keep := func(v string, e error) string {
		if err == nil {
			err = e
		}
		return v
	}
	s.Title = keep(needed("title", d.Title, MaxLine))
	s.Village = Village{Name: keep(needed("village", d.Village.Name, MaxLine))}
	s.Place = keep(line("place", d.Place, MaxLine))
	s.Officers = nil
	for _, o := range d.Officers {
		if o = keep(line("officers", o, MaxLine)); o != "" {
			s.Officers = append(s.Officers, o)
		}
	}
	s.Deck = keep(line("deck", d.Deck, MaxLine))
	s.Date, s.Start = d.Date, d.Start
	if err != nil {
		return Session{}, err
	}
	if s.Deck == "" {
		s.Deck = BuiltInDeck
	}
	if d.Village.Code != "" {
		switch v, ok := lists(d.Village.Code); {
		case ok:
			s.Village = Listed(v)
		case d.Village.Code == before.Code:
			s.Village = before
		default:
			return Session{}, Refuse(BadChoice, "village")
		}
	}
	if _, e := indo.ParseDate(s.Date); e != nil {
		return Session{}, &Error{Code: BadDate, Field: "date", Err: e}
	}
	if s.Start != "" {
		if _, e := time.Parse("15:04", s.Start); e != nil {
			return Session{}, &Error{Code: BadTime, Field: "start", Err: e}
		}
	}
	return s, nil
}

// Listed is a village of a list as a session keeps it: with its names, so that the
// list may go.
func Listed(v region.Village) Village {
	return Village{Code: v.Code, Name: v.Name, District: v.District, Regency: v.Regency, Province: v.Province}
}

// BuiltInDeck is the id of the deck that ships with the app.
const BuiltInDeck = "kenal-bapas"

// OpenSession opens a planned session, or a closed one again; the second needs a
// reason, because lists were signed and counts were read out in between.
func OpenSession(s Session, reason string, now time.Time) (Session, error) {
	reason, err := line("reason", reason, MaxLine)
	switch {
	case err != nil:
		return s, err
	case s.State == Open:
		return s, Refuse(SessionOpen, "")
	case s.State == Closed && reason == "":
		return s, Refuse(ReasonNeeded, "reason")
	case s.Kept.Cleared != nil:
		return s, Refuse(NamesCleared, "")
	}
	return s.moved(Open, reason, now), nil
}

// CloseSession ends a session, and its forms with it.
func CloseSession(s Session, now time.Time) (Session, error) {
	switch s.State {
	case Planned:
		return s, Refuse(SessionNotOpen, "")
	case Closed:
		return s, Refuse(SessionClosed, "")
	}
	if p := s.Asks(); p != "" {
		s = s.with(p, Closed)
	}
	return s.moved(Closed, "", now), nil
}

// MaxChildren bounds a typing error, not a hall.
const MaxChildren = 2000

// CountChildren notes how many children came without a record of their own.
func CountChildren(s Session, n int) (Session, error) {
	if err := s.AcceptsPeople(); err != nil {
		return s, err
	}
	if n < 0 || n > MaxChildren {
		return s, Refuse(BadChoice, "children")
	}
	s.Children = n
	return s, nil
}

func (s Session) moved(to State, reason string, now time.Time) Session {
	s.State = to
	s.History = append(s.History[:len(s.History):len(s.History)], Change{To: to, Reason: reason, At: now.UTC()})
	return s
}

// AcceptsPeople is nil while the session is open, else the reason it is not.
func (s Session) AcceptsPeople() error {
	switch s.State {
	case Open:
		return nil
	case Closed:
		return Refuse(SessionClosed, "", "title", s.Title)
	}
	return Refuse(SessionNotOpen, "", "title", s.Title)
}

// Opened is the moment the session was last opened, zero when it never was.
func (s Session) Opened() time.Time {
	for i := len(s.History) - 1; i >= 0; i-- {
		if s.History[i].To == Open {
			return s.History[i].At
		}
	}
	return time.Time{}
}
