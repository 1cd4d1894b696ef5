package stat

import (
	"math"

	"gonum.org/v1/gonum/stat/distuv"
)

// Values from which a result of many answers says more than chance (domain.md section 4.5),
// pairs in Paired, values of each group in Unpaired.
const (
	MinInterval = 10 // an interval is given
	MinP        = 20 // a p is given
)

// leastP stands for any p too small for a float: none is nothing.
const leastP = 1e-300

// Interval is a range that covers the true value in 95 of 100 such meetings.
type Interval struct{ Low, High float64 }

// Covers tells whether v lies in the interval, its ends included.
func (i Interval) Covers(v float64) bool { return i.Low <= v && v <= i.High }

// around is the interval of an estimate with its standard error, by Student's t. Without
// any spread it is the estimate itself.
func around(estimate, se, freedom float64) *Interval {
	if se == 0 {
		return &Interval{estimate, estimate}
	}
	half := se * distuv.StudentsT{Sigma: 1, Nu: freedom}.Quantile(0.975)
	return &Interval{estimate - half, estimate + half}
}

// twoSided is the p of a standard normal value as far from 0 as z. The lower tail keeps
// its digits where one minus the upper would have none.
func twoSided(z float64) float64 {
	return inP(2 * distuv.UnitNormal.CDF(-math.Abs(z)))
}

// inP keeps a p in (0, 1].
func inP(p float64) float64 { return min(1, max(leastP, p)) }
