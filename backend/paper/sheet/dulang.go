package sheet

import (
	"math"
	"sync"

	"github.com/jung-kurt/gofpdf"
)

// The tudung saji over a dulang, seen from above: the mark of the app. It is
// numbers, so it can be any size and never needs a picture file. All lengths
// are parts of the radius.

// A disc is a filled circle; a thin gold line is a gold disc under a smaller
// one.
type disc struct {
	radius float64
	colour Colour
}

// A ring is petals around the middle: how many, the distance of a petal's
// centre, its length and width, and by what part of a step it is turned.
type ring struct {
	count                 int
	radius, length, width float64
	turn                  float64
	colour                Colour
}

// A layer is a disc with the petals that lie on it. Layers go from below to
// above. Large petals are turned by half a step: a quarter of the flower in a
// corner then cuts none of them.
type layer struct {
	disc
	rings []ring
}

func dulang(p Palette) []layer {
	bright, pale := p.bright(), p.pale()
	return []layer{
		{disc{1.000, p.Second}, nil},
		{disc{0.955, bright}, nil},
		{disc{0.935, p.Second}, []ring{
			{48, 0.850, 0.095, 0.040, 0.5, bright},
			{32, 0.680, 0.190, 0.074, 0.5, pale},
			{32, 0.745, 0.085, 0.034, 0.0, bright},
		}},
		{disc{0.545, bright}, nil},
		{disc{0.525, p.Accent}, []ring{
			{24, 0.450, 0.085, 0.040, 0.0, bright},
			{24, 0.345, 0.150, 0.064, 0.5, pale},
			{12, 0.205, 0.110, 0.060, 0.5, bright},
		}},
		{disc{0.120, pale}, nil},
		{disc{0.080, p.Second}, nil},
	}
}

// bud is the same flower where there is room for one ring only.
func bud(p Palette) []layer {
	return []layer{
		{disc{0, White}, []ring{
			{8, 0.620, 0.720, 0.260, 0.0, p.Second},
			{8, 0.740, 0.360, 0.110, 0.5, p.bright()},
		}},
		{disc{0.200, p.bright()}, nil},
	}
}

// stamp is the radius in mm at which templates are drawn; they are scaled to
// every other size.
const stamp = 50.0

// dulangTemplate is the app's own, drawn once and shared by all pages: gofpdf only
// reads it.
var dulangTemplate = sync.OnceValue(func() gofpdf.Template { return template(dulang(Own())) })

func template(layers []layer) gofpdf.Template {
	size := gofpdf.SizeType{Wd: 2 * stamp, Ht: 2 * stamp}
	return gofpdf.CreateTpl(gofpdf.PointType{}, size, "P", "mm", "", func(t *gofpdf.Tpl) {
		for _, l := range layers {
			t.SetFillColor(l.colour[0], l.colour[1], l.colour[2])
			if l.radius > 0 {
				t.Circle(stamp, stamp, l.radius*stamp, "F")
			}
			for _, r := range l.rings {
				t.SetFillColor(r.colour[0], r.colour[1], r.colour[2])
				for i := range r.count {
					petal(t, r, 2*math.Pi*(float64(i)+r.turn)/float64(r.count))
				}
			}
		}
	})
}

// petal is two curves from tip to tip, fuller towards the rim as a leaf is.
func petal(t *gofpdf.Tpl, r ring, angle float64) {
	sin, cos := math.Sincos(angle)
	at := func(out, side float64) (x, y float64) {
		out, side = (r.radius+out*r.length/2)*stamp, side*r.width*stamp
		return stamp + out*sin + side*cos, stamp - out*cos + side*sin
	}
	curve := func(a, b, to, side float64) {
		x1, y1 := at(a, side)
		x2, y2 := at(b, side)
		x3, y3 := at(to, 0)
		t.CurveBezierCubicTo(x1, y1, x2, y2, x3, y3)
	}
	t.MoveTo(at(-1, 0))
	curve(-0.2, 0.6, 1, 0.667)
	curve(0.6, -0.2, -1, -0.667)
	t.ClosePath()
	t.DrawPath("F")
}

// flower puts a template around a point.
func (s *Sheet) flower(t gofpdf.Template, x, y, radius float64) {
	s.pdf.UseTemplateScaled(t, gofpdf.PointType{X: x - radius, Y: y - radius},
		gofpdf.SizeType{Wd: 2 * radius, Ht: 2 * radius})
}
