package certify

import (
	"context"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
)

// look is the office's, else the first one.
func look(tx *store.Tx) (outreach.Look, error) {
	l, err := tx.Looks.Get(store.LookKey)
	if outreach.CodeOf(err) == outreach.NotFound {
		return outreach.DefaultLook(), nil
	}
	return l, err
}

// Look is how all certificates look.
func (s *Service) Look(ctx context.Context) (l outreach.Look, err error) {
	err = s.db.View(ctx, func(tx *store.Tx) error {
		l, err = look(tx)
		return err
	})
	return l, err
}

// SaveLook checks and keeps it. Errors: those of outreach.Look.Checked, and NotFound for
// a logo that is gone.
func (s *Service) SaveLook(ctx context.Context, l outreach.Look) (outreach.Look, error) {
	l, err := l.Checked()
	if err != nil {
		return l, err
	}
	return l, s.db.Update(ctx, func(tx *store.Tx) error {
		if _, err := page(tx, l); err != nil {
			return err
		}
		tx.Emit(outreach.MentorsChanged, "")
		return tx.Looks.Put(l)
	})
}

// Sample is a certificate in a look and by words that are being made, for whoever of a
// session's volunteers has the longest name, or for nobody in particular. Nothing is kept.
// Errors: those of Look.Checked and Making.Checked, and of what can't be printed.
func (s *Service) Sample(ctx context.Context, l outreach.Look, m outreach.Making, session string) (out Preview, err error) {
	if l, err = l.Checked(); err != nil {
		return out, err
	}
	if m, err = m.Checked(); err != nil {
		return out, err
	}
	var p plan
	err = s.db.View(ctx, func(tx *store.Tx) error {
		if p, err = sampleOf(tx, m.Kind); err != nil {
			return err
		}
		p.look, p.how = l, m
		if p.page, err = page(tx, p.look); err != nil {
			return err
		}
		h := nobody
		h.Role = p.how.Roles[0]
		p.when = outreach.Occasion{Activity: "Bapas Hadir di Desa", Place: "Balai Desa", Date: tx.Now().Format("2006-01-02")}
		if session != "" {
			all, err := planOf(tx, Ask{Kind: m.Kind, Occasion: outreach.Occasion{Session: session}})
			switch code := outreach.CodeOf(err); {
			case code != "" && code != outreach.Empty:
				return err
			case len(all.holders) > 0:
				h = longest(all.holders)
			}
			if all.when.Date != "" {
				p.when = all.when
			}
		}
		if p.how.Hours() == 0 {
			p.hours = sampleHours
		}
		if out.Certificate, err = p.draft(tx, h); err != nil {
			return err
		}
		out.Count = 1
		out.Certificate, err = numbered(tx, p.how.Numbering, p.office.UnitCode, out.Certificate)
		return err
	})
	if err != nil {
		return out, err
	}
	return s.shown(p, out)
}

// nobody stands for whom there is none of yet: a name as long as names are.
var nobody = outreach.Holder{Mentor: "-", Name: "Hj. Nama Lengkap Penerima yang Panjang, S.Pd., M.M."}

// sampleHours are those of a training that nobody has told.
const sampleHours = 8
