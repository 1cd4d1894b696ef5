package typeset

import (
	"strings"
	"unicode"

	"golang.org/x/image/font/sfnt"
	"golang.org/x/text/unicode/norm"
)

// A Line is text measured in em, ready to be printed at any size: the same
// shaping serves every try of a fit.
type Line struct {
	Spans  []Span
	Width  float64
	Loose  float64 // extra room after each letter
	Spoken string  // what it says, when its spans no longer say it
}

// A Span is letters of one face that follow each other without a correction.
type Span struct {
	Face *Face
	Text string
	X, Y float64
}

// Clean makes two spellings of the same letter one (NFC), drops the invisible
// marks that come along when text is pasted from a chat, and makes every run
// of white space one space. A no-break space stays: someone meant it.
func Clean(text string) string {
	text = strings.Map(func(r rune) rune {
		switch {
		case r == '\u00A0':
			return r
		case unicode.IsSpace(r):
			return ' '
		case unicode.In(r, unicode.Cf, unicode.Cc, unicode.Variation_Selector):
			return -1
		}
		return r
	}, norm.NFC.String(text))
	return strings.Join(strings.FieldsFunc(text, func(r rune) bool { return r == ' ' }), " ")
}

// Missing lists the letters of text, each once and in order, that no page can
// show: other scripts, emoji, broken UTF-8. Ask it while people type.
func Missing(text string) []rune {
	var buf sfnt.Buffer
	var missing []rune
	seen := map[rune]bool{}
	for _, r := range Clean(text) {
		if f, _ := find(&buf, r, Medium); f == nil && !seen[r] {
			missing = append(missing, r)
		}
		seen[r] = true
	}
	return missing
}

// find gives the first face of a weight that has the letter, or nil.
func find(buf *sfnt.Buffer, r rune, w Weight) (*Face, sfnt.GlyphIndex) {
	if r == unicode.ReplacementChar { // bytes that were no letter at all
		return nil, 0
	}
	for _, f := range faces(w) {
		if g := f.glyph(buf, r); g != 0 {
			return f, g
		}
	}
	return nil, 0
}

// The typeface leaves two gaps to the typesetter, in em: its space is narrow,
// and "S.Pd., M.M." falls apart before the comma. Indonesian titles have that
// pair in every second name.
const (
	wordGap = 0.04
	dotGap  = -0.07
)

// unknown stands for letters that no font has.
const unknown = '?'

// Shape lays letters side by side, with the font's own kerning, and loosens
// them by so many em. It expects clean text. For letters that no font has it
// prints a question mark, one for each run of them, rather than a box or nothing.
func Shape(text string, w Weight, loose float64) Line {
	var (
		buf   sfnt.Buffer
		out   = Line{Loose: loose}
		last  *Span           // of the letter before
		prev  sfnt.GlyphIndex // that letter
		dot   bool            // whether it was one
		lost  bool            // whether no font had it
		below base
		under *Face   // of the letter whose box is not known yet
		at    float64 // where that letter begins
	)
	for _, r := range text {
		if r == '\u00A0' {
			r = ' '
		}
		f, g := find(&buf, r, w)
		if f == nil && unicode.Is(unicode.Mn, r) {
			continue // of a letter that is a question mark by now
		}
		if f == nil && lost {
			continue
		}
		if lost = f == nil; lost {
			r = unknown
			f, g = find(&buf, r, w)
		}
		if unicode.Is(unicode.Mn, r) && len(out.Spans) > 0 {
			if under != nil { // few letters carry marks: most boxes are never asked for
				below, under = stand(&buf, under, prev, at), nil
			}
			out.Spans = append(out.Spans, below.carry(&buf, f, g, r))
			out.Spoken = text
			last = nil
			continue
		}
		if last != nil && last.Face == f {
			k := f.kern(&buf, prev, g)
			if dot && r == ',' {
				k += dotGap
			}
			if k != 0 {
				out.Width += k
				last = nil
			}
		}
		if last != nil && last.Face == f {
			last.Text += string(r)
		} else {
			out.Spans = append(out.Spans, Span{Face: f, Text: string(r), X: out.Width})
			last = &out.Spans[len(out.Spans)-1]
		}
		at, under = out.Width, f
		out.Width += f.advance(&buf, g) + loose
		prev, dot = g, r == '.'
		if r == ' ' {
			out.Width += wordGap
			last = nil
		}
	}
	if len(out.Spans) > 0 {
		out.Width -= loose // none after the last one, or centred lines lean left
	}
	return out
}

// A base is the letter a combining mark sits on. Marks that have no letter of
// their own in Unicode (ọ̀) are rare in names; they are centred by their ink,
// because gofpdf cannot read the anchors in the font.
type base struct{ middle, top, bottom float64 }

func stand(buf *sfnt.Buffer, f *Face, g sfnt.GlyphIndex, x float64) base {
	left, right, top, bottom := f.box(buf, g)
	return base{middle: x + (left+right)/2, top: max(top, f.small), bottom: min(bottom, 0)}
}

// carry places a mark on the letter and grows it, so that the next mark goes
// on top of this one.
func (b *base) carry(buf *sfnt.Buffer, f *Face, g sfnt.GlyphIndex, r rune) Span {
	left, right, top, bottom := f.box(buf, g)
	s := Span{Face: f, Text: string(r), X: b.middle - (left+right)/2}
	switch {
	case bottom >= f.small: // above
		s.Y = b.top - f.small
		b.top = top + s.Y
	case top <= 0: // below
		s.Y = b.bottom
		b.bottom = bottom + s.Y
	}
	return s
}
