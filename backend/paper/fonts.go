package paper

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
// fonts/README.md says where the files come from.
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
)

type weight int

const (
	medium weight = iota
	bold
	heavy
)

// A face is one font file, parsed. Measures are in em: multiply by the size.
type face struct {
	family  string // the name gofpdf and the PDF know it by
	ttf     []byte
	font    *sfnt.Font
	em      fixed.Int26_6
	capital float64 // height of H
	small   float64 // height of x
}

// faces gives the faces of a weight in the order a letter looks for a home.
// They are parsed when first asked for and then shared: sfnt.Font is safe for
// that as long as nobody shares a Buffer.
func faces(w weight) []*face { return allFaces()[w] }

var allFaces = sync.OnceValue(func() [3][]*face {
	return [3][]*face{
		medium: {newFace("JakartaSans-Medium", jakartaMedium), newFace("NotoSans-Medium", notoMedium)},
		bold:   {newFace("JakartaSans-Bold", jakartaBold), newFace("NotoSans-Bold", notoBold)},
		heavy:  {newFace("JakartaSans-ExtraBold", jakartaHeavy), newFace("NotoSans-ExtraBold", notoHeavy)},
	}
})

// newFace panics when a file we embedded ourselves is broken: no test would
// have passed.
func newFace(family string, ttf []byte) *face {
	f, err := sfnt.Parse(ttf)
	if err != nil {
		panic(fmt.Sprintf("paper: font %s: %v", family, err))
	}
	em := fixed.I(int(f.UnitsPerEm()))
	m, err := f.Metrics(nil, em, font.HintingNone)
	if err != nil {
		panic(fmt.Sprintf("paper: font %s: %v", family, err))
	}
	fc := &face{family: family, ttf: ttf, font: f, em: em}
	fc.capital, fc.small = fc.inEm(m.CapHeight), fc.inEm(m.XHeight)
	return fc
}

func (f *face) inEm(v fixed.Int26_6) float64 { return float64(v) / float64(f.em) }

// glyph is 0 when the face has none. gofpdf writes letters as two bytes, so
// those above U+FFFF don't exist for it whatever the font says.
func (f *face) glyph(buf *sfnt.Buffer, r rune) sfnt.GlyphIndex {
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
func (f *face) advance(buf *sfnt.Buffer, g sfnt.GlyphIndex) float64 {
	a, err := f.font.GlyphAdvance(buf, g, f.em, font.HintingNone)
	if err != nil {
		return 0
	}
	return math.Round(f.inEm(a)*1000) / 1000
}

func (f *face) kern(buf *sfnt.Buffer, a, b sfnt.GlyphIndex) float64 {
	k, err := f.font.Kern(buf, a, b, f.em, font.HintingNone)
	if err != nil {
		return 0 // sfnt.ErrNotFound: this pair keeps its distance
	}
	return f.inEm(k)
}

// box is the ink of a glyph: left, right, and its top and bottom measured
// upwards from the baseline.
func (f *face) box(buf *sfnt.Buffer, g sfnt.GlyphIndex) (left, right, top, bottom float64) {
	b, _, err := f.font.GlyphBounds(buf, g, f.em, font.HintingNone)
	if err != nil {
		return 0, 0, 0, 0
	}
	return f.inEm(b.Min.X), f.inEm(b.Max.X), -f.inEm(b.Min.Y), -f.inEm(b.Max.Y)
}
