package badge

import (
	"fmt"

	"bapashadir/backend/paper/qr"
	"bapashadir/backend/paper/sheet"
	"bapashadir/backend/paper/typeset"
)

// The sheet in mm: cards of the size that wallets and holders have, edge to edge,
// so that one cut serves two of them.
const (
	across, down = 2, 5
	wide, tall   = 90.0, 54.0
	pad          = 5.0
	unit         = 1.1 // of a module; a webcam wants 0.9 at least
	dark         = 21 * unit
	right        = pad + dark + qr.Quiet*unit + 1 // where words beside the code begin
	lead         = 1.12
)

func (s *Sheets) draw() ([]byte, error) {
	w, h := sheet.A4.Sides()
	p := sheet.New(w, h, sheet.About{Title: s.title(), Author: s.Author, Created: s.Created})
	left, top := (w-across*wide)/2, (h-down*tall)/2
	for i, b := range s.Badges {
		n := i % (across * down)
		if n == 0 {
			if i > 0 {
				p.Page()
			}
			p.CutMarks(sheet.Cut{Left: left, Top: top, Wide: wide, Tall: tall, Across: across, Down: down, Long: 6.0, Off: 1.5})
		}
		if err := s.badge(p, b, i, left+float64(n%across)*wide, top+float64(n/across)*tall); err != nil {
			return nil, err
		}
	}
	return p.Finish(s.Lang)
}

func (s *Sheets) title() string { return fmt.Sprintf("Kartu – %d – %s", len(s.Badges), s.Office) }

// badge draws one card: whose it is above, its code below, for a camera, an eye and
// a finger on the keys.
func (s *Sheets) badge(p *sheet.Sheet, b Badge, i int, x, y float64) error {
	put := func(field, text string, w typeset.Weight, x, y, wide, tall, most, least float64, c sheet.Colour) error {
		set, size, ok := typeset.Fit(text, w, wide, tall, most, least, lead, typeset.AfterTitle)
		if !ok {
			return typeset.TooLong(field)
		}
		p.Lines(set, p.Print, x, y, size, lead, c)
		return nil
	}
	p.Dulang(x+wide-pad-3.4, y+6.4, 3.4)
	if err := put("office", s.Office, typeset.Bold, x+pad, y+6.6, wide-2*pad-10, 5.6, 7.5, 5, sheet.Sea); err != nil {
		return err
	}
	if typeset.Clean(b.Name) == "" {
		if err := put("words", s.Words.Name, typeset.Medium, x+pad, y+18.6, 14, 4, 8, 5, sheet.Second); err != nil {
			return err
		}
		p.Dots(x+pad+12, y+19.6, wide-2*pad-12)
	} else if err := put(at(i, "name"), b.Name, typeset.Heavy, x+pad, y+16, wide-2*pad, 10.6, 19, 7, sheet.Ink); err != nil {
		return err
	}
	rows, err := b.modules()
	if err != nil {
		return err
	}
	p.Code(rows, x+pad, y+tall-pad-dark, dark)
	if err := put(at(i, "role"), b.Role, typeset.Medium, x+right, y+27.6, wide-right-pad, 6.4, 10, 6, sheet.Ink); err != nil {
		return err
	}
	letters(p, b.Code, x+right, y+36.4, wide-right-pad)
	return put("words", s.Words.Hint, typeset.Medium, x+right, y+46.2, wide-right-pad, 5.6, 7, 5, sheet.Second)
}

// letters sets a code in two halves, as it is said: a space of the typeface would
// be as wide as a letter.
func letters(p *sheet.Sheet, code string, x, y, wide float64) {
	const between = 0.34 // em
	halves := []typeset.Line{typeset.Shape(code[:3], typeset.Code, 0), typeset.Shape(code[3:], typeset.Code, 0)}
	em := wide / (halves[0].Width + between + halves[1].Width)
	for _, half := range halves {
		p.Lines([]typeset.Line{half}, p.Print, x, y, em/typeset.PerPoint, lead, sheet.Ink)
		x += (half.Width + between) * em
	}
}
