package coding

import (
	"context"

	"bapashadir/backend/guide"
	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
)

// SaveInterview writes a note anew, or keeps a new one when it has no id. Its source stays
// what it was. What was quoted of an answer is taken back when the answer is another one,
// and codes go with an answer that is gone. Errors: those of outreach.Interview.Tidy,
// NotFound, BadChoice for a session that was never held.
func (s *Service) SaveInterview(ctx context.Context, i outreach.Interview) (id string, err error) {
	err = s.db.Update(ctx, func(tx *store.Tx) error {
		was := outreach.Interview{}
		if i.ID != "" {
			if was, err = tx.Interviews.Get(store.Key(i.ID)); err != nil {
				return err
			}
			i.Source = was.Source
		}
		if i, err = i.Tidy(); err != nil {
			return err
		}
		if i.Session != "" {
			ses, err := tx.Sessions.Get(store.Key(i.Session))
			if err != nil || ses.State == outreach.Planned {
				return outreach.Refuse(outreach.BadChoice, "kegiatan")
			}
		}
		if i.Guide = was.Guide; i.Guide == 0 {
			g, err := guide.Of(i.Source)
			if err != nil {
				return err
			}
			i.Guide = g.Version
		}
		if i.ID == "" {
			if i.ID, err = tx.NewID(); err != nil {
				return err
			}
		}
		id = i.ID
		if err := forgetChanged(tx, was, i); err != nil {
			return err
		}
		return tx.Interviews.Put(i)
	})
	return id, err
}

// forgetChanged takes away the quotes of changed parts, and the codes of those that are gone.
func forgetChanged(tx *store.Tx, was, now outreach.Interview) error {
	quotes, err := all(tx.Quotes.Scan(nil))
	if err != nil {
		return err
	}
	for _, q := range quotes {
		if q.Of.ID == now.ID && was.Told(q.Of.Part) != now.Told(q.Of.Part) {
			if err := tx.Quotes.Delete(store.Key(q.ID)); err != nil {
				return err
			}
		}
	}
	for part := 1; part <= outreach.NotePart; part++ {
		if now.Told(part) == "" {
			if err := mark(tx, outreach.Marking{Of: outreach.TextRef{ID: now.ID, Part: part}}); err != nil {
				return err
			}
		}
	}
	return nil
}

// RemoveInterview takes a note away, with its codes and quotes.
func (s *Service) RemoveInterview(ctx context.Context, id string) (Undo, error) {
	var gone outreach.Interview
	var marks []outreach.Marking
	var quotes []outreach.Quote
	err := s.db.Update(ctx, func(tx *store.Tx) (err error) {
		if gone, err = tx.Interviews.Get(store.Key(id)); err != nil {
			return err
		}
		if marks, err = all(tx.Markings.Scan(store.Key(id))); err != nil {
			return err
		}
		for _, m := range marks {
			if err := mark(tx, outreach.Marking{Of: m.Of}); err != nil {
				return err
			}
		}
		every, err := all(tx.Quotes.Scan(nil))
		if err != nil {
			return err
		}
		quotes = nil
		for _, q := range every {
			if q.Of.ID != id {
				continue
			}
			quotes = append(quotes, q)
			if err := tx.Quotes.Delete(store.Key(q.ID)); err != nil {
				return err
			}
		}
		return tx.Interviews.Delete(store.Key(id))
	})
	return s.undo(func(tx *store.Tx) error {
		for _, m := range marks {
			now := outreach.Marking{Of: m.Of}
			for _, c := range m.Codes { // one that was deleted meanwhile stays so
				if tx.Codewords.Has(store.Key(c)) {
					now = now.With(c)
				}
			}
			if err := mark(tx, now); err != nil {
				return err
			}
		}
		for _, q := range quotes {
			if err := tx.Quotes.Put(q); err != nil {
				return err
			}
		}
		return tx.Interviews.Put(gone)
	}), err
}
