package answercard

import (
	"fmt"
	"math/bits"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
)

const (
	all   = 1<<(side*side) - 1
	apart = 8 // modules
)

// turned is a marker as it lies after a quarter of the clock.
func turned(m uint32) uint32 {
	return moved(m, func(x, y int) (int, int) { return side - 1 - y, x })
}

func mirrored(m uint32) uint32 {
	return moved(m, func(x, y int) (int, int) { return side - 1 - x, y })
}

func moved(m uint32, to func(x, y int) (int, int)) (out uint32) {
	for y := range side {
		for x := range side {
			if m>>(side*side-1-(y*side+x))&1 == 1 {
				X, Y := to(x, y)
				out |= 1 << (side*side - 1 - (Y*side + X))
			}
		}
	}
	return out
}

// looks is all that a camera may make of a marker: four turns, and those in a mirror.
func looks(m uint32) (out [8]uint32) {
	out[0], out[4] = m, mirrored(m)
	for i := 1; i < 4; i++ {
		out[i], out[4+i] = turned(out[i-1]), turned(out[3+i])
	}
	return out
}

// busy counts neighbours that differ: plain patterns are found on shirts and walls.
func busy(m uint32) (n int) {
	right, below := uint32(0), uint32(0)
	for y := range side {
		for x := range side {
			bit := uint32(1) << (side*side - 1 - (y*side + x))
			if x < side-1 {
				right |= bit
			}
			if y < side-1 {
				below |= bit
			}
		}
	}
	return bits.OnesCount32((m^m<<1)&right) + bits.OnesCount32((m^m<<side)&below)
}

func far(a, b uint32) bool { return bits.OnesCount32(a^b) >= apart }

// The search that made the table, walking all markers in an order that looks like
// chance: what comes first and is far from all before it stays.
func TestTable(t *testing.T) {
	var found [Count]uint32
	var taken []uint32
	m, n := uint32(7919), 0
	for range all {
		if m = (m + 0x9E3779B1) & all; n == Count {
			break
		}
		if ones := bits.OnesCount32(m); ones < 9 || ones > 16 || busy(m) < 14 {
			continue
		}
		l := looks(m)
		if slices.ContainsFunc(l[1:], func(o uint32) bool { return !far(m, o) }) || slices.ContainsFunc(taken, func(o uint32) bool { return !far(m, o) }) {
			continue
		}
		found[n], n, taken = m, n+1, append(taken, l[:]...)
	}
	if found != table {
		t.Errorf("the search finds %07x", found)
	}
}

// However a card is held and whichever way the video runs, eight modules at least must
// be misread before it is another card or another answer.
func TestNoCardIsNearAnother(t *testing.T) {
	type look struct {
		card int
		m    uint32
	}
	var every []look
	for card, m := range table {
		for _, l := range looks(m) {
			every = append(every, look{card + 1, l})
		}
	}
	if len(every) != 8*Count {
		t.Fatal(len(every))
	}
	for i, a := range every {
		for _, b := range every[:i] {
			if !far(a.m, b.m) {
				t.Errorf("cards %d and %d: %07x, %07x", a.card, b.card, a.m, b.m)
			}
		}
	}
}

const readers = "../../../frontend/src/lib/cards/table.ts"

// The reader of the pictures knows the same markers. UPDATE_GOLDEN=1 writes them there.
func TestTheReaderHasTheSameTable(t *testing.T) {
	var b strings.Builder
	for i, m := range table {
		if i%8 == 0 {
			b.WriteString("\n ")
		}
		fmt.Fprintf(&b, " 0x%07x,", m)
	}
	list := regexp.MustCompile(`(?s)(export const table = \[).*?(\n\])`)
	have, err := os.ReadFile(readers)
	if err != nil {
		t.Fatal(err)
	}
	want := list.ReplaceAllString(string(have), "${1}"+b.String()+"${2}")
	if os.Getenv("UPDATE_GOLDEN") != "" {
		if err := os.WriteFile(readers, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
	} else if want != string(have) {
		t.Errorf("%s has other markers", readers)
	}
}
