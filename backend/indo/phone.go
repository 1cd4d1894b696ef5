package indo

import (
	"regexp"
	"strings"
	"unicode"
)

// The rule of domain.md section 6: a mobile number of 9 to 14 digits with its 0.
var mobile = regexp.MustCompile(`^(?:\+?62|0)(8[1-9]\d{6,11})$`)

// Phone reads a mobile number as people write it (0812…, 62812…, +62 812…, with
// spaces, dots, dashes, brackets, or the invisible marks that chat programs copy
// along) and returns it as "+62812…". Anything else, a list of two numbers for
// one, is ErrPhone. Numbers are shared in families: they tell nobody apart.
func Phone(s string) (string, error) {
	s = strings.Map(func(r rune) rune {
		if r == '.' || r == '(' || r == ')' || unicode.IsSpace(r) || unicode.In(r, unicode.Pd, unicode.Cf) {
			return -1
		}
		return r
	}, s)
	m := mobile.FindStringSubmatch(s)
	if m == nil {
		return "", ErrPhone
	}
	return "+62" + m[1], nil
}

// ShowPhone writes a stored number for reading aloud: "+6281234567890" is
// "0812-3456-7890". What is not a stored number comes back unchanged.
func ShowPhone(s string) string {
	m := mobile.FindStringSubmatch(s)
	if m == nil {
		return s
	}
	local := "0" + m[1]
	head, tail := local[:4], local[4:]
	if len(tail) < 6 {
		return head + "-" + tail
	}
	half := len(tail) / 2
	return head + "-" + tail[:half] + "-" + tail[half:]
}
