package typeset

import "math"

// Fit sets words of one weight into a box of width and height mm: in as few lines
// as let them have the size they should have, else as large as the box allows,
// never below least. A word that is wider than the box even then is torn rather
// than lost: someone has that name. Sizes are in points, a line is lead times its
// size high. ok is false when there is no way.
func Fit(text string, w Weight, width, height, most, least, lead float64, dislike Dislike) (set []Line, size float64, ok bool) {
	words := Split(Piece{text, w})
	if len(words) == 0 {
		return nil, least, true
	}
	if set, size = fit(words, width, height, most, lead, dislike); size >= least {
		return set, size, true
	}
	set, size = fit(tear(words, w, width/(least*PerPoint)), width, height, most, lead, dislike)
	return set, size, size >= least
}

// fit gives the largest size up to most, and how lines break at it.
func fit(words []Word, width, height, most, lead float64, dislike Dislike) (set []Line, size float64) {
	whole := 0.0
	for _, w := range words {
		whole += w.space + w.width
	}
	for n := 1; n <= len(words); n++ {
		tall := (height / PerPoint) / (float64(n-1)*lead + 1)
		if tall <= size {
			break
		}
		lines, widest := []Line(nil), 0.0
		for _, b := range BalanceIn(n, words, whole, dislike) {
			l := Join(b)[0]
			lines, widest = append(lines, l), max(widest, l.Width)
		}
		// A hundredth is no gain worth another line.
		if s := min(most, tall, width/(widest*PerPoint)); s > size*1.01 {
			set, size = lines, s
		}
	}
	return set, size
}

// tear cuts what is wider than width em into parts that are not, all about as long.
func tear(words []Word, w Weight, width float64) (out []Word) {
	for _, word := range words {
		letters := []rune(word.pieces[0].Text)
		for n := int(math.Ceil(word.width / width)); ; n++ {
			parts, widest := []Word(nil), 0.0
			for i := range n {
				part := string(letters[i*len(letters)/n : (i+1)*len(letters)/n])
				parts = append(parts, Split(Piece{part, w})...)
			}
			for _, p := range parts {
				widest = max(widest, p.width)
			}
			if widest <= width || n >= len(letters) {
				out = append(out, parts...)
				break
			}
		}
	}
	return out
}
