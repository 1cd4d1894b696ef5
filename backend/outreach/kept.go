package outreach

import (
	"maps"
	"slices"
	"time"

	"bapashadir/backend/indo"
)

// KeptNames is until when the names of a session are kept, and what became of them.
type KeptNames struct {
	Until   string       `json:"until,omitempty"` // YYYY-MM-DD, the last day; "": as the office's setting says
	Changes []KeptChange `json:"changes,omitempty"`
	Cleared *Cleared     `json:"cleared,omitempty"` // the names are gone
}

// KeptChange is a line of the history of that date.
type KeptChange struct {
	Was    string    `json:"was"`
	Until  string    `json:"until"`
	Reason string    `json:"reason,omitempty"`
	At     time.Time `json:"at"`
}

// Cleared is what is left of the people of a session: counts that lead to nobody, and
// what the receipt says.
type Cleared struct {
	N        int            `json:"n"` // the receipt's number in its year
	At       time.Time      `json:"at"`
	People   int            `json:"people"`
	Male     int            `json:"male"`
	Female   int            `json:"female"`
	Children int            `json:"children"`         // of People; those who were only counted are the session's own
	Unsurs   map[Unsur]int  `json:"unsurs,omitempty"` // without children
	Gone     map[string]int `json:"gone,omitempty"`   // records by the name of their table
	Stayed   map[Stay]int   `json:"stayed,omitempty"`
	Whole    bool           `json:"whole"` // the file and its copies were written anew without them
}

// Stay is why a person stays when the names of a session go.
type Stay string

// The reasons, the strongest first.
const (
	StayRegister    Stay = "register"    // a volunteer who agreed to be in the register
	StayCertificate Stay = "certificate" // on a certificate, whose book is kept: the name alone
	StayOther       Stay = "other"       // came to another session as well, whose time is not over: the name alone
)

// Stays lists the reasons.
func Stays() []Stay { return []Stay{StayRegister, StayCertificate, StayOther} }

// Refusals about how long names are kept.
const (
	KeptEarly    Code = "kept_early"    // before the session itself
	KeptLong     Code = "kept_long"     // more than ten years after it
	KeptNotDue   Code = "kept_not_due"  // their time is not over: Args["date"]
	NamesCleared Code = "names_cleared" // they are gone
)

// maxKept is as far as the office's setting goes, in months.
const maxKept = 120

// remindBefore is how long before the date an officer is told.
const remindBefore = 30 * 24 * time.Hour

// deep shares nothing with k.
func (k KeptNames) deep() KeptNames {
	k.Changes = slices.Clone(k.Changes)
	if k.Cleared != nil {
		c := *k.Cleared
		c.Unsurs, c.Gone, c.Stayed = maps.Clone(c.Unsurs), maps.Clone(c.Gone), maps.Clone(c.Stayed)
		k.Cleared = &c
	}
	return k
}

// Deep shares nothing with s.
func (s Session) Deep() Session {
	s.Officers, s.History = slices.Clone(s.Officers), slices.Clone(s.History)
	s.Survey.Modules, s.Survey.Seen = slices.Clone(s.Survey.Modules), slices.Clone(s.Survey.Seen)
	s.Kept = s.Kept.deep()
	return s
}

// KeptUntil is the last day on which the names of s are kept, by the setting of o as long
// as nothing else was said.
func (s Session) KeptUntil(o Office) string {
	if s.Kept.Until != "" {
		return s.Kept.Until
	}
	return s.months(o.RetentionMonths)
}

func (s Session) months(n int) string {
	day, err := indo.ParseDate(s.Date)
	if err != nil { // Draft has refused it
		return s.Date
	}
	return day.AddDate(0, n, 0).Format(time.DateOnly)
}

// KeptFor is what people are told: "sampai 7 Maret 2027".
func (s Session) KeptFor(o Office) string {
	day, err := indo.ParseDate(s.KeptUntil(o))
	if err != nil {
		return ""
	}
	return "sampai " + indo.LongDate(day)
}

// Keep sets until when the names of s are kept. Before the first opening any date will
// do; afterwards people were told one: it may come earlier, and later only with a reason.
func (s Session) Keep(until, reason string, o Office, now time.Time) (Session, error) {
	reason, err := line("reason", reason, MaxLine)
	if err != nil {
		return s, err
	}
	was := s.KeptUntil(o)
	switch _, bad := indo.ParseDate(until); {
	case bad != nil:
		return s, &Error{Code: BadDate, Field: "until", Err: bad}
	case s.Kept.Cleared != nil:
		return s, Refuse(NamesCleared, "")
	case until < s.Date:
		return s, Refuse(KeptEarly, "until")
	case until > s.months(maxKept):
		return s, Refuse(KeptLong, "until")
	case until > was && !s.Opened().IsZero() && reason == "":
		return s, Refuse(ReasonNeeded, "reason")
	case until == was:
		return s, nil
	}
	s.Kept = s.Kept.deep()
	s.Kept.Until = until
	s.Kept.Changes = append(s.Kept.Changes, KeptChange{Was: was, Until: until, Reason: reason, At: now.UTC()})
	return s, nil
}

// Fixed is s with the date that people are told from now on, whatever the office's
// setting will be.
func (s Session) Fixed(o Office) Session {
	s.Kept.Until = s.KeptUntil(o)
	return s
}

// KeptState is how near the end of that time is.
type KeptState string

// The states.
const (
	KeptRunning KeptState = ""        // not soon
	KeptSoon    KeptState = "soon"    // within a month
	KeptDue     KeptState = "due"     // the names have to go
	KeptUnsure  KeptState = "unsure"  // the clock is in doubt: no date can be told
	KeptHalf    KeptState = "half"    // the names are gone from the list, not yet from every copy
	KeptCleared KeptState = "cleared" // gone
)

// KeptState is that of s by clock c.
func (s Session) KeptState(o Office, c Clock) KeptState {
	until, err := indo.ParseDate(s.KeptUntil(o))
	today := c.Now.In(s.Zone().Location()).Format(time.DateOnly)
	switch {
	case s.Kept.Cleared != nil && s.Kept.Cleared.Whole:
		return KeptCleared
	case s.Kept.Cleared != nil:
		return KeptHalf
	case err != nil, s.State == Planned:
		return KeptRunning
	case c.Doubt != NoDoubt && !c.Confirmed:
		return KeptUnsure
	case today >= s.KeptUntil(o):
		return KeptDue
	case today >= until.Add(-remindBefore).Format(time.DateOnly):
		return KeptSoon
	}
	return KeptRunning
}

// MayClear is nil when the names of s are to go. What is erased can't be brought back, so
// the officer must have called the clock right since the start. Errors: SessionOpen,
// ClockDoubtful, KeptNotDue.
func (s Session) MayClear(o Office, c Clock) error {
	until := s.KeptUntil(o)
	day, err := indo.ParseDate(until)
	if err != nil {
		return &Error{Code: BadDate, Field: "until", Err: err}
	}
	today := c.Now.In(s.Zone().Location())
	switch {
	case s.State == Open:
		return Refuse(SessionOpen, "")
	case !c.Confirmed:
		return Refuse(ClockDoubtful, "", "date", indo.LongDate(today))
	case today.Format(time.DateOnly) < until:
		return Refuse(KeptNotDue, "", "date", indo.LongDate(day))
	}
	return nil
}
