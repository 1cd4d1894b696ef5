// Package touch keeps whether the window is the touch screen by the door, and who may
// leave that.
//
// It promises that whatever happens to the laptop, the window is afterwards what it was
// before, and that guesses at the PIN are few, over restarts too. It must never keep
// a PIN that could be read, and never let a guess be looked at that was not counted.
package touch

import (
	"context"
	"time"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
)

// Service is the touch screen of one data file.
type Service struct{ db *store.DB }

// New gives the touch screen of db.
func New(db *store.DB) *Service { return &Service{db: db} }

// State is what may be told of it: never the PIN.
type State struct {
	On       bool
	Kind     outreach.TouchKind
	PIN      bool          // there is one
	Password bool          // the office's password opens it as well
	Wait     time.Duration // until a PIN is looked at again
}

// On tells whether the window is the touch screen.
func (s *Service) On(ctx context.Context) (bool, error) {
	st, err := s.State(ctx)
	return st.On, err
}

// State tells how it stands.
func (s *Service) State(ctx context.Context) (out State, err error) {
	err = s.db.View(ctx, func(tx *store.Tx) error {
		o, err := tx.Offices.Get(store.OfficeKey)
		t := o.Touch
		out = State{On: t.On, Kind: t.Kind, PIN: t.PIN.Set(), Wait: t.Wrong.Wait(tx.Now())}
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

// Start makes the window a touch screen of that kind. PINNeeded when nobody could leave
// it.
func (s *Service) Start(ctx context.Context, kind outreach.TouchKind) error {
	if kind != outreach.SignIn && kind != outreach.FacesOut {
		return outreach.Refuse(outreach.BadChoice, "kind")
	}
	return s.change(ctx, func(t *outreach.Touch) error {
		if !t.PIN.Set() {
			return outreach.Refuse(outreach.PINNeeded, "pin")
		}
		t.On, t.Kind = true, kind
		return nil
	})
}

// Leave makes the window the desk again. Errors: Empty, PINWait, WrongPIN.
func (s *Service) Leave(ctx context.Context, digits string) error {
	if digits == "" {
		return outreach.Refuse(outreach.Empty, "pin")
	}
	t, err := s.guess(ctx, func(t *outreach.Touch) *outreach.PINGuesses { return &t.Wrong })
	if err != nil {
		return err
	}
	if !t.PIN.Is(digits) {
		return outreach.Refuse(outreach.WrongPIN, "pin")
	}
	return s.left(ctx)
}

// LeaveWith is Leave with the office's password or recovery code, for a forgotten PIN.
// Errors: Empty, PINWait, WrongPassword.
func (s *Service) LeaveWith(ctx context.Context, word string) error {
	if word == "" {
		return outreach.Refuse(outreach.Empty, "password")
	}
	if _, err := s.guess(ctx, func(t *outreach.Touch) *outreach.PINGuesses { return &t.Words }); err != nil {
		return err
	}
	if err := s.db.Opens(word); err != nil {
		return err
	}
	return s.left(ctx)
}

// Forget takes the PIN away and makes the window the desk. For whoever can open the
// data file without the app.
func (s *Service) Forget(ctx context.Context) error {
	return s.change(ctx, func(t *outreach.Touch) error {
		*t = outreach.Touch{}
		return nil
	})
}

func (s *Service) left(ctx context.Context) error {
	return s.change(ctx, func(t *outreach.Touch) error {
		t.On, t.Wrong, t.Words = false, outreach.PINGuesses{}, outreach.PINGuesses{}
		return nil
	})
}

// guess books a guess and gives what it is to be compared with.
func (s *Service) guess(ctx context.Context, which func(*outreach.Touch) *outreach.PINGuesses) (out outreach.Touch, err error) {
	var refused error
	err = s.db.Update(ctx, func(tx *store.Tx) error {
		o, err := tx.Offices.Get(store.OfficeKey)
		if err != nil {
			return err
		}
		before := which(&o.Touch)
		after, err := before.Guess(tx.Now())
		if refused = err; err != nil && after == *before {
			return err // nothing to write, so that ten thousand of these cost no sync
		}
		*before, out = after, o.Touch
		return tx.Offices.Put(o)
	})
	if err == nil {
		err = refused
	}
	return out, err
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
