package coding

import (
	"context"
	"iter"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
)

// all reads a table whole.
func all[T any](scan iter.Seq2[T, error]) (out []T, err error) {
	for v, err := range scan {
		if err != nil {
			return nil, err
		}
		out = append(out, v)
	}
	return out, nil
}

// SaveCode writes a code anew, or makes it when it has no id: its name changes everywhere
// at once. Errors: NotFound, NameTaken, BadChoice for a category that is not there.
func (s *Service) SaveCode(ctx context.Context, c outreach.Codeword) (id string, err error) {
	err = s.db.Update(ctx, func(tx *store.Tx) error {
		if c.Name, err = outreach.Codename(c.Name); err != nil {
			return err
		}
		if c.Description, err = outreach.Explanation(c.Description); err != nil {
			return err
		}
		if c.Category != "" && !tx.Categories.Has(store.Key(c.Category)) {
			return outreach.Refuse(outreach.BadChoice, "kategori")
		}
		if id, err = known(tx, c.ID, tx.Codewords.Has); err != nil {
			return err
		}
		c.ID = id
		return putCode(tx, c)
	})
	return id, err
}

// SaveCategory is SaveCode for a category.
func (s *Service) SaveCategory(ctx context.Context, c outreach.Category) (id string, err error) {
	err = s.db.Update(ctx, func(tx *store.Tx) error {
		if c.Name, err = outreach.Codename(c.Name); err != nil {
			return err
		}
		if c.Theme != "" && !tx.Themes.Has(store.Key(c.Theme)) {
			return outreach.Refuse(outreach.BadChoice, "tema")
		}
		if id, err = known(tx, c.ID, tx.Categories.Has); err != nil {
			return err
		}
		c.ID = id
		return putCategory(tx, c)
	})
	return id, err
}

// SaveTheme is SaveCode for a theme.
func (s *Service) SaveTheme(ctx context.Context, t outreach.Theme) (id string, err error) {
	err = s.db.Update(ctx, func(tx *store.Tx) error {
		if t.Name, err = outreach.Codename(t.Name); err != nil {
			return err
		}
		if id, err = known(tx, t.ID, tx.Themes.Has); err != nil {
			return err
		}
		t.ID = id
		return putTheme(tx, t)
	})
	return id, err
}

// known is an id that is there, or a fresh one for none.
func known(tx *store.Tx, id string, has func([]byte) bool) (string, error) {
	if id == "" {
		return tx.NewID()
	}
	if !has(store.Key(id)) {
		return "", outreach.Refuse(outreach.NotFound, "kata")
	}
	return id, nil
}

func putCode(tx *store.Tx, c outreach.Codeword) error {
	if err := free(tx.Codewords.Scan(nil), c.ID, c.Name, func(o outreach.Codeword) (string, string) { return o.ID, o.Name }); err != nil {
		return err
	}
	return tx.Codewords.Put(c)
}

func putCategory(tx *store.Tx, c outreach.Category) error {
	if err := free(tx.Categories.Scan(nil), c.ID, c.Name, func(o outreach.Category) (string, string) { return o.ID, o.Name }); err != nil {
		return err
	}
	return tx.Categories.Put(c)
}

func putTheme(tx *store.Tx, t outreach.Theme) error {
	if err := free(tx.Themes.Scan(nil), t.ID, t.Name, func(o outreach.Theme) (string, string) { return o.ID, o.Name }); err != nil {
		return err
	}
	return tx.Themes.Put(t)
}

// free refuses a name that another of its kind has.
func free[T any](scan iter.Seq2[T, error], id, name string, of func(T) (id, name string)) error {
	for o, err := range scan {
		if err != nil {
			return err
		}
		if other, its := of(o); other != id && outreach.SameName(its, name) {
			return outreach.Refuse(outreach.NameTaken, "kata", "name", its)
		}
	}
	return nil
}
