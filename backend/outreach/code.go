package outreach

import "strings"

// codeLetters has no 0 O 1 I L, which people read as one another. Its 31 letters
// are a prime number, so the check letter notices every single wrong letter and
// every pair of swapped ones.
const codeLetters = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"

// CodeSpace is the number of different codes.
const CodeSpace = 31 * 31 * 31 * 31

// ShortCode is the five-letter code of n in [0, CodeSpace): four letters and a check
// letter, as in "K7M2Q".
func ShortCode(n int) string {
	var b [5]byte
	sum := 0
	for i := 3; i >= 0; i-- {
		d := n % 31
		n /= 31
		b[i] = codeLetters[d]
		sum += (i + 1) * d
	}
	b[4] = codeLetters[sum%31]
	return string(b[:])
}

// ReadCode tidies a typed code (spaces, dashes, case) and tells whether its check
// letter is right.
func ReadCode(s string) (string, bool) {
	s = strings.ToUpper(strings.NewReplacer(" ", "", "-", "", ".", "").Replace(s))
	if len(s) != 5 {
		return s, false
	}
	n := 0
	for i := range 4 {
		d := strings.IndexByte(codeLetters, s[i])
		if d < 0 {
			return s, false
		}
		n = n*31 + d
	}
	return s, ShortCode(n) == s
}
