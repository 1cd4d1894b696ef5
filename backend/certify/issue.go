package certify

import (
	"context"
	"unicode/utf8"

	"bapashadir/backend/outreach"
	"bapashadir/backend/paper"
	"bapashadir/backend/store"
)

// Preview is how the one with the longest name will be printed.
type Preview struct {
	PDF         []byte
	Certificate outreach.Certificate // without an ID: as it would be, with the next number
	Count       int                  // of all that were asked for
	Warnings    []paper.CertificateWarning
	Size        string // of the paper
}

// Preview draws the certificate of whoever has the longest name: the issued one, or how
// it would be with the next number. Nothing is kept.
func (s *Service) Preview(ctx context.Context, ask Ask) (out Preview, err error) {
	var p plan
	err = s.db.View(ctx, func(tx *store.Tx) error {
		if p, err = planOf(tx, ask); err != nil {
			return err
		}
		if len(p.holders) == 0 {
			return p.refused[0].Err
		}
		out.Count = len(p.holders) + len(p.refused)
		out.Certificate, err = s.ready(tx, p, longest(p.holders))
		return err
	})
	if err != nil {
		return out, err
	}
	return s.shown(p, out)
}

// PreviewIssued draws one that was issued, as it would be printed again.
func (s *Service) PreviewIssued(ctx context.Context, id string) (out Preview, err error) {
	var p plan
	err = s.db.View(ctx, func(tx *store.Tx) error {
		if out.Certificate, err = tx.Certificates.Get(store.Key(id)); err != nil {
			return err
		}
		p, err = sampleOf(tx, out.Certificate.Kind)
		return err
	})
	if err != nil {
		return out, err
	}
	out.Count = 1
	return s.shown(p, out)
}

func (s *Service) shown(p plan, out Preview) (Preview, error) {
	var err error
	if out.Warnings, err = s.warnings(p, out.Certificate); err != nil {
		return out, err
	}
	out.Size = p.look.Paper
	out.PDF, err = s.together(p, []outreach.Certificate{out.Certificate})
	return out, err
}

func longest(all []outreach.Holder) (out outreach.Holder) {
	for i, h := range all {
		if i == 0 || utf8.RuneCountInString(h.Name) > utf8.RuneCountInString(out.Name) {
			out = h
		}
	}
	return out
}

// ready is h's certificate: the issued one, else a draft with the next number.
func (s *Service) ready(tx *store.Tx, p plan, h outreach.Holder) (outreach.Certificate, error) {
	if c, err := issued(tx, p, h); err != nil || c.ID != "" {
		return c, err
	}
	c, err := p.draft(tx, h)
	if err != nil {
		return c, err
	}
	return numbered(tx, p.how.Numbering, p.office.UnitCode, c)
}

// One gives one certificate its number, once, and lays it on paper. One that can't be
// printed gets none.
func (s *Service) One(ctx context.Context, ask Ask) (pdf []byte, c outreach.Certificate, err error) {
	p, err := s.planned(ctx, ask)
	if err != nil {
		return nil, c, err
	}
	if len(p.refused) > 0 {
		return nil, c, p.refused[0].Err
	}
	if len(p.holders) != 1 {
		return nil, c, outreach.Refuse(outreach.BadChoice, "mentors")
	}
	all, err := s.commit(ctx, &p, p.holders)
	if err != nil {
		return nil, c, err
	}
	if len(p.refused) > 0 {
		return nil, c, p.refused[0].Err
	}
	pdf, err = s.together(p, all)
	return pdf, all[0], err
}

func (s *Service) planned(ctx context.Context, ask Ask) (p plan, err error) {
	err = s.db.View(ctx, func(tx *store.Tx) error {
		p, err = planOf(tx, ask)
		return err
	})
	return p, err
}

// commit gives holders their certificates in one commit. Who can't be printed joins the
// refused, and takes no number.
func (s *Service) commit(ctx context.Context, p *plan, holders []outreach.Holder) (out []outreach.Certificate, err error) {
	fit, fresh, err := s.fitting(ctx, p, holders)
	if err != nil || len(fit) == 0 {
		return nil, err
	}
	if fresh != nil {
		day, err := fresh.Day()
		if err != nil {
			return nil, err
		}
		if err := s.mayIssue(ctx, day); err != nil {
			return nil, err
		}
	}
	err = s.db.Update(ctx, func(tx *store.Tx) error {
		out = nil
		for _, h := range fit {
			c, err := s.ready(tx, *p, h)
			if err != nil {
				return err
			}
			if c, err = s.keep(tx, c); err != nil {
				return err
			}
			out = append(out, c)
		}
		return nil
	})
	return out, err
}

// fitting are those whose certificate can be printed, and the first that is not issued yet.
func (s *Service) fitting(ctx context.Context, p *plan, holders []outreach.Holder) (fit []outreach.Holder, fresh *outreach.Certificate, err error) {
	all := make([]outreach.Certificate, len(holders))
	err = s.db.View(ctx, func(tx *store.Tx) error {
		for i, h := range holders {
			if all[i], err = s.ready(tx, *p, h); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return nil, nil, err
	}
	for i, h := range holders {
		if _, err := s.warnings(*p, all[i]); err != nil {
			p.refused = append(p.refused, Refused{Name: h.Name, Err: err})
			continue
		}
		if fit = append(fit, h); fresh == nil && all[i].ID == "" {
			fresh = &all[i]
		}
	}
	return fit, fresh, nil
}

// keep makes of a draft a certificate, with its number, its code and what is signed. An
// issued one is signed again when its words were put right.
func (s *Service) keep(tx *store.Tx, c outreach.Certificate) (outreach.Certificate, error) {
	if c.ID != "" && (c.Proof != "" || s.ways.Sign == nil || c.Revoked != nil) {
		return c, nil
	}
	if c.ID == "" {
		if err := take(tx, c); err != nil {
			return c, err
		}
		var err error
		if c.ID, err = tx.NewID(); err != nil {
			return c, err
		}
		n, err := tx.Below(outreach.CodeSpace)
		if err != nil {
			return c, err
		}
		c.Code = outreach.ShortCode(n)
	}
	if s.ways.Sign != nil {
		var err error
		if c.Proof, err = s.ways.Sign(tx, c); err != nil {
			return c, err
		}
	}
	tx.Emit(outreach.MentorsChanged, c.Session)
	return c, tx.Certificates.Put(c)
}
