package typeset

import "strings"

// A Piece is text in one weight.
type Piece struct {
	Text   string
	Weight Weight
}

// A Word is what may not be torn. Most are one piece; "(**Petaling**)," is
// three.
type Word struct {
	pieces []Piece
	width  float64 // em
	space  float64 // em, in front of it when it doesn't begin a line
}

func (w Word) ends(suffix string) bool {
	return strings.HasSuffix(w.pieces[len(w.pieces)-1].Text, suffix)
}

func (w Word) number() bool {
	return strings.ContainsAny(w.pieces[0].Text, "0123456789")
}

const blank = " \t\r\n"

// Split makes words. White space where two pieces meet parts them; without it
// the word goes on in the other weight.
func Split(pieces ...Piece) []Word {
	var words []Word
	apart := true
	for _, p := range pieces {
		apart = apart || strings.TrimLeft(p.Text, blank) != p.Text
		space := Shape("a a", p.Weight, 0).Width - Shape("aa", p.Weight, 0).Width
		for i, part := range strings.FieldsFunc(Clean(p.Text), func(r rune) bool { return r == ' ' }) {
			if i > 0 || apart {
				words = append(words, Word{space: space})
			}
			w := &words[len(words)-1]
			w.pieces = append(w.pieces, Piece{part, p.Weight})
			w.width += Shape(part, p.Weight, 0).Width
			apart = false
		}
		apart = apart || strings.TrimRight(p.Text, blank) != p.Text
	}
	return words
}

// Join sets the words of a line, neighbours in the same weight as one, so that
// the file holds sentences and not scraps.
func Join(words []Word) []Line {
	var runs []Piece
	for i, w := range words {
		for j, p := range w.pieces {
			if i > 0 && j == 0 {
				// The space goes to the lighter side: a bold word keeps the gaps
				// of the sentence around it.
				if last := &runs[len(runs)-1]; last.Weight > p.Weight {
					p.Text = " " + p.Text
				} else {
					last.Text += " "
				}
			}
			if last := len(runs) - 1; last >= 0 && runs[last].Weight == p.Weight {
				runs[last].Text += p.Text
			} else {
				runs = append(runs, p)
			}
		}
	}
	var out []Line
	for _, r := range runs {
		out = append(out, Shape(r.Text, r.Weight, 0))
	}
	return out
}

// Wrap breaks text of one weight into balanced lines no wider than width in
// em; a line break in the text is kept. ok is false when a word is wider.
func Wrap(text string, w Weight, width float64) (set []Line, ok bool) {
	for _, paragraph := range strings.Split(text, "\n") {
		words := Split(Piece{paragraph, w})
		if len(words) == 0 {
			continue
		}
		broken := Balance(words, width, afterComma)
		if broken == nil {
			return nil, false
		}
		for _, b := range broken {
			set = append(set, Join(b)...)
		}
	}
	return set, true
}

// afterComma is a mild wish: a place and its date part best where they are
// parted anyway.
func afterComma(words []Word, i int) float64 {
	if words[i-1].ends(",") {
		return 0
	}
	return 3
}

// Readable keeps "7 Maret 2026" together, a number with the word before it if
// that is cheap, and the first word of a sentence with the second.
func Readable(words []Word, i int) float64 {
	before, after := words[i-1], words[i]
	switch {
	case before.number() && !before.ends(".") && !before.ends(","):
		return 14
	case after.number() && i > 1 && words[i-2].number():
		return 14
	case after.number():
		return 5
	case i > 1 && words[i-2].ends("."):
		return 7
	}
	return 0
}

// AfterTitle keeps "Prof.", "H." and an initial with what follows them; after
// the comma before the titles is the best place of all.
func AfterTitle(words []Word, i int) float64 {
	switch {
	case words[i-1].ends("."):
		return 20
	case words[i-1].ends(","):
		return 0
	}
	return 8
}

// Anywhere has no wishes: narrow cells need every break there is.
func Anywhere([]Word, int) float64 { return 0 }
