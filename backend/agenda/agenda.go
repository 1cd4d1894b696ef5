// Package agenda keeps each session's run of show: what comes when, what the hall sees
// with it, and what has begun.
//
// It promises that a begun item and the hall's picture change in one commit, and that a
// power cut loses neither. It must never begin an item by itself.
package agenda

import (
	"context"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
)

// Service is the run of show of each session of one data file.
type Service struct{ db *store.DB }

// New gives the runs of show in db.
func New(db *store.DB) *Service { return &Service{db: db} }

// At is a session's run of show; one never changed is the long template.
func (s *Service) At(ctx context.Context, session string) (out outreach.Agenda, err error) {
	err = s.db.View(ctx, func(tx *store.Tx) error {
		if _, err := tx.Sessions.Get(store.Key(session)); err != nil {
			return err
		}
		out, err = at(tx, session)
		return err
	})
	return out, err
}

func at(tx *store.Tx, session string) (outreach.Agenda, error) {
	a, err := tx.Agendas.Get(store.Key(session))
	if outreach.CodeOf(err) == outreach.NotFound {
		return outreach.NewAgenda(session, outreach.AgendaLong)
	}
	return a, err
}

// Use begins anew with a template. Error: AgendaRuns once something has begun.
func (s *Service) Use(ctx context.Context, session string, form outreach.AgendaForm) error {
	return s.change(ctx, session, func(_ *store.Tx, a outreach.Agenda) (outreach.Agenda, error) {
		if len(a.Starts) > 0 {
			return a, outreach.Refuse(outreach.AgendaRuns, "form")
		}
		return outreach.NewAgenda(session, form)
	})
}

// Add puts a new item at a place among the others.
func (s *Service) Add(ctx context.Context, session string, d outreach.AgendaDraft, place int) error {
	return s.change(ctx, session, func(_ *store.Tx, a outreach.Agenda) (outreach.Agenda, error) { return a.Add(d, place) })
}

// Change writes an item anew.
func (s *Service) Change(ctx context.Context, session, id string, d outreach.AgendaDraft) error {
	return s.change(ctx, session, func(_ *store.Tx, a outreach.Agenda) (outreach.Agenda, error) { return a.Change(id, d) })
}

// Move brings an item to another place.
func (s *Service) Move(ctx context.Context, session, id string, place int) error {
	return s.change(ctx, session, func(_ *store.Tx, a outreach.Agenda) (outreach.Agenda, error) { return a.Move(id, place) })
}

// Skip leaves an item out, or takes it in again. Error: AgendaRuns.
func (s *Service) Skip(ctx context.Context, session, id string, on bool) error {
	return s.change(ctx, session, func(_ *store.Tx, a outreach.Agenda) (outreach.Agenda, error) { return a.Skip(id, on) })
}

// Remove takes an item off the list. Error: AgendaRuns.
func (s *Service) Remove(ctx context.Context, session, id string) error {
	return s.change(ctx, session, func(_ *store.Tx, a outreach.Agenda) (outreach.Agenda, error) { return a.Remove(id) })
}

// Restore puts the item that was removed last back where it was.
func (s *Service) Restore(ctx context.Context, session, id string) error {
	return s.change(ctx, session, func(_ *store.Tx, a outreach.Agenda) (outreach.Agenda, error) { return a.Restore(id) })
}

// Start begins an item of the open session and puts its picture before the hall.
// Errors: SessionNotOpen, NotFound.
func (s *Service) Start(ctx context.Context, session, id string) error {
	return s.change(ctx, session, func(tx *store.Tx, a outreach.Agenda) (outreach.Agenda, error) {
		ses, err := tx.Sessions.Get(store.Key(session))
		if err == nil && ses.State != outreach.Open {
			err = outreach.Refuse(outreach.SessionNotOpen, "")
		}
		if err != nil {
			return a, err
		}
		next, err := a.Start(id, tx.Now())
		if err != nil {
			return a, err
		}
		it, _, _ := next.Now()
		return next, show(tx, session, it.Shows)
	})
}

// show puts the item's picture before the hall. The deck goes on where it was left.
func show(tx *store.Tx, session string, what outreach.Showing) error {
	if what == "" {
		return nil
	}
	p, err := tx.Positions.Get(store.Key(session))
	if outreach.CodeOf(err) == outreach.NotFound {
		p, err = outreach.FirstPosition(session), nil
	}
	if err != nil {
		return err
	}
	if p, err = p.Show(what); err != nil {
		return err
	}
	tx.Emit(outreach.HallChanged, session)
	return tx.Positions.Put(p)
}

// change writes a session's run of show anew. Error: SessionClosed.
func (s *Service) change(ctx context.Context, session string, to func(*store.Tx, outreach.Agenda) (outreach.Agenda, error)) error {
	return s.db.Update(ctx, func(tx *store.Tx) error {
		ses, err := tx.Sessions.Get(store.Key(session))
		if err != nil {
			return err
		}
		if ses.State == outreach.Closed {
			return outreach.Refuse(outreach.SessionClosed, "")
		}
		a, err := at(tx, session)
		if err != nil {
			return err
		}
		if a, err = to(tx, a); err != nil {
			return err
		}
		tx.Emit(outreach.AgendaChanged, session)
		return tx.Agendas.Put(a)
	})
}
