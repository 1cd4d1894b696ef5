package sheet

// A Mark is one stroke of a pictogram, in a square of 100 by 100: whichever of its
// fields is set. Pictograms are numbers, as the ornament is, so that they can be any
// size and print black as well as green.
type Mark struct {
	Line []float64  // x, y, x, y …
	Box  [5]float64 // x, y, width, height, radius of the corners
	Arc  [5]float64 // x, y, radius, from and to in degrees, counter-clockwise from the right
	Dot  [3]float64 // x, y, radius
	Bold float64    // width of the stroke; 0 means 6
	Bare bool       // drawn in white: cuts a gap into what lies below
}

// Pictogram draws marks into a square of side mm whose upper left corner is x, y.
func (s *Sheet) Pictogram(marks []Mark, x, y, side float64, c Colour) {
	u := side / 100
	s.pdf.SetLineCapStyle("round")
	s.pdf.SetLineJoinStyle("round")
	for _, m := range marks {
		col := c
		if m.Bare {
			col = White
		}
		s.pdf.SetDrawColor(col[0], col[1], col[2])
		s.fill(col)
		width := m.Bold
		if width == 0 {
			width = 6
		}
		s.pdf.SetLineWidth(width * u)
		switch {
		case m.Line != nil:
			s.pdf.MoveTo(x+m.Line[0]*u, y+m.Line[1]*u)
			for i := 2; i < len(m.Line); i += 2 {
				s.pdf.LineTo(x+m.Line[i]*u, y+m.Line[i+1]*u)
			}
			s.pdf.DrawPath("D")
		case m.Box[2] > 0:
			s.pdf.RoundedRect(x+m.Box[0]*u, y+m.Box[1]*u, m.Box[2]*u, m.Box[3]*u, m.Box[4]*u, "1234", "D")
		case m.Arc[2] > 0:
			s.pdf.Arc(x+m.Arc[0]*u, y+m.Arc[1]*u, m.Arc[2]*u, m.Arc[2]*u, 0, m.Arc[3], m.Arc[4], "D")
		case m.Dot[2] > 0:
			s.pdf.Circle(x+m.Dot[0]*u, y+m.Dot[1]*u, m.Dot[2]*u, "F")
		}
	}
	s.pdf.SetLineCapStyle("butt")
	s.pdf.SetLineJoinStyle("miter")
}

// Card is a thin line with round corners around what belongs together.
func (s *Sheet) Card(x, y, w, h, radius, width float64, c Colour) {
	s.pdf.SetDrawColor(c[0], c[1], c[2])
	s.pdf.SetLineWidth(width)
	s.pdf.RoundedRect(x, y, w, h, radius, "1234", "D")
}

// Disc is a filled circle.
func (s *Sheet) Disc(x, y, radius float64, c Colour) {
	s.fill(c)
	s.pdf.Circle(x, y, radius, "F")
}

// Dulang is the app's mark around a point.
func (s *Sheet) Dulang(x, y, radius float64) { s.flower(dulangTemplate(), x, y, radius) }
