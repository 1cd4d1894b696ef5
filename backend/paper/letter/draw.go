package letter

import (
	"strconv"
	"strings"

	"bapashadir/backend/paper/sheet"
	"bapashadir/backend/paper/typeset"
)

// head is the letterhead, the title and what stands under it; it gives the y of the parts.
func (l *Letter) head(s *sheet.Sheet) (float64, error) {
	y, err := s.Letterhead(sheet.Letterhead{Lines: l.Letterhead, Address: l.Address}, safe, side, 0.86)
	if err != nil {
		return 0, err
	}
	y += 11
	title := typeset.Shape(typeset.Clean(l.Title), typeset.Heavy, 0.04)
	size := min(14, (s.W-2*side)/(title.Width*typeset.PerPoint))
	if size < 9 {
		return 0, typeset.TooLong("title")
	}
	s.Centre(title, s.W/2, y, size, sheet.Ink)
	if under := typeset.Clean(l.Under); under != "" {
		y += 6
		set := typeset.Shape(under, typeset.Medium, 0)
		if set.Width*text*typeset.PerPoint > s.W-2*side {
			return 0, typeset.TooLong("under")
		}
		s.Centre(set, s.W/2, y, text, sheet.Second)
	}
	return y + 4, nil
}

func (l *Letter) blocks(w float64) (all []block, err error) {
	for i, p := range l.Parts {
		at := "parts." + strconv.Itoa(i+1) + "."
		var part []block
		for _, r := range p.Rows {
			b, err := row(r, w, at)
			if err != nil {
				return nil, err
			}
			part = append(part, b)
		}
		for _, n := range p.Notes {
			b, err := paragraph(n, typeset.Medium, text, w-2*side, at+"notes", gap)
			if err != nil {
				return nil, err
			}
			part = append(part, b)
		}
		if p.Heading != "" {
			b, err := paragraph(p.Heading, typeset.Bold, 11.5, w-2*side, at+"heading", between)
			if err != nil {
				return nil, err
			}
			if len(part) > 0 { // a heading is never the last on its page
				part[0] = joined(b, part[0])
			} else {
				part = []block{b}
			}
		}
		all = append(all, part...)
	}
	for _, who := range l.Hands {
		all = append(all, hands(who, w))
	}
	return all, nil
}

func joined(a, b block) block {
	return block{a.high + b.high, func(s *sheet.Sheet, y float64) { a.draw(s, y); b.draw(s, y+a.high) }}
}

// paragraph is text over the whole width, before it so much room.
func paragraph(words string, weight typeset.Weight, size, width float64, field string, before float64) (block, error) {
	set, ok := wrapped(words, weight, size, width)
	if !ok {
		return block{}, typeset.TooLong(field)
	}
	step := size * lead * typeset.PerPoint
	return block{before + float64(len(set))*step, func(s *sheet.Sheet, y float64) {
		for i, line := range set {
			s.Print(line, side, y+before+float64(i+1)*step-step*0.28, size, sheet.Ink)
		}
	}}, nil
}

// wrapped breaks words; one longer than a line is torn.
func wrapped(words string, weight typeset.Weight, size, width float64) ([]typeset.Line, bool) {
	words = typeset.Clean(words)
	if words == "" {
		return []typeset.Line{{}}, true
	}
	if set, ok := typeset.Wrap(words, weight, width/(size*typeset.PerPoint)); ok {
		return set, true
	}
	set, _, ok := typeset.Fit(words, weight, width, 200, size, size, lead, typeset.Anywhere)
	return set, ok
}

func row(r Row, w float64, at string) (block, error) {
	names, ok := wrapped(r.Label, typeset.Medium, text, label-3)
	if !ok {
		return block{}, typeset.TooLong(at + "label")
	}
	values, ok := wrapped(r.Value, typeset.Medium, text, w-2*side-label)
	if !ok {
		return block{}, typeset.TooLong(at + "value")
	}
	step := text * lead * typeset.PerPoint
	return block{gap + float64(max(len(names), len(values)))*step, func(s *sheet.Sheet, y float64) {
		for i, line := range names {
			s.Print(line, side, y+gap+float64(i+1)*step-step*0.28, text, sheet.Second)
		}
		for i, line := range values {
			s.Print(line, side+label, y+gap+float64(i+1)*step-step*0.28, text, sheet.Ink)
		}
	}}, nil
}

// hands is a line to write on.
func hands(who string, w float64) block {
	return block{hand, func(s *sheet.Sheet, y float64) {
		s.Print(typeset.Shape(typeset.Clean(who), typeset.Medium, 0), side, y+hand-1.5, text, sheet.Second)
		s.Dots(side+label, y+hand-1, w-2*side-label)
	}}
}

func (l *Letter) strip(s *sheet.Sheet, page, of int) error {
	y := s.H - safe - 1
	s.Stroke(side, y-4, s.W-side, y-4, 0.15, sheet.Second)
	words := strings.Replace(strings.Replace(l.Page, "{}", strconv.Itoa(page), 1), "{}", strconv.Itoa(of), 1)
	left, right := typeset.Shape(typeset.Clean(l.Moment), typeset.Medium, 0), typeset.Shape(words, typeset.Medium, 0)
	if (left.Width+right.Width+2)*small*typeset.PerPoint > s.W-2*side {
		return typeset.TooLong("moment")
	}
	s.Print(left, side, y, small, sheet.Second)
	s.Right(right, s.W-side, y, small, sheet.Second)
	return nil
}
