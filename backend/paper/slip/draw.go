package slip

import (
	"fmt"

	"bapashadir/backend/paper/sheet"
	"bapashadir/backend/paper/typeset"
)

// The sheet in mm: slips edge to edge, so that one cut serves two of them.
const (
	across, down = 3, 8
	wide, tall   = 64.0, 35.0
	pad          = 3.5
	dark         = 19.2 // of the code
	finest       = 0.5  // of a module, for a phone held near
	beside       = pad + dark + 4
	lead         = 1.12
)

func (s *Slips) draw() ([]byte, error) {
	w, h := sheet.A4.Sides()
	title := fmt.Sprintf("Kartu survei – %d – %s", len(s.Codes), s.Place)
	p := sheet.New(w, h, sheet.About{Title: title, Author: s.Author, Created: s.Created})
	left, top := (w-across*wide)/2, (h-down*tall)/2
	for i, code := range s.Codes {
		n := i % (across * down)
		if n == 0 {
			if i > 0 {
				p.Page()
			}
			p.CutMarks(sheet.Cut{Left: left, Top: top, Wide: wide, Tall: tall, Across: across, Down: down, Long: 4.5, Off: 1.2})
		}
		if err := s.slip(p, code, left+float64(n%across)*wide, top+float64(n/across)*tall); err != nil {
			return nil, err
		}
	}
	return p.Finish(s.Lang)
}

// slip draws one: its code for a camera and for an eye, and what to do with it when.
func (s *Slips) slip(p *sheet.Sheet, code string, x, y float64) error {
	const column = wide - beside - pad
	rows, err := s.modules(code)
	if err != nil {
		return err
	}
	p.Code(rows, x+pad, y+pad, dark)
	if err := put(p, "words", s.Words.Title, typeset.Bold, x+beside, y+5.2, column, 4, 9, 6, sheet.Sea); err != nil {
		return err
	}
	line := typeset.Shape(code, typeset.Code, 0)
	p.Lines([]typeset.Line{line}, p.Print, x+beside, y+12.4, column/line.Width/typeset.PerPoint, lead, sheet.Ink)
	if err := put(p, "place", s.Place, typeset.Medium, x+beside, y+19.3, column, 4.4, 7, 4, sheet.Second); err != nil {
		return err
	}
	if err := put(p, "day", s.Day, typeset.Medium, x+beside, y+22.9, column, 2.8, 7, 4, sheet.Second); err != nil {
		return err
	}
	const third, small = (wide - 2*pad) / 3, 6.0
	for i, step := range []struct {
		marks []sheet.Mark
		text  string
	}{{fillIn, s.Words.Before}, {keep, s.Words.Keep}, {fillAgain, s.Words.After}} {
		at := x + pad + float64(i)*third
		p.Pictogram(step.marks, at, y+26, small, sheet.Ink)
		if err := put(p, "words", step.text, typeset.Medium, at+small+1, y+29, third-small-1.6, 6, 6.5, 4.5, sheet.Ink); err != nil {
			return err
		}
	}
	return nil
}

// put sets words into a box, right of x and around the middle y, as large as they fit.
func put(p *sheet.Sheet, field, text string, w typeset.Weight, x, y, wide, tall, most, least float64, c sheet.Colour) error {
	set, size, ok := typeset.Fit(text, w, wide, tall, most, least, lead, typeset.Readable)
	if !ok {
		return typeset.TooLong(field)
	}
	p.Lines(set, p.Print, x, y, size, lead, c)
	return nil
}

// paperWith is a sheet with lines on it.
func paperWith(more ...sheet.Mark) []sheet.Mark {
	return append([]sheet.Mark{
		{Box: [5]float64{10, 6, 62, 88, 8}},
		{Line: []float64{40, 32, 58, 32}},
		{Line: []float64{40, 56, 58, 56}},
	}, more...)
}

// Three pictograms of one family, drawn for this app: a form with one tick, a slip that
// goes into a pocket, a form with two.
var (
	fillIn    = paperWith(sheet.Mark{Line: []float64{20, 32, 25, 38, 33, 25}}, sheet.Mark{Line: []float64{54, 88, 90, 46}, Bold: 9})
	fillAgain = paperWith(sheet.Mark{Line: []float64{20, 32, 25, 38, 33, 25}}, sheet.Mark{Line: []float64{20, 56, 25, 62, 33, 49}},
		sheet.Mark{Line: []float64{54, 88, 90, 46}, Bold: 9})
	keep = []sheet.Mark{
		{Box: [5]float64{30, 6, 40, 40, 5}},
		{Line: []float64{40, 20, 60, 20}, Bold: 5},
		{Box: [5]float64{12, 40, 76, 54, 10}, Bold: 6},
		{Line: []float64{16, 43, 84, 43}, Bold: 8, Bare: true},
		{Line: []float64{12, 48, 12, 44, 88, 44, 88, 48}},
	}
)
