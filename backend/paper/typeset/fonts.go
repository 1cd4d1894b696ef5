package typeset

import (
	_ "embed"
	"fmt"
	"math"
	"sync"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// Plus Jakarta Sans is the voice of the app. It lacks some letters that names
// are written with (ʻ ʼ Ḥ ṣ ǎ …); Noto Sans, cut down to Latin, lends those.
// Atkinson Hyperlegible Mono writes what is typed off a paper: in it 0 and O, 1, l
// and I can't be mistaken. fonts/README.md says where the files come from.
var (
	//go:embed fonts/PlusJakartaSans-Medium.ttf
	jakartaMedium []byte
	//go:embed fonts/PlusJakartaSans-Bold.ttf
	jakartaBold []byte
	//go:embed fonts/PlusJakartaSans-ExtraBold.ttf
	jakartaHeavy []byte
	//go:embed fonts/NotoSansLatin-Medium.ttf
	notoMedium []byte
	//go:embed fonts/NotoSansLatin-Bold.ttf
	notoBold []byte
	//go:embed fonts/NotoSansLatin-ExtraBold.ttf
	notoHeavy []byte
	//go:embed fonts/AtkinsonHyperlegibleMono-Bold.ttf
	atkinsonBold []byte
)

// Weight is a voice of the typeface; Code is for what people type off the paper.
type Weight int

const (
	Medium Weight = iota
	Bold
	Heavy
	Code
)

// A face is one font file, parsed. Measures are in em: multiply by the size.
type Face struct {
	Family  string // the name gofpdf and the PDF know it by
	TTF     []byte
	font    *sfnt.Font
	em      fixed.Int26_6
	capital float64 // height of H
	small   float64 // height of x
}

// faces gives the faces of a weight in the order a letter looks for a home.
// They are parsed when first asked for and then shared: sfnt.Font is safe for
// that as long as nobody shares a Buffer.
func faces(w Weight) []*Face { return allFaces()[w] }

// Capital is the height of a weight's H in em.
func Capital(w Weight) float64 { return faces(w)[0].capital }

var allFaces = sync.OnceValue(func() [4][]*Face {
	return [4][]*Face{
		Medium: {newFace("JakartaSans-Medium", jakartaMedium), newFace("NotoSans-Medium", notoMedium)},
		Bold:   {newFace("JakartaSans-Bold", jakartaBold), newFace("NotoSans-Bold", notoBold)},
		Heavy:  {newFace("JakartaSans-ExtraBold", jakartaHeavy), newFace("NotoSans-ExtraBold", notoHeavy)},
		Code:   {newFace("AtkinsonMono-Bold", atkinsonBold), newFace("NotoSans-Bold", notoBold)},
	}
})

// newFace panics when a file we embedded ourselves is broken: no test would
// have passed.
func newFace(family string, ttf []byte) *Face {
	f, err := sfnt.Parse(ttf)
	if err != nil {
		panic(fmt.Sprintf("paper: font %s: %v", family, err))
	}
	em := fixed.I(int(f.UnitsPerEm()))
	m, err := f.Metrics(nil, em, font.HintingNone)
	if err != nil {
		panic(fmt.Sprintf("paper: font %s: %v", family, err))
	}
	fc := &Face{Family: family, TTF: ttf, font: f, em: em}
	fc.capital, fc.small = fc.inEm(m.CapHeight), fc.inEm(m.XHeight)
	return fc
}

func (f *Face) inEm(v fixed.Int26_6) float64 { return float64(v) / float64(f.em) }

// glyph is 0 when the face has none. gofpdf writes letters as two bytes, so
// those above U+FFFF don't exist for it whatever the font says.
func (f *Face) glyph(buf *sfnt.Buffer, r rune) sfnt.GlyphIndex {
	if r > 0xFFFF {
		return 0
	}
	g, err := f.font.GlyphIndex(buf, r)
	if err != nil {
		return 0
	}
	return g
}

// advance is rounded to a thousandth as a PDF's own table of widths is, so
// that what is measured here is what a reader draws.
func (f *Face) advance(buf *sfnt.Buffer, g sfnt.GlyphIndex) float64 {
	a, err := f.font.GlyphAdvance(buf, g, f.em, font.HintingNone)
	if err != nil {
		return 0
	}
	return math.Round(f.inEm(a)*1000) / 1000
}

func (f *Face) kern(buf *sfnt.Buffer, a, b sfnt.GlyphIndex) float64 {
	k, err := f.font.Kern(buf, a, b, f.em, font.HintingNone)
	if err != nil {
		return 0 // sfnt.ErrNotFound: this pair keeps its distance
	}
	return f.inEm(k)
}

// box is the ink of a glyph: left, right, and its top and bottom measured
// upwards from the baseline.
func (f *Face) box(buf *sfnt.Buffer, g sfnt.GlyphIndex) (left, right, top, bottom float64) {
	b, _, err := f.font.GlyphBounds(buf, g, f.em, font.HintingNone)
	if err != nil {
		return 0, 0, 0, 0
	}
	return f.inEm(b.Min.X), f.inEm(b.Max.X), -f.inEm(b.Min.Y), -f.inEm(b.Max.Y)
}
