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
	for _, b := range qr.Boxes(rows) {
		out = append(strconv.AppendInt(out, int64(b.X), 10), ' ')
		if b.Y < 10 { // as wide as the others: what follows is then found again more often
			out = append(out, '0')
		}
		for _, v := range [...]int{b.Y, b.W, b.H} {
			out = append(strconv.AppendInt(out, int64(v), 10), ' ')
		}
		out = append(out, "re\n"...)
	}
	s.fill(Ink)
	s.pdf.RawWriteStr(string(append(out, "f Q"...)))
}
