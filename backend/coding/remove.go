package coding

import (
	"context"
	"slices"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
)

// RemoveCode takes a code away, from all texts too.
func (s *Service) RemoveCode(ctx context.Context, id string) (Undo, error) {
	return s.dissolve(ctx, id, "")
}

// MergeCodes lets into take the place of from in all texts. Error: BadChoice for one code
// with itself.
func (s *Service) MergeCodes(ctx context.Context, from, into string) (Undo, error) {
	if from == into || into == "" {
		return nil, outreach.Refuse(outreach.BadChoice, "gabung")
	}
	return s.dissolve(ctx, from, into)
}

// dissolve takes a code away; into, if any, stands where it stood.
func (s *Service) dissolve(ctx context.Context, id, into string) (Undo, error) {
	var gone outreach.Codeword
	var had []outreach.Marking
	err := s.db.Update(ctx, func(tx *store.Tx) (err error) {
		if gone, err = tx.Codewords.Get(store.Key(id)); err != nil {
			return err
		}
		if into != "" && !tx.Codewords.Has(store.Key(into)) {
			return outreach.Refuse(outreach.NotFound, "kata")
		}
		if had, err = carriers(tx, id); err != nil {
			return err
		}
		for _, m := range had {
			now := m.Without(id)
			if into != "" {
				now = now.With(into)
			}
			if err := mark(tx, now); err != nil {
				return err
			}
		}
		return tx.Codewords.Delete(store.Key(id))
	})
	return s.undo(func(tx *store.Tx) error {
		if gone.Category != "" && !tx.Categories.Has(store.Key(gone.Category)) {
			gone.Category = ""
		}
		if err := putCode(tx, gone); err != nil {
			return err
		}
		for _, was := range had {
			if _, err := find(tx, was.Of); outreach.CodeOf(err) == outreach.NotFound {
				continue // the text itself is gone by now
			}
			m, err := marking(tx, was.Of)
			if err != nil {
				return err
			}
			if into != "" && !slices.Contains(was.Codes, into) {
				m = m.Without(into)
			}
			if err := mark(tx, m.With(id)); err != nil {
				return err
			}
		}
		return nil
	}), err
}

// RemoveCategory takes a category away; its codes stay, gathered nowhere.
func (s *Service) RemoveCategory(ctx context.Context, id string) (Undo, error) {
	var gone outreach.Category
	var had []outreach.Codeword
	err := s.db.Update(ctx, func(tx *store.Tx) (err error) {
		if gone, err = tx.Categories.Get(store.Key(id)); err != nil {
			return err
		}
		if had, err = all(tx.Codewords.Scan(nil)); err != nil {
			return err
		}
		had = slices.DeleteFunc(had, func(c outreach.Codeword) bool { return c.Category != id })
		for _, c := range had {
			c.Category = ""
			if err := tx.Codewords.Put(c); err != nil {
				return err
			}
		}
		return tx.Categories.Delete(store.Key(id))
	})
	return s.undo(func(tx *store.Tx) error {
		if gone.Theme != "" && !tx.Themes.Has(store.Key(gone.Theme)) {
			gone.Theme = ""
		}
		if err := putCategory(tx, gone); err != nil {
			return err
		}
		for _, was := range had { // those that were gathered elsewhere since stay there
			c, err := tx.Codewords.Get(store.Key(was.ID))
			if outreach.CodeOf(err) == outreach.NotFound || err == nil && c.Category != "" {
				continue
			}
			if err != nil {
				return err
			}
			c.Category = id
			if err := tx.Codewords.Put(c); err != nil {
				return err
			}
		}
		return nil
	}), err
}

// RemoveTheme takes a theme away; its categories stay.
func (s *Service) RemoveTheme(ctx context.Context, id string) (Undo, error) {
	var gone outreach.Theme
	var had []outreach.Category
	err := s.db.Update(ctx, func(tx *store.Tx) (err error) {
		if gone, err = tx.Themes.Get(store.Key(id)); err != nil {
			return err
		}
		if had, err = all(tx.Categories.Scan(nil)); err != nil {
			return err
		}
		had = slices.DeleteFunc(had, func(c outreach.Category) bool { return c.Theme != id })
		for _, c := range had {
			c.Theme = ""
			if err := tx.Categories.Put(c); err != nil {
				return err
			}
		}
		return tx.Themes.Delete(store.Key(id))
	})
	return s.undo(func(tx *store.Tx) error {
		if err := putTheme(tx, gone); err != nil {
			return err
		}
		for _, was := range had {
			c, err := tx.Categories.Get(store.Key(was.ID))
			if outreach.CodeOf(err) == outreach.NotFound || err == nil && c.Theme != "" {
				continue
			}
			if err != nil {
				return err
			}
			c.Theme = id
			if err := tx.Categories.Put(c); err != nil {
				return err
			}
		}
		return nil
	}), err
}
