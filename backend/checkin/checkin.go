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
// Zone is the time that the village lives by.
type Welcome struct {
	outreach.Attendee
	Already bool
	Zone    indo.Zone
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

func (s *Service) arrive(ctx context.Context, in outreach.Arrival, find func(*store.Tx) (outreach.Session, error)) (Welcome, error) {
	out, err := s.together(ctx, []outreach.Arrival{in}, find)
	if err != nil {
		return Welcome{}, err
	}
	return out[0], nil
}

// sentBefore looks for the record that this very form made. It is found even when
// the session has been closed in between: the person did arrive.
func sentBefore(tx *store.Tx, ses outreach.Session, in outreach.Arrival, found *outreach.Attendee) (bool, error) {
	if in.Nonce == "" || outreach.Nonce(in.Nonce) != nil {
		return false, nil
	}
	for old, err := range tx.Attendees.By("form", store.Key(ses.ID, outreach.NonceDigest(in.Nonce))) {
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
