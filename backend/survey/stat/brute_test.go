package stat

import (
	"math"
	"math/big"
	"math/rand/v2"
	"slices"
	"testing"
)

// slowRank is the test as the textbook has it: list all 2^n patterns of signs.
func slowRank(differences []int, pratt bool) (plus, minus, p float64) {
	abs := func(v int) int { return max(v, -v) }
	ranked := slices.Clone(differences)
	if !pratt {
		ranked = slices.DeleteFunc(ranked, func(v int) bool { return v == 0 })
	}
	var ranks []float64
	for _, d := range ranked {
		smaller, equal := 0, 0
		for _, e := range ranked {
			if abs(e) < abs(d) {
				smaller++
			} else if abs(e) == abs(d) {
				equal++
			}
		}
		rank := float64(smaller) + float64(equal+1)/2
		if d > 0 {
			plus += rank
		} else if d < 0 {
			minus += rank
		}
		if d != 0 {
			ranks = append(ranks, rank)
		}
	}
	extreme := 0
	for pattern := range 1 << len(ranks) {
		var up, down float64
		for i, rank := range ranks {
			if pattern>>i&1 == 1 {
				up += rank
			} else {
				down += rank
			}
		}
		if math.Abs(up-down) >= math.Abs(plus-minus) {
			extreme++
		}
	}
	return plus, minus, float64(extreme) / float64(int(1)<<len(ranks))
}

// slowShift lists the means of all two values.
func slowShift(values []int) float64 {
	var sums []int
	for i, v := range values {
		for _, w := range values[i:] {
			sums = append(sums, v+w)
		}
	}
	slices.Sort(sums)
	n := len(sums)
	return float64(sums[(n-1)/2]+sums[n/2]) / 4
}

func TestAgainstAllPatterns(t *testing.T) {
	r := rand.New(rand.NewPCG(6, 4))
	for range 1500 {
		span := 1 + r.IntN(12) // few steps: many ties and zeros
		differences := make([]int, 1+r.IntN(12))
		for i := range differences {
			differences[i] = r.IntN(2*span+1) - span + r.IntN(2)
		}
		c := Paired(differences, 1)
		if want := slowShift(differences); *c.Shift != want {
			t.Errorf("%v: shift %v, want %v", differences, *c.Shift, want)
		}
		for _, pratt := range []bool{true, false} {
			zeros := 0
			if pratt {
				zeros = c.Same
			}
			s := signedRank(barsOf(differences), zeros)
			plus, minus, p := slowRank(differences, pratt)
			if s.Plus != plus || s.Minus != minus || !s.Exact || *s.P != p {
				t.Errorf("%v, Pratt %v: %v %v p %v, want %v %v p %v", differences, pratt, s.Plus, s.Minus, *s.P, plus, minus, p)
			}
		}
	}
}

// Where the exact count ends, the normal distribution must not tell another story.
func TestNormalTakesOverWhereItIsClose(t *testing.T) {
	r := rand.New(rand.NewPCG(6, 5))
	for range 200 {
		differences := make([]int, MaxExact)
		for i := range differences {
			differences[i] = 3 * (r.IntN(5) - 1)
		}
		bars := barsOf(differences)
		s := signedRank(bars, Paired(differences, 1).Same)
		p := normalP(tiesOf(bars, Paired(differences, 1).Same), int(2*(s.Plus-s.Minus)))
		if !s.Exact || math.Abs(p-*s.P) > 0.01 {
			t.Errorf("exact %v: %v, normal %v", s.Exact, *s.P, p)
		}
	}
	for n, exact := range map[int]bool{MaxExact: true, MaxExact + 1: false} {
		if s := Paired(slices.Repeat([]int{3}, n), 12).Pratt; s.Exact != exact {
			t.Errorf("%d changed: exact %v", n, s.Exact)
		}
	}
	many := slices.Concat(make([]int, 4_950), slices.Repeat([]int{3, -3}, 25))
	if s := Paired(many, 12).Pratt; !s.Exact || *s.P != 1 {
		t.Errorf("50 changes in 5,000: %+v", s)
	}
	many = append(many, make([]int, 100_000)...)
	if s := Paired(many, 12).Pratt; s.Exact || *s.P != 1 {
		t.Errorf("50 changes in 105,000: %+v", s)
	}
}

func TestMcNemarAgainstAllCoins(t *testing.T) {
	for n := int64(1); n <= 300; n += 7 {
		for k := int64(0); k <= n; k += 3 {
			tail := new(big.Int)
			for i := int64(0); i <= min(k, n-k); i++ {
				tail.Add(tail, new(big.Int).Binomial(n, i))
			}
			want, _ := new(big.Rat).SetFrac(tail.Lsh(tail, 1), new(big.Int).Lsh(big.NewInt(1), uint(n))).Float64()
			want = min(1, want)
			if p, ok := McNemar(int(k), int(n-k)); !ok || math.Abs(p-want) > 1e-9*want {
				t.Errorf("%d and %d: %v, want %v", k, n-k, p, want)
			}
		}
	}
}
