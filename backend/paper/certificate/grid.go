package certificate

import "bapashadir/backend/paper/sheet"

// A grid is where things stand on a page, in mm. Everything stays inside the margin,
// where the office's printer still prints.
type grid struct {
	w, h   float64
	margin float64
	inner  float64 // where the frame ends
	side   float64 // where text begins, left and right, beside the ornaments
	head   float64 // where the letterhead begins
	base   float64 // the last baseline of code and signatures
	foot   float64 // that of the footer
	corner float64 // radius of the ornaments
}

// The margins an office can ask for.
const (
	marginLeast = 8.0
	marginUsual = 12.0
	marginMost  = 25.0
)

func (l *Look) grid() grid {
	g := grid{margin: l.Margin, corner: 25}
	if g.margin == 0 {
		g.margin = marginUsual
	}
	g.margin = min(max(g.margin, marginLeast), marginMost)
	g.h, g.w = l.Paper.Sides()
	g.side = g.margin + 30
	if l.Upright {
		g.h, g.w, g.corner, g.side = g.w, g.h, 17, g.margin+20
	}
	switch l.Frame {
	case Anyaman:
		g.inner = g.margin + sheet.PlaitEdge + 1
	case Garis:
		g.inner = g.margin + sheet.QuietEdge
	case Bare:
		g.inner = g.margin
	default:
		g.inner = g.margin + sheet.TrayEdge
	}
	g.head = g.inner + 4.3
	g.base = g.h - g.inner - 8.8
	g.foot = g.h - g.inner - 3.6
	if l.Frame == Anyaman { // the band takes what the air around it gives
		g.head, g.base = g.inner+3, g.h-g.inner-5.6
		g.foot = g.h - g.inner - 2.4
	}
	if l.Footer != "" {
		g.base -= 3.6
	}
	return g
}

func (g grid) width() float64 { return g.w - 2*g.side }
