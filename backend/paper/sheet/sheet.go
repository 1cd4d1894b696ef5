// Package sheet is gofpdf as our papers need it: words set by typeset, the app's
// colours and ornament, codes, letterheads and signatures, on as many pages as it
// takes. No other package may import gofpdf.
package sheet

import (
	"bytes"
	"fmt"
	"strings"
	"time"
	"unicode/utf16"

	"github.com/jung-kurt/gofpdf"

	"bapashadir/backend/paper/typeset"
)

// A Sheet is the pages of a PDF, measured in millimetres from its upper left
// corner. A font is put into the file when its first letter is printed.
type Sheet struct {
	pdf    *gofpdf.Fpdf
	W, H   float64
	loaded map[*typeset.Face]bool
	face   *typeset.Face
	size   float64
	about  About
	leaves *leaves
	root   *Sheet // of a leaf or stamp: whose it is
}

// About is what a file says of itself.
type About struct {
	Title, Author string
	Created       time.Time
}

// New asks for portrait with the sides as they are: gofpdf turns its
// coordinates for landscape, but places templates as if it had not.
func New(w, h float64, a About) *Sheet {
	pdf := gofpdf.NewCustom(&gofpdf.InitType{
		OrientationStr: "P", UnitStr: "mm", Size: gofpdf.SizeType{Wd: w, Ht: h},
	})
	pdf.SetCatalogSort(true)
	pdf.SetCreationDate(a.Created)
	pdf.SetModificationDate(a.Created)
	pdf.SetProducer("Bapas Hadir", false)
	pdf.SetCreator("Bapas Hadir", false)
	pdf.SetTitle(plain(a.Title), true)
	pdf.SetAuthor(plain(a.Author), true)
	pdf.SetMargins(0, 0, 0)
	pdf.SetAutoPageBreak(false, 0)
	pdf.AddPage()
	return &Sheet{pdf: pdf, W: w, H: h, loaded: map[*typeset.Face]bool{}, about: a, leaves: newLeaves()}
}

// plain keeps what gofpdf can write into a file's properties: it reads three
// bytes of every letter above U+FFFF and runs off the end of broken UTF-8.
func plain(text string) string {
	return strings.Map(func(r rune) rune {
		if r > 0xFFFF {
			return '\uFFFD'
		}
		return r
	}, strings.ToValidUTF8(typeset.Clean(text), "\uFFFD"))
}

// Print sets a line with its left end at x and its baseline at y; size is in
// points.
func (s *Sheet) Print(l typeset.Line, x, y, size float64, c Colour) {
	em := size * typeset.PerPoint
	s.fill(c) // where it is the letters' too, gofpdf does not set it again for each span
	s.pdf.SetTextColor(c[0], c[1], c[2])
	if l.Loose != 0 {
		// gofpdf knows no letter spacing; the operator it lacks is one line.
		s.pdf.RawWriteStr("BT " + number(l.Loose*size) + " Tc ET")
	}
	if l.Spoken != "" {
		s.pdf.RawWriteStr("/Span <</ActualText <" + utf16hex(l.Spoken) + ">>> BDC")
	}
	for _, sp := range l.Spans {
		s.use(sp.Face, size)
		s.pdf.Text(x+sp.X*em, y-sp.Y*em, sp.Text)
	}
	if l.Spoken != "" {
		s.pdf.RawWriteStr("EMC")
	}
	if l.Loose != 0 {
		s.pdf.RawWriteStr("BT 0 Tc ET")
	}
}

// utf16hex is how a PDF keeps any text. Marks that were placed one by one are
// found again under it when someone searches for the name.
func utf16hex(text string) string {
	var b strings.Builder
	b.WriteString("FEFF")
	for _, u := range utf16.Encode([]rune(text)) {
		fmt.Fprintf(&b, "%04X", u)
	}
	return b.String()
}

func (s *Sheet) Centre(l typeset.Line, x, y, size float64, c Colour) {
	s.Print(l, x-l.Width*size*typeset.PerPoint/2, y, size, c)
}

// use hands gofpdf a copy of the font: while it cuts one down it writes into
// the bytes it was given, and two pages may be drawn at once.
func (s *Sheet) use(f *typeset.Face, size float64) {
	if !s.loaded[f] {
		s.pdf.AddUTF8FontFromBytes(f.Family, "", bytes.Clone(f.TTF))
		s.loaded[f] = true
	}
	if s.face != f || s.size != size {
		s.pdf.SetFont(f.Family, "", size)
		s.face, s.size = f, size
	}
}

func (s *Sheet) fill(c Colour) { s.pdf.SetFillColor(c[0], c[1], c[2]) }

// Bar is a horizontal rule as a filled box: its ends are where they are said
// to be.
func (s *Sheet) Bar(x, y, w, h float64, c Colour) {
	s.fill(c)
	s.pdf.Rect(x, y, w, h, "F")
}

// Dots is a line to write on by hand.
func (s *Sheet) Dots(x, y, w float64) {
	s.pdf.SetDrawColor(Second[0], Second[1], Second[2])
	s.pdf.SetLineWidth(0.35)
	s.pdf.SetLineCapStyle("round")
	s.pdf.SetDashPattern([]float64{0, 1.4}, 0)
	s.pdf.Line(x, y, x+w, y)
	s.pdf.SetDashPattern([]float64{}, 0)
	s.pdf.SetLineCapStyle("butt")
}

// Edge is a line around the page whose outer side is inset from the paper's.
func (s *Sheet) Edge(inset, width float64, c Colour) {
	s.pdf.SetDrawColor(c[0], c[1], c[2])
	s.pdf.SetLineWidth(width)
	s.pdf.Rect(inset+width/2, inset+width/2, s.W-2*inset-width, s.H-2*inset-width, "D")
}

// Page begins the next page.
func (s *Sheet) Page() { s.pdf.AddPage() }

// Leaves is how many were drawn.
func (s *Sheet) Leaves() int { return len(s.leaves.deflated) }

// Right sets a line with its right end at x.
func (s *Sheet) Right(l typeset.Line, x, y, size float64, c Colour) {
	s.Print(l, x-l.Width*size*typeset.PerPoint, y, size, c)
}

// Lines sets lines below each other, lead times their size apart, so that the
// middle of all is at y; place is Print, Centre or Right.
func (s *Sheet) Lines(set []typeset.Line, place func(l typeset.Line, x, y, size float64, c Colour), x, y, size, lead float64, c Colour) {
	em := size * typeset.PerPoint
	top := y - (float64(len(set)-1)*lead*em-em*typeset.Capital(typeset.Medium))/2
	for i, l := range set {
		place(l, x, top+float64(i)*lead*em, size, c)
	}
}

// Stroke is a thin straight line.
func (s *Sheet) Stroke(x1, y1, x2, y2, width float64, c Colour) {
	s.pdf.SetDrawColor(c[0], c[1], c[2])
	s.pdf.SetLineWidth(width)
	s.pdf.Line(x1, y1, x2, y2)
}

// Turned draws what draw draws, turned by so many degrees against the clock about x, y.
func (s *Sheet) Turned(degrees, x, y float64, draw func()) {
	s.pdf.TransformBegin()
	s.pdf.TransformRotate(degrees, x, y)
	draw()
	s.pdf.TransformEnd()
}
