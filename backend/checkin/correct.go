package checkin

import (
	"context"
	"time"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
)

// Correct changes what was written about a person while the session is open; number,
// code and time stay.
func (s *Service) Correct(ctx context.Context, session string, number int, in outreach.Arrival) (outreach.Attendee, error) {
	return s.correct(ctx, session, number, func(ses outreach.Session, a outreach.Attendee, _ time.Time) (outreach.Attendee, error) {
		return outreach.Correct(ses, a, in)
	})
}

// Amend is Correct at the person's own wish, which is never too late: after the session
// the day is noted.
func (s *Service) Amend(ctx context.Context, session string, number int, in outreach.Arrival) (outreach.Attendee, error) {
	return s.correct(ctx, session, number, func(ses outreach.Session, a outreach.Attendee, now time.Time) (outreach.Attendee, error) {
		return outreach.Amend(ses, a, in, now)
	})
}

func (s *Service) correct(ctx context.Context, session string, number int, how func(outreach.Session, outreach.Attendee, time.Time) (outreach.Attendee, error)) (out outreach.Attendee, err error) {
	err = s.db.Update(ctx, func(tx *store.Tx) error {
		ses, err := tx.Sessions.Get(store.Key(session))
		if err != nil {
			return err
		}
		a, err := tx.Attendees.Get(store.Key(session, number))
		if err != nil {
			return err
		}
		if out, err = how(ses, a, tx.Now()); err != nil {
			return err
		}
		tx.Emit(outreach.AttendanceChanged, session)
		return tx.Attendees.Put(out)
	})
	return out, err
}

// Withdraw is WithdrawAll for one line.
func (s *Service) Withdraw(ctx context.Context, session string, number int, back bool) error {
	return s.WithdrawAll(ctx, session, []int{number}, back)
}

// WithdrawAll takes lines off the list, or puts them back with back; all of them or none.
// A person who is a volunteer mentor stays: AlreadyMentor.
func (s *Service) WithdrawAll(ctx context.Context, session string, numbers []int, back bool) error {
	return s.db.Update(ctx, func(tx *store.Tx) error {
		ses, err := tx.Sessions.Get(store.Key(session))
		if err != nil {
			return err
		}
		if err := ses.AcceptsPeople(); err != nil {
			return err
		}
		for _, number := range numbers {
			a, err := tx.Attendees.Get(store.Key(session, number))
			if err != nil {
				return err
			}
			if !back && tx.Activities.CountBy("session", store.Key(session, number)) > 0 {
				return outreach.Refuse(outreach.AlreadyMentor, "", "name", a.Name)
			}
			a.Withdrawn = !back
			if err := tx.Attendees.Put(a); err != nil {
				return err
			}
		}
		tx.Emit(outreach.AttendanceChanged, session)
		return nil
	})
}
