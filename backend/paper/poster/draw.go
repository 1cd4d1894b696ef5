package poster

import (
	"strconv"

	"bapashadir/backend/paper/qr"
	"bapashadir/backend/paper/sheet"
	"bapashadir/backend/paper/typeset"
)

// The grid of A4 in mm and points; other sheets scale it as one.
const (
	side   = 15.0
	width  = 210 - 2*side
	high   = 77.0 // of a card with a code
	gap    = 4.0
	pad    = 5.0
	radius = 5.0
	lead   = 1.15
	// finest is the smallest module of a code that a phone reads at arm's length.
	finest = 0.7
)

// A wall is a sheet measured as if it were A4.
type wall struct {
	*sheet.Sheet
	k, y, at float64 // scale, offset from above, and where the next card begins
	step     int     // the number it bears
}

func (p *Poster) draw() ([]byte, error) {
	w, h := p.Paper.Sides()
	s := sheet.New(w, h, sheet.About{Title: p.Title, Author: p.Author, Created: p.Created})
	k := min(w/210, h/297)
	d := &wall{Sheet: s, k: k, y: (h - 297*k) / 2, at: 52}
	if err := p.head(d); err != nil {
		return nil, err
	}
	steps := []func(*wall) error{p.page, p.typed}
	if p.WiFi != nil {
		steps = []func(*wall) error{p.join, p.scan, p.typed}
	}
	for _, step := range steps {
		d.step++
		if err := step(d); err != nil {
			return nil, err
		}
	}
	for i, m := range []struct {
		marks []sheet.Mark
		text  string
	}{{stay, p.Words.Stay}, {noData, p.Words.NoData}, {done, p.Words.Done}} {
		x := side + float64(i)*(width+gap)/3
		d.Pictogram(m.marks, d.x(x), d.mm(246.5), 25*k, sheet.Ink)
		if err := d.put("words", m.text, typeset.Bold, x+26, 259, 32.5, 20, 15, 9, sheet.Ink); err != nil {
			return nil, err
		}
	}
	if err := d.put("words", p.Words.Help, typeset.Medium, side, 281.5, width, 6, 13, 8, sheet.Second); err != nil {
		return nil, err
	}
	return s.Finish(p.Lang)
}

func (d *wall) x(v float64) float64  { return (d.W-210*d.k)/2 + v*d.k }
func (d *wall) mm(v float64) float64 { return d.y + v*d.k }

// put sets words into a box, right of x and around the middle y, as large as they
// fit.
func (d *wall) put(field, text string, w typeset.Weight, x, y, wide, tall, most, least float64, c sheet.Colour) error {
	set, size, ok := typeset.Fit(text, w, wide, tall, most, least, lead, typeset.Readable)
	if !ok {
		return typeset.TooLong(field)
	}
	d.Lines(set, d.Print, d.x(x), d.mm(y), size*d.k, lead, c)
	return nil
}

func (p *Poster) head(d *wall) error {
	d.Dulang(d.x(210-side-15), d.mm(30), 15*d.k)
	if err := d.put("title", p.Title, typeset.Heavy, side, 25, width-36, 21, 30, 15, sheet.Ink); err != nil {
		return err
	}
	return d.put("subtitle", p.Subtitle, typeset.Medium, side, 42.5, width-36, 9.5, 14, 8, sheet.Second)
}

// card is a frame with its number and what to do, whose words begin at x.
func (d *wall) card(tall, x float64, text string) error {
	d.Card(d.x(side), d.mm(d.at), width*d.k, tall*d.k, radius*d.k, 0.5*d.k, sheet.Second)
	const r = 9.0
	d.Disc(d.x(x+r), d.mm(d.at+pad+r), r*d.k, sheet.Sea)
	number := typeset.Shape(strconv.Itoa(d.step), typeset.Heavy, 0)
	d.Lines([]typeset.Line{number}, d.Centre, d.x(x+r), d.mm(d.at+pad+r), 32*d.k, lead, sheet.White)
	return d.put("words", text, typeset.Heavy, x+2*r+4, d.at+pad+r, 210-side-pad-(x+2*r+4), 2*r, 25, 12, sheet.Ink)
}

// code draws a code with its quiet zone into a square.
func (d *wall) code(field, text string, x, y, box float64) error {
	rows, err := qr.Modules(text, qr.Quartile)
	if err != nil {
		rows, err = qr.Modules(text, qr.Low)
	}
	if err != nil {
		return typeset.TooLong(field)
	}
	unit := box / float64(len(rows)+2*qr.Quiet)
	if unit < finest {
		return typeset.TooLong(field)
	}
	d.Code(rows, d.x(x+qr.Quiet*unit), d.mm(y+qr.Quiet*unit), float64(len(rows))*unit*d.k)
	return nil
}
