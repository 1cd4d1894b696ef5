package paper

import "slices"

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
	w, h := c.size()
	s := newSheet(w, h, c.about())
	s.frame()
	top, err := c.letterhead(s)
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
	return s.finish(c.Lang)
}

// A band is measured first and drawn later.
type band struct {
	top  float64
	draw func()
}

// frame is a sea-green line around everything and a gold one inside it, from
// ornament to ornament.
func (s *sheet) frame() {
	s.edge(safe, 0.9, sea)
	s.edge(inner, 0.3, gold)
	s.corners(inner, corner)
}

// edge is a line around the page whose outer side is inset from the paper's.
func (s *sheet) edge(inset, width float64, c colour) {
	s.pdf.SetDrawColor(c[0], c[1], c[2])
	s.pdf.SetLineWidth(width)
	s.pdf.Rect(inset+width/2, inset+width/2, s.w-2*inset-width, s.h-2*inset-width, "D")
}

// letterhead gives the y under which the certificate itself begins.
func (c *Certificate) letterhead(s *sheet) (float64, error) {
	y, width := safe+head, s.w-2*side
	put := func(text string, w weight, most, least, leading float64, col colour) bool {
		l := shape(clean(text), w, 0.01)
		size := min(most, width/(l.width*perPoint))
		y += leading
		s.centre(l, s.w/2, y, size, col)
		return size >= least
	}
	heads := slices.DeleteFunc(slices.Clone(c.Letterhead), func(text string) bool { return clean(text) == "" })
	for i, text := range heads {
		ok := true
		if i < len(heads)-1 {
			ok = put(text, medium, 10.5, 7, 5.2, ink)
		} else {
			ok = put(text, heavy, 15, 9, 6.8, ink)
		}
		if !ok {
			return 0, tooLong("letterhead")
		}
	}
	if clean(c.Address) != "" && !put(c.Address, medium, 8.5, 6, 4.9, second) {
		return 0, tooLong("address")
	}
	if y > safe+head {
		y += 4
		s.bar(side, y, width, 0.75, ink)
		s.bar(side, y+1.25, width, 0.2, ink)
		y += 1.45
	}
	return y, nil
}
