package indo

import (
	"regexp"
	"strings"
	"unicode"
)

var nipForm = regexp.MustCompile(`^((?:19|20)\d{6})(\d{6})(\d)(\d{3})$`)

// NIP reads an officer's number of 18 digits, with or without spaces, dots or
// dashes, and writes it as on letters: "19661018 199203 1 001" (birth date, start,
// sex, serial: domain.md section 5). It checks that the birth year begins with 19
// or 20 and nothing more: the months of contract officers are not calendar months,
// and an odd true number must not be refused. Otherwise ErrNIP.
func NIP(s string) (string, error) {
	s = strings.Map(func(r rune) rune {
		if r == '.' || unicode.IsSpace(r) || unicode.In(r, unicode.Pd, unicode.Cf) {
			return -1
		}
		return r
	}, s)
	m := nipForm.FindStringSubmatch(s)
	if m == nil {
		return "", ErrNIP
	}
	return strings.Join(m[1:], " "), nil
}
