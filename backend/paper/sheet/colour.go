package sheet

import (
	"math"
	"strconv"
)

// Colour is red, green and blue.
type Colour [3]int

// The colours of the app, see looks. Pages stay white: a tint over a whole
// sheet costs an office its toner and prints with an edge.
var (
	Ink    = Colour{0x12, 0x28, 0x2B}
	Second = Colour{0x48, 0x60, 0x5F}
	Sea    = Colour{0x0E, 0x5A, 0x5E}
	Red    = Colour{0xA8, 0x32, 0x2A}
	Gold   = Colour{0xE9, 0xB4, 0x4C}
	Rice   = Colour{0xF6, 0xE7, 0xC8}
	White  = Colour{0xFF, 0xFF, 0xFF}
)

// ParseColour reads "#rrggbb".
func ParseColour(text string) (c Colour, ok bool) {
	if len(text) != 7 || text[0] != '#' {
		return c, false
	}
	v, err := strconv.ParseUint(text[1:], 16, 32)
	if err != nil {
		return c, false
	}
	return Colour{int(v >> 16), int(v >> 8 & 0xFF), int(v & 0xFF)}, true
}

// Contrast is WCAG's, from 1 to 21.
func Contrast(a, b Colour) float64 {
	x, y := a.light(), b.light()
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func (c Colour) light() float64 {
	sum := 0.0
	for i, weight := range []float64{0.2126, 0.7152, 0.0722} {
		v := float64(c[i]) / 255
		if v <= 0.04045 {
			v /= 12.92
		} else {
			v = math.Pow((v+0.055)/1.055, 2.4)
		}
		sum += weight * v
	}
	return sum
}

// On is c when it can be read on white at this contrast, else the ink.
func (c Colour) On(least float64) Colour {
	if Contrast(c, White) < least {
		return Ink
	}
	return c
}

// mix is c with so much of d in it.
func (c Colour) mix(d Colour, part float64) (out Colour) {
	for i := range c {
		out[i] = int(math.Round(float64(c[i])*(1-part) + float64(d[i])*part))
	}
	return out
}

// A Palette is the two colours an ornament is drawn in; what lies on them is gold and
// rice, or tints where gold would drown.
type Palette struct{ Accent, Second Colour }

// Own is the app's.
func Own() Palette { return Palette{Sea, Red} }

func (p Palette) bright() Colour { return p.over(Gold, 0.55) }

func (p Palette) pale() Colour { return p.over(Rice, 0.85) }

func (p Palette) over(c Colour, part float64) Colour {
	if Contrast(c, p.Second) >= 2.2 && Contrast(c, p.Accent) >= 2.2 {
		return c
	}
	darkest := p.Second
	if p.Accent.light() > darkest.light() {
		darkest = p.Accent
	}
	if darkest.light() > 0.35 {
		return Ink.mix(White, 1-part)
	}
	return darkest.mix(White, part)
}
