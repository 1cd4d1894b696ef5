// Package retention keeps the promise of the consent text: names are kept until a date,
// and then they go.
//
// It promises that nothing goes by itself, nor by a clock that nobody called right, and
// that counts and anonymous answers stay. It must never tell who it was.
package retention

import (
	"cmp"
	"context"
	"slices"
	"time"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
)

// Service is how long the names of one data file are kept.
type Service struct {
	db    *store.DB
	clock func(context.Context) (outreach.Clock, error)
}

// New gives the service of db, which asks clock for the date.
func New(db *store.DB, clock func(context.Context) (outreach.Clock, error)) *Service {
	return &Service{db: db, clock: clock}
}

// Line is a session as its names' time stands.
type Line struct {
	Session outreach.Session
	Until   string
	State   outreach.KeptState
	Names   int // people who have a name here now
}

// List is all sessions that have been opened or whose date was set, those that have to go
// first.
func (s *Service) List(ctx context.Context) (out []Line, err error) {
	clock, err := s.clock(ctx)
	if err != nil {
		return nil, err
	}
	err = s.db.View(ctx, func(tx *store.Tx) error {
		o, err := tx.Offices.Get(store.OfficeKey)
		if err != nil {
			return err
		}
		for ses, err := range tx.Sessions.Scan(nil) {
			if err != nil {
				return err
			}
			out = append(out, Line{Session: ses, Until: ses.KeptUntil(o), State: ses.KeptState(o, clock),
				Names: tx.Attendees.Count(store.Key(ses.ID))})
		}
		return nil
	})
	slices.SortStableFunc(out, func(a, b Line) int { return cmp.Compare(a.Until, b.Until) })
	return out, err
}

// Set changes until when the names of a session are kept. Errors: those of Session.Keep.
func (s *Service) Set(ctx context.Context, session, until, reason string) error {
	return s.db.Update(ctx, func(tx *store.Tx) error {
		ses, err := tx.Sessions.Get(store.Key(session))
		if err != nil {
			return err
		}
		o, err := tx.Offices.Get(store.OfficeKey)
		if err != nil {
			return err
		}
		if ses, err = ses.Keep(until, reason, o, tx.Now()); err != nil {
			return err
		}
		tx.Emit(outreach.SessionsChanged, session)
		return tx.Sessions.Put(ses)
	})
}

// Preview is what Clear would do now, as its receipt would tell it. Nothing is changed.
// Errors: those of Session.MayClear, NamesCleared.
func (s *Service) Preview(ctx context.Context, session string) (out outreach.Cleared, err error) {
	clock, err := s.clock(ctx)
	if err != nil {
		return out, err
	}
	err = s.db.View(ctx, func(tx *store.Tx) error {
		p, err := s.plan(tx, session, clock)
		out = p.Cleared
		return err
	})
	return out, err
}

// Clear erases the people of a session, here and in the copies of this laptop, and leaves
// their counts. Broken off by a power cut, it is called again and goes on. Errors: as
// Preview, and those of the store.
func (s *Service) Clear(ctx context.Context, session string) (out outreach.Session, err error) {
	clock, err := s.clock(ctx)
	if err != nil {
		return out, err
	}
	err = s.db.EraseIn(ctx, func(tx *store.Tx) error {
		ses, err := tx.Sessions.Get(store.Key(session))
		if err != nil || ses.Kept.Cleared != nil {
			return err // only what a power cut has left
		}
		p, err := s.plan(tx, session, clock)
		if err != nil {
			return err
		}
		if err := s.write(tx, p); err != nil || len(p.gone) == 0 {
			return err
		}
		return tx.Erase(p.gone...)
	})
	if err != nil {
		return out, err
	}
	if err := s.db.Blur(ctx, time.Time{}); err != nil { // those who stay had more to their names there
		return out, err
	}
	// Of the same deed, which is in the log already.
	err = s.db.Update(context.Background(), func(tx *store.Tx) error {
		if out, err = tx.Sessions.Get(store.Key(session)); err != nil {
			return err
		}
		out = out.Deep()
		out.Kept.Cleared.Whole = true
		tx.Emit(outreach.SessionsChanged, session)
		return tx.Sessions.Put(out)
	})
	return out, err
}
