package stat

import (
	"math"
	"math/big"
	"slices"
)

// Most is the largest value, up or down, and the largest count of a face: far beyond any
// score or hall. What is larger counts as Most, so that no sum can overflow.
const Most = 1 << 20

// bar is how often a value was given.
type bar struct{ value, count int }

// within is v, at most Most and at least −Most.
func within(v int) int { return min(Most, max(-Most, v)) }

// barsOf are the distinct values in rising order.
func barsOf(values []int) []bar {
	sorted := slices.Clone(values)
	slices.Sort(sorted)
	var bars []bar
	for _, v := range sorted {
		v = within(v)
		if len(bars) == 0 || bars[len(bars)-1].value != v {
			bars = append(bars, bar{value: v})
		}
		bars[len(bars)-1].count++
	}
	return bars
}

// moments are what mean and spread need.
type moments struct{ n, sum, squares int }

func momentsOf(bars []bar) (m moments) {
	for _, b := range bars {
		m.n += b.count
		m.sum += b.count * b.value
		m.squares += b.count * b.value * b.value
	}
	return m
}

// mean is nil without values.
func (m moments) mean(unit int) *float64 {
	if m.n == 0 {
		return nil
	}
	v := float64(m.sum) / (float64(m.n) * float64(unit))
	return &v
}

// sd is the standard deviation of a sample, nil below two values. The difference of the
// two large numbers is exact, so that equal values have none.
func (m moments) sd(unit int) *float64 {
	if m.n < 2 {
		return nil
	}
	n, sum := big.NewInt(int64(m.n)), big.NewInt(int64(m.sum))
	spread := new(big.Int).Mul(n, big.NewInt(int64(m.squares)))
	spread.Sub(spread, sum.Mul(sum, sum))
	above, _ := new(big.Float).SetInt(spread).Float64()
	v := math.Sqrt(above/float64(m.n)/float64(m.n-1)) / float64(unit)
	return &v
}
