package touch

import (
	"context"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
)

// Leave makes the window the desk again. Errors: Empty, PINWait, WrongPIN.
func (s *Service) Leave(ctx context.Context, digits string) error {
	if digits == "" {
		return outreach.Refuse(outreach.Empty, "pin")
	}
	t, err := s.guess(ctx, "pin", outreach.PINWaiting, func(t *outreach.Touch) *outreach.PINGuesses { return &t.Wrong })
	if err != nil {
		return err
	}
	if !t.PIN.Is(digits) {
		if err := s.tooOften(ctx, t.Wrong, outreach.PINWaiting); err != nil {
			return err
		}
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
	t, err := s.guess(ctx, "word", outreach.WordWaiting, func(t *outreach.Touch) *outreach.PINGuesses { return &t.Words })
	if err != nil {
		return err
	}
	if err := s.db.Opens(word); err != nil {
		if lost := s.tooOften(ctx, t.Words, outreach.WordWaiting); lost != nil {
			return lost
		}
		return err
	}
	return s.left(ctx)
}

// left is a deed of the officer, and guessing is none: so ctx carries it from here on only.
func (s *Service) left(ctx context.Context) error {
	ctx = outreach.WithDeed(ctx, outreach.Deed{By: outreach.ByOfficer, Kind: outreach.WindowUnlocked})
	return s.change(ctx, func(t *outreach.Touch) error {
		t.On, t.Wrong, t.Words = false, outreach.PINGuesses{}, outreach.PINGuesses{}
		s.held = outreach.Touch{}
		return nil
	})
}

// tooOften writes the deed down once, when the guesses begin to wait: whoever goes on for
// hours fills no log with it.
func (s *Service) tooOften(ctx context.Context, g outreach.PINGuesses, w outreach.Waiting) error {
	if g.N != w.Free {
		return nil
	}
	ctx = outreach.WithDeed(ctx, outreach.Deed{By: outreach.ByProgram, Kind: outreach.PINTooOften})
	return s.db.Note(ctx)
}

// guess books a guess and gives what it is to be compared with.
func (s *Service) guess(ctx context.Context, door string, w outreach.Waiting, which func(*outreach.Touch) *outreach.PINGuesses) (out outreach.Touch, err error) {
	var refused error
	err = s.db.Update(ctx, func(tx *store.Tx) error {
		o, err := tx.Offices.Get(store.OfficeKey)
		if err != nil {
			return err
		}
		before := which(s.counted(&o.Touch))
		after, err := w.Guess(*before, tx.Now())
		if refused = err; err != nil && after == *before {
			return err // nothing to write, so that ten thousand of these cost no sync
		}
		*before, out = after, o.Touch
		*which(&out) = after
		return tx.Offices.Put(o)
	})
	if err == nil {
		err = refused
	}
	if told := s.db.Faults().Guessed; err == nil && told != nil {
		told(door)
	}
	return out, err
}

// counted is where the guesses are counted: in the file.
func (s *Service) counted(kept *outreach.Touch) *outreach.Touch {
	if s.db.Faults().Forgets {
		return &s.held
	}
	return kept
}
