package stat

import (
	"math"

	"gonum.org/v1/gonum/stat/distuv"
)

// Wilson is the interval of the share k of n, between 0 and 1, by Wilson's score. It is
// false when k of n is no share.
func Wilson(k, n int) (Interval, bool) {
	if n < 1 || k < 0 || k > n {
		return Interval{}, false
	}
	z := distuv.UnitNormal.Quantile(0.975)
	size, share := float64(n), float64(k)/float64(n)
	middle := (share + z*z/(2*size)) / (1 + z*z/size)
	half := z * math.Sqrt(share*(1-share)/size+z*z/(4*size*size)) / (1 + z*z/size)
	return Interval{max(0, min(share, middle-half)), min(1, max(share, middle+half))}, true
}

// McNemar is the exact two-sided p of a yes/no item asked twice, gained of whom turned to
// yes and lost to no; it is false when nobody turned. Those who answered the same twice
// don't count in it, but do towards MinP, which the caller asks.
func McNemar(gained, lost int) (float64, bool) {
	if gained < 0 || lost < 0 || gained+lost < 1 {
		return 0, false
	}
	turned := distuv.Binomial{N: float64(gained) + float64(lost), P: 0.5}
	return inP(2 * turned.CDF(float64(min(gained, lost)))), true
}
