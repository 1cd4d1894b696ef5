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
	// Beside is the mm at either side that logos take, High how high these stand: the
	// lines keep clear of them, and stand in their middle.
	Beside, High float64
}

// Letterhead draws k from y down between side and the same on the right, scaled
// as one, and gives the y under which the paper itself begins.
func (s *Sheet) Letterhead(k Letterhead, y, side, scale float64) (float64, error) {
	if len(k.Lines) > 4 {
		return 0, typeset.TooLong("letterhead")
	}
	heads := slices.DeleteFunc(slices.Clone(k.Lines), func(text string) bool { return typeset.Clean(text) == "" })
	address := typeset.Clean(k.Address) != ""
	top, width := y, s.W-2*side
	if high := letterheadHigh(len(heads), address) * scale; k.High > high {
		y += (k.High - high) / 2
	}
	put := func(text string, w typeset.Weight, most, least, leading float64, col Colour) bool {
		l := typeset.Shape(typeset.Clean(text), w, 0.01)
		size := min(most*scale, (width-2*k.Beside)/(l.Width*typeset.PerPoint))
		y += leading * scale
		s.Centre(l, s.W/2, y, size, col)
		return size >= least*scale
	}
	for i, text := range heads {
		ok := true
		if i < len(heads)-1 {
			ok = put(text, typeset.Medium, 10.5, 7, headLine, Ink)
		} else {
			ok = put(text, typeset.Heavy, 15, 9, headOffice, Ink)
		}
		if !ok {
			return 0, typeset.TooLong("letterhead")
		}
	}
	if address && !put(k.Address, typeset.Medium, 8.5, 6, headAddress, Second) {
		return 0, typeset.TooLong("address")
	}
	if y = max(y, top+k.High); y > top {
		y += 4 * scale
		s.Bar(side, y, width, 0.75, Ink)
		s.Bar(side, y+1.25, width, 0.2, Ink)
		y += 1.45
	}
	return y, nil
}

// The leading of a letterhead's lines, in mm.
const (
	headLine    = 5.2
	headOffice  = 6.8
	headAddress = 4.9
)

func letterheadHigh(lines int, address bool) (high float64) {
	if lines > 0 {
		high = float64(lines-1)*headLine + headOffice
	}
	if address {
		high += headAddress
	}
	return high
}
