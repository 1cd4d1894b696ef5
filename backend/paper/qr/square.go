package qr

import (
	"encoding/binary"
	"math/bits"

	"rsc.io/qr/coding"
)

// A strip is a row or column of up to 192 modules, a bit each, the first one the highest.
type strip [3]uint64

// A square is the rows of a code.
type square []strip

// squareOf reads a code's rows, each of which fills whole words.
func squareOf(c *coding.Code) square {
	out := make(square, c.Size)
	for y := range out {
		for i := range out[y] {
			out[y][i] = binary.BigEndian.Uint64(c.Bitmap[y*c.Stride+8*i:])
		}
	}
	return out
}

func (q square) turned(mask square) square {
	out := make(square, len(q))
	for y := range q {
		for i := range q[y] {
			out[y][i] = q[y][i] ^ mask[y][i]
		}
	}
	return out
}

func (q square) dark(x, y int) bool { return q[y][x/64]>>(63-x%64)&1 == 1 }

func (q square) rows() [][]bool {
	out, all := make([][]bool, len(q)), make([]bool, len(q)*len(q))
	for y := range out {
		out[y] = all[y*len(q) : (y+1)*len(q)]
		for x := range out[y] {
			out[y][x] = q.dark(x, y)
		}
	}
	return out
}

// penalty is the standard's (ISO 18004, 7.8.3): long runs, squares, what looks like a
// finder, and too much of one colour.
func (q square) penalty() (sum int) {
	n, dark := len(q), 0
	columns := make(square, n)
	for y := range q {
		for x := range columns {
			columns[x][y/64] |= q[y][x/64] >> (63 - x%64) & 1 << (63 - y%64)
		}
	}
	for y, s := range q {
		dark += s.count()
		sum += s.runs(n) + columns[y].runs(n) + 40*(s.finders(n)+columns[y].finders(n))
		if y > 0 {
			up := q[y-1]
			alike := s.same(up).and(s.same(s.next(1))).and(up.same(up.next(1)))
			sum += 3 * alike.first(n-1).count()
		}
	}
	off := 100*dark/(n*n) - 50
	return sum + max(off, -off)/5*10
}

// runs is what its runs of five and more cost: three, and one for each more.
func (s strip) runs(n int) int {
	alike := s.same(s.next(1))
	four := alike.and(alike.next(1)).and(alike.next(2)).and(alike.next(3)).first(n - 4)
	ends := four.and(four.next(1).not())
	return four.count() + 2*ends.count()
}

// finders is how many times it shows a finder's middle (#.###.#) with four light ones
// before or behind it.
func (s strip) finders(n int) int {
	light := s.not().first(n)
	three := s.and(s.next(1)).and(s.next(2))
	middle := s.and(light.next(1)).and(three.next(2)).and(light.next(5)).and(s.next(6))
	four := light.and(light.next(1))
	four = four.and(four.next(2))
	return middle.and(four.next(7)).count() + middle.next(4).and(four).count()
}

// next is what stands so many modules further on, up to 63.
func (s strip) next(by int) strip {
	if by == 0 {
		return s
	}
	return strip{s[0]<<by | s[1]>>(64-by), s[1]<<by | s[2]>>(64-by), s[2] << by}
}

func (s strip) and(o strip) strip  { return strip{s[0] & o[0], s[1] & o[1], s[2] & o[2]} }
func (s strip) not() strip         { return strip{^s[0], ^s[1], ^s[2]} }
func (s strip) same(o strip) strip { return strip{^(s[0] ^ o[0]), ^(s[1] ^ o[1]), ^(s[2] ^ o[2])} }

func (s strip) count() int {
	return bits.OnesCount64(s[0]) + bits.OnesCount64(s[1]) + bits.OnesCount64(s[2])
}

// first forgets all but the first n.
func (s strip) first(n int) strip {
	for i := range s {
		switch left := n - 64*i; {
		case left <= 0:
			s[i] = 0
		case left < 64:
			s[i] &= ^uint64(0) << (64 - left)
		}
	}
	return s
}
