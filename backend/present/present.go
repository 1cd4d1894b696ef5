// Package present keeps what the hall sees: which picture, which slide, which step.
//
// It promises that the place is on disk before it is shown, so that a power cut
// brings back the same picture. It must never let a screen decide the place.
package present

import (
	"context"
	"time"

	"bapashadir/backend/indo"
	"bapashadir/backend/outreach"
	"bapashadir/backend/slide"
	"bapashadir/backend/store"
)

// Service is the hall's picture of one data file.
type Service struct {
	db   *store.DB
	read reader
}

// New gives the picture in db.
func New(db *store.DB) *Service { return &Service{db: db} }

// Place is what the hall sees of a session, with the deck it walks through and the
// files that its slides show.
type Place struct {
	outreach.Position
	Deck  slide.Deck
	Files []outreach.DeckFile
}

// At is the place of a session; one never shown starts at the join card.
func (s *Service) At(ctx context.Context, session string) (out Place, err error) {
	err = s.db.View(ctx, func(tx *store.Tx) error {
		out, err = s.at(tx, session)
		return err
	})
	return out, err
}

func (s *Service) at(tx *store.Tx, session string) (out Place, err error) {
	ses, err := tx.Sessions.Get(store.Key(session))
	if err != nil {
		return out, err
	}
	o, err := tx.Offices.Get(store.OfficeKey)
	if err != nil {
		return out, err
	}
	deck, files, err := s.read.deck(tx, ses.Deck)
	if err != nil {
		return out, err
	}
	out.Deck, out.Files = s.read.fill(deck, variables(ses, o)), files
	out.Position, err = tx.Positions.Get(store.Key(session))
	if outreach.CodeOf(err) == outreach.NotFound {
		out.Position, err = outreach.FirstPosition(session), nil
	}
	out.enter(ses.Deck)
	out.Slide, out.Step = out.Deck.Clamp(out.Slide, out.Step)
	if out.IsFrozen() {
		out.Frozen.Slide, out.Frozen.Step = out.Deck.Clamp(out.Frozen.Slide, out.Frozen.Step)
	}
	return out, err
}

// variables are the words that a deck may leave open (domain.md 2.2).
func variables(ses outreach.Session, o outreach.Office) map[string]string {
	v := map[string]string{
		"desa":     ses.Village.Label(),
		"pk":       o.Officer,
		"nomor_pk": indo.ShowPhone(o.OfficerPhone),
		"kantor":   o.Name,
		"kontak":   o.Contact,
		"alamat":   o.Address,
	}
	if d, err := indo.ParseDate(ses.Date); err == nil {
		v["tanggal"] = indo.Date(d)
	}
	return v
}

// Show puts another picture on the hall screen and lifts the curtain.
func (s *Service) Show(ctx context.Context, what outreach.Showing) error {
	return s.move(ctx, func(p Place, _ time.Time) (outreach.Position, error) { return p.Position.Show(what) })
}

// Ask shows an item of the forms, and lifts the curtain. Whether it is asked is for
// the forms to say.
func (s *Service) Ask(ctx context.Context, room outreach.RoomItem) error {
	return s.move(ctx, func(p Place, _ time.Time) (outreach.Position, error) { return p.Position.Ask(room) })
}

// Next goes one step on. Off the deck, it first brings the deck back where it was; on a
// film that has not begun, it begins: a clicker has no other key for it.
func (s *Service) Next(ctx context.Context) error {
	return s.move(ctx, func(p Place, now time.Time) (outreach.Position, error) {
		if p.waits() {
			return p.play(now)
		}
		return p.walk(p.Deck.Next)
	})
}

// Prev goes one step back, to the last step of the slide before.
func (s *Service) Prev(ctx context.Context) error {
	return s.move(ctx, func(p Place, _ time.Time) (outreach.Position, error) { return p.walk(p.Deck.Prev) })
}

// GoTo jumps to a slide, counted from 0, and shows the deck.
func (s *Service) GoTo(ctx context.Context, slide, step int) error {
	return s.move(ctx, func(p Place, _ time.Time) (outreach.Position, error) {
		p.Slide, p.Step = p.Deck.Clamp(slide, step)
		return p.Position.Show(outreach.ShowDeck)
	})
}

func (p Place) walk(to func(slide, step int) (int, int)) (outreach.Position, error) {
	if p.Showing == outreach.ShowDeck && (!p.Curtain || p.IsFrozen()) {
		p.Slide, p.Step = to(p.Slide, p.Step)
	}
	return p.Position.Show(outreach.ShowDeck)
}

// Curtain hides the picture, or brings it back.
func (s *Service) Curtain(ctx context.Context, on bool) error {
	return s.move(ctx, func(p Place, _ time.Time) (outreach.Position, error) {
		p.Curtain = on
		return p.Position, nil
	})
}

// ToggleCurtain hides the picture or brings it back, whichever it is not: a key
// pressed twice comes back to where it was, however fast.
func (s *Service) ToggleCurtain(ctx context.Context) error {
	return s.move(ctx, func(p Place, _ time.Time) (outreach.Position, error) {
		p.Curtain = !p.Curtain
		return p.Position, nil
	})
}

// Freeze lets the hall keep its picture while the officer moves on, or shows it again
// where the officer is.
func (s *Service) Freeze(ctx context.Context, on bool) error {
	return s.move(ctx, func(p Place, _ time.Time) (outreach.Position, error) { return p.Position.Freeze(on), nil })
}

// ToggleFreeze is Freeze for a key that does both.
func (s *Service) ToggleFreeze(ctx context.Context) error {
	return s.move(ctx, func(p Place, _ time.Time) (outreach.Position, error) { return p.Position.Freeze(!p.IsFrozen()), nil })
}

// Welcome lets welcome slides take turns with the join card, or not.
func (s *Service) Welcome(ctx context.Context, on bool) error {
	return s.move(ctx, func(p Place, _ time.Time) (outreach.Position, error) {
		p.Calm = !on
		return p.Position, nil
	})
}

// move changes the place of the open session. NoSession when none is open.
func (s *Service) move(ctx context.Context, to func(Place, time.Time) (outreach.Position, error)) error {
	return s.db.Update(ctx, func(tx *store.Tx) error {
		ses, err := tx.Sessions.First("state", store.Key(string(outreach.Open)))
		if outreach.CodeOf(err) == outreach.NotFound {
			return outreach.Refuse(outreach.NoSession, "")
		}
		if err != nil {
			return err
		}
		p, err := s.at(tx, ses.ID)
		if err != nil {
			return err
		}
		next, err := to(p, tx.Now())
		if err != nil || next == p.Position {
			return err
		}
		next.Film = film(p.Position, next, tx.Now())
		tx.Emit(outreach.HallChanged, ses.ID)
		return tx.Positions.Put(next)
	})
}
