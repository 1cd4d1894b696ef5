package stat

import "sort"

// shift is the median of the sums of all two values, each with itself too, halved. The
// sums are never listed: how many are at most some number is counted, and the number
// halved until it is the middle one. So it is exact, and thousands of values are quick.
func shift(bars []bar, n, unit int) *float64 {
	if n == 0 {
		return nil
	}
	least, span := 2*bars[0].value, 2*(bars[len(bars)-1].value-bars[0].value)
	nth := func(k int) int {
		return least + sort.Search(span, func(s int) bool { return sumsUpTo(bars, least+s) >= k })
	}
	sums := n * (n + 1) / 2
	v := float64(nth((sums+1)/2)+nth(sums/2+1)) / 4 / float64(unit)
	return &v
}

// sumsUpTo counts the sums of two values, each with itself too, that are at most limit.
func sumsUpTo(bars []bar, limit int) int {
	ordered, same := 0, 0
	j, upTo := 0, 0 // the bars before j hold upTo values
	for i := len(bars) - 1; i >= 0; i-- {
		b := bars[i]
		for ; j < len(bars) && bars[j].value+b.value <= limit; j++ {
			upTo += bars[j].count
		}
		ordered += b.count * upTo
		if 2*b.value <= limit {
			same += b.count
		}
	}
	return (ordered + same) / 2
}
