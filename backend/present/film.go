package present

import (
	"context"
	"strings"
	"time"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
)

// film is the file of the shown slide, if that is one.
func (p Place) film() (outreach.DeckFile, bool) {
	if p.Slide >= len(p.Deck.Slides) {
		return outreach.DeckFile{}, false
	}
	f, ok := outreach.Deck{Files: p.Files}.File(p.Deck.Slides[p.Slide].Media.Name)
	return f, ok && strings.HasPrefix(f.Type, "video/")
}

// waits tells whether the hall sees a film that has not begun.
func (p Place) waits() bool {
	_, ok := p.film()
	return ok && p.Showing == outreach.ShowDeck && !p.Curtain && p.Film == (outreach.Playing{})
}

func (p Place) play(now time.Time) (outreach.Position, error) {
	p.Film = p.Film.Play(now)
	return p.Position.Show(outreach.ShowDeck)
}

// film is how far the film is after a move: another slide has another film, and none
// runs where the hall doesn't see it.
func film(before, next outreach.Position, now time.Time) outreach.Playing {
	switch {
	case next.Slide != before.Slide || next.Deck != before.Deck:
		return outreach.Playing{}
	case next.Showing != outreach.ShowDeck || next.Curtain:
		return next.Film.Pause(now)
	}
	return next.Film
}

// Film steers the film of the shown slide: play, pause or start, back to its
// beginning. Errors: BadChoice, also where no film is shown.
func (s *Service) Film(ctx context.Context, do string) error {
	return s.move(ctx, func(p Place, now time.Time) (outreach.Position, error) {
		if _, ok := p.film(); !ok {
			return p.Position, outreach.Refuse(outreach.BadChoice, "film")
		}
		switch do {
		case "play":
			return p.play(now)
		case "pause":
			p.Film = p.Film.Pause(now)
		case "start":
			running := !p.Film.Since.IsZero()
			if p.Film = (outreach.Playing{}); running {
				return p.play(now)
			}
		default:
			return p.Position, outreach.Refuse(outreach.BadChoice, "film")
		}
		return p.Position, nil
	})
}

// Rest lets the film stand that ran when the laptop went: nobody knows how far it came,
// and a hall that has just its light back is not to be shouted at.
func (s *Service) Rest(ctx context.Context) error {
	var ran bool
	err := s.db.View(ctx, func(tx *store.Tx) (err error) {
		_, ran, err = ranOn(tx)
		return err
	})
	if err != nil || !ran { // a disk that takes nothing is no reason to stay closed
		return err
	}
	return s.db.Update(ctx, func(tx *store.Tx) error {
		p, ran, err := ranOn(tx)
		if err != nil || !ran {
			return err
		}
		p.Film = p.Film.Rest()
		return tx.Positions.Put(p)
	})
}

// ranOn is the open session's place, and whether its film runs.
func ranOn(tx *store.Tx) (p outreach.Position, ran bool, err error) {
	ses, err := tx.Sessions.First("state", store.Key(string(outreach.Open)))
	if err == nil {
		p, err = tx.Positions.Get(store.Key(ses.ID))
	}
	if outreach.CodeOf(err) == outreach.NotFound {
		return p, false, nil
	}
	return p, err == nil && !p.Film.Since.IsZero(), err
}
