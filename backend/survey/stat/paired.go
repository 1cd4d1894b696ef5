package stat

import "math"

// Change is what the same people's answers before and after say together. Lengths are in
// whole points, the values divided by the unit.
type Change struct {
	N, Up, Same, Down int

	Mean     *float64  // nil without pairs
	SD       *float64  // of the differences; nil below 2 pairs
	Interval *Interval // of the mean, by Student's t; nil below MinInterval
	ShareUp  *Interval // of Up among all N, by Wilson; nil below MinInterval

	// Shift is Hodges and Lehmann's: the median of the means of all two differences, each
	// with itself too; nil without pairs. A few wild answers hardly move it.
	Shift *float64

	// Pratt ranks the pairs that stayed the same too, then leaves them out; it is the test
	// of the report. Dropped leaves them out first, as Wilcoxon did, for those who compare.
	Pratt, Dropped SignedRank
}

// Differences are the steps from before to after, pair by pair; false when one is missing.
func Differences(before, after []int) ([]int, bool) {
	if len(before) != len(after) {
		return nil, false
	}
	out := make([]int, len(before))
	for i := range out {
		out[i] = within(after[i]) - within(before[i])
	}
	return out, true
}

// Paired sums up differences, of which unit are a point; a unit below 1 counts as 1.
func Paired(differences []int, unit int) Change {
	unit = max(1, unit)
	bars := barsOf(differences)
	m := momentsOf(bars)
	c := Change{N: m.n, Mean: m.mean(unit), SD: m.sd(unit), Shift: shift(bars, m.n, unit)}
	for _, b := range bars {
		switch {
		case b.value > 0:
			c.Up += b.count
		case b.value < 0:
			c.Down += b.count
		default:
			c.Same += b.count
		}
	}
	if c.N >= MinInterval {
		c.Interval = around(*c.Mean, *c.SD/math.Sqrt(float64(c.N)), float64(c.N-1))
		if share, ok := Wilson(c.Up, c.N); ok {
			c.ShareUp = &share
		}
	}
	c.Pratt, c.Dropped = signedRank(bars, c.Same), signedRank(bars, 0)
	if c.N < MinP {
		c.Pratt.P, c.Dropped.P = nil, nil
	}
	return c
}
