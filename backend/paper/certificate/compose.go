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

// draw lays the page out from both ends: the letterhead hangs from the top,
// code and signature stand at the bottom, and what is between them shares the
// room that is left. It is drawn in the order in which it is read: so is it
// copied, searched and read aloud.
func (c *Certificate) draw() ([]byte, error) {
	h, w := c.Paper.Sides()
	s := sheet.New(w, h, c.about())
	frame(s)
	top, err := s.Letterhead(sheet.Letterhead{Lines: c.Letterhead, Address: c.Address}, safe+head, side, 1)
	if err != nil {
		return nil, err
	}
	signature, err := c.signature(s)
	if err != nil {
		return nil, err
	}
	code, err := c.code(s)
	if err != nil {
		return nil, err
	}
	if err := c.middle(s, top, min(signature.top, code.top)); err != nil {
		return nil, err
	}
	signature.draw()
	code.draw()
	return s.Finish(c.Lang)
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
