package survey

import (
	"slices"
	"testing"
)

func TestWhatMayStandSideBySide(t *testing.T) {
	for _, c := range []struct {
		all, part int
		want      bool
	}{{20, 20, true}, {20, 19, false}, {20, 11, false}, {20, 10, true}, {12, 12, true}} {
		if got := Apart(c.all, c.part); got != c.want {
			t.Errorf("%d of %d: %v", c.part, c.all, got)
		}
	}
}

func TestAllOfAFew(t *testing.T) {
	for _, c := range []struct {
		counts []int
		want   int
	}{{[]int{0, 0, 0, 19}, 4}, {[]int{0, 0, 0, 20}, 0}, {[]int{0, 0, 1, 18}, 0}, {[]int{12, 0}, 1}, {[]int{0, 0, 0, 0}, 0}} {
		if got := Extreme(c.counts); got != c.want {
			t.Errorf("%v: %d", c.counts, got)
		}
	}
}

// Nobody may be told, fewer than five not; and no hidden cell is the total less the rest.
func TestCells(t *testing.T) {
	for _, c := range []struct{ counts, want []int }{
		{[]int{10, 12}, []int{10, 12}},
		{[]int{0, 22}, []int{0, 22}},
		{[]int{4, 18}, []int{-1, -1}},
		{[]int{4, 18, 9}, []int{-1, 18, -1}},
		{[]int{3, 3, 20}, []int{-1, -1, 20}},
		{[]int{1, 1, 20, 30}, []int{-1, -1, -1, 30}},
		{[]int{0, 2, 8}, []int{0, -1, -1}},
		{[]int{2}, []int{-1}},
	} {
		if got := Cells(c.counts); !slices.Equal(got, c.want) {
			t.Errorf("%v: %v, want %v", c.counts, got, c.want)
		}
	}
}
