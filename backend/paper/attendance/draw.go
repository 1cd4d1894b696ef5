package attendance

import (
	"strconv"
	"strings"

	"bapashadir/backend/paper/sheet"
	"bapashadir/backend/paper/typeset"
)

// The list's grid in mm and its sizes in points.
const (
	safe     = 12.0 // an office printer still prints here
	side     = 15.0 // left and right: a list is punched and filed
	step     = 9.0  // of a row: two lines of a name, and half a signature
	headStep = 8.0  // of the columns' names
	strip    = 7.0  // at the lower edge: code and page
	running  = 10.0 // what later pages repeat above the columns
	text     = 9.5
	small    = 7.5
	lead     = 1.15
)

// draw measures head and foot, plans the pages, and draws them from above to below,
// row by row: so is the list copied and read aloud.
func (l *List) draw() ([]byte, error) {
	w, h := l.Paper.Sides()
	s := sheet.New(w, h, sheet.About{Title: l.title(), Author: l.Author, Created: l.Created})
	top, err := l.head(s)
	if err != nil {
		return nil, err
	}
	f, err := l.foot(w)
	if err != nil {
		return nil, err
	}
	t, err := l.table(w)
	if err != nil {
		return nil, err
	}
	bottom := h - safe - strip
	r := rooms{first: bottom - top - headStep, next: bottom - safe - running - headStep, foot: f.high, row: step,
		keep: len(t.rows) - len(l.Rows) + min(keep, len(l.Rows))}
	if _, above := r.fits(1); above < r.keep {
		return nil, typeset.TooLong("responsible.title")
	}
	if _, above := r.fits(0); len(l.Rows) == 0 && above > l.Blank {
		t.blanks(above - l.Blank)
	}
	pages := r.plan(len(t.rows))
	for i, n := range pages {
		if i > 0 {
			s.Page()
			top = safe + running
			if err := l.again(s); err != nil {
				return nil, err
			}
		}
		y := t.draw(s, top, n)
		if i == len(pages)-1 {
			f.draw(s, y)
		}
		if err := l.strip(s, i+1, len(pages)); err != nil {
			return nil, err
		}
	}
	return s.Finish(l.Lang)
}

func (l *List) title() string {
	return strings.Join([]string{l.Words.Title, l.Activity, l.Place, l.Day}, " – ")
}

// head is the letterhead, the title and the session's facts; it gives the y under
// which the table begins.
func (l *List) head(s *sheet.Sheet) (float64, error) {
	y, err := s.Letterhead(sheet.Letterhead{Lines: l.Letterhead, Address: l.Address}, safe, side, 0.86)
	if err != nil {
		return 0, err
	}
	y += 10
	s.Centre(typeset.Shape(l.Words.Title, typeset.Heavy, 0.06), s.W/2, y, 15, sheet.Ink)
	y += 2.5
	const label, colon = 27.0, 3.0
	for _, f := range [][3]string{
		{"activity", l.Words.Activity, l.Activity}, {"day", l.Words.Day, l.Day},
		{"time", l.Words.Time, l.Time}, {"place", l.Words.Place, l.Place},
	} {
		set, size, ok := typeset.Fit(f[2], typeset.Medium, s.W-2*side-label-colon, 9, text, small, lead, typeset.Readable)
		if !ok {
			return 0, typeset.TooLong(f[0])
		}
		y += 5.3
		s.Print(typeset.Shape(f[1], typeset.Medium, 0), side, y, text, sheet.Second)
		s.Print(typeset.Shape(":", typeset.Medium, 0), side+label, y, text, sheet.Second)
		for i, line := range set {
			if i > 0 {
				y += size * lead * typeset.PerPoint
			}
			s.Print(line, side+label+colon, y, size, sheet.Ink)
		}
	}
	return y + 4.5, nil
}

// again is what tells a loose page whose list it is: two lines, each as large as it
// can be.
func (l *List) again(s *sheet.Sheet) error {
	const most, high = 8.5, 3.2
	for i, part := range [][2]string{
		{"activity", l.Words.Title + " – " + l.Activity}, {"place", l.Place + " – " + l.Day},
	} {
		set, size, ok := typeset.Fit(part[1], typeset.Medium, s.W-2*side, high, most, 6, lead, typeset.Readable)
		if !ok {
			return typeset.TooLong(part[0])
		}
		s.Lines(set, s.Print, side, safe+1.5+float64(i)*3.9, size, lead, sheet.Second)
	}
	return nil
}

// strip is the code that ties the paper to the data, and the page's number.
func (l *List) strip(s *sheet.Sheet, page, of int) error {
	y := s.H - safe - 1
	put := func(words string, w typeset.Weight, x float64) float64 {
		line := typeset.Shape(words, w, 0)
		s.Print(line, x, y, small, sheet.Second)
		return x + line.Width*small*typeset.PerPoint + 1.2
	}
	s.Stroke(side, y-4, s.W-side, y-4, 0.15, sheet.Second)
	x := put(l.Words.Code, typeset.Medium, side)
	x = put(Sum(l.Session, l.Rows, l.Children), typeset.Code, x)
	rest := "· " + filled(l.Words.Rows, len(l.Rows))
	if l.Moment != "" {
		rest += " · " + typeset.Clean(l.Moment)
	}
	right := typeset.Shape(filled(l.Words.Page, page, of), typeset.Medium, 0)
	if put(rest, typeset.Medium, x) > s.W-side-right.Width*small*typeset.PerPoint {
		return typeset.TooLong("moment")
	}
	s.Right(right, s.W-side, y, small, sheet.Second)
	return nil
}

// filled puts numbers where a sentence has {}.
func filled(sentence string, numbers ...int) string {
	for _, n := range numbers {
		sentence = strings.Replace(sentence, "{}", strconv.Itoa(n), 1)
	}
	return sentence
}
