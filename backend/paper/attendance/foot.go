package attendance

import (
	"slices"

	"bapashadir/backend/paper/sheet"
	"bapashadir/backend/paper/typeset"
)

const (
	footGap  = 5.0  // between the last row and what is under it
	signRoom = 20.0 // for ink and the office's stamp
	signWide = 84.0
	signNeed = 62.0
)

// A foot is what stands under the last row: what the marks mean, and who signs.
type foot struct {
	notes       []string
	deeds       string
	left, right sheet.Block
	high        float64
}

func (l *List) foot(width float64) (foot, error) {
	f := foot{notes: []string{l.Words.Late}, deeds: l.Deeds}
	if slices.ContainsFunc(l.Rows, func(r Row) bool { return r.ByHand }) {
		f.notes = append([]string{l.Words.ByHand + "."}, f.notes...)
	}
	// Both in one size, the first in which both fit.
	var err error
	for _, size := range []float64{10, 9, 8} {
		f.left, err = l.Knowing.Block("knowing", signWide, signNeed, signRoom, size)
		if err == nil {
			f.right, err = l.Responsible.Block("responsible", signWide, signNeed, signRoom, size)
		}
		if err == nil {
			break
		}
	}
	if err != nil {
		return f, err
	}
	f.high = footGap + 5 + f.under() + max(-f.left.Top(0), -f.right.Top(0)) + 3
	return f, nil
}

// under is the room that the line about the log of deeds takes.
func (f foot) under() float64 {
	if f.deeds == "" {
		return 0
	}
	return 3.6
}

// draw hangs both blocks by what is under the ink: two names stand on one line,
// with a NIP under the one that has it.
func (f foot) draw(s *sheet.Sheet, y float64) {
	note := ""
	for _, n := range f.notes {
		note += n + " "
	}
	s.Print(typeset.Shape(typeset.Clean(note), typeset.Medium, 0), side, y+footGap-0.8, small, sheet.Second)
	if f.deeds != "" {
		s.Print(typeset.Shape(typeset.Clean(f.deeds), typeset.Code, 0), side, y+footGap-0.8+f.under(), small, sheet.Second)
	}
	base := y + f.high - 3
	s.Block(f.left, side, base-f.right.Under()+f.left.Under())
	s.Block(f.right, s.W-side-f.right.Wide, base)
}
