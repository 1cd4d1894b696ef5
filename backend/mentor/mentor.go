// Package mentor keeps the register of volunteers (pendamping sukarela).
//
// It promises that a person is marked once per session and can be found from the
// attendance list. It must never hold anything about whom a volunteer helps.
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

// Entry is a mentor with the certificate that names them; it has no number before
// it was issued.
type Entry struct {
	outreach.Mentor
	Certificate outreach.Certificate
}

// Mark makes a volunteer of an attendee. AlreadyMentor when they are one.
func (s *Service) Mark(ctx context.Context, session string, number int) (out Entry, err error) {
	err = s.db.Update(ctx, func(tx *store.Tx) error {
		a, err := tx.Attendees.Get(store.Key(session, number))
		if err != nil {
			return err
		}
		if a.Withdrawn {
			return outreach.Refuse(outreach.NotFound, "attendees")
		}
		if tx.Activities.CountBy("session", store.Key(session, number)) > 0 {
			return outreach.Refuse(outreach.AlreadyMentor, "", "name", a.Name)
		}
		out.Mentor = outreach.MentorOf(a, tx.Now())
		if out.ID, err = tx.NewID(); err != nil {
			return err
		}
		if err := tx.Mentors.Put(out.Mentor); err != nil {
			return err
		}
		return s.log(tx, out.Mentor.ID, session, number)
	})
	return out, err
}

// log notes that a volunteer came to a session.
func (s *Service) log(tx *store.Tx, id, session string, number int) error {
	ses, err := tx.Sessions.Get(store.Key(session))
	if err != nil {
		return err
	}
	a := outreach.Activity{Mentor: id, Session: session, Number: number, Date: ses.Date, At: tx.Now().UTC()}
	if a.ID, err = tx.NewID(); err != nil {
		return err
	}
	tx.Emit(outreach.MentorsChanged, session)
	return tx.Activities.Put(a)
}

// Unmark takes a mark back. HasCertificate once a certificate was issued.
func (s *Service) Unmark(ctx context.Context, id string) error {
	return s.db.Update(ctx, func(tx *store.Tx) error {
		m, err := tx.Mentors.Get(store.Key(id))
		if err != nil {
			return err
		}
		if tx.Certificates.CountBy("holder", store.Key(id)) > 0 {
			return outreach.Refuse(outreach.HasCertificate, "", "name", m.Name)
		}
		for a, err := range tx.Activities.By("mentor", store.Key(id)) {
			if err != nil {
				return err
			}
			if err := tx.Activities.Delete(store.Key(a.ID)); err != nil {
				return err
			}
		}
		tx.Emit(outreach.MentorsChanged, m.Session)
		return tx.Mentors.Delete(store.Key(id))
	})
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
		c, issued, err := certificate(tx, id)
		if err != nil {
			return err
		}
		if issued {
			c = c.Corrected(indo.FullName(out.Before, out.Name, out.After), out.Role)
			if err := tx.Certificates.Put(c); err != nil {
				return err
			}
			out.Certificate = c
		}
		tx.Emit(outreach.MentorsChanged, m.Session)
		return tx.Mentors.Put(out.Mentor)
	})
	return out, err
}

// List is the volunteers of a session, by attendance number.
func (s *Service) List(ctx context.Context, session string) (out []Entry, err error) {
	err = s.db.View(ctx, func(tx *store.Tx) error {
		for a, err := range tx.Activities.By("session", store.Key(session)) {
			if err != nil {
				return err
			}
			m, err := tx.Mentors.Get(store.Key(a.Mentor))
			if err != nil {
				return err
			}
			c, _, err := certificate(tx, m.ID)
			if err != nil {
				return err
			}
			out = append(out, Entry{Mentor: m, Certificate: c})
		}
		return nil
	})
	return out, err
}

// certificate is the one issued to a mentor; ok is false when there is none.
func certificate(tx *store.Tx, mentor string) (c outreach.Certificate, ok bool, err error) {
	c, err = tx.Certificates.First("holder", store.Key(mentor))
	if outreach.CodeOf(err) == outreach.NotFound {
		return c, false, nil
	}
	return c, err == nil, err
}
