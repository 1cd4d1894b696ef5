// Package touch keeps what the window is while it is not the officer's desk: the touch
// screen by the door, a helper's, or locked; and who may leave that.
//
// It promises that whatever happens to the laptop, the window is afterwards what it was
// before, and that guesses at the PIN are few, over restarts too. It must never keep
// a PIN that could be read, and never let a guess be looked at that was not counted.
package touch

import (
	"context"
	"slices"
	"time"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
)

// Service is the window of one data file.
type Service struct {
	db   *store.DB
	held outreach.Touch // guesses, where a test has them forgotten at a start; within a commit
}

// New gives the window of db.
func New(db *store.DB) *Service { return &Service{db: db} }

// State is what may be told of it: never the PIN.
type State struct {
	On       bool
	Kind     outreach.TouchKind
	PIN      bool          // there is one
	Password bool          // the office's password opens it as well
	Wait     time.Duration // until a PIN is looked at again
	Idle     int           // minutes without a touch until the desk locks itself, 0: never
	Office   string
	Now      time.Time
}

// State tells how it stands.
func (s *Service) State(ctx context.Context) (out State, err error) {
	err = s.db.View(ctx, func(tx *store.Tx) error {
		o, err := tx.Offices.Get(store.OfficeKey)
		t := o.Touch
		out = State{On: t.On, Kind: t.Kind, PIN: t.PIN.Set(), Wait: outreach.PINWaiting.Wait(t.Wrong, tx.Now()),
			Idle: t.IdleAfter(), Office: o.Name, Now: tx.Now()}
		return err
	})
	out.Password = s.db.Sealed() // not within View: a commit that waits for it holds what Sealed waits for
	return out, err
}

// SetPIN keeps a new PIN, which whoever sits at the desk may do without the old one:
// the desk is the officer's. Errors: those of outreach.NewPIN.
func (s *Service) SetPIN(ctx context.Context, digits string) error {
	var salt string
	err := s.db.View(ctx, func(tx *store.Tx) (err error) {
		salt, err = tx.NewSecret()
		return err
	})
	if err != nil {
		return err
	}
	pin, err := outreach.NewPIN(digits, salt) // slow, and phones wait for a commit
	if err != nil {
		return err
	}
	return s.change(ctx, func(t *outreach.Touch) error {
		t.PIN, t.Wrong = pin, outreach.PINGuesses{}
		return nil
	})
}

// Idle chooses the minutes without a touch after which the desk locks itself, 0: never.
func (s *Service) Idle(ctx context.Context, minutes int) error {
	return s.change(ctx, func(t *outreach.Touch) (err error) {
		*t, err = t.ChooseIdle(minutes)
		return err
	})
}

// Start makes the window what kind says. PINNeeded when nobody could leave it.
func (s *Service) Start(ctx context.Context, kind outreach.TouchKind, by outreach.Actor) error {
	if !slices.Contains(outreach.TouchKinds(), kind) {
		return outreach.Refuse(outreach.BadChoice, "kind")
	}
	ctx = outreach.WithDeed(ctx, outreach.Deed{By: by, Kind: kind.Begun()})
	return s.change(ctx, func(t *outreach.Touch) error {
		if !t.PIN.Set() {
			return outreach.Refuse(outreach.PINNeeded, "pin")
		}
		t.On, t.Kind = true, kind
		return nil
	})
}

// Forget takes the PIN away and makes the window the desk. For whoever can open the
// data file without the app.
func (s *Service) Forget(ctx context.Context) error {
	return s.change(ctx, func(t *outreach.Touch) error {
		*t = outreach.Touch{Idle: t.Idle}
		return nil
	})
}

func (s *Service) change(ctx context.Context, fn func(*outreach.Touch) error) error {
	return s.db.Update(ctx, func(tx *store.Tx) error {
		o, err := tx.Offices.Get(store.OfficeKey)
		if err == nil {
			err = fn(&o.Touch)
		}
		if err != nil {
			return err
		}
		tx.Emit(outreach.OfficeChanged, "")
		return tx.Offices.Put(o)
	})
}
