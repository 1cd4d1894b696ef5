package sheet

import (
	"math"
	"strconv"
	"strings"

	"bapashadir/backend/paper/typeset"
)

const perPoint = typeset.PerPoint

// number writes a coordinate as a PDF wants it, without a needless tail.
func number(v float64) string { return strconv.FormatFloat(v, 'f', 3, 64) }

// number6 is for scales, which are multiplied by long ways.
func number6(v float64) string { return strconv.FormatFloat(v, 'f', 6, 64) }

// A path is boxes at whole numbers: short, and much alike, so that it deflates well.
// Whoever draws it scales it.
type path struct{ strings.Builder }

func (p *path) box(x, y, w, h float64) {
	for _, v := range []float64{x, y, w, h} {
		p.WriteString(strconv.Itoa(int(math.Round(v))))
		p.WriteByte(' ')
	}
	p.WriteString("re\n")
}

// ringClip keeps what is drawn next, until a Q, between two edges around the page.
func (s *Sheet) ringClip(outer, inner float64) {
	edge := func(in float64) string {
		return number(in/perPoint) + " " + number(in/perPoint) + " " + number((s.W-2*in)/perPoint) + " " + number((s.H-2*in)/perPoint) + " re "
	}
	s.pdf.RawWriteStr("q " + edge(outer) + edge(inner) + "W* n")
}
