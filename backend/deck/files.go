package deck

import (
	"context"
	"errors"
	"log"
	"slices"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
)

// Open removes the files that no deck names: a power cut may have left some.
func (s *Service) Open(ctx context.Context) { s.tidy(ctx) }

// tidy removes what no deck names. A file that stays takes room, and goes next time.
func (s *Service) tidy(ctx context.Context) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.now != nil {
		return // its files are nobody's yet
	}
	named := s.gone.Files
	err := s.db.View(ctx, func(tx *store.Tx) error {
		for d, err := range tx.Decks.Scan(nil) {
			if err != nil {
				return err
			}
			named = append(slices.Clip(named), d.Files...)
		}
		return nil
	})
	if err == nil {
		err = s.files.Retain(func(name string) bool {
			return slices.ContainsFunc(named, func(f outreach.DeckFile) bool { return f.SHA256 == name })
		})
	}
	if err != nil {
		log.Printf("decks: a file that no deck names stays: %v", err)
	}
}

// Read opens a file of some deck. Error: NotFound. Close it.
func (s *Service) Read(name string) (*store.OpenFile, error) { return s.files.Open(name) }

// Prove reads every file of a deck and names those that are gone or spoilt; tell hears
// of the bytes read. The built-in deck has none.
func (s *Service) Prove(ctx context.Context, id string, tell func(done, all int64)) (lost []string, err error) {
	if id == outreach.BuiltInDeck {
		return nil, nil
	}
	d, err := s.Get(ctx, id)
	if err != nil {
		return nil, err
	}
	var done, all int64
	for _, f := range d.Files {
		all += f.Size
	}
	for _, f := range d.Files {
		tell(done, all)
		err := s.files.Prove(ctx, f.SHA256)
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		if e := (*outreach.Error)(nil); errors.As(err, &e) {
			lost = append(lost, f.Name)
		} else if err != nil {
			return nil, err
		}
		done += f.Size
	}
	tell(all, all)
	return lost, nil
}
