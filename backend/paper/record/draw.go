package record

import (
	"strconv"
	"strings"

	"bapashadir/backend/paper/sheet"
	"bapashadir/backend/paper/typeset"
)

// draw measures every block, parts them into pages and draws these from above to below.
func (l *Record) draw() ([]byte, error) {
	wide, high := sheet.A4.Sides()
	s := sheet.New(wide, high, sheet.About{Title: strings.TrimSuffix(l.Title+" – "+l.Number, " – "), Author: l.Author, Created: l.Created})
	all, err := l.blocks(s.W - 2*side)
	if err != nil {
		return nil, err
	}
	if l.Signer != nil {
		b, err := l.Signer.Block("signer", 90, sheet.SignLeast, 20, text, text-1, text-2)
		if err != nil {
			return nil, err
		}
		all = append(all, block{high: sign + 18, draw: func(s *sheet.Sheet, y float64) { s.Block(b, s.W-side-b.Wide, y+sign+12) }})
	}
	top, err := l.head(s)
	if err != nil {
		return nil, err
	}
	bottom, again := s.H-safe-foot, safe+8.0
	pages := parted(all, bottom-top, bottom-again)
	for i, page := range pages {
		if i > 0 {
			s.Page()
			top = again
			if err := l.running(s); err != nil {
				return nil, err
			}
		}
		for _, b := range page {
			b.draw(s, top)
			top += b.high
		}
		if err := l.strip(s, i+1, len(pages)); err != nil {
			return nil, err
		}
	}
	return s.Finish(l.Lang)
}

// head is the letterhead, the title and the number; it gives the y under them.
func (l *Record) head(s *sheet.Sheet) (float64, error) {
	y, err := s.Letterhead(sheet.Letterhead{Lines: l.Letterhead, Address: l.Address}, safe, side, 0.86)
	if err != nil {
		return 0, err
	}
	y += 6
	set, size, ok := typeset.Fit(l.Title, typeset.Heavy, s.W-2*side, 16, 14, 9, 1.25, typeset.Readable)
	if !ok || len(set) == 0 {
		return 0, typeset.TooLong("title")
	}
	high := float64(len(set)) * size * 1.25 * typeset.PerPoint
	s.Lines(set, s.Centre, s.W/2, y+high/2, size, 1.25, sheet.Ink)
	y += high + 1
	if number := typeset.Clean(l.Number); number != "" {
		line := typeset.Shape(number, typeset.Medium, 0)
		if line.Width*em(text) > s.W-2*side {
			return 0, typeset.TooLong("number")
		}
		s.Centre(line, s.W/2, y+em(text), text, sheet.Second)
		y += em(text) * lead
	}
	return y + 6, nil
}

// running tells a loose page what it belongs to.
func (l *Record) running(s *sheet.Sheet) error {
	parts := []string{l.Title}
	if l.Number != "" {
		parts = append(parts, l.Number)
	}
	set, size, ok := typeset.Fit(strings.Join(parts, " – "), typeset.Medium, s.W-2*side, 4, small, 5, 1.2, typeset.Readable)
	if !ok {
		return typeset.TooLong("title")
	}
	s.Lines(set, s.Print, side, safe+2, size, 1.2, sheet.Second)
	return nil
}

func (l *Record) strip(s *sheet.Sheet, page, of int) error {
	y := s.H - safe
	s.Stroke(side, y-4, s.W-side, y-4, 0.15, sheet.Second)
	count := strings.Replace(strings.Replace(l.Page, "{}", strconv.Itoa(page), 1), "{}", strconv.Itoa(of), 1)
	left, right := typeset.Shape(typeset.Clean(l.Moment), typeset.Medium, 0), typeset.Shape(count, typeset.Medium, 0)
	if (left.Width+right.Width+2)*em(small) > s.W-2*side {
		return typeset.TooLong("moment")
	}
	s.Print(left, side, y, small, sheet.Second)
	s.Right(right, s.W-side, y, small, sheet.Second)
	return nil
}
