package qr

import (
	"cmp"
	"slices"
)

// A Box is dark modules in a rectangle.
type Box struct{ X, Y, W, H int }

// Boxes covers the dark modules of a code, each once, with few boxes, alike ones one
// after the other: written down so, they deflate best.
func Boxes(rows [][]bool) (out []Box) {
	taken := make([]bool, len(rows)*len(rows))
	free := func(x, y int) bool {
		return y < len(rows) && x < len(rows) && rows[y][x] && !taken[y*len(rows)+x]
	}
	for y := range rows {
		for x := range rows {
			if !free(x, y) {
				continue
			}
			b := Box{x, y, 1, 1}
			for free(x+b.W, y) {
				b.W++
			}
			for tall := true; tall; {
				for i := range b.W {
					tall = tall && free(x+i, y+b.H)
				}
				if tall {
					b.H++
				}
			}
			down := 1
			for free(x, y+down) {
				down++
			}
			if down > b.W*b.H {
				b.W, b.H = 1, down
			}
			for j := range b.H {
				for i := range b.W {
					taken[(y+j)*len(rows)+x+i] = true
				}
			}
			out = append(out, b)
		}
	}
	slices.SortFunc(out, func(a, b Box) int { return cmp.Or(a.W-b.W, a.Y-b.Y, a.H-b.H, a.X-b.X) })
	return out
}
