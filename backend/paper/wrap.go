package paper

import "strings"

// A Run is a stretch of a sentence, bold or not.
type Run struct {
	Text string
	Bold bool
}

// A piece is text in one weight.
type piece struct {
	text   string
	weight weight
}

// A word is what may not be torn. Most are one piece; "(**Petaling**)," is
// three.
type word struct {
	pieces []piece
	width  float64 // em
	space  float64 // em, in front of it when it doesn't begin a line
}

func (w word) ends(suffix string) bool {
	return strings.HasSuffix(w.pieces[len(w.pieces)-1].text, suffix)
}

func (w word) number() bool {
	return strings.ContainsAny(w.pieces[0].text, "0123456789")
}

const blank = " \t\r\n"

// split makes words. White space where two pieces meet parts them; without it
// the word goes on in the other weight.
func split(pieces ...piece) []word {
	var words []word
	apart := true
	for _, p := range pieces {
		apart = apart || strings.TrimLeft(p.text, blank) != p.text
		space := shape("a a", p.weight, 0).width - shape("aa", p.weight, 0).width
		for i, part := range strings.FieldsFunc(clean(p.text), func(r rune) bool { return r == ' ' }) {
			if i > 0 || apart {
				words = append(words, word{space: space})
			}
			w := &words[len(words)-1]
			w.pieces = append(w.pieces, piece{part, p.weight})
			w.width += shape(part, p.weight, 0).width
			apart = false
		}
		apart = apart || strings.TrimRight(p.text, blank) != p.text
	}
	return words
}

// join sets the words of a line, neighbours in the same weight as one, so that
// the file holds sentences and not scraps.
func join(words []word) []line {
	var runs []piece
	for i, w := range words {
		for j, p := range w.pieces {
			if i > 0 && j == 0 {
				// The space goes to the lighter side: a bold word keeps the gaps
				// of the sentence around it.
				if last := &runs[len(runs)-1]; last.weight > p.weight {
					p.text = " " + p.text
				} else {
					last.text += " "
				}
			}
			if last := len(runs) - 1; last >= 0 && runs[last].weight == p.weight {
				runs[last].text += p.text
			} else {
				runs = append(runs, p)
			}
		}
	}
	var out []line
	for _, r := range runs {
		out = append(out, shape(r.text, r.weight, 0))
	}
	return out
}

// wrap breaks text of one weight into balanced lines no wider than width in
// em; a line break in the text is kept. ok is false when a word is wider.
func wrap(text string, w weight, width float64) (set []line, ok bool) {
	for _, paragraph := range strings.Split(text, "\n") {
		words := split(piece{paragraph, w})
		if len(words) == 0 {
			continue
		}
		broken := balance(words, width, afterComma)
		if broken == nil {
			return nil, false
		}
		for _, b := range broken {
			set = append(set, join(b)...)
		}
	}
	return set, true
}

// afterComma is a mild wish: a place and its date part best where they are
// parted anyway.
func afterComma(words []word, i int) float64 {
	if words[i-1].ends(",") {
		return 0
	}
	return 3
}

// readable keeps "7 Maret 2026" together, a number with the word before it if
// that is cheap, and the first word of a sentence with the second.
func readable(words []word, i int) float64 {
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
