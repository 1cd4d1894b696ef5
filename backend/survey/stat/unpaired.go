package stat

import "math"

// Group is the values of one group, in points.
type Group struct {
	N    int
	Mean *float64 // nil without values
	SD   *float64 // nil below 2 values
}

// Contrast compares two groups of which nobody knows who is who: an estimate without
// pairs, which wastes what pairs would tell.
type Contrast struct {
	Before, After Group

	Difference *float64  // of the means, after less before; nil when a group is empty
	Interval   *Interval // of Difference, by Welch; nil when a group is below MinInterval

	// Delta is Cliff's: how much oftener a value after is above one before than below it,
	// −1 to 1; nil when a group is empty.
	Delta *float64

	// P is Mann and Whitney's, two-sided, by the normal distribution with ties in its
	// variance and corrected for continuity; nil when a group is below MinP.
	P *float64
}

// Unpaired compares values, of which unit are a point; a unit below 1 counts as 1.
func Unpaired(before, after []int, unit int) Contrast {
	return contrast(barsOf(before), barsOf(after), max(1, unit))
}

// UnpairedFaces compares how often each of the four faces was chosen, score 1 first; a
// count below 0 counts as none.
func UnpairedFaces(before, after [4]int) Contrast {
	return contrast(facesOf(before), facesOf(after), 1)
}

func facesOf(counts [4]int) (bars []bar) {
	for i, n := range counts {
		if n > 0 {
			bars = append(bars, bar{i + 1, min(Most, n)})
		}
	}
	return bars
}

func contrast(before, after []bar, unit int) Contrast {
	a, b := momentsOf(before), momentsOf(after)
	c := Contrast{
		Before: Group{a.n, a.mean(unit), a.sd(unit)},
		After:  Group{b.n, b.mean(unit), b.sd(unit)},
	}
	if a.n == 0 || b.n == 0 {
		return c
	}
	difference := *c.After.Mean - *c.Before.Mean
	c.Difference = &difference
	if min(a.n, b.n) >= MinInterval {
		c.Interval = welch(difference, c.Before, c.After)
	}
	wins, ties := compare(before, after)
	pairs := float64(a.n) * float64(b.n)
	delta := float64(wins) / pairs
	c.Delta = &delta
	if min(a.n, b.n) >= MinP {
		p := mannWhitney(float64(wins), ties, float64(a.n), float64(b.n))
		c.P = &p
	}
	return c
}

// welch doesn't take both groups to be equally spread.
func welch(difference float64, before, after Group) *Interval {
	a := *before.SD * *before.SD / float64(before.N)
	b := *after.SD * *after.SD / float64(after.N)
	freedom := (a + b) * (a + b) / (a*a/float64(before.N-1) + b*b/float64(after.N-1))
	return around(difference, math.Sqrt(a+b), freedom)
}

// compare counts by how many of all pairs of one before and one after the higher ones
// outnumber the lower, and sums up t³ − t over values that t people share.
func compare(before, after []bar) (wins int, ties float64) {
	aBelow, bBelow := 0, 0
	for i, j := 0, 0; i < len(before) || j < len(after); {
		var a, b int
		switch {
		case j == len(after) || i < len(before) && before[i].value < after[j].value:
			a, i = before[i].count, i+1
		case i == len(before) || after[j].value < before[i].value:
			b, j = after[j].count, j+1
		default:
			a, b, i, j = before[i].count, after[j].count, i+1, j+1
		}
		wins += b*aBelow - a*bBelow
		aBelow, bBelow = aBelow+a, bBelow+b
		t := float64(a + b)
		ties += t*t*t - t
	}
	return wins, ties
}

// mannWhitney is the p of wins, which are twice as far from 0 as U is from its middle. A
// step of U is at least a half, so the correction is one of wins.
func mannWhitney(wins, ties, a, b float64) float64 {
	away := math.Abs(wins) - 1
	if away <= 0 { // as it always is when all values are the same
		return 1
	}
	n := a + b
	return twoSided(away / math.Sqrt(a*b/3*(n+1-ties/(n*(n-1)))))
}
