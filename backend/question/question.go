// Package question is the box of anonymous questions: what people in the hall want to
// know, read by the officer before anybody else sees it.
//
// It promises that nothing reaches the hall that was not approved, and that the file
// tells nothing of who asked. It must never keep a phone's address longer than a flood
// needs, nor write it down.
package question

import (
	"context"
	"sync"
	"time"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
)

// mostWaiting is how many unread questions there may be, mostAsked how many a session
// has at most: nobody reads more.
const (
	mostWaiting = 100
	mostAsked   = 500
)

// Service is the question box of one data file.
type Service struct {
	db    *store.DB
	now   func() time.Time
	mu    sync.Mutex
	doors map[string]flood
}

// New gives the question box in db.
func New(db *store.DB, now func() time.Time) *Service {
	return &Service{db: db, now: now, doors: map[string]flood{}}
}

// Ask puts a question into the open session's box. door is where it came from, for the
// flood's sake. already says that the very same words are there: a form sent twice is one
// question, and so are two people of one mind. Errors: NoSession, BoxClosed, BoxFull,
// TooManyRequests, those of outreach.AskQuestion.
func (s *Service) Ask(ctx context.Context, door, text string) (already bool, err error) {
	if err := s.enter(door); err != nil {
		return false, err
	}
	err = s.db.Gather(ctx, func(tx *store.Tx) error {
		ses, err := current(tx)
		if err != nil {
			return err
		}
		q, err := outreach.AskQuestion(ses, text)
		if err != nil {
			return err
		}
		already = false
		all, waiting := 0, 0
		for o, err := range tx.Asked.Scan(store.Key(ses.ID)) {
			if err != nil {
				return err
			}
			all++
			if o.State == outreach.AskedNew {
				waiting++
			}
			if o.Text == q.Text {
				already = true
				return nil
			}
		}
		if all >= mostAsked || waiting >= mostWaiting {
			return outreach.Refuse(outreach.BoxFull, "tanya")
		}
		if q.N, err = tx.Next("asked/" + ses.ID); err != nil {
			return err
		}
		tx.Emit(outreach.BoxChanged, ses.ID)
		return tx.Asked.Put(q)
	})
	if err != nil || already {
		s.leave(door)
	}
	return already, err
}

// List is a session's questions, in the order they came.
func (s *Service) List(ctx context.Context, session string) (out []outreach.Asked, err error) {
	err = s.db.View(ctx, func(tx *store.Tx) error {
		out = nil
		for q, err := range tx.Asked.Scan(store.Key(session)) {
			if err != nil {
				return err
			}
			out = append(out, q)
		}
		return nil
	})
	return out, err
}

// OnScreen is the words that the hall sees, "" when none of a session's questions is
// on screen.
func (s *Service) OnScreen(ctx context.Context, session string) (text string, err error) {
	list, err := s.List(ctx, session)
	for _, q := range list {
		if q.State == outreach.AskedOnScreen {
			text = q.Text
		}
	}
	return text, err
}

// Move puts a question into another state. One that goes on screen brings the hall to
// the box and takes the one before off as answered: that is how a hall goes on. Errors:
// NotFound, NotApproved, BadChoice; NoSession for one on screen of a session that is over.
func (s *Service) Move(ctx context.Context, session string, n int, to outreach.AskedState) error {
	return s.db.Update(ctx, func(tx *store.Tx) error {
		q, err := tx.Asked.Get(store.Key(session, n))
		if err != nil {
			return err
		}
		if q, err = q.Move(to); err != nil {
			return err
		}
		if to == outreach.AskedOnScreen {
			if err := bring(tx, q); err != nil {
				return err
			}
		}
		tx.Emit(outreach.BoxChanged, session)
		return tx.Asked.Put(q)
	})
}

func bring(tx *store.Tx, q outreach.Asked) error {
	ses, err := current(tx)
	if err != nil {
		return err
	}
	if ses.ID != q.Session {
		return outreach.Refuse(outreach.NoSession, "")
	}
	var before []outreach.Asked
	for o, err := range tx.Asked.Scan(store.Key(q.Session)) {
		if err != nil {
			return err
		}
		if o.State == outreach.AskedOnScreen && o.N != q.N {
			before = append(before, o)
		}
	}
	for _, o := range before {
		if o, err = o.Move(outreach.AskedAnswered); err != nil {
			return err
		}
		if err := tx.Asked.Put(o); err != nil {
			return err
		}
	}
	at, err := tx.Positions.Get(store.Key(q.Session))
	if outreach.CodeOf(err) == outreach.NotFound {
		at, err = outreach.Position{Session: q.Session}, nil
	}
	if err == nil {
		at, err = at.Show(outreach.ShowBox)
	}
	if err != nil {
		return err
	}
	tx.Emit(outreach.HallChanged, q.Session)
	return tx.Positions.Put(at)
}

// Close opens or closes the open session's box. What is in it stays. Error: NoSession.
func (s *Service) Close(ctx context.Context, closed bool) error {
	return s.db.Update(ctx, func(tx *store.Tx) error {
		ses, err := current(tx)
		if err != nil || ses.BoxClosed == closed {
			return err
		}
		ses.BoxClosed = closed
		tx.Emit(outreach.BoxChanged, ses.ID)
		return tx.Sessions.Put(ses)
	})
}

// Settle takes for good what was dropped in sessions that are over. Nobody can want it
// back by then, and it may name somebody.
func (s *Service) Settle(ctx context.Context) error {
	var left []outreach.Asked
	if err := s.db.View(ctx, func(tx *store.Tx) (err error) {
		left, err = dropped(tx)
		return err
	}); err != nil || len(left) == 0 {
		return err
	}
	return s.db.Update(ctx, func(tx *store.Tx) error {
		left, err := dropped(tx)
		for _, q := range left {
			if err == nil {
				tx.Emit(outreach.BoxChanged, q.Session)
				err = tx.Asked.Delete(store.Key(q.Session, q.N))
			}
		}
		return err
	})
}

func dropped(tx *store.Tx) (out []outreach.Asked, err error) {
	over := map[string]bool{}
	for q, err := range tx.Asked.Scan(nil) {
		if err != nil {
			return nil, err
		}
		if q.State != outreach.AskedDropped {
			continue
		}
		if _, known := over[q.Session]; !known {
			ses, err := tx.Sessions.Get(store.Key(q.Session))
			if err != nil {
				return nil, err
			}
			over[q.Session] = ses.State != outreach.Open
		}
		if over[q.Session] {
			out = append(out, q)
		}
	}
	return out, nil
}

func current(tx *store.Tx) (outreach.Session, error) {
	ses, err := tx.Sessions.First("state", store.Key(string(outreach.Open)))
	if outreach.CodeOf(err) == outreach.NotFound {
		err = outreach.Refuse(outreach.NoSession, "phone")
	}
	return ses, err
}
