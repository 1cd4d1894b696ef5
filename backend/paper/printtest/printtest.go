// Package printtest draws a sheet that tells of the printer it comes out of: how near to
// each edge it reaches, whether it keeps sizes, and whether its ink lasts.
//
// It promises strokes that stand exactly as far from an edge as the number beside them
// says, in mm. It must never be told to fit a sheet of another size.
package printtest

import (
	"io"
	"strconv"
	"time"

	"bapashadir/backend/paper/sheet"
	"bapashadir/backend/paper/typeset"
)

// Test is one sheet.
type Test struct {
	Paper   sheet.Paper
	Printer string // as people call it
	Words   Words  // empty: Indonesian
	Author  string
	Lang    string
	Created time.Time
}

// Words is everything the sheet says.
type Words struct {
	Title, Edge, Ruler, Length, Ink string
}

// Indonesian is what is printed.
func Indonesian() Words {
	return Words{
		Title:  "Uji cetak",
		Edge:   "1.  Di tiap tepi, cari angka terkecil yang garisnya masih tampak. Itulah tepi pencetak ini, dalam mm. Tepi yang aman untuk semua kertas: yang terbesar dari keempatnya.",
		Ruler:  "2.  Ukur garis ini dengan penggaris. Kalau panjangnya bukan tepat 100 mm, pencetak mengubah ukuran: matikan “sesuaikan ke halaman”.",
		Length: "100 mm",
		Ink:    "3.  Keempat kotak harus rata dan jelas. Kalau bergaris atau pucat, tinta hampir habis atau kepala cetak kotor.",
	}
}

// Depth is how far from the edge the strokes go, in mm.
const Depth = 20

const (
	step   = 4.0 // from a stroke to the next, along the edge
	margin = 30.0
	lead   = 1.35
)

// Write draws the sheet. It refuses with a [typeset.Error] what can't be printed, and
// then has written nothing.
func Write(w io.Writer, t Test) error {
	return sheet.Write(w, func() ([]byte, error) {
		if t.Words == (Words{}) {
			t.Words = Indonesian()
		}
		fields := append([][2]string{{"printer", t.Printer}}, typeset.Words("words", t.Words)...)
		if err := typeset.Printable(fields); err != nil {
			return nil, err
		}
		return t.draw()
	})
}

func (t *Test) draw() ([]byte, error) {
	w, h := t.Paper.Sides()
	p := sheet.New(w, h, sheet.About{Title: t.Words.Title + " " + t.name(), Author: t.Author, Created: t.Created})
	for _, at := range []func(along, deep float64) (x, y float64){
		func(a, d float64) (float64, float64) { return w/2 + a, d },
		func(a, d float64) (float64, float64) { return w/2 + a, h - d },
		func(a, d float64) (float64, float64) { return d, h/2 + a },
		func(a, d float64) (float64, float64) { return w - d, h/2 + a },
	} {
		stairs(p, at)
	}
	top := h/2 - 92
	if err := t.say(p, "words", t.Words.Title+" "+t.name(), typeset.Heavy, top, 12, 24, sheet.Ink); err != nil {
		return nil, err
	}
	if err := t.say(p, "printer", t.Printer, typeset.Bold, top+13, 8, 12, sheet.Sea); t.Printer != "" && err != nil {
		return nil, err
	}
	if err := t.say(p, "words", t.Words.Edge, typeset.Medium, top+36, 26, 12, sheet.Ink); err != nil {
		return nil, err
	}
	if err := t.say(p, "words", t.Words.Ruler, typeset.Medium, top+70, 20, 12, sheet.Ink); err != nil {
		return nil, err
	}
	ruler(p, w/2-50, top+98)
	p.Centre(typeset.Shape(t.Words.Length, typeset.Bold, 0), w/2, top+93, 10, sheet.Ink)
	if err := t.say(p, "words", t.Words.Ink, typeset.Medium, top+122, 16, 12, sheet.Ink); err != nil {
		return nil, err
	}
	for i, c := range []sheet.Colour{sheet.Ink, sheet.Sea, sheet.Red, sheet.Gold} {
		p.Bar(margin+float64(i)*(w-2*margin+4)/4, top+138, (w-2*margin+4)/4-4, 24, c)
	}
	return p.Finish(t.Lang)
}

// name is the sheet's and its sides: "F4 · 215 × 330 mm".
func (t *Test) name() string {
	w, h := t.Paper.Sides()
	name := map[sheet.Paper]string{sheet.A4: "A4", sheet.F4: "F4", sheet.A3: "A3"}[t.Paper]
	return name + " · " + strconv.Itoa(int(w)) + " × " + strconv.Itoa(int(h)) + " mm"
}

func (t *Test) say(p *sheet.Sheet, field, text string, weight typeset.Weight, y, tall, most float64, c sheet.Colour) error {
	set, size, ok := typeset.Fit(text, weight, p.W-2*margin, tall, most, 7, lead, typeset.Readable)
	if !ok {
		return typeset.TooLong(field)
	}
	p.Lines(set, p.Print, margin, y, size, lead, c)
	return nil
}

// stairs is a stroke for each mm from an edge, each a step further along it, its number
// on the side away from the edge.
func stairs(p *sheet.Sheet, at func(along, deep float64) (x, y float64)) {
	const size = 7.0
	middle := size * typeset.PerPoint * typeset.Capital(typeset.Medium) / 2
	for d := 1; d <= Depth; d++ {
		along := (float64(d) - float64(Depth+1)/2) * step
		x1, y1 := at(along-step/2, float64(d))
		x2, y2 := at(along+step/2, float64(d))
		p.Stroke(x1, y1, x2, y2, 0.2, sheet.Ink)
		x, y := at(along, float64(d)+2.4)
		p.Centre(typeset.Shape(strconv.Itoa(d), typeset.Medium, 0), x, y+middle, size, sheet.Ink)
	}
}

// ruler is 100 mm with a mark at each, a longer one at each ten.
func ruler(p *sheet.Sheet, x, y float64) {
	p.Stroke(x, y, x+100, y, 0.3, sheet.Ink)
	for i := range 101 {
		long := 2.0
		if i%10 == 0 {
			long = 5
		}
		p.Stroke(x+float64(i), y, x+float64(i), y+long, 0.15, sheet.Ink)
	}
}
