package certificate

import (
	"fmt"
	"strings"

	"bapashadir/backend/paper/sheet"
	"bapashadir/backend/paper/typeset"
)

// A row is one line of the middle of the page: it keeps at least gap mm from
// the row above (baseline to the top of its capitals), takes share of the room
// that is left over, and is rise high. What is likely to stand on many certificates
// has a key, which says all that it looks like.
type row struct {
	gap, share, rise float64
	key              string
	draw             func(s *sheet.Sheet, y float64)
}

// perShare is the most room in mm that a share gets: on a page that stands, the middle
// stays together and leaves the rest above and below it.
const perShare = 4.2

// stack places rows between two heights, or gives nil when they don't fit.
func stack(rows []row, top, bottom float64) (at []float64) {
	spare, shares := bottom-top, 0.0
	for _, r := range rows {
		spare -= r.gap + r.rise
		shares += r.share
	}
	if spare < 0 {
		return nil
	}
	per := min(spare/shares, perShare)
	y := top + (spare-per*shares)*0.38
	for _, r := range rows {
		y += r.gap + r.rise + per*r.share
		at = append(at, y)
	}
	return at
}

// print draws rows where they were placed. Rows without a share keep their distance
// from the one above, so all of them together look alike wherever they stand.
func print(s *sheet.Sheet, rows []row, at []float64) {
	for i := 0; i < len(rows); {
		end := i + 1
		for end < len(rows) && rows[end].share == 0 {
			end++
		}
		own, from := rows[i].key == "", s.H/2
		if own {
			from = at[i]
		}
		part := func(t *sheet.Sheet) {
			for j := i; j < end; j++ {
				if rows[j].draw != nil {
					rows[j].draw(t, from+at[j]-at[i])
				}
			}
		}
		if own {
			part(s)
		} else {
			s.Shared(rows[i].key, at[i]-from, part)
		}
		i = end
	}
}

// The ways to set the middle, the finest first. The last has the sentence at
// the smallest size one reads with a paper in hand, and less air between the rows.
var ways = []struct {
	scale, air float64
	flourish   bool
}{{1, 1, true}, {0.93, 1, true}, {0.93, 0.9, false}, {0.86, 0.9, false}, {0.8, 0.8, false}, {0.75, 0.7, false}, {0.72, 0.6, false}}

// bodyText is the size of the sentence at scale 1.
const bodyText = 12.5

// middle sets title, number, name and sentence. When a long name or a long
// sentence leaves no room, first everything gets a little smaller, then the
// ornament goes, then everything gets smaller still.
func (c *Certificate) middle(s *sheet.Sheet, k *setting, bottom float64) (sizes, error) {
	for _, w := range ways {
		rows, z, err := c.rows(k, w.scale, w.flourish)
		if err != nil {
			return z, err
		}
		for i := range rows {
			if rows[i].share > 0 { // lines of one thing keep their distance
				rows[i].gap *= w.air
			}
		}
		if at := stack(rows, k.top, bottom); at != nil {
			print(s, rows, at)
			return z, nil
		}
	}
	return sizes{}, typeset.TooLong("body")
}

func (c *Certificate) rows(k *setting, scale float64, flourish bool) (rows []row, z sizes, err error) {
	width := k.width()
	add := func(gap, share, size float64, w typeset.Weight, key string, draw func(s *sheet.Sheet, y float64)) {
		rows = append(rows, row{gap, share, size * typeset.PerPoint * typeset.Capital(w), key, draw})
	}
	if text := typeset.Clean(c.Title); text != "" {
		l := typeset.Shape(text, typeset.Heavy, 0.09)
		size := min(32*scale, width/(l.Width*typeset.PerPoint))
		if size < nameSmall {
			return nil, z, typeset.TooLong("title")
		}
		add(7.5, 2, size, typeset.Heavy, fmt.Sprint("title ", size, text), func(s *sheet.Sheet, y float64) { s.Centre(l, s.W/2, y, size, k.title) })
	}
	number, err := c.number(k, width, 11*scale)
	if err != nil {
		return nil, z, err
	}
	add(3.5, 0.6, 11*scale, typeset.Medium, "", number)
	if text := typeset.Clean(c.GivenTo); text != "" {
		l, size := typeset.Shape(text, typeset.Medium, 0), bodyText*scale
		if l.Width*size*typeset.PerPoint > width {
			return nil, z, typeset.TooLong("givento")
		}
		add(6.5, 2.4, size, typeset.Medium, fmt.Sprint("givento ", size, text), func(s *sheet.Sheet, y float64) { s.Centre(l, s.W/2, y, size, sheet.Second) })
	}
	name, size, err := fitName(c.Name, width-10, scale)
	if err != nil {
		return nil, z, err
	}
	z = sizes{size, bodyText * scale}
	for i, l := range name {
		gap, share := 5.0, 1.5
		if i > 0 {
			gap, share = size*typeset.PerPoint*0.42, 0
		}
		add(gap, share, size, typeset.Heavy, "", func(s *sheet.Sheet, y float64) { s.Centre(l, s.W/2, y, size, sheet.Ink) })
	}
	if flourish {
		rows = append(rows, row{6.2, 0.5, 3.2, "", func(s *sheet.Sheet, y float64) { s.Put(k.flourish, 0, y-1.6-s.H/2) }})
	}
	key := fmt.Sprint("body ", scale, c.Body)
	body, err := k.bodies.get(key, func() ([]row, error) { return c.body(width-6, bodyText*scale, key) })
	if err != nil {
		return nil, z, err
	}
	rows = append(rows, body...)
	return append(rows, row{gap: 7, share: 2.2}), z, nil
}

// number is either printed or left to be written in by hand, when the office's
// register gives it only later.
func (c *Certificate) number(k *setting, width, size float64) (func(s *sheet.Sheet, y float64), error) {
	l := typeset.Shape(typeset.Clean(c.Number), typeset.Medium, 0)
	if l.Width > 0 {
		if l.Width*size*typeset.PerPoint > width {
			return nil, typeset.TooLong("number")
		}
		return func(s *sheet.Sheet, y float64) { s.Centre(l, s.W/2, y, size, sheet.Second) }, nil
	}
	label := c.NumberLabel
	if label == "" {
		label = "Nomor:"
	}
	const room, gap = 70.0, 2.0
	l = typeset.Shape(typeset.Clean(label), typeset.Medium, 0)
	long := l.Width * size * typeset.PerPoint
	if long+gap+room > width {
		return nil, typeset.TooLong("numberlabel")
	}
	x := (k.w - long - gap - room) / 2
	return func(s *sheet.Sheet, y float64) {
		s.Print(l, x, y, size, sheet.Second)
		s.Dots(x+long+gap, y, room)
	}, nil
}

// paragraphs parts the sentence where a line was broken on purpose.
func (c *Certificate) paragraphs() (all [][]typeset.Piece) {
	all = [][]typeset.Piece{nil}
	for _, r := range c.Body {
		p := typeset.Piece{Weight: typeset.Medium}
		if r.Bold {
			p.Weight = typeset.Bold
		}
		for i, text := range strings.Split(r.Text, "\n") {
			if i > 0 {
				all = append(all, nil)
			}
			p.Text = text
			all[len(all)-1] = append(all[len(all)-1], p)
		}
	}
	return all
}

// body is the sentence in balanced, centred lines.
func (c *Certificate) body(width, size float64, key string) (rows []row, err error) {
	em := size * typeset.PerPoint
	rise := em * typeset.Capital(typeset.Medium)
	for _, pieces := range c.paragraphs() {
		words := typeset.Split(pieces...)
		if len(words) == 0 {
			continue
		}
		broken := typeset.Balance(words, width/em, typeset.Readable)
		if broken == nil {
			return nil, typeset.TooLong("body")
		}
		for i, b := range broken {
			set := typeset.Join(b)
			r := row{gap: em*1.6 - rise, rise: rise}
			switch {
			case len(rows) == 0:
				r.gap, r.share, r.key = 5.5, 1.8, key
			case i == 0: // a paragraph
				r.gap = em*2.1 - rise
			}
			r.draw = func(s *sheet.Sheet, y float64) {
				long := 0.0
				for _, l := range set {
					long += l.Width
				}
				x := (s.W - long*em) / 2
				for _, l := range set {
					s.Print(l, x, y, size, sheet.Ink)
					x += l.Width * em
				}
			}
			rows = append(rows, r)
		}
	}
	return rows, nil
}
