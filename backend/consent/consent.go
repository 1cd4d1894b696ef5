// Package consent keeps what each person agreed to, purpose by purpose, with the text that
// they heard.
//
// It promises that a yes names its text's version, and that one taken back has its effect
// in the same commit. It must never cost an arrival a second record.
package consent

import (
	"context"

	"bapashadir/backend/indo"
	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
)

// Service is the consents of one data file.
type Service struct{ db *store.DB }

// New gives the consents in db.
func New(db *store.DB) *Service { return &Service{db: db} }

// Given is one purpose as it stands for a person.
type Given struct {
	outreach.Consent
	Guardian outreach.Guardian // who agreed, for a child
	Text     string            // that they heard, "" when its version is not known any more
	Mentor   string            // whose register it is
}

// Of is all that a person of a session agreed to or took back, by purpose. A purpose that
// nobody asked about is not in it. Error: NotFound.
func (s *Service) Of(ctx context.Context, session string, number int) (out []Given, err error) {
	err = s.db.View(ctx, func(tx *store.Tx) error {
		out, err = of(tx, session, number)
		return err
	})
	return out, err
}

func of(tx *store.Tx, session string, number int) (out []Given, err error) {
	a, err := tx.Attendees.Get(store.Key(session, number))
	if err != nil {
		return nil, err
	}
	ses, err := tx.Sessions.Get(store.Key(session))
	if err != nil {
		return nil, err
	}
	o, err := tx.Offices.Get(store.OfficeKey)
	if err != nil {
		return nil, err
	}
	newest, err := last(tx, session, number)
	if err != nil {
		return nil, err
	}
	own := outreach.Consent{Session: session, Number: number, Purpose: outreach.ForAttendance, Version: a.Consent, By: a.Agreed, Door: a.Door, At: a.At}
	newest[outreach.ForAttendance] = own
	if a.Phone != "" {
		if own.Purpose = outreach.ForContact; a.Contact > 0 {
			own.Version = a.Contact
		}
		newest[outreach.ForContact] = own
	}
	if a.Child && a.Guardian != "" {
		own.Purpose, own.Version = outreach.ForChild, outreach.VersionOf(outreach.ForChild)
		newest[outreach.ForChild] = own
	}
	m, err := volunteer(tx, session, number)
	if err != nil {
		return nil, err
	}
	if m.Consent.Version > 0 {
		newest[outreach.ForRegister] = outreach.Consent{Session: session, Number: number, Purpose: outreach.ForRegister, Version: m.Consent.Version, By: m.Consent.By, At: m.Consent.At}
	}
	for _, p := range outreach.Purposes() {
		c, ok := newest[p]
		if !ok {
			continue
		}
		g := Given{Consent: c, Text: textOf(c, a, ses, o)}
		switch p {
		case outreach.ForChild:
			g.Guardian = a.Guardian
		case outreach.ForRegister:
			g.Mentor = m.ID
		}
		out = append(out, g)
	}
	return out, nil
}

// textOf is the wording of c. A number taken down before it had a text of its own came
// with that of the list.
func textOf(c outreach.Consent, a outreach.Attendee, ses outreach.Session, o outreach.Office) string {
	when := ses.KeptFor(o)
	if day, err := indo.ParseDate(c.Until); err == nil {
		when = indo.LongDate(day)
	}
	if c.Purpose == outreach.ForContact && a.Contact == 0 && c.Withdrawn.IsZero() {
		return outreach.ConsentText(a.Consent, o, when)
	}
	return outreach.TextOf(c.Purpose, c.Version, o, when)
}

// last is what a person said last of each purpose.
func last(tx *store.Tx, session string, number int) (map[outreach.Purpose]outreach.Consent, error) {
	out := map[outreach.Purpose]outreach.Consent{}
	for c, err := range tx.Consents.By("person", store.Key(session, number)) {
		if err != nil {
			return nil, err
		}
		if c.N > out[c.Purpose].N {
			out[c.Purpose] = c
		}
	}
	return out, nil
}

// volunteer is who an attendee is in the register, a zero one when they are not in it.
func volunteer(tx *store.Tx, session string, number int) (outreach.Mentor, error) {
	a, err := tx.Activities.First("session", store.Key(session, number))
	if outreach.CodeOf(err) == outreach.NotFound {
		return outreach.Mentor{}, nil
	}
	if err != nil {
		return outreach.Mentor{}, err
	}
	return tx.Mentors.Get(store.Key(a.Mentor))
}
