package outreach

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"bapashadir/backend/indo"
)

// The longest texts, in letters after normalisation. Permendagri 73/2022 allows
// 60 letters in a registered name (domain.md section 6); older names are longer.
const (
	MaxName    = 100
	MaxLine    = 120
	MaxDusun   = 60
	MaxComment = 300
)

// line tidies one line of text, see tidied. It refuses 16 digits (NIK) anywhere and more than max letters.
func line(field, s string, max int) (string, error) {
	if !utf8.ValidString(s) {
		return "", Refuse(BadLetters, field, "letters", "�")
	}
	s = tidied(s)
	if indo.HasNIK(s) {
		return "", Refuse(NIKRefused, field)
	}
	if utf8.RuneCountInString(s) > max {
		return "", Refuse(TooLong, field, "max", strconv.Itoa(max))
	}
	return s, nil
}

// needed is line for a field that may not stay empty.
func needed(field, s string, max int) (string, error) {
	s, err := line(field, s, max)
	if err == nil && s == "" {
		err = Refuse(Empty, field)
	}
	return s, err
}

// personName checks a name and keeps it as written: one word is enough, case is
// the owner's. Letters of any script, digits and the marks that names carry are
// kept; pictures, brackets, words of two scripts that look alike and heaps of marks
// are refused by letter, so that the sentence can say which ones.
func personName(field, s string) (string, error) {
	if !utf8.ValidString(s) {
		return "", Refuse(BadLetters, field, "letters", "�")
	}
	s, err := needed(field, plainLetters(s), MaxName)
	if err != nil {
		return "", err
	}
	if odd := oddLetters(s); len(odd) > 0 {
		return "", Refuse(BadLetters, field, "letters", strings.Join(odd, " "))
	}
	if !strings.ContainsFunc(s, unicode.IsLetter) {
		return "", Refuse(Empty, field)
	}
	return s, nil
}

// phone checks an optional phone number and stores it as +62….
func phone(field, s string) (string, error) {
	s, err := line(field, s, MaxLine)
	if err != nil || s == "" {
		return "", err
	}
	p, err := indo.Phone(s)
	if err != nil {
		return "", &Error{Code: BadPhone, Field: field, Err: err}
	}
	return p, nil
}

// nip checks an optional officer's number.
func nip(field, s string) (string, error) {
	if strings.TrimSpace(s) == "" {
		return "", nil
	}
	n, err := indo.NIP(s)
	if err != nil {
		return "", &Error{Code: BadNIP, Field: field, Err: err}
	}
	return n, nil
}

// one refuses a value that is not among the choices.
func one[T ~string](field string, v T, choices ...T) error {
	if v == "" {
		return Refuse(Empty, field)
	}
	for _, c := range choices {
		if v == c {
			return nil
		}
	}
	return Refuse(BadChoice, field)
}
