package sheet

import (
	"math"

	"github.com/jung-kurt/gofpdf"
)

// Tray is a line around everything and a bright one inside it, and a quarter of the
// tudung saji in each corner: what lies outside is cut off, because an office printer
// would cut it anyway, and not as straight. It ends at inset plus TrayEdge.
func (s *Sheet) Tray(inset, radius float64, p Palette) {
	in := inset + TrayEdge
	s.Edge(inset, 0.9, p.Accent)
	air := radius * 1.07 // between the inner line and the rim
	for _, y := range []float64{in, s.H - in - 0.3} {
		s.Bar(in+air, y, s.W-2*(in+air), 0.3, p.bright())
	}
	for _, x := range []float64{in, s.W - in - 0.3} {
		s.fill(p.bright())
		s.pdf.Rect(x, in+air, 0.3, s.H-2*(in+air), "F")
	}
	flower := dulangTemplate()
	if p != Own() {
		flower = template(dulang(p))
	}
	s.pdf.ClipRect(in, in, s.W-2*in, s.H-2*in, false)
	for _, x := range []float64{in, s.W - in} {
		for _, y := range []float64{in, s.H - in} {
			s.flower(flower, x, y, radius)
		}
	}
	s.pdf.ClipEnd()
}

// How far the frames reach into the page, from their inset.
const (
	TrayEdge  = 2.2
	PlaitEdge = 7.2
	QuietEdge = 2.6
)

// Quiet is two thin lines with a lozenge in each corner: little ink, for old printers.
func (s *Sheet) Quiet(inset float64, p Palette) {
	const gap, half = 7.0, 2.2 // where the inner line ends, and half a lozenge
	in := inset + QuietEdge - 0.25
	s.Edge(inset, 0.6, p.Accent)
	for _, y := range []float64{in, s.H - in - 0.25} {
		s.Bar(in+gap, y, s.W-2*(in+gap), 0.25, p.Accent)
	}
	for _, x := range []float64{in, s.W - in - 0.25} {
		s.fill(p.Accent)
		s.pdf.Rect(x, in+gap, 0.25, s.H-2*(in+gap), "F")
	}
	for _, right := range []float64{1, -1} {
		for _, down := range []float64{1, -1} {
			x, y := s.W/2-right*(s.W/2-in-2.6), s.H/2-down*(s.H/2-in-2.6)
			s.lozenge(x, y, half, p.Second)
			s.lozenge(x+right*(gap-2.6), y-down*2.6, half*0.42, p.Accent)
			s.lozenge(x-right*2.6, y+down*(gap-2.6), half*0.42, p.Accent)
		}
	}
}

func (s *Sheet) lozenge(x, y, half float64, c Colour) {
	s.fill(c)
	s.pdf.Polygon([]gofpdf.PointType{{X: x, Y: y - half}, {X: x + half, Y: y}, {X: x, Y: y + half}, {X: x - half, Y: y}}, "F")
}

// Flourish is a bud between two bright lines around x, y.
func (s *Sheet) Flourish(x, y float64, p Palette) {
	const r, long = 2.8, 30.0
	s.flower(template(bud(p)), x, y, r)
	s.Bar(x-r-2-long, y-0.15, long, 0.3, p.bright())
	s.Bar(x+r+2, y-0.15, long, 0.3, p.bright())
}

// Plait is a band of plaited pandan between two lines: strips in threes, over and under
// by turns, laid askew as a mat is.
func (s *Sheet) Plait(inset float64, p Palette) {
	const cell, gap = 3.6, 0.22 // mm of a crossing, and between strips
	in, out := inset+PlaitEdge-0.35, inset+0.35
	s.ringClip(out, in)
	over, under := s.strips(out, in, cell, gap)
	s.fill(p.Accent)
	s.pdf.RawWriteStr(over)
	s.fill(p.bright())
	s.pdf.RawWriteStr(under)
	s.pdf.RawWriteStr("Q")
	s.Edge(inset, 0.7, p.Accent)
	s.Edge(in-0.35, 0.35, p.Accent)
	s.Edge(in+0.9, 0.2, p.Second)
}

// strips is the paths of both directions, in hundredths of a millimetre, turned by 45°
// about the middle of the page.
func (s *Sheet) strips(out, in, cell, gap float64) (over, under string) {
	const unit = 0.01
	k := unit / perPoint / math.Sqrt2
	turn := "q " + number6(k) + " " + number6(k) + " " + number6(-k) + " " + number6(k) + " " +
		number(s.W/2/perPoint) + " " + number(s.H/2/perPoint) + " cm\n"
	var a, b path
	wide := (cell - 3*gap) / 3
	n := int(math.Ceil((s.W+s.H)/cell)) + 2
	for i := -n; i <= n; i++ {
		for j := -n; j <= n; j++ {
			// The crossing's middle on the page, from the page's.
			u, v := float64(i)*cell, float64(j)*cell
			x, y := math.Abs(u-v)/math.Sqrt2, math.Abs(u+v)/math.Sqrt2
			if x > s.W/2-out+cell || y > s.H/2-out+cell || x < s.W/2-in-cell && y < s.H/2-in-cell {
				continue
			}
			for strip := range 3 {
				at := (float64(strip)-1)*(wide+gap) - wide/2
				if (i+j)%2 == 0 {
					a.box((u-cell/2+gap/4)/unit, (v+at)/unit, (cell-gap/2)/unit, wide/unit)
				} else {
					b.box((u+at)/unit, (v-cell/2+gap/4)/unit, wide/unit, (cell-gap/2)/unit)
				}
			}
		}
	}
	return turn + a.String() + "f Q", turn + b.String() + "f Q"
}
