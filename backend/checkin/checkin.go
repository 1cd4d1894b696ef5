// Package checkin records who comes, by whatever door.
//
// It promises that an arrival is acknowledged only when it is on disk, and that a
// form sent twice is one arrival. It must never know anything of the survey: what
// a person answers can't be reached from here (a test of the arrows proves it).
package checkin

import (
	"context"
	"errors"

	"bapashadir/backend/indo"
	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
)

// Service is the arrivals of one data file.
type Service struct{ db *store.DB }

// New gives the arrivals in db.
func New(db *store.DB) *Service { return &Service{db: db} }

// Welcome is the answer to an arrival; Already says that the form had come before.
type Welcome struct {
	outreach.Attendee
	Already bool
}

// ArriveByToken is Arrive for the phone page's address. UnknownToken when no
// session has it.
func (s *Service) ArriveByToken(ctx context.Context, token string, a outreach.Arrival) (Welcome, error) {
	return s.arrive(ctx, a, func(tx *store.Tx) (outreach.Session, error) { return tx.CheckInSession(token) })
}

// Arrive records a person at a session. Errors: those of outreach.Arrive,
// NotFound for the session.
func (s *Service) Arrive(ctx context.Context, session string, a outreach.Arrival) (Welcome, error) {
	return s.arrive(ctx, a, func(tx *store.Tx) (outreach.Session, error) {
		return tx.Sessions.Get(store.Key(session))
	})
}

func (s *Service) arrive(ctx context.Context, in outreach.Arrival, find func(*store.Tx) (outreach.Session, error)) (out Welcome, err error) {
	err = s.db.Gather(ctx, func(tx *store.Tx) error {
		out = Welcome{}
		ses, err := find(tx)
		if err != nil {
			return err
		}
		if out.Already, err = sentBefore(tx, ses, in, &out.Attendee); err != nil || out.Already {
			return err
		}
		a, err := outreach.Arrive(ses, in, tx.Now())
		if err != nil {
			return err
		}
		if a.Code, err = freeCode(tx, ses.ID); err != nil {
			return err
		}
		if a.Number, err = tx.Next("attendance/" + ses.ID); err != nil {
			return err
		}
		out.Attendee = a
		tx.Emit(outreach.AttendanceChanged, ses.ID)
		return tx.Attendees.Put(a)
	})
	return out, err
}

// sentBefore looks for the record that this very form made. It is found even when
// the session has been closed in between: the person did arrive.
func sentBefore(tx *store.Tx, ses outreach.Session, in outreach.Arrival, found *outreach.Attendee) (bool, error) {
	if in.Nonce == "" || outreach.Nonce(in.Nonce) != nil {
		return false, nil
	}
	for old, err := range tx.Attendees.By("nonce", store.Key(ses.ID, in.Nonce)) {
		if err != nil {
			return false, err
		}
		if !old.Withdrawn && outreach.SameForm(old, in) {
			*found = old
			return true, nil
		}
	}
	return false, nil
}

// freeCode draws codes until one is not taken in this session. A hall fills a
// thousandth of them, so that many failures mean a broken source of chance.
func freeCode(tx *store.Tx, session string) (string, error) {
	for range 1000 {
		n, err := tx.Below(outreach.CodeSpace)
		if err != nil {
			return "", err
		}
		code := outreach.ShortCode(n)
		if tx.Attendees.CountBy("code", store.Key(session, code)) == 0 {
			return code, nil
		}
	}
	return "", errors.New("checkin: no free code")
}

// SessionOf is the session whose check-in page has this token.
func (s *Service) SessionOf(ctx context.Context, token string) (out outreach.Session, err error) {
	err = s.db.View(ctx, func(tx *store.Tx) error {
		out, err = tx.CheckInSession(token)
		return err
	})
	return out, err
}

// Line is a line of the list; Twin says that another line may be the same person,
// Mentor that this one volunteered.
type Line struct {
	outreach.Attendee
	Twin, Mentor bool
}

// List is who came, the newest number first.
func (s *Service) List(ctx context.Context, session string) (out []Line, err error) {
	err = s.db.View(ctx, func(tx *store.Tx) error {
		volunteers := map[int]bool{}
		for m, err := range tx.Mentors.By("session", store.Key(session)) {
			if err != nil {
				return err
			}
			volunteers[m.Number] = true
		}
		for a, err := range tx.Attendees.Scan(store.Key(session)) {
			if err != nil {
				return err
			}
			if !a.Withdrawn {
				out = append(out, Line{Attendee: a, Mentor: volunteers[a.Number]})
			}
		}
		return nil
	})
	named := map[string][]int{}
	for i := range out {
		name := indo.Fold(out[i].Name)
		for _, j := range named[name] {
			if outreach.Twins(out[i].Attendee, out[j].Attendee) {
				out[i].Twin, out[j].Twin = true, true
			}
		}
		named[name] = append(named[name], i)
	}
	for i, j := 0, len(out)-1; i < j; i, j = i+1, j-1 {
		out[i], out[j] = out[j], out[i]
	}
	return out, err
}

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
