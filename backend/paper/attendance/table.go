package attendance

import (
	"fmt"
	"strconv"

	"bapashadir/backend/paper/sheet"
	"bapashadir/backend/paper/typeset"
)

// A column is some mm of a row.
type column struct {
	name   string
	wide   float64
	middle bool // its words stand in the middle
}

// A cell is words measured for their column.
type cell struct {
	set  []typeset.Line
	size float64
}

// A tableRow is a person's, with a cell for each column but the last; or a line
// across all of them.
type tableRow struct {
	number int
	cells  []cell
	across *cell
}

// table is the rows not yet drawn.
type table struct {
	columns []column
	rows    []tableRow
	last    int // the highest number so far
	signed  int // how many rows to sign were drawn: odd and even ones are staggered
}

// table measures every row. A list's width is the paper's; what A4 and F4 differ
// by, names get.
func (l *List) table(width float64) (*table, error) {
	t := &table{columns: []column{
		{l.Words.Number, 10, true}, {l.Words.Name, 57, false}, {l.Words.Sex, 9, true}, {l.Words.Unsur, 30, false},
		{l.Words.Dusun, 32, false},
	}}
	sign := 42.0
	if l.Phones {
		t.columns[1].wide, t.columns[3].wide, t.columns[4].wide, sign = 47, 25, 26, 38
		t.columns = append(t.columns, column{l.Words.Phone, 25, false})
	}
	t.columns = append(t.columns, column{l.Words.Signing, sign, true})
	t.columns[1].wide += width - 210
	for _, r := range l.Rows {
		number := strconv.Itoa(r.Number)
		if r.ByHand {
			number += "*"
		}
		row := tableRow{number: r.Number}
		for i, f := range [][2]string{{"number", number}, {"name", r.Name}, {"sex", r.Sex}, {"unsur", r.Unsur},
			{"dusun", r.Dusun}, {"phone", r.Phone}}[:len(t.columns)-1] {
			c, ok := t.fit(i, f[1])
			if !ok {
				return nil, typeset.TooLong(fmt.Sprintf("rows.%d.%s", r.Number, f[0]))
			}
			row.cells = append(row.cells, c)
		}
		t.rows, t.last = append(t.rows, row), max(t.last, r.Number)
	}
	if l.Children > 0 {
		set, size, ok := typeset.Fit(filled(l.Words.Children, l.Children), typeset.Medium, width-2*side-4, step-2, text, small, lead, typeset.Readable)
		if !ok {
			return nil, typeset.TooLong("children")
		}
		t.rows = append(t.rows, tableRow{across: &cell{set, size}})
	}
	t.blanks(l.Blank)
	return t, nil
}

// blanks adds rows for late comers: they go on where the numbers end.
func (t *table) blanks(n int) {
	for range n {
		t.last++
		c, _ := t.fit(0, strconv.Itoa(t.last)) // always fits: it is a number
		t.rows = append(t.rows, tableRow{number: t.last, cells: []cell{c}})
	}
}

// fit sets words into a column: at full size in one or two lines, then smaller.
func (t *table) fit(i int, words string) (cell, bool) {
	dislike, least := typeset.Anywhere, 5.0
	if i == 1 {
		dislike, least = typeset.AfterTitle, 6
	}
	size := text
	if i > 2 {
		size = 8.5
	}
	set, size, ok := typeset.Fit(words, typeset.Medium, t.columns[i].wide-3, step-1, size, least, lead, dislike)
	return cell{set, size}, ok
}

// draw draws the columns' names and the next n rows, and gives the y under them.
func (t *table) draw(s *sheet.Sheet, y float64, n int) float64 {
	x := side
	s.Bar(side, y, s.W-2*side, 0.5, sheet.Ink)
	for _, c := range t.columns {
		set, size, _ := typeset.Fit(c.name, typeset.Bold, c.wide-3, headStep-2, 8.5, 5, lead, typeset.Readable)
		t.place(s, c, x, y+headStep/2, cell{set, size})
		x += c.wide
	}
	top := y
	y += headStep
	s.Bar(side, y-0.25, s.W-2*side, 0.5, sheet.Ink)
	rows := t.rows[:n]
	t.rows = t.rows[n:]
	sign := s.W - side - t.columns[len(t.columns)-1].wide
	for i, r := range rows {
		x, end := side, sign
		if r.across != nil {
			s.Lines(r.across.set, s.Print, x+1.5, y+step/2, r.across.size, lead, sheet.Ink)
			end = s.W - side
		}
		for j, c := range r.cells {
			t.place(s, t.columns[j], x, y+step/2, c)
			x += t.columns[j].wide
		}
		s.Stroke(side, y+step, end, y+step, 0.2, sheet.Second)
		if r.across == nil {
			t.sign(s, r, sign, y, i+1 < n && rows[i+1].across == nil)
		}
		y += step
	}
	t.rule(s, rows, top, y)
	return y
}

func (t *table) place(s *sheet.Sheet, c column, x, y float64, words cell) {
	if c.middle {
		s.Lines(words.set, s.Centre, x+c.wide/2, y, words.size, lead, sheet.Ink)
	} else {
		s.Lines(words.set, s.Print, x+1.5, y, words.size, lead, sheet.Ink)
	}
}

// sign gives a row its cell to sign in: odd ones at the left, even ones at the
// right, each as high as two rows where another follows, so that a signature has
// room although a row is low.
func (t *table) sign(s *sheet.Sheet, r tableRow, x, y float64, more bool) {
	half := (s.W - side - x) / 2
	if t.signed%2 == 1 {
		x += half
	}
	t.signed++
	s.Print(typeset.Shape(strconv.Itoa(r.number), typeset.Medium, 0), x+1, y+3, 6.5, sheet.Second)
	high := step
	if more {
		high *= 2
	}
	s.Stroke(x, y+high, x+half, y+high, 0.2, sheet.Second)
}

// rule draws the upright lines; a line across interrupts them.
func (t *table) rule(s *sheet.Sheet, rows []tableRow, top, bottom float64) {
	s.Stroke(side, top, side, bottom, 0.2, sheet.Second)
	s.Stroke(s.W-side, top, s.W-side, bottom, 0.2, sheet.Second)
	from := top
	part := func(to float64) {
		x := side
		for i, c := range t.columns {
			if i > 0 {
				s.Stroke(x, from, x, to, 0.2, sheet.Second)
			}
			x += c.wide
		}
		last := t.columns[len(t.columns)-1].wide
		s.Stroke(x-last/2, max(from, top+headStep), x-last/2, to, 0.2, sheet.Second)
	}
	for i, r := range rows {
		if r.across != nil {
			part(top + headStep + float64(i)*step)
			from = top + headStep + float64(i+1)*step
		}
	}
	part(bottom)
	s.Stroke(side, bottom, s.W-side, bottom, 0.2, sheet.Second)
}
