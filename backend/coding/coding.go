// Package coding is the board on which officers read what people said, in comments and
// interviews, and gather it: codes, categories, themes (domain.md 4.4).
//
// It promises that a comment is handed out only when the survey's results may be seen,
// and that nothing it deletes or merges is lost before the next such step. It must never
// reach attendance: what was said has no name here.
package coding

import (
	"context"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
)

// Service is the coding board of one data file.
type Service struct{ db *store.DB }

// New gives the board of db.
func New(db *store.DB) *Service { return &Service{db: db} }

// Undo puts back what a step took away. It may be refused once the way back is taken:
// NameTaken.
type Undo func(context.Context) error

func (s *Service) undo(back func(*store.Tx) error) Undo {
	return func(ctx context.Context) error { return s.db.Update(ctx, back) }
}

// Tag gives a text the code of that name, which is made if there is none. Errors:
// TextHidden, NotFound, those of outreach.Codename.
func (s *Service) Tag(ctx context.Context, of outreach.TextRef, name string) error {
	return s.db.Update(ctx, func(tx *store.Tx) error {
		if _, err := find(tx, of); err != nil {
			return err
		}
		name, err := outreach.Codename(name)
		if err != nil {
			return err
		}
		code, err := named(tx, name)
		if outreach.CodeOf(err) == outreach.NotFound {
			code = outreach.Codeword{Name: name}
			if code.ID, err = tx.NewID(); err != nil {
				return err
			}
			err = tx.Codewords.Put(code)
		}
		if err != nil {
			return err
		}
		m, err := marking(tx, of)
		if err != nil {
			return err
		}
		return tx.Markings.Put(m.With(code.ID))
	})
}

// Untag takes a code off a text.
func (s *Service) Untag(ctx context.Context, of outreach.TextRef, code string) error {
	return s.db.Update(ctx, func(tx *store.Tx) error {
		m, err := marking(tx, of)
		if err != nil {
			return err
		}
		return mark(tx, m.Without(code))
	})
}

// named is the code of that name. Error: NotFound.
func named(tx *store.Tx, name string) (outreach.Codeword, error) {
	for c, err := range tx.Codewords.Scan(nil) {
		if err != nil || outreach.SameName(c.Name, name) {
			return c, err
		}
	}
	return outreach.Codeword{}, outreach.Refuse(outreach.NotFound, "kata")
}

// marking is the codes of a text, none at first.
func marking(tx *store.Tx, of outreach.TextRef) (outreach.Marking, error) {
	m, err := tx.Markings.Get(store.Key(of.ID, of.Part))
	if outreach.CodeOf(err) == outreach.NotFound {
		return outreach.Marking{Of: of}, nil
	}
	return m, err
}

// mark keeps the codes of a text; one without any is no record.
func mark(tx *store.Tx, m outreach.Marking) error {
	if len(m.Codes) > 0 {
		return tx.Markings.Put(m)
	}
	if key := store.Key(m.Of.ID, m.Of.Part); tx.Markings.Has(key) {
		return tx.Markings.Delete(key)
	}
	return nil
}

// carriers are the markings with a code.
func carriers(tx *store.Tx, code string) (out []outreach.Marking, err error) {
	for m, err := range tx.Markings.Scan(nil) {
		if err != nil {
			return nil, err
		}
		if len(m.Without(code).Codes) < len(m.Codes) {
			out = append(out, m)
		}
	}
	return out, nil
}
