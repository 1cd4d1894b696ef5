package consent

import (
	"context"
	"slices"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
)

// Give notes a yes that was spoken or signed. Errors: NotFound, those of outreach.Agree.
func (s *Service) Give(ctx context.Context, session string, number int, p outreach.Purpose, by outreach.Agreement, until string) error {
	return s.db.Update(ctx, func(tx *store.Tx) error {
		a, err := tx.Attendees.Get(store.Key(session, number))
		if err != nil {
			return err
		}
		c, err := outreach.Agree(a, p, by, until, tx.Now())
		if err != nil {
			return err
		}
		return put(tx, c)
	})
}

// Refuse notes a no to a purpose, or that a yes was taken back; a yes may come again. Without
// consent to be contacted the phone number goes, from the list as from the register. The list
// itself is no purpose to be refused here: whoever takes that back is erased. Errors:
// NotFound, BadChoice.
func (s *Service) Refuse(ctx context.Context, session string, number int, p outreach.Purpose) error {
	return s.db.Update(ctx, func(tx *store.Tx) error {
		a, err := tx.Attendees.Get(store.Key(session, number))
		if err != nil {
			return err
		}
		switch p {
		case outreach.ForContact:
			return uncalled(tx, a)
		case outreach.ForRegister:
			m, err := volunteer(tx, session, number)
			if err != nil {
				return err
			}
			if m.ID == "" {
				return outreach.Refuse(outreach.NotFound, "mentors")
			}
			tx.Emit(outreach.MentorsChanged, session)
			return tx.Mentors.Put(m.Retracted())
		}
		if !slices.Contains(outreach.AskedPurposes(), p) {
			return outreach.Refuse(outreach.BadChoice, "purpose")
		}
		had, err := last(tx, session, number)
		if err != nil {
			return err
		}
		c, ok := had[p]
		if !ok || !c.Withdrawn.IsZero() { // asked, and said no
			c = outreach.Consent{Session: session, Number: number, Purpose: p, Version: outreach.VersionOf(p), By: outreach.Spoken, Door: outreach.ByDesk, At: tx.Now().UTC()}
		}
		c.Withdrawn = tx.Now().UTC()
		return put(tx, c)
	})
}

// uncalled takes the phone number out of what a's session and the register know of them.
func uncalled(tx *store.Tx, a outreach.Attendee) error {
	a, c := a.Uncalled(tx.Now())
	if err := tx.Attendees.Put(a); err != nil {
		return err
	}
	if a.Guest != "" {
		g, err := tx.Guests.Get(store.Key(a.Guest))
		if err == nil && g.Phone != "" {
			g.Phone = ""
			tx.Emit(outreach.GuestsChanged, g.Session)
			err = tx.Guests.Put(g)
		}
		if err != nil && outreach.CodeOf(err) != outreach.NotFound {
			return err
		}
	}
	m, err := volunteer(tx, a.Session, a.Number)
	if err != nil {
		return err
	}
	if m.Phone != "" {
		m.Phone = ""
		tx.Emit(outreach.MentorsChanged, a.Session)
		if err := tx.Mentors.Put(m); err != nil {
			return err
		}
	}
	return put(tx, c)
}

// put keeps c, a new one as the last word of its person.
func put(tx *store.Tx, c outreach.Consent) (err error) {
	if c.ID == "" {
		c.N = tx.Consents.CountBy("person", store.Key(c.Session, c.Number)) + 1
		if c.ID, err = tx.NewID(); err != nil {
			return err
		}
	}
	tx.Emit(outreach.AttendanceChanged, c.Session)
	return tx.Consents.Put(c)
}
