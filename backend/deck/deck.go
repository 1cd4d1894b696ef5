// Package deck keeps the office's own talks: their texts, and the pictures, films and
// PDFs that these name.
//
// It promises that a kept text can be presented, and that a file is whole on the disk
// before a deck names it; a deck that a session will present stays. It must never
// change the built-in deck, nor what the hall sees.
package deck

import (
	"context"
	"log"
	"sort"
	"strings"
	"sync"
	"time"

	"bapashadir/backend/outreach"
	"bapashadir/backend/slide"
	"bapashadir/backend/store"
)

// Folder is where the files of decks lie in the data folder.
const Folder = "materi"

// Service is the decks of one data file.
type Service struct {
	db    *store.DB
	files store.Files

	mu   sync.Mutex
	gone outreach.Deck // deleted last, for Restore; its files stay until another one is
	now  *Import       // under way
}

// New gives the decks in db.
func New(db *store.DB) *Service { return &Service{db: db, files: db.Files(Folder)} }

// Entry is a deck in the list.
type Entry struct {
	outreach.Deck
	Slides int
	Used   []string // titles of the sessions that will present it
	Live   bool     // one of them is open
}

// List is all own decks, the one changed last first.
func (s *Service) List(ctx context.Context) (out []Entry, err error) {
	err = s.db.View(ctx, func(tx *store.Tx) error {
		used, err := uses(tx)
		if err != nil {
			return err
		}
		for d, err := range tx.Decks.Scan(nil) {
			if err != nil {
				return err
			}
			read, err := slide.Parse(d.Text)
			if err != nil {
				log.Printf("decks: a kept deck can't be read: %v", err)
			}
			e := Entry{Deck: d, Slides: len(read.Slides)}
			for _, ses := range used[d.ID] {
				e.Used = append(e.Used, ses.Title)
				e.Live = e.Live || ses.State == outreach.Open
			}
			out = append(out, e)
		}
		return nil
	})
	sort.SliceStable(out, func(i, j int) bool { return out[i].Changed.After(out[j].Changed) })
	return out, err
}

// uses are the sessions that will present each deck; closed ones keep only its name.
func uses(tx *store.Tx) (map[string][]outreach.Session, error) {
	out := map[string][]outreach.Session{}
	for ses, err := range tx.Sessions.Scan(nil) {
		if err != nil {
			return nil, err
		}
		if ses.State != outreach.Closed {
			out[ses.Deck] = append(out[ses.Deck], ses)
		}
	}
	return out, nil
}

// Get is one own deck.
func (s *Service) Get(ctx context.Context, id string) (out outreach.Deck, err error) {
	err = s.db.View(ctx, func(tx *store.Tx) error {
		out, err = tx.Decks.Get(store.Key(id))
		return err
	})
	return out, err
}

// Create keeps a new deck of one slide, titled as the deck.
func (s *Service) Create(ctx context.Context, name string) (outreach.Deck, error) {
	return s.add(ctx, name, outreach.Deck{Kind: outreach.DeckText, Text: outreach.FirstText(name)})
}

// Duplicate keeps a copy of a deck, the built-in one as well, under another name.
func (s *Service) Duplicate(ctx context.Context, id, name string) (outreach.Deck, error) {
	from := outreach.Deck{Kind: outreach.DeckText, Text: builtIn()}
	if id != outreach.BuiltInDeck {
		var err error
		if from, err = s.Get(ctx, id); err != nil {
			return from, err
		}
	}
	return s.add(ctx, name, from)
}

// builtIn is the text of the built-in deck without the line that names it.
func builtIn() string {
	_, rest, _ := strings.Cut(slide.BuiltInText(), "\n")
	return rest
}

func (s *Service) add(ctx context.Context, name string, d outreach.Deck) (outreach.Deck, error) {
	err := s.db.Update(ctx, func(tx *store.Tx) (err error) {
		d, err = add(tx, name, d)
		return err
	})
	return d, err
}

func add(tx *store.Tx, name string, d outreach.Deck) (outreach.Deck, error) {
	d, err := d.Rename(name)
	if err != nil {
		return d, err
	}
	if d, err = d.Write(d.Text, tx.Now()); err != nil {
		return d, err
	}
	d.Created = d.Changed
	if d.ID, err = tx.NewID(); err != nil {
		return d, err
	}
	return d, put(tx, d)
}

// Save gives a deck another text. Errors: those of outreach.Deck.Write.
func (s *Service) Save(ctx context.Context, id, text string) (outreach.Deck, error) {
	return s.change(ctx, id, func(d outreach.Deck, now time.Time) (outreach.Deck, error) { return d.Write(text, now) })
}

// Rename gives a deck another name.
func (s *Service) Rename(ctx context.Context, id, name string) (outreach.Deck, error) {
	return s.change(ctx, id, func(d outreach.Deck, _ time.Time) (outreach.Deck, error) { return d.Rename(name) })
}

func (s *Service) change(ctx context.Context, id string, fn func(outreach.Deck, time.Time) (outreach.Deck, error)) (out outreach.Deck, err error) {
	err = s.db.Update(ctx, func(tx *store.Tx) error {
		d, err := tx.Decks.Get(store.Key(id))
		if err != nil {
			return err
		}
		if out, err = fn(d, tx.Now()); err != nil {
			return err
		}
		return put(tx, out)
	})
	return out, err
}

func put(tx *store.Tx, d outreach.Deck) error {
	tx.Emit(outreach.DecksChanged, "")
	return tx.Decks.Put(d)
}

// Delete removes a deck; Restore undoes it. Error: DeckInUse.
func (s *Service) Delete(ctx context.Context, id string) error {
	var gone outreach.Deck
	err := s.db.Update(ctx, func(tx *store.Tx) (err error) {
		if gone, err = tx.Decks.Get(store.Key(id)); err != nil {
			return err
		}
		used, err := uses(tx)
		if err != nil {
			return err
		}
		if all := used[id]; len(all) > 0 {
			return outreach.Refuse(outreach.DeckInUse, "", "title", all[0].Title)
		}
		tx.Emit(outreach.DecksChanged, "")
		return tx.Decks.Delete(store.Key(id))
	})
	if err != nil {
		return err
	}
	s.mu.Lock()
	s.gone = gone
	s.mu.Unlock()
	s.tidy(ctx)
	return nil
}

// Restore brings back the deck that was deleted last. Error: NotFound when there is
// none.
func (s *Service) Restore(ctx context.Context) error {
	s.mu.Lock()
	gone := s.gone
	s.mu.Unlock()
	if gone.ID == "" {
		return outreach.Refuse(outreach.NotFound, "")
	}
	return s.db.Update(ctx, func(tx *store.Tx) error { return put(tx, gone) })
}
