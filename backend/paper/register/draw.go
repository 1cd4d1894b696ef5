package register

import (
	"strconv"
	"strings"

	"bapashadir/backend/paper/sheet"
	"bapashadir/backend/paper/typeset"
)

// The book's grid in mm and its sizes in points.
const (
	safe     = 12.0
	side     = 14.0
	headStep = 8.0
	strip    = 7.0  // at the lower edge: how many, and the page
	running  = 6.0  // what later pages repeat above the columns
	least    = 7.0  // of a row
	most     = 24.0 // of a row: what is longer is set smaller
	text     = 8.5
	small    = 7.5
	lead     = 1.2
)

// columns are the mm of each; the line's number comes first.
var columns = [...]float64{10, 47, 25, 28, 56, 32, 45, 26}

// A cell is words measured for their column; a line is a row of them.
type (
	cell struct {
		set  []typeset.Line
		size float64
	}
	line struct {
		cells []cell
		high  float64
	}
)

// draw measures every row, parts them into pages and draws these from above to below.
func (b *Book) draw() ([]byte, error) {
	short, long := sheet.A4.Sides()
	s := sheet.New(long, short, sheet.About{Title: strings.TrimSuffix(b.Title+" – "+b.Period, " – "), Author: b.Author, Created: b.Created})
	lines, err := b.measure()
	if err != nil {
		return nil, err
	}
	top, err := b.head(s)
	if err != nil {
		return nil, err
	}
	bottom := s.H - safe - strip
	pages := parted(lines, bottom-top-headStep, bottom-safe-running-headStep)
	for i, page := range pages {
		if i > 0 {
			s.Page()
			top = safe + running
			if err := b.again(s); err != nil {
				return nil, err
			}
		}
		y := b.table(s, top, page)
		if len(b.Rows) == 0 {
			s.Centre(typeset.Shape(b.Words.Empty, typeset.Medium, 0), s.W/2, y+8, text, sheet.Second)
		}
		if err := b.strip(s, i+1, len(pages)); err != nil {
			return nil, err
		}
	}
	return s.Finish(b.Lang)
}

// parted fills pages with lines; there is always a first one.
func parted(lines []line, first, next float64) (pages [][]line) {
	from, room := 0, first
	for i, l := range lines {
		if room -= l.high; room < 0 && i > from {
			pages = append(pages, lines[from:i])
			from, room = i, next-l.high
		}
	}
	return append(pages, lines[from:])
}

func (b *Book) measure() (lines []line, err error) {
	for i, r := range b.Rows {
		l := line{high: least}
		for j, f := range append([][2]string{{"line", strconv.Itoa(i + 1)}}, r.fields()...) {
			weight, dislike := typeset.Medium, typeset.Anywhere
			if f[0] == "name" {
				weight, dislike = typeset.Bold, typeset.AfterTitle
			}
			set, size, ok := typeset.Fit(f[1], weight, columns[j]-3, most-2, text, 5, lead, dislike)
			if !ok {
				return nil, typeset.TooLong("rows." + strconv.Itoa(i+1) + "." + f[0])
			}
			l.cells = append(l.cells, cell{set, size})
			l.high = max(l.high, float64(len(set))*size*lead*typeset.PerPoint+3)
		}
		lines = append(lines, l)
	}
	return lines, nil
}

// head is the letterhead, the title and the period; it gives the y of the table.
func (b *Book) head(s *sheet.Sheet) (float64, error) {
	y, err := s.Letterhead(sheet.Letterhead{Lines: b.Letterhead, Address: b.Address}, safe, side, 0.86)
	if err != nil {
		return 0, err
	}
	y += 9
	title := typeset.Shape(typeset.Clean(b.Title), typeset.Heavy, 0.06)
	size := min(15, (s.W-2*side)/(title.Width*typeset.PerPoint))
	if size < 9 {
		return 0, typeset.TooLong("title")
	}
	s.Centre(title, s.W/2, y, size, sheet.Ink)
	if period := typeset.Clean(b.Period); period != "" {
		y += 6
		l := typeset.Shape(b.Words.Period+" "+period, typeset.Medium, 0)
		if l.Width*9.5*typeset.PerPoint > s.W-2*side {
			return 0, typeset.TooLong("period")
		}
		s.Centre(l, s.W/2, y, 9.5, sheet.Second)
	}
	return y + 5, nil
}

// again tells a loose page whose it is.
func (b *Book) again(s *sheet.Sheet) error {
	parts := []string{b.Title, b.Period}
	if n := len(b.Letterhead); n > 0 {
		parts = append(parts, b.Letterhead[n-1])
	}
	set, size, ok := typeset.Fit(strings.Join(parts, " – "), typeset.Medium, s.W-2*side, 3.2, 8.5, 5, lead, typeset.Readable)
	if !ok {
		return typeset.TooLong("title")
	}
	s.Lines(set, s.Print, side, safe+1.5, size, lead, sheet.Second)
	return nil
}

// table draws the columns' names and some lines, and gives the y under them.
func (b *Book) table(s *sheet.Sheet, top float64, lines []line) float64 {
	w := b.Words
	x, y := side, top
	s.Bar(side, y, s.W-2*side, 0.5, sheet.Ink)
	for i, name := range []string{w.Line, w.Number, w.Date, w.Kind, w.Name, w.Role, w.Activity, w.Note} {
		set, size, _ := typeset.Fit(name, typeset.Bold, columns[i]-3, headStep-2, text, 5, lead, typeset.Readable)
		b.place(s, i, x, y+headStep/2, cell{set, size})
		x += columns[i]
	}
	y += headStep
	s.Bar(side, y-0.25, s.W-2*side, 0.5, sheet.Ink)
	for _, l := range lines {
		x = side
		for i, c := range l.cells {
			b.place(s, i, x, y+l.high/2, c)
			x += columns[i]
		}
		y += l.high
		s.Stroke(side, y, s.W-side, y, 0.2, sheet.Second)
	}
	x = side
	for _, wide := range columns {
		s.Stroke(x, top, x, y, 0.2, sheet.Second)
		x += wide
	}
	s.Stroke(s.W-side, top, s.W-side, y, 0.2, sheet.Second)
	return y
}

func (b *Book) place(s *sheet.Sheet, i int, x, y float64, c cell) {
	if i == 0 {
		s.Lines(c.set, s.Centre, x+columns[i]/2, y, c.size, lead, sheet.Ink)
	} else {
		s.Lines(c.set, s.Print, x+1.5, y, c.size, lead, sheet.Ink)
	}
}

func (b *Book) strip(s *sheet.Sheet, page, of int) error {
	y := s.H - safe - 1
	s.Stroke(side, y-4, s.W-side, y-4, 0.15, sheet.Second)
	left := filled(b.Words.Rows, len(b.Rows))
	if moment := typeset.Clean(b.Moment); moment != "" {
		left += " · " + moment
	}
	l, r := typeset.Shape(left, typeset.Medium, 0), typeset.Shape(filled(b.Words.Page, page, of), typeset.Medium, 0)
	if (l.Width+r.Width+2)*small*typeset.PerPoint > s.W-2*side {
		return typeset.TooLong("moment")
	}
	s.Print(l, side, y, small, sheet.Second)
	s.Right(r, s.W-side, y, small, sheet.Second)
	return nil
}

// filled puts numbers where a sentence has {}.
func filled(sentence string, numbers ...int) string {
	for _, n := range numbers {
		sentence = strings.Replace(sentence, "{}", strconv.Itoa(n), 1)
	}
	return sentence
}
