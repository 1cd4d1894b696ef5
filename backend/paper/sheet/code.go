package sheet

import (
	"strings"

	"bapashadir/backend/paper/qr"
	"bapashadir/backend/paper/typeset"
)

// Code draws the dark modules into a square of side mm whose upper left corner
// is x, y; the quiet zone is the caller's. All modules are one path: filled one
// by one, neighbours would show a hair of white between them on a screen.
func (s *Sheet) Code(rows [][]bool, x, y, side float64) {
	unit := side / float64(len(rows)) / typeset.PerPoint
	left, top := x/typeset.PerPoint, (s.H-y)/typeset.PerPoint
	var path strings.Builder
	for _, r := range qr.Runs(rows) {
		path.WriteString(number(left+float64(r.X)*unit) + " " + number(top-float64(r.Y+1)*unit) + " " +
			number(float64(r.W)*unit) + " " + number(unit) + " re\n")
	}
	s.fill(Ink)
	s.pdf.RawWriteStr(path.String() + "f")
}
