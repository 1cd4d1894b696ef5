package stat

import (
	"cmp"
	"math"
	"slices"
)

// MaxExact is the number of pairs that changed up to which the p of the signed-rank test
// counts every pattern of signs; above it the normal distribution is close.
const MaxExact = 50

// maxSums bounds the memory of the exact test. Only with more than 5,000 pairs, nearly all
// of which stayed the same, can fewer than MaxExact changes need more.
const maxSums = 1 << 18

// SignedRank is Wilcoxon's test of whether changes up and down balance.
type SignedRank struct {
	Plus, Minus float64  // the rank sums T+ and T−
	R           *float64 // rank-biserial, −1 all down to 1 all up; nil when nothing changed
	P           *float64 // two-sided; nil without pairs, and in Paired below MinP
	Exact       bool     // P counts all patterns of signs, given the ties and zeros
}

// tie is the pairs whose change is equally large: twice their middle rank, which is whole,
// and how many went which way.
type tie struct{ rank, up, down int }

// signedRank tests differences with so many zeros ranked below all others.
func signedRank(bars []bar, zeros int) SignedRank {
	if len(bars) == 0 {
		return SignedRank{}
	}
	ties := tiesOf(bars, zeros)
	plus, minus, changed := 0, 0, 0
	for _, t := range ties {
		plus += t.up * t.rank
		minus += t.down * t.rank
		changed += t.up + t.down
	}
	s := SignedRank{Plus: float64(plus) / 2, Minus: float64(minus) / 2}
	if changed > 0 {
		r := float64(plus-minus) / float64(plus+minus)
		s.R = &r
	}
	lower := min(plus, minus)
	s.Exact = changed <= MaxExact && lower < maxSums
	var p float64
	if s.Exact {
		p = exactP(ties, changed, lower)
	} else {
		p = normalP(ties, plus-minus)
	}
	s.P = &p
	return s
}

func tiesOf(bars []bar, below int) []tie {
	var sizes []bar
	for _, b := range bars {
		if b.value != 0 {
			sizes = append(sizes, b)
		}
	}
	size := func(b bar) int { return max(b.value, -b.value) }
	slices.SortFunc(sizes, func(a, b bar) int { return cmp.Compare(size(a), size(b)) })
	var ties []tie
	for i := 0; i < len(sizes); {
		t, at := tie{}, size(sizes[i])
		for ; i < len(sizes) && size(sizes[i]) == at; i++ {
			if sizes[i].value > 0 {
				t.up = sizes[i].count
			} else {
				t.down = sizes[i].count
			}
		}
		t.rank = 2*below + t.up + t.down + 1
		below += t.up + t.down
		ties = append(ties, t)
	}
	return ties
}

// exactP is twice the share of sign patterns whose rank sum is at most lower. The sums are
// whole since ranks are doubled, and at most 2^50 patterns are counted without rounding.
func exactP(ties []tie, changed, lower int) float64 {
	patterns := make([]uint64, lower+1)
	patterns[0] = 1
	for _, t := range ties {
		for range t.up + t.down {
			for s := lower; s >= t.rank; s-- {
				patterns[s] += patterns[s-t.rank]
			}
		}
	}
	var upTo uint64
	for _, n := range patterns {
		upTo += n
	}
	return inP(math.Ldexp(float64(upTo), 1-changed))
}

// normalP needs one change at least. It has the variance of the middle ranks and no
// correction for continuity.
func normalP(ties []tie, balance int) float64 {
	var squares float64
	for _, t := range ties {
		squares += float64(t.up+t.down) * float64(t.rank) * float64(t.rank)
	}
	return twoSided(float64(balance) / math.Sqrt(squares))
}
