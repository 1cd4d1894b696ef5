package record

import (
	"strconv"
	"strings"

	"bapashadir/backend/paper/sheet"
	"bapashadir/backend/paper/typeset"
)

// The letter's sizes: mm, and points of text.
const (
	safe    = 14.0
	side    = 20.0
	foot    = 8.0
	text    = 10.0
	small   = 8.0
	heading = 12.0
	lead    = 1.42
	indent  = 4.0 // of a point in a list
	padding = 1.6 // of a table's cell
	sign    = 34.0
)

// A block is what may not be torn: it is high mm, and drawn with its upper edge at y.
// together keeps it on the page of the next one; fresh begins a page.
type block struct {
	high            float64
	together, fresh bool
	draw            func(s *sheet.Sheet, y float64)
}

func em(size float64) float64 { return size * typeset.PerPoint }

// blocks measures the whole letter for a column of that width.
func (l *Record) blocks(wide float64) (all []block, err error) {
	for i, p := range l.Parts {
		at := "parts." + strconv.Itoa(i+1)
		first := len(all)
		if p.Heading != "" {
			b, err := words(at+".heading", p.Heading, typeset.Bold, heading, side, wide, 3)
			if err != nil {
				return nil, err
			}
			b.together = true
			all = append(all, b)
		}
		for j, t := range p.Text {
			name := at + ".text." + strconv.Itoa(j+1)
			x, w := side, wide
			point := strings.HasPrefix(t, "• ")
			if point {
				x, w, t = side+indent, wide-indent, strings.TrimPrefix(t, "• ")
			}
			b, err := words(name, t, typeset.Medium, text, x, w, 1.8)
			if err != nil {
				return nil, err
			}
			if point {
				b = pointed(b)
			}
			all = append(all, b)
		}
		rows, err := p.Table.blocks(at, wide)
		if err != nil {
			return nil, err
		}
		all = append(all, rows...)
		if len(all) > first {
			all[first].fresh = p.Fresh
		}
	}
	return all, nil
}

// words is a paragraph with under mm of room below.
func words(name, t string, w typeset.Weight, size, x, wide, under float64) (block, error) {
	set, ok := typeset.Wrap(t, w, wide/em(size))
	if !ok {
		return block{}, typeset.TooLong(name)
	}
	step := em(size) * lead
	return block{high: float64(len(set))*step + under, draw: func(s *sheet.Sheet, y float64) {
		for i, line := range set {
			s.Print(line, x, y+em(size)+float64(i)*step, size, sheet.Ink)
		}
	}}, nil
}

// pointed is b with a point before its first line.
func pointed(b block) block {
	draw := b.draw
	b.draw = func(s *sheet.Sheet, y float64) {
		s.Print(typeset.Shape("•", typeset.Medium, 0), side, y+em(text), text, sheet.Ink)
		draw(s, y)
	}
	return b
}

// blocks are the rows of a table, its heads first.
func (t Table) blocks(at string, wide float64) (all []block, err error) {
	sum := 0
	for _, w := range t.Wide {
		sum += w
	}
	row := func(name string, cells []string, w typeset.Weight) (block, error) {
		x, high := side, 0.0
		var drawn []block
		for i, c := range cells {
			column := wide * float64(t.Wide[i]) / float64(sum)
			b, err := words(name, c, w, small+1, x+padding, column-2*padding, 0)
			if err != nil {
				return block{}, err
			}
			drawn = append(drawn, b)
			high, x = max(high, b.high), x+column
		}
		high += 2 * padding
		return block{high: high, draw: func(s *sheet.Sheet, y float64) {
			for _, b := range drawn {
				b.draw(s, y+padding*0.6)
			}
			s.Stroke(side, y+high, side+wide, y+high, 0.15, sheet.Second)
		}}, nil
	}
	if len(t.Heads) > 0 {
		b, err := row(at+".heads", t.Heads, typeset.Bold)
		if err != nil {
			return nil, err
		}
		b.together = true
		all = append(all, b)
	}
	for j, cells := range t.Rows {
		b, err := row(at+".rows."+strconv.Itoa(j+1), cells, typeset.Medium)
		if err != nil {
			return nil, err
		}
		all = append(all, b)
	}
	if len(all) > 0 {
		all[len(all)-1].high += 4
	}
	return all, nil
}

// parted fills pages with blocks; there is always a first page. A block goes over with
// those before it that it must not lose.
func parted(all []block, first, next float64) (pages [][]block) {
	from, room := 0, first
	for i := range all {
		full := room < all[i].high && i > from
		if full || all[i].fresh && i > from {
			cut := i
			for full && cut > from+1 && all[cut-1].together {
				cut--
			}
			pages = append(pages, all[from:cut])
			from, room = cut, next
			for _, b := range all[cut:i] {
				room -= b.high
			}
		}
		room -= all[i].high
	}
	return append(pages, all[from:])
}
