package present

import (
	"context"
	"log"
	"maps"
	"sync"

	"bapashadir/backend/outreach"
	"bapashadir/backend/slide"
	"bapashadir/backend/store"
)

// reader reads the texts of decks. It remembers the last one: every change in the hall
// asks for it.
type reader struct {
	mu   sync.Mutex
	text string
	made slide.Deck

	open   slide.Deck // the deck that was filled last
	vars   map[string]string
	filled slide.Deck
}

// fill is slide.Fill, remembered: nobody may change what it answers.
func (r *reader) fill(d slide.Deck, vars map[string]string) slide.Deck {
	if len(d.Slides) == 0 {
		return slide.Fill(d, vars)
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	same := len(r.open.Slides) > 0 && &r.open.Slides[0] == &d.Slides[0] && r.open.ID == d.ID && r.open.Title == d.Title
	if !same || !maps.Equal(r.vars, vars) {
		r.open, r.vars, r.filled = d, vars, slide.Fill(d, vars)
	}
	return r.filled
}

// deck is a session's deck, its variables open. One that was deleted since, as a closed
// session's may be, has no slides.
func (r *reader) deck(tx *store.Tx, id string) (slide.Deck, []outreach.DeckFile, error) {
	if id == outreach.BuiltInDeck || id == "" {
		return slide.BuiltIn(), nil, nil
	}
	d, err := tx.Decks.Get(store.Key(id))
	if outreach.CodeOf(err) == outreach.NotFound {
		return slide.Deck{ID: id}, nil, nil
	}
	if err != nil {
		return slide.Deck{}, nil, err
	}
	out, err := r.parse(d.Text)
	if err != nil { // a newer rule than the one it was kept under: the hall goes on without it
		log.Printf("present: a kept deck can't be read: %v", err)
		out = slide.Deck{}
	}
	out.ID, out.Title = d.ID, d.Name
	return out, d.Files, nil
}

func (r *reader) parse(text string) (slide.Deck, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.text == text && text != "" {
		return r.made, nil
	}
	out, err := slide.Parse(text)
	if err == nil {
		r.text, r.made = text, out
	}
	return out, err
}

// Look is a deck as the hall would see it with this text, in the session that will
// present it or, without one, with what the office knows. Errors: those of
// outreach.ReadDeck.
func (s *Service) Look(ctx context.Context, id, text string) (out Place, err error) {
	deck, err := outreach.ReadDeck(text)
	if err != nil {
		return out, err
	}
	err = s.db.View(ctx, func(tx *store.Tx) error {
		o, err := tx.Offices.Get(store.OfficeKey)
		if err != nil {
			return err
		}
		d, err := tx.Decks.Get(store.Key(id))
		if err != nil && outreach.CodeOf(err) != outreach.NotFound {
			return err
		}
		ses, err := presenting(tx, id)
		if err != nil {
			return err
		}
		vars := variables(ses, o)
		if ses.ID == "" {
			delete(vars, "desa") // its fallback stands for it
		}
		out.Deck, out.Files = slide.Fill(deck, vars), d.Files
		out.Deck.ID, out.Deck.Title = id, d.Name
		return nil
	})
	return out, err
}

// Kept is Look of what is kept. Error: NotFound.
func (s *Service) Kept(ctx context.Context, id string) (out Place, err error) {
	text := slide.BuiltInText()
	if id != outreach.BuiltInDeck {
		if err := s.db.View(ctx, func(tx *store.Tx) error {
			d, err := tx.Decks.Get(store.Key(id))
			text = d.Text
			return err
		}); err != nil {
			return out, err
		}
	}
	if out, err = s.Look(ctx, id, text); err == nil && id == outreach.BuiltInDeck {
		out.Deck.Title = slide.BuiltIn().Title
	}
	return out, err
}

// presenting is the session that presents a deck or will, else the one that is open or
// will be: what stands in its place is an example then.
func presenting(tx *store.Tx, id string) (out outreach.Session, err error) {
	best := 0
	for ses, err := range tx.Sessions.Scan(nil) {
		if err != nil {
			return out, err
		}
		fits := 0
		if ses.State == outreach.Open {
			fits++
		}
		if ses.Deck == id {
			fits += 2
		}
		if ses.State != outreach.Closed && (out.ID == "" || fits > best) {
			out, best = ses, fits
		}
	}
	return out, nil
}

// enter begins another deck than the place was in at its beginning.
func (p *Place) enter(deck string) {
	was := p.Position.Deck
	if was == "" {
		was = outreach.BuiltInDeck
	}
	if was != deck {
		p.Slide, p.Step, p.Film = 0, 0, outreach.Playing{}
	}
	if p.Position.Deck = deck; deck == outreach.BuiltInDeck {
		p.Position.Deck = ""
	}
}
