package sheet

import (
	"slices"

	"bapashadir/backend/paper/typeset"
)

// A Letterhead is the office's kop: one to four lines, the last of them the
// office's own, bold and larger, and a small address under them.
type Letterhead struct {
	Lines   []string
	Address string
}

// Letterhead draws k from y down between side and the same on the right, scaled
// as one, and gives the y under which the paper itself begins.
func (s *Sheet) Letterhead(k Letterhead, y, side, scale float64) (float64, error) {
	if len(k.Lines) > 4 {
		return 0, typeset.TooLong("letterhead")
	}
	top, width := y, s.W-2*side
	put := func(text string, w typeset.Weight, most, least, leading float64, col Colour) bool {
		l := typeset.Shape(typeset.Clean(text), w, 0.01)
		size := min(most*scale, width/(l.Width*typeset.PerPoint))
		y += leading * scale
		s.Centre(l, s.W/2, y, size, col)
		return size >= least*scale
	}
	heads := slices.DeleteFunc(slices.Clone(k.Lines), func(text string) bool { return typeset.Clean(text) == "" })
	for i, text := range heads {
		ok := true
		if i < len(heads)-1 {
			ok = put(text, typeset.Medium, 10.5, 7, 5.2, Ink)
		} else {
			ok = put(text, typeset.Heavy, 15, 9, 6.8, Ink)
		}
		if !ok {
			return 0, typeset.TooLong("letterhead")
		}
	}
	if typeset.Clean(k.Address) != "" && !put(k.Address, typeset.Medium, 8.5, 6, 4.9, Second) {
		return 0, typeset.TooLong("address")
	}
	if y > top {
		y += 4 * scale
		s.Bar(side, y, width, 0.75, Ink)
		s.Bar(side, y+1.25, width, 0.2, Ink)
		y += 1.45
	}
	return y, nil
}
