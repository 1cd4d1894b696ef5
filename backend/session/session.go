// Package session plans, opens and closes village sessions.
//
// It promises that at most one session is open at a time, since the hall has one
// screen and one door. It must never touch who came or what they answered.
package session

import (
	"context"
	"sort"

	"bapashadir/backend/outreach"
	"bapashadir/backend/region"
	"bapashadir/backend/store"
	"bapashadir/backend/survey"
)

// Service is the sessions of one data file.
type Service struct {
	db    *store.DB
	lists outreach.Lists
}

// New gives the sessions in db, held in villages of the built-in list.
func New(db *store.DB) *Service { return NewIn(db, region.BuiltIn().ByCode) }

// NewIn gives the sessions in db, held in villages of lists.
func NewIn(db *store.DB, lists outreach.Lists) *Service { return &Service{db: db, lists: lists} }

// Summary is a session with its counts of people, mentors, and sheets of the form that is
// open, else of the one after it.
type Summary struct {
	outreach.Session
	Arrived, Answered, Mentors int
}

// Plan keeps a new session. Errors: those of outreach.Draft.
func (s *Service) Plan(ctx context.Context, d outreach.Draft) (out outreach.Session, err error) {
	lists := s.known(d)
	err = s.db.Update(ctx, func(tx *store.Tx) error {
		n := outreach.Session{State: outreach.Planned, Feedback: outreach.Planned, Created: tx.Now().UTC(),
			Survey: outreach.Survey{Modules: survey.Usual()}}
		if out, err = d.Apply(n, lists); err != nil {
			return err
		}
		if err := there(tx, out); err != nil {
			return err
		}
		if out.ID, err = tx.NewID(); err != nil {
			return err
		}
		if out.Token, err = tx.NewToken(); err != nil {
			return err
		}
		if out.FeedbackToken, err = tx.NewToken(); err != nil {
			return err
		}
		return put(tx, out)
	})
	return out, err
}

// Edit changes what was planned; people may already have come.
func (s *Service) Edit(ctx context.Context, id string, d outreach.Draft) (outreach.Session, error) {
	lists := s.known(d)
	return s.change(ctx, id, func(tx *store.Tx, o outreach.Session) (outreach.Session, error) {
		n, err := d.Apply(o, lists)
		if err == nil && n.Deck != o.Deck { // one that was deleted since stays named
			err = there(tx, n)
		}
		return n, err
	})
}

// known looks the draft's village up before anything is written: a list may still have
// to be read.
func (s *Service) known(d outreach.Draft) outreach.Lists {
	v, ok := s.lists(d.Village.Code)
	return func(string) (region.Village, bool) { return v, ok }
}

// Present gives a session another deck. Errors: those of an unknown one.
func (s *Service) Present(ctx context.Context, id, deck string) (outreach.Session, error) {
	return s.change(ctx, id, func(tx *store.Tx, o outreach.Session) (outreach.Session, error) {
		o.Deck = deck
		tx.Emit(outreach.HallChanged, id)
		return o, there(tx, o)
	})
}

// there refuses a deck that is not here.
func there(tx *store.Tx, o outreach.Session) error {
	if o.Deck == outreach.BuiltInDeck || tx.Decks.Has(store.Key(o.Deck)) {
		return nil
	}
	return outreach.Refuse(outreach.BadChoice, "deck")
}

// Open opens a planned session, or a closed one with a reason. OtherOpen when the
// hall is taken by another one.
func (s *Service) Open(ctx context.Context, id, reason string) (outreach.Session, error) {
	return s.change(ctx, id, func(tx *store.Tx, o outreach.Session) (outreach.Session, error) {
		other, err := tx.Sessions.First("state", store.Key(string(outreach.Open)))
		if err == nil && other.ID != id {
			return o, outreach.Refuse(outreach.OtherOpen, "", "title", other.Title)
		}
		if err != nil && outreach.CodeOf(err) != outreach.NotFound {
			return o, err
		}
		office, err := tx.Offices.Get(store.OfficeKey)
		if err != nil {
			return o, err
		}
		return outreach.OpenSession(o.Fixed(office), reason, tx.Now())
	})
}

// Close ends a session and its feedback.
func (s *Service) Close(ctx context.Context, id string) (outreach.Session, error) {
	return s.change(ctx, id, func(tx *store.Tx, o outreach.Session) (outreach.Session, error) {
		return outreach.CloseSession(o, tx.Now())
	})
}

// CountChildren notes how many children came without a record of their own. Errors:
// BadChoice, those of a session that takes nobody.
func (s *Service) CountChildren(ctx context.Context, id string, n int) error {
	_, err := s.change(ctx, id, func(_ *store.Tx, o outreach.Session) (outreach.Session, error) { return outreach.CountChildren(o, n) })
	return err
}

// CountChild notes one more. Errors: as CountChildren.
func (s *Service) CountChild(ctx context.Context, id string) error {
	_, err := s.change(ctx, id, func(_ *store.Tx, o outreach.Session) (outreach.Session, error) {
		return outreach.CountChildren(o, o.Children+1)
	})
	return err
}

// Delete removes a session that was planned and never opened, else NotPlanned.
func (s *Service) Delete(ctx context.Context, id string) error {
	return s.db.Update(ctx, func(tx *store.Tx) error {
		o, err := tx.Sessions.Get(store.Key(id))
		if err != nil {
			return err
		}
		if o.State != outreach.Planned {
			return outreach.Refuse(outreach.NotPlanned, "")
		}
		tx.Emit(outreach.SessionsChanged, id)
		if err := uninvite(tx, id); err != nil {
			return err
		}
		for _, err := range []error{tx.Agendas.Delete(store.Key(id)), tx.Positions.Delete(store.Key(id))} {
			if err != nil && outreach.CodeOf(err) != outreach.NotFound {
				return err
			}
		}
		return tx.Sessions.Delete(store.Key(id))
	})
}

// uninvite forgets the guests of a session that will not be: nobody could find them
// any more to take them off.
func uninvite(tx *store.Tx, id string) error {
	var codes []string
	for g, err := range tx.Guests.By("session", store.Key(id)) {
		if err != nil {
			return err
		}
		codes = append(codes, g.Code)
	}
	for _, c := range codes {
		if err := tx.Guests.Delete(store.Key(c)); err != nil {
			return err
		}
	}
	return nil
}

// Get is one session with its counts.
func (s *Service) Get(ctx context.Context, id string) (out Summary, err error) {
	err = s.db.View(ctx, func(tx *store.Tx) error {
		o, err := tx.Sessions.Get(store.Key(id))
		out = summary(tx, o)
		return err
	})
	return out, err
}

// Current is the open session, NoSession when none is.
func (s *Service) Current(ctx context.Context) (out Summary, err error) {
	err = s.db.View(ctx, func(tx *store.Tx) error {
		o, err := tx.Sessions.First("state", store.Key(string(outreach.Open)))
		if outreach.CodeOf(err) == outreach.NotFound {
			return outreach.Refuse(outreach.NoSession, "")
		}
		out = summary(tx, o)
		return err
	})
	return out, err
}

// List is all sessions, the newest date first.
func (s *Service) List(ctx context.Context) (out []Summary, err error) {
	err = s.db.View(ctx, func(tx *store.Tx) error {
		for o, err := range tx.Sessions.Scan(nil) {
			if err != nil {
				return err
			}
			out = append(out, summary(tx, o))
		}
		return nil
	})
	sort.SliceStable(out, func(i, j int) bool {
		if out[i].Date != out[j].Date {
			return out[i].Date > out[j].Date
		}
		return out[i].Created.After(out[j].Created)
	})
	return out, err
}

func (s *Service) change(ctx context.Context, id string, fn func(*store.Tx, outreach.Session) (outreach.Session, error)) (out outreach.Session, err error) {
	err = s.db.Update(ctx, func(tx *store.Tx) error {
		o, err := tx.Sessions.Get(store.Key(id))
		if err != nil {
			return err
		}
		if out, err = fn(tx, o); err != nil {
			return err
		}
		return put(tx, out)
	})
	return out, err
}

func put(tx *store.Tx, o outreach.Session) error {
	tx.Emit(outreach.SessionsChanged, o.ID)
	return tx.Sessions.Put(o)
}

func summary(tx *store.Tx, o outreach.Session) Summary {
	now := o.Asks()
	if now == "" {
		now = outreach.After
	}
	arrived := tx.Attendees.CountBy("present", store.Key(o.ID)) + o.Erased
	if o.Kept.Cleared != nil { // their names are gone, they still came
		arrived = o.Kept.Cleared.People
	}
	return Summary{Session: o,
		Arrived:  arrived,
		Answered: tx.Answers.CountBy("phase", store.Key(o.ID, string(now))),
		Mentors:  tx.Activities.CountBy("session", store.Key(o.ID))}
}
