package outreach

import "strings"

// codeLetters has no 0 O 1 I L, which people read as one another. Its 31 letters
// are a prime number, so the check letter notices every single wrong letter and
// every pair of swapped ones.
const codeLetters = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"

// CodeSpace is the number of different codes.
const CodeSpace = 31 * 31 * 31 * 31

// BadgeSpace is the number of different codes of badges. They have a letter more
// than those of one session, so that neither is taken for the other.
const BadgeSpace = CodeSpace * 31

// badgePrefix marks a badge's QR, see paper.BadgeText.
const badgePrefix = "BH/"

// ShortCode is the five-letter code of n in [0, CodeSpace): four letters and a check
// letter, as in "K7M2Q".
func ShortCode(n int) string { return checked(n, 4) }

// BadgeCode is the six-letter code of n in [0, BadgeSpace).
func BadgeCode(n int) string { return checked(n, 5) }

func checked(n, letters int) string {
	b := make([]byte, letters+1)
	sum := 0
	for i := letters - 1; i >= 0; i-- {
		d := n % 31
		n /= 31
		b[i] = codeLetters[d]
		sum += (i + 1) * d
	}
	b[letters] = codeLetters[sum%31]
	return string(b)
}

// ReadCode tidies a typed code (spaces, dashes, case) and tells whether its check
// letter is right.
func ReadCode(s string) (string, bool) { return readChecked(s, 4) }

// ReadBadge is ReadCode for a badge, typed or as its QR says it.
func ReadBadge(s string) (string, bool) {
	s, _ = strings.CutPrefix(strings.ToUpper(strings.TrimSpace(s)), badgePrefix)
	return readChecked(s, 5)
}

func readChecked(s string, letters int) (string, bool) {
	s = strings.ToUpper(strings.NewReplacer(" ", "", "-", "", ".", "").Replace(s))
	if len(s) != letters+1 {
		return s, false
	}
	n := 0
	for i := range letters {
		d := strings.IndexByte(codeLetters, s[i])
		if d < 0 {
			return s, false
		}
		n = n*31 + d
	}
	return s, checked(n, letters) == s
}
