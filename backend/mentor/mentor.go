// Package mentor keeps the register of volunteers (pendamping sukarela) and their logs.
//
// It promises that one person may come to many sessions, that an attendee is marked
// once, and that whatever is taken away or merged can be put back as it was. It must
// never hold anything about whom a volunteer helps.
package mentor

import (
	"context"

	"bapashadir/backend/indo"
	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
)

// Service is the volunteers of one data file.
type Service struct{ db *store.DB }

// New gives the volunteers in db.
func New(db *store.DB) *Service { return &Service{db: db} }

// Undo puts back what a step took away. It may be refused when something else took the
// place meanwhile: AlreadyMentor.
type Undo func(context.Context) error

func (s *Service) undo(back func(*store.Tx) error) Undo {
	return func(ctx context.Context) error { return s.db.Update(ctx, back) }
}

// Entry is a mentor as one session sees them: Session and Number are that session's, and
// so is the certificate, which has no number before it was issued.
type Entry struct {
	outreach.Mentor
	Certificate outreach.Certificate
	Twins       []Twin
}

// List is the volunteers of a session, by attendance number.
func (s *Service) List(ctx context.Context, session string) (out []Entry, err error) {
	err = s.db.View(ctx, func(tx *store.Tx) error {
		twins, err := findTwins(tx)
		if err != nil {
			return err
		}
		for a, err := range tx.Activities.By("session", store.Key(session)) {
			if err != nil {
				return err
			}
			m, err := tx.Mentors.Get(store.Key(a.Mentor))
			if err != nil {
				return err
			}
			e := Entry{Mentor: m, Twins: twins.of(m)}
			e.Session, e.Number = a.Session, a.Number
			if e.Certificate, err = certificate(tx, m.ID, session); err != nil {
				return err
			}
			out = append(out, e)
		}
		return nil
	})
	return out, err
}

// certificate is the newest one issued to a mentor for a session, none when there is none.
func certificate(tx *store.Tx, mentor, session string) (out outreach.Certificate, err error) {
	for c, err := range tx.Certificates.By("holder", store.Key(mentor)) {
		if err != nil {
			return out, err
		}
		if c.Session == session && !c.Issued.Before(out.Issued) {
			out = c
		}
	}
	return out, nil
}

// Rename gives a volunteer the name, titles and role they want on paper. A
// certificate already issued keeps its number and gets the new words.
func (s *Service) Rename(ctx context.Context, id, before, name, after, role string) (out Entry, err error) {
	err = s.db.Update(ctx, func(tx *store.Tx) error {
		m, err := tx.Mentors.Get(store.Key(id))
		if err != nil {
			return err
		}
		if out.Mentor, err = m.Renamed(before, name, after, role); err != nil {
			return err
		}
		c, err := certificate(tx, id, m.Session)
		if err != nil {
			return err
		}
		if c.ID != "" {
			c = c.Corrected(indo.FullName(out.Before, out.Name, out.After), out.Role)
			if err := tx.Certificates.Put(c); err != nil {
				return err
			}
			out.Certificate = c
		}
		return keep(tx, out.Mentor)
	})
	return out, err
}

// keep writes a volunteer, and the name on their badge with it.
func keep(tx *store.Tx, m outreach.Mentor) error {
	g, err := tx.Guests.First("mentor", store.Key(m.ID))
	switch {
	case outreach.CodeOf(err) == outreach.NotFound:
	case err != nil:
		return err
	case g.Name != m.Name:
		g.Name = m.Name
		tx.Emit(outreach.GuestsChanged, "")
		if err := tx.Guests.Put(g); err != nil {
			return err
		}
	}
	tx.Emit(outreach.MentorsChanged, m.Session)
	return tx.Mentors.Put(m)
}

// follow is the volunteer with that id, or who has taken that record in.
func follow(tx *store.Tx, id string) (m outreach.Mentor, err error) {
	for m, err = tx.Mentors.Get(store.Key(id)); err == nil && m.Into != ""; {
		m, err = tx.Mentors.Get(store.Key(m.Into))
	}
	return m, err
}
