package certify

import (
	"context"
	"strconv"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
)

// Making is how certificates of a kind are made, with the next number of this year.
type Making struct {
	outreach.Making
	Own  bool // changed by the office
	Year int
	Next int
}

// Makings is all kinds, in the order in which they are offered.
func (s *Service) Makings(ctx context.Context) (out []Making, err error) {
	err = s.db.View(ctx, func(tx *store.Tx) error {
		o, err := tx.Offices.Get(store.OfficeKey)
		if err != nil {
			return err
		}
		for _, k := range outreach.Kinds() {
			m, err := making(tx, k, o)
			if err != nil {
				return err
			}
			entry, err := entryOf(tx, m)
			if err != nil {
				return err
			}
			out = append(out, entry)
		}
		return nil
	})
	return out, err
}

// making is that of a kind: the office's own, else the first words. Error: BadChoice.
func making(tx *store.Tx, kind outreach.Kind, o outreach.Office) (outreach.Making, error) {
	m, err := tx.Makings.Get(store.Key(string(kind)))
	if outreach.CodeOf(err) != outreach.NotFound {
		return m, err
	}
	if kindAt(kind) < 0 {
		return m, outreach.Refuse(outreach.BadChoice, "kind")
	}
	return outreach.DefaultMaking(kind, o), nil
}

func entryOf(tx *store.Tx, m outreach.Making) (out Making, err error) {
	out = Making{Making: m, Own: tx.Makings.Has(store.Key(string(m.Kind))), Year: tx.Now().Year()}
	out.Next, err = tx.Peek(counter(m.Kind, out.Year))
	return out, err
}

// SaveMaking checks and keeps one. Next 0 leaves the numbers as they are; one below the
// next is refused, since what was given is never given again. Errors: NumberGiven, and
// those of outreach.Making.Checked.
func (s *Service) SaveMaking(ctx context.Context, m Making) (out Making, err error) {
	err = s.db.Update(ctx, func(tx *store.Tx) error {
		checked, err := m.Making.Checked()
		if err != nil {
			return err
		}
		now, err := entryOf(tx, checked)
		if err != nil {
			return err
		}
		switch {
		case m.Next != 0 && m.Year != 0 && m.Year != now.Year, m.Next < 0, m.Next > 999_999:
			return outreach.Refuse(outreach.BadChoice, "next")
		case m.Next != 0 && m.Next < now.Next:
			return outreach.Refuse(outreach.NumberGiven, "next", "next", strconv.Itoa(now.Next))
		case m.Next > now.Next:
			if err := tx.Skip(counter(checked.Kind, now.Year), m.Next); err != nil {
				return err
			}
		}
		if err := tx.Makings.Put(checked); err != nil {
			return err
		}
		tx.Emit(outreach.MentorsChanged, "")
		out, err = entryOf(tx, checked)
		return err
	})
	return out, err
}

// ResetMaking goes back to the first words of a kind. Its numbers go on.
func (s *Service) ResetMaking(ctx context.Context, kind outreach.Kind) (out Making, err error) {
	err = s.db.Update(ctx, func(tx *store.Tx) error {
		if kindAt(kind) < 0 {
			return outreach.Refuse(outreach.BadChoice, "kind")
		}
		key := store.Key(string(kind))
		if tx.Makings.Has(key) {
			if err := tx.Makings.Delete(key); err != nil {
				return err
			}
		}
		o, err := tx.Offices.Get(store.OfficeKey)
		if err != nil {
			return err
		}
		tx.Emit(outreach.MentorsChanged, "")
		out, err = entryOf(tx, outreach.DefaultMaking(kind, o))
		return err
	})
	return out, err
}

// Example is the next number of today by a making that is being written; "" when numbers
// are to come. Errors: those of outreach.Making.Checked.
func (s *Service) Example(ctx context.Context, m Making) (number string, err error) {
	if m.Making, err = m.Making.Checked(); err != nil || m.Numbering.Later {
		return "", err
	}
	err = s.db.View(ctx, func(tx *store.Tx) error {
		o, err := tx.Offices.Get(store.OfficeKey)
		if err != nil {
			return err
		}
		now, err := entryOf(tx, m.Making)
		if err != nil {
			return err
		}
		number, err = m.Numbering.Number(o.UnitCode, max(m.Next, now.Next), tx.Now())
		return err
	})
	return number, err
}
