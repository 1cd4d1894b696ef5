package indo

import (
	"math"
	"math/big"
	"regexp"
	"strconv"
	"strings"
)

// Number is v with a dot between thousands and a comma before the decimals:
// Number(83762, 0) is "83.762", Number(88.31, 2) is "88,31". Halves are rounded
// away from zero on the decimal form that people see, so 25.625 gives "25,63"
// where binary rounding gives "25,62" (domain.md section 4.6). Decimals below 0
// count as 0, above 20 as 20. NaN and infinities have no digits and give "–".
func Number[T ~int | ~int64 | ~float64](v T, decimals int) string {
	f := float64(v)
	if math.IsNaN(f) || math.IsInf(f, 0) {
		return "–"
	}
	r := new(big.Rat)
	if T(1)/2 == 0 { // an integer: keep all its digits
		r.SetInt64(int64(v))
	} else if _, ok := r.SetString(strconv.FormatFloat(f, 'f', -1, 64)); !ok {
		return "–"
	}
	s := r.FloatString(min(max(decimals, 0), 20))
	s, negative := strings.CutPrefix(s, "-")
	whole, rest, _ := strings.Cut(s, ".")
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "." + whole[i:]
	}
	if rest != "" {
		whole += "," + rest
	}
	if negative && strings.Trim(whole, "0.,") != "" { // nobody reads "-0,0"
		return "-" + whole
	}
	return whole
}

// Percent is v, already a percentage from 0 to 100, as in "75,6 %"; "–" when v is
// not a number.
func Percent(v float64, decimals int) string {
	s := Number(v, decimals)
	if s == "–" {
		return s
	}
	return s + " %"
}

var (
	plain   = regexp.MustCompile(`^-?\d{1,15}(?:[.,]\d{1,15})?$`)
	grouped = regexp.MustCompile(`^-?\d{1,3}(?:(?:\.\d{3}){1,4}(?:,\d{1,15})?|(?:,\d{3}){1,4}\.\d{1,15}|(?:,\d{3}){2,4})$`)
	twofold = regexp.MustCompile(`^-?[1-9]\d{0,2}\.\d{3}$`)
)

// ParseDecimal reads what a person types: 3,5 and 3.5 alike, 1.250,5 and
// 1.000.000 with their thousands. A single dot before exactly three digits
// ("83.762") may be thousands or decimals: that is ErrNumber, never a guess;
// "0.125" and "83,762" have one reading. At most 15 digits on either side.
func ParseDecimal(s string) (float64, error) {
	s = strings.Replace(strings.TrimSpace(s), "−", "-", 1)
	switch {
	case twofold.MatchString(s):
		return 0, ErrNumber
	case plain.MatchString(s):
		s = strings.Replace(s, ",", ".", 1)
	case grouped.MatchString(s):
		point := strings.LastIndexAny(s, ".,")
		if strings.Count(s, s[point:point+1]) > 1 { // only thousands, no decimals
			point = len(s)
		}
		drop := strings.NewReplacer(".", "", ",", "")
		whole, rest := drop.Replace(s[:point]), drop.Replace(s[point:])
		s = whole + "." + rest + "0"
	default:
		return 0, ErrNumber
	}
	f, err := strconv.ParseFloat(s, 64)
	if err != nil {
		return 0, ErrNumber
	}
	return f, nil
}
