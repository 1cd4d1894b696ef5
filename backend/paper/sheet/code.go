package sheet

import (
	"strconv"

	"bapashadir/backend/paper/qr"
)

// Code draws the dark modules into a square of side mm whose upper left corner
// is x, y; the quiet zone is the caller's. All modules are one path: filled one
// by one, neighbours would show a hair of white between them on a screen. A module is
// one unit, so that a thousand codes take little room.
func (s *Sheet) Code(rows [][]bool, x, y, side float64) {
	unit := number6(side / float64(len(rows)) / perPoint)
	out := make([]byte, 0, 16<<10)
	out = append(out, "q "+unit+" 0 0 -"+unit+" "+number(x/perPoint)+" "+number((s.H-y)/perPoint)+" cm\n"...)
	for _, r := range qr.Runs(rows) {
		for _, v := range [...]int{r.X, r.Y, r.W} {
			out = append(strconv.AppendInt(out, int64(v), 10), ' ')
		}
		out = append(out, "1 re\n"...)
	}
	s.fill(Ink)
	s.pdf.RawWriteStr(string(append(out, "f Q"...)))
}
