package paper

import (
	"bytes"
	"fmt"
	"strings"
	"time"
	"unicode/utf16"

	"github.com/jung-kurt/gofpdf"
)

// perPoint is the millimetres of a typographic point.
const perPoint = 25.4 / 72

type colour [3]int

// The colours of the app, see looks. Pages stay white: a tint over a whole
// sheet costs an office its toner and prints with an edge.
var (
	ink    = colour{0x12, 0x28, 0x2B}
	second = colour{0x48, 0x60, 0x5F}
	sea    = colour{0x0E, 0x5A, 0x5E}
	red    = colour{0xA8, 0x32, 0x2A}
	gold   = colour{0xE9, 0xB4, 0x4C}
	rice   = colour{0xF6, 0xE7, 0xC8}
	white  = colour{0xFF, 0xFF, 0xFF}
)

// A sheet is one page of a PDF, measured in millimetres from its upper left
// corner. A font is put into the file when its first letter is printed.
type sheet struct {
	pdf    *gofpdf.Fpdf
	w, h   float64
	loaded map[*face]bool
	face   *face
	size   float64
}

// about is what a file says of itself.
type about struct {
	title, author string
	created       time.Time
}

// newSheet asks for portrait with the sides as they are: gofpdf turns its
// coordinates for landscape, but places templates as if it had not.
func newSheet(w, h float64, a about) *sheet {
	pdf := gofpdf.NewCustom(&gofpdf.InitType{
		OrientationStr: "P", UnitStr: "mm", Size: gofpdf.SizeType{Wd: w, Ht: h},
	})
	pdf.SetCatalogSort(true)
	pdf.SetCreationDate(a.created)
	pdf.SetModificationDate(a.created)
	pdf.SetProducer("Bapas Hadir", false)
	pdf.SetCreator("Bapas Hadir", false)
	pdf.SetTitle(plain(a.title), true)
	pdf.SetAuthor(plain(a.author), true)
	pdf.SetMargins(0, 0, 0)
	pdf.SetAutoPageBreak(false, 0)
	pdf.AddPage()
	return &sheet{pdf: pdf, w: w, h: h, loaded: map[*face]bool{}}
}

// plain keeps what gofpdf can write into a file's properties: it reads three
// bytes of every letter above U+FFFF and runs off the end of broken UTF-8.
func plain(text string) string {
	return strings.Map(func(r rune) rune {
		if r > 0xFFFF {
			return '\uFFFD'
		}
		return r
	}, strings.ToValidUTF8(clean(text), "\uFFFD"))
}

// print sets a line with its left end at x and its baseline at y; size is in
// points.
func (s *sheet) print(l line, x, y, size float64, c colour) {
	em := size * perPoint
	s.pdf.SetTextColor(c[0], c[1], c[2])
	if l.loose != 0 {
		// gofpdf knows no letter spacing; the operator it lacks is one line.
		s.pdf.RawWriteStr("BT " + number(l.loose*size) + " Tc ET")
	}
	if l.spoken != "" {
		s.pdf.RawWriteStr("/Span <</ActualText <" + utf16hex(l.spoken) + ">>> BDC")
	}
	for _, sp := range l.spans {
		s.use(sp.face, size)
		s.pdf.Text(x+sp.x*em, y-sp.y*em, sp.text)
	}
	if l.spoken != "" {
		s.pdf.RawWriteStr("EMC")
	}
	if l.loose != 0 {
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

func (s *sheet) centre(l line, x, y, size float64, c colour) {
	s.print(l, x-l.width*size*perPoint/2, y, size, c)
}

// use hands gofpdf a copy of the font: while it cuts one down it writes into
// the bytes it was given, and two pages may be drawn at once.
func (s *sheet) use(f *face, size float64) {
	if !s.loaded[f] {
		s.pdf.AddUTF8FontFromBytes(f.family, "", bytes.Clone(f.ttf))
		s.loaded[f] = true
	}
	if s.face != f || s.size != size {
		s.pdf.SetFont(f.family, "", size)
		s.face, s.size = f, size
	}
}

func (s *sheet) fill(c colour) { s.pdf.SetFillColor(c[0], c[1], c[2]) }

// bar is a horizontal rule as a filled box: its ends are where they are said
// to be.
func (s *sheet) bar(x, y, w, h float64, c colour) {
	s.fill(c)
	s.pdf.Rect(x, y, w, h, "F")
}

// dots is a line to write on by hand.
func (s *sheet) dots(x, y, w float64) {
	s.pdf.SetDrawColor(second[0], second[1], second[2])
	s.pdf.SetLineWidth(0.35)
	s.pdf.SetLineCapStyle("round")
	s.pdf.SetDashPattern([]float64{0, 1.4}, 0)
	s.pdf.Line(x, y, x+w, y)
	s.pdf.SetDashPattern([]float64{}, 0)
	s.pdf.SetLineCapStyle("butt")
}
