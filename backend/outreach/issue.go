package outreach

import (
	"strconv"
	"strings"
	"time"

	"bapashadir/backend/indo"
)

// Occasion is what a certificate is for: a session, or what the officer typed.
type Occasion struct {
	Session  string // "" for none
	Activity string
	Place    string
	City     string // before the date of the signature, "" for the date alone
	Date     string
	Until    string // the last day, "" when it was one
}

// Holder is whose a certificate is: a mentor's, or an attendee's of the occasion's session.
type Holder struct {
	Mentor   string
	Attendee int
	Name     string // with titles
	Role     string
}

// Occasion is s as something to give certificates for.
func (s Session) Occasion() Occasion {
	return Occasion{Session: s.ID, Activity: s.Title, Place: s.Where(), City: s.Village.Name, Date: s.Date}
}

// Checked tidies what the officer typed. Until on the day itself, or before it, counts
// for nothing and is refused.
func (w Occasion) Checked() (Occasion, error) {
	var err error
	if w.Activity, err = needed("activity", w.Activity, MaxLine); err != nil {
		return w, err
	}
	if w.Place, err = needed("place", w.Place, MaxLine); err != nil {
		return w, err
	}
	if w.City, err = line("city", w.City, MaxDusun); err != nil {
		return w, err
	}
	if _, err := indo.ParseDate(w.Date); err != nil {
		return w, &Error{Code: BadDate, Field: "date", Err: err}
	}
	if w.Until == w.Date {
		w.Until = ""
	}
	if _, err := indo.ParseDate(w.Until); w.Until != "" && (err != nil || w.Until < w.Date) {
		return w, &Error{Code: BadDate, Field: "until", Err: err}
	}
	return w, nil
}

// Issue makes h's certificate for w, with the words of how. Number, code and proof are
// still to come. hours 0 are those of the material.
func Issue(o Office, how Making, look Look, w Occasion, h Holder, hours int, now time.Time) (Certificate, error) {
	c := Certificate{Session: w.Session, Mentor: h.Mentor, Attendee: h.Attendee, Kind: how.Kind, Name: h.Name,
		Activity: w.Activity, Place: w.Place, Date: w.Date, Until: w.Until, Title: how.Title, GivenTo: how.GivenTo, Sentence: how.Sentence,
		Hours: hours, Material: how.Material, Letterhead: look.Letterhead, Address: look.Address, Footer: look.Footer,
		Office: o.Name, City: w.City, Signers: how.signers(o), Issued: now.UTC()}
	day, err := c.Day()
	if err != nil {
		return c, err
	}
	c.Year = day.Year()
	if c.Role, err = needed("role", h.Role, MaxLine); err != nil {
		return c, err
	}
	if c.Hours == 0 {
		c.Hours = how.Hours()
	}
	switch {
	case c.Hours < 0 || c.Hours > maxHours:
		return c, Refuse(BadChoice, "hours")
	case c.Hours == 0 && strings.Contains(how.Sentence, "{jam}"):
		return c, Refuse(Empty, "hours")
	}
	if len(c.Letterhead) == 0 {
		c.Letterhead = o.Letterhead()
	}
	if c.Address == "" {
		c.Address = o.Address
	}
	return c, nil
}

// Day is the last day of what c is for: that of its number and its signature.
func (c Certificate) Day() (time.Time, error) {
	last := c.Until
	if last == "" {
		last = c.Date
	}
	t, err := indo.ParseDate(last)
	if err != nil {
		return t, &Error{Code: BadDate, Field: "date", Err: err}
	}
	return t, nil
}

// When is the days in words, "7–8 Maret 2026".
func (c Certificate) When() string {
	first, err := indo.ParseDate(c.Date)
	if err != nil {
		return c.Date
	}
	last, err := c.Day()
	if err != nil {
		return c.Date
	}
	return indo.DateRange(first, last)
}

// variables are what a sentence may hold, and what each stands for.
func (c Certificate) variables() []string {
	return []string{"{nama}", c.Name, "{peran}", c.Role, "{kegiatan}", c.Activity, "{kantor}", c.Office,
		"{tempat}", c.Place, "{tanggal}", c.When(), "{jam}", strconv.Itoa(c.Hours)}
}

// Filled is c's sentence with what c says in the places of its variables: {nama} {peran}
// {kegiatan} {kantor} {tempat} {tanggal} {jam}.
func (c Certificate) Filled() string {
	return strings.NewReplacer(c.variables()...).Replace(c.Sentence)
}

// Corrected is c with the name and the role as they ought to be. What was signed no longer
// fits then: it is signed again before it is printed.
func (c Certificate) Corrected(name, role string) Certificate {
	if name != c.Name || role != c.Role {
		c.Proof = ""
	}
	c.Name, c.Role = name, role
	return c
}

// For tells whether c is what h gets for w: nobody gets that twice, unless it was revoked.
func (c Certificate) For(k Kind, w Occasion, h Holder) bool {
	same := c.Revoked == nil && c.Kind == k && c.Mentor == h.Mentor && c.Attendee == h.Attendee && c.Session == w.Session
	return same && (w.Session != "" || c.Activity == w.Activity && c.Place == w.Place && c.Date == w.Date && c.Until == w.Until)
}

// Revoke says that c is no longer good. Errors: ReasonNeeded, AlreadyRevoked.
func (c Certificate) Revoke(reason string, now time.Time) (Certificate, error) {
	reason, err := line("revoke", reason, MaxLine)
	switch {
	case err != nil:
		return c, err
	case reason == "":
		return c, Refuse(ReasonNeeded, "revoke")
	case c.Revoked != nil:
		return c, Refuse(AlreadyRevoked, "")
	}
	c.Revoked = &Revocation{At: now.UTC(), Reason: reason}
	return c, nil
}

// WithNumber is c with the number of the office's own register. Errors: HasNumber,
// AlreadyRevoked.
func (c Certificate) WithNumber(number string) (Certificate, error) {
	number, err := needed("number", number, MaxLine)
	switch {
	case err != nil:
		return c, err
	case c.Revoked != nil:
		return c, Refuse(AlreadyRevoked, "")
	case c.Number != "":
		return c, Refuse(HasNumber, "number", "number", c.Number)
	}
	c.Number, c.Proof = number, ""
	return c, nil
}
