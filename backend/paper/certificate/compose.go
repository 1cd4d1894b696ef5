package certificate

import "bapashadir/backend/paper/sheet"

// The certificate's grid in mm. Everything stays inside safe, where an office
// printer still prints; the side is where text may begin beside the ornaments.
const (
	safe   = 12.0
	inner  = 14.2 // where the frame ends and the certificate begins
	side   = 42.0
	corner = 25.0 // radius of the ornaments
	head   = 6.5  // from the frame down to the letterhead
	foot   = 11.0 // from the frame up to the last baseline
)

// draw draws a page for each.
func (all *Certificates) draw(progress func(done int) bool) (*sheet.Sheet, error) {
	h, w := all.Look.Paper.Sides()
	s := sheet.New(w, h, all.about())
	if err := all.Look.check(); err != nil {
		return nil, err
	}
	for i := range all.Each {
		if i > 0 {
			s.Page()
		}
		c := &all.Each[i]
		err := c.check()
		if err == nil {
			err = c.draw(s, &all.Look)
		}
		if err != nil {
			return nil, &At{i, err}
		}
		if progress != nil && !progress(i+1) {
			return nil, ErrCancelled
		}
	}
	return s, nil
}

// draw lays the page out from both ends: the letterhead hangs from the top,
// code and signature stand at the bottom, and what is between them shares the
// room that is left. It is drawn in the order in which it is read: so is it
// copied, searched and read aloud.
func (c *Certificate) draw(s *sheet.Sheet, k *Look) error {
	frame(s)
	top, err := s.Letterhead(sheet.Letterhead{Lines: k.Letterhead, Address: k.Address}, safe+head, side, 1)
	if err != nil {
		return err
	}
	signature, err := c.signature(s)
	if err != nil {
		return err
	}
	code, err := c.code(s)
	if err != nil {
		return err
	}
	if err := c.middle(s, top, min(signature.top, code.top)); err != nil {
		return err
	}
	signature.draw()
	code.draw()
	return nil
}

// A band is measured first and drawn later.
type band struct {
	top  float64
	draw func()
}

// frame is a sea-green line around everything and a gold one inside it, from
// ornament to ornament.
func frame(s *sheet.Sheet) {
	s.Edge(safe, 0.9, sheet.Sea)
	s.Edge(inner, 0.3, sheet.Gold)
	s.Corners(inner, corner)
}
