package stat

import (
	"math"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"
)

// each is the values behind counts of faces, in points.
func each(counts [4]int) (values []int) {
	for i, n := range counts {
		values = append(values, slices.Repeat([]int{i + 1}, n)...)
	}
	return values
}

// The numbers were computed apart from this program, from the formulas of the textbook.
func TestUnpaired(t *testing.T) {
	for _, c := range []struct {
		before, after                                [4]int
		difference, low, high, sd, sdAfter, delta, p float64
	}{
		{[4]int{4, 9, 7, 3}, [4]int{1, 5, 9, 11}, 0.762542, 0.236215, 1.288869, 0.940944, 0.880559, 0.436455, 0.006560},
		{[4]int{2, 6, 8, 4}, [4]int{3, 5, 8, 5}, 0.014286, -0.595678, 0.624249, 0.923381, 1.007118, 0.019048, 0.923738},
	} {
		got := UnpairedFaces(c.before, c.after)
		near(t, "difference", got.Difference, c.difference, 6)
		near(t, "low", &got.Interval.Low, c.low, 6)
		near(t, "high", &got.Interval.High, c.high, 6)
		near(t, "sd before", got.Before.SD, c.sd, 6)
		near(t, "sd after", got.After.SD, c.sdAfter, 6)
		near(t, "delta", got.Delta, c.delta, 6)
		near(t, "p", got.P, c.p, 6)
		if one := Unpaired(each(c.before), each(c.after), 1); !reflect.DeepEqual(one, got) {
			t.Errorf("one by one %+v, by counts %+v", one, got)
		}
	}
}

// exactMannWhitney counts all ways to choose who was asked after, with ties.
func exactMannWhitney(before, after []int) float64 {
	all := slices.Concat(before, after)
	rank := func(v int) (twice int) {
		for _, w := range all {
			if w < v {
				twice += 2
			} else if w == v {
				twice++
			}
		}
		return twice + 1
	}
	ways := make([]map[int]float64, len(after)+1)
	for k := range ways {
		ways[k] = map[int]float64{}
	}
	ways[0][0] = 1
	for _, v := range all {
		for k := len(after); k > 0; k-- {
			for sum, n := range ways[k-1] {
				ways[k][sum+rank(v)] += n
			}
		}
	}
	seen, middle := 0, len(after)*(len(all)+1)
	for _, v := range after {
		seen += rank(v)
	}
	away := func(sum int) int { return max(sum-middle, middle-sum) }
	var extreme, total float64
	for sum, n := range ways[len(after)] {
		total += n
		if away(sum) >= away(seen) {
			extreme += n
		}
	}
	return extreme / total
}

// From the size at which p is given, the normal distribution tells
// roughly what all choices would; with four faces its steps are coarse.
func TestMannWhitneyIsCloseToExact(t *testing.T) {
	r := rand.New(rand.NewPCG(6, 6))
	for range 40 {
		before, after := make([]int, MinP), make([]int, MinP)
		shift := r.IntN(2)
		for i := range before {
			before[i], after[i] = 1+r.IntN(4), min(4, 1+shift+r.IntN(4))
		}
		got, want := *Unpaired(before, after, 1).P, exactMannWhitney(before, after)
		if math.Abs(got-want) > 0.1 || want < 0.2 && math.Abs(got-want) > 0.035 {
			t.Errorf("%v %v: %v, exact %v", before, after, got, want)
		}
	}
}

func TestDeltaCountsEachTwo(t *testing.T) {
	r := rand.New(rand.NewPCG(6, 7))
	for range 300 {
		before, after := make([]int, 1+r.IntN(15)), make([]int, 1+r.IntN(15))
		for i := range before {
			before[i] = r.IntN(9) - 4
		}
		for i := range after {
			after[i] = r.IntN(9) - 3
		}
		wins := 0
		for _, b := range before {
			for _, a := range after {
				if a > b {
					wins++
				} else if a < b {
					wins--
				}
			}
		}
		want := float64(wins) / float64(len(before)*len(after))
		if got := *Unpaired(before, after, 12).Delta; got != want {
			t.Errorf("%v %v: %v, want %v", before, after, got, want)
		}
	}
}

func TestNoFewerThanNobody(t *testing.T) {
	faces := [4]int{5, 6, 7, 8}
	if got, want := UnpairedFaces([4]int{-3, 20, 9, math.MinInt}, faces), UnpairedFaces([4]int{0, 20, 9, 0}, faces); !reflect.DeepEqual(got, want) {
		t.Errorf("%+v, want %+v", got, want)
	}
}

func TestTooFewInAGroup(t *testing.T) {
	many := each([4]int{5, 5, 5, 5})
	for n := range 22 {
		few := slices.Repeat([]int{2}, n)
		for _, c := range []Contrast{Unpaired(few, many, 1), Unpaired(many, few, 1)} {
			for what, has := range map[string][2]bool{
				"difference": {c.Difference != nil, n >= 1},
				"delta":      {c.Delta != nil, n >= 1},
				"sd":         {c.Before.SD != nil && c.After.SD != nil, n >= 2},
				"interval":   {c.Interval != nil, n >= 10},
				"p":          {c.P != nil, n >= 20},
			} {
				if has[0] != has[1] {
					t.Errorf("%d beside many: %s given %v", n, what, has[0])
				}
			}
		}
	}
}
