package coding

import (
	"context"
	"strings"
	"unicode"

	"bapashadir/backend/outreach"
	"bapashadir/backend/redact"
	"bapashadir/backend/store"
)

// LookQuote takes a text apart, with what is proposed to be struck. Errors: TextHidden,
// NotFound.
func (s *Service) LookQuote(ctx context.Context, of outreach.TextRef) (out redact.Text, err error) {
	err = s.db.View(ctx, func(tx *store.Tx) error {
		said, err := find(tx, of)
		out = redact.Read(said)
		return err
	})
	return out, err
}

// KeepQuote keeps a text, with exactly those words of it struck, as a quote. Errors: those
// of LookQuote, Empty when no word is left.
func (s *Service) KeepQuote(ctx context.Context, of outreach.TextRef, struck []int) (out outreach.Quote, err error) {
	err = s.db.Update(ctx, func(tx *store.Tx) error {
		said, err := find(tx, of)
		if err != nil {
			return err
		}
		text := redact.Read(said).Strike(struck)
		if !says(text) {
			return outreach.Refuse(outreach.Empty, "kutipan")
		}
		out = outreach.Quote{Of: of, Text: strings.TrimSpace(text.String())}
		for q, err := range tx.Quotes.Scan(nil) {
			if err != nil {
				return err
			}
			if q.Of == of && q.Text == out.Text {
				out = q
				return nil
			}
		}
		if out.ID, err = tx.NewID(); err != nil {
			return err
		}
		return tx.Quotes.Put(out)
	})
	return out, err
}

// says tells whether a word is left.
func says(t redact.Text) bool {
	for _, w := range t.Words {
		if w.Kind == redact.Keep && strings.ContainsFunc(w.Text, unicode.IsLetter) {
			return true
		}
	}
	return false
}

// RemoveQuote takes a quote off the list; its text stays.
func (s *Service) RemoveQuote(ctx context.Context, id string) (Undo, error) {
	var gone outreach.Quote
	err := s.db.Update(ctx, func(tx *store.Tx) (err error) {
		if gone, err = tx.Quotes.Get(store.Key(id)); err != nil {
			return err
		}
		return tx.Quotes.Delete(store.Key(id))
	})
	return s.undo(func(tx *store.Tx) error {
		if _, err := find(tx, gone.Of); err != nil {
			return err
		}
		return tx.Quotes.Put(gone)
	}), err
}
