package checkin

import (
	"context"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
)

// Correct changes what was written about a person; number, code and time stay.
func (s *Service) Correct(ctx context.Context, session string, number int, in outreach.Arrival) (outreach.Attendee, error) {
	return s.change(ctx, session, number, func(ses outreach.Session, a outreach.Attendee) (outreach.Attendee, error) {
		return outreach.Correct(ses, a, in)
	})
}

// Withdraw takes a line off the list, or puts it back with back. A person whose
// certificate was issued stays: HasCertificate.
func (s *Service) Withdraw(ctx context.Context, session string, number int, back bool) error {
	_, err := s.change(ctx, session, number, func(ses outreach.Session, a outreach.Attendee) (outreach.Attendee, error) {
		a.Withdrawn = !back
		return a, ses.AcceptsPeople()
	})
	return err
}

func (s *Service) change(ctx context.Context, session string, number int, fn func(outreach.Session, outreach.Attendee) (outreach.Attendee, error)) (out outreach.Attendee, err error) {
	err = s.db.Update(ctx, func(tx *store.Tx) error {
		ses, err := tx.Sessions.Get(store.Key(session))
		if err != nil {
			return err
		}
		a, err := tx.Attendees.Get(store.Key(session, number))
		if err != nil {
			return err
		}
		if out, err = fn(ses, a); err != nil {
			return err
		}
		if out.Withdrawn && tx.Mentors.CountBy("session", store.Key(session, number)) > 0 {
			return outreach.Refuse(outreach.AlreadyMentor, "", "name", out.Name)
		}
		tx.Emit(outreach.AttendanceChanged, session)
		return tx.Attendees.Put(out)
	})
	return out, err
}
