package mentor

import (
	"context"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
)

// Mark makes a volunteer of an attendee; who came with a mentor's badge is that mentor.
// The answer's twins may be the same person. Errors: NotFound, AlreadyMentor.
func (s *Service) Mark(ctx context.Context, session string, number int) (Entry, error) {
	return s.mark(ctx, session, number, "")
}

// MarkAs is Mark for a person whom the register has already.
func (s *Service) MarkAs(ctx context.Context, session string, number int, id string) (Entry, error) {
	if id == "" {
		return Entry{}, outreach.Refuse(outreach.BadChoice, "mentor")
	}
	return s.mark(ctx, session, number, id)
}

func (s *Service) mark(ctx context.Context, session string, number int, as string) (out Entry, err error) {
	err = s.db.Update(ctx, func(tx *store.Tx) error {
		out = Entry{}
		a, err := tx.Attendees.Get(store.Key(session, number))
		if err != nil {
			return err
		}
		if a.Withdrawn {
			return outreach.Refuse(outreach.NotFound, "attendees")
		}
		if marked(tx, session, number) {
			return outreach.Refuse(outreach.AlreadyMentor, "", "name", a.Name)
		}
		ses, err := tx.Sessions.Get(store.Key(session))
		if err != nil {
			return err
		}
		if out.Mentor, err = volunteer(tx, a, ses, as); err != nil {
			return err
		}
		if err := came(tx, out.ID, ses, number); err != nil {
			return err
		}
		twins, err := findTwins(tx)
		out.Twins = twins.of(out.Mentor)
		out.Session, out.Number = session, number
		return err
	})
	return out, err
}

// came notes that a volunteer was at a session.
func came(tx *store.Tx, id string, ses outreach.Session, number int) (err error) {
	log := outreach.Activity{Mentor: id, Session: ses.ID, Number: number, Date: ses.Date, At: tx.Now().UTC()}
	if log.ID, err = tx.NewID(); err != nil {
		return err
	}
	tx.Emit(outreach.MentorsChanged, ses.ID)
	return tx.Activities.Put(log)
}

// volunteer is the one that an attendee is: the one that the officer says, the one
// whose badge they came with, else a new one.
func volunteer(tx *store.Tx, a outreach.Attendee, ses outreach.Session, as string) (m outreach.Mentor, err error) {
	if as == "" && a.Guest != "" {
		g, err := tx.Guests.Get(store.Key(a.Guest))
		if err != nil && outreach.CodeOf(err) != outreach.NotFound {
			return m, err
		}
		as = g.Mentor
	}
	if as != "" {
		return follow(tx, as)
	}
	m = outreach.MentorOf(a, ses, tx.Now())
	if m.ID, err = tx.NewID(); err != nil {
		return m, err
	}
	return m, tx.Mentors.Put(m)
}

func marked(tx *store.Tx, session string, number int) bool {
	return tx.Activities.CountBy("session", store.Key(session, number)) > 0
}

// Unmark takes a mark back. The person goes with it when nothing else is known of them.
// Errors: NotFound, HasCertificate once there is one for that session.
func (s *Service) Unmark(ctx context.Context, session string, number int) (Undo, error) {
	var log outreach.Activity
	var gone *outreach.Mentor
	err := s.db.Update(ctx, func(tx *store.Tx) (err error) {
		gone = nil
		if log, err = tx.Activities.First("session", store.Key(session, number)); err != nil {
			return err
		}
		m, err := tx.Mentors.Get(store.Key(log.Mentor))
		if err != nil {
			return err
		}
		c, err := certificate(tx, m.ID, session)
		if err != nil {
			return err
		}
		if c.ID != "" {
			return outreach.Refuse(outreach.HasCertificate, "", "name", m.Name)
		}
		if err := tx.Activities.Delete(store.Key(log.ID)); err != nil {
			return err
		}
		tx.Emit(outreach.MentorsChanged, session)
		if !onlyMarked(tx, m, session, number) {
			return nil
		}
		gone = &m
		return tx.Mentors.Delete(store.Key(m.ID))
	})
	return s.undo(func(tx *store.Tx) error {
		if gone != nil {
			if err := tx.Mentors.Put(*gone); err != nil {
				return err
			}
		}
		return restore(tx, log)
	}), err
}

// onlyMarked tells that a person is in the register for that mark alone, and that nobody
// wrote anything about them.
func onlyMarked(tx *store.Tx, m outreach.Mentor, session string, number int) bool {
	key := store.Key(m.ID)
	return m.Session == session && m.Number == number && m.Consent.Version == 0 && len(m.Skills) == 0 && m.Availability == "" &&
		tx.Activities.CountBy("mentor", key)+tx.Certificates.CountBy("holder", key)+tx.Mergings.CountBy("kept", key)+tx.Guests.CountBy("mentor", key) == 0
}

// restore puts a line of the log back. Errors: AlreadyMentor, NotFound when its person is
// gone.
func restore(tx *store.Tx, a outreach.Activity) error {
	if a.Session != "" && marked(tx, a.Session, a.Number) {
		return outreach.Refuse(outreach.AlreadyMentor, "")
	}
	m, err := follow(tx, a.Mentor)
	if err != nil {
		return err
	}
	a.Mentor = m.ID
	tx.Emit(outreach.MentorsChanged, a.Session)
	return tx.Activities.Put(a)
}
