// Package letter prints what an office gives to one person: parts with headings, each of
// lines with a name and of sentences, and room to write and to sign by hand.
//
// It promises that nothing it is given is left off, however many pages that takes. It
// must never print who somebody is where it was told to leave that to their own hand.
package letter

import (
	"io"
	"strconv"
	"strings"
	"time"

	"bapashadir/backend/paper/sheet"
	"bapashadir/backend/paper/typeset"
)

// A Letter is printed on A4, upright.
type Letter struct {
	Letterhead []string // one to four lines; the last is the office's own
	Address    string
	Title      string
	Under      string // below the title: a number, a day
	Parts      []Part
	Hands      []string // who writes something by hand, each with a line for it: "Nama", "Tanda tangan"
	Page       string   // "Halaman {} dari {}"
	Moment     string   // at the lower edge
	Author     string   // of the file: the office
	Lang       string
	Created    time.Time
}

// A Part is a heading with lines and then sentences; each may be missing.
type Part struct {
	Heading string
	Rows    []Row
	Notes   []string
}

// A Row is a line with its name.
type Row struct{ Label, Value string }

// The grid in mm and the sizes in points.
const (
	safe    = 14.0
	side    = 20.0
	strip   = 7.0
	label   = 48.0
	text    = 10.0
	small   = 8.0
	lead    = 1.32
	gap     = 1.6 // between two lines of a part
	between = 5.0 // before a heading
	hand    = 12.0
)

// Write draws as many pages as it takes. It refuses with a [typeset.Error] what can't be
// printed, and then has written nothing.
func Write(w io.Writer, l Letter) error {
	return sheet.Write(w, func() ([]byte, error) {
		if l.Page == "" {
			l.Page = "Halaman {} dari {}"
		}
		if err := l.check(); err != nil {
			return nil, err
		}
		return l.draw()
	})
}

func (l *Letter) check() error {
	fields := [][2]string{{"letterhead", strings.Join(l.Letterhead, "\n")}, {"address", l.Address}, {"title", l.Title}, {"under", l.Under},
		{"page", l.Page}, {"moment", l.Moment}, {"hands", strings.Join(l.Hands, "\n")}}
	for i, p := range l.Parts {
		at := "parts." + strconv.Itoa(i+1) + "."
		fields = append(fields, [2]string{at + "heading", p.Heading}, [2]string{at + "notes", strings.Join(p.Notes, "\n")})
		for _, r := range p.Rows {
			fields = append(fields, [2]string{at + "label", r.Label}, [2]string{at + "value", r.Value})
		}
	}
	return typeset.Printable(fields)
}

// block is what stays together on a page.
type block struct {
	high float64
	draw func(s *sheet.Sheet, y float64)
}

func (l *Letter) draw() ([]byte, error) {
	w, h := sheet.A4.Sides()
	s := sheet.New(w, h, sheet.About{Title: l.Title, Author: l.Author, Created: l.Created})
	top, err := l.head(s)
	if err != nil {
		return nil, err
	}
	blocks, err := l.blocks(w)
	if err != nil {
		return nil, err
	}
	bottom := h - safe - strip
	pages := parted(blocks, bottom-top, bottom-safe)
	for i, page := range pages {
		y := top
		if i > 0 {
			s.Page()
			y = safe
		}
		for _, b := range page {
			b.draw(s, y)
			y += b.high
		}
		if err := l.strip(s, i+1, len(pages)); err != nil {
			return nil, err
		}
	}
	return s.Finish(l.Lang)
}

// parted fills pages; there is always a first one.
func parted(blocks []block, first, next float64) (pages [][]block) {
	from, room := 0, first
	for i, b := range blocks {
		if room -= b.high; room < 0 && i > from {
			pages = append(pages, blocks[from:i])
			from, room = i, next-b.high
		}
	}
	return append(pages, blocks[from:])
}
