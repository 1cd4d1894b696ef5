package indo

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Fold is the form of a text in which twins meet: lower case, without marks,
// spaces and punctuation, so "Pangkal Pinang" and "pangkalpinang" fold to the
// same. Only for searching and comparing, never for showing. Folding twice
// changes nothing.
func Fold(s string) string { return strings.ReplaceAll(SortKey(s), " ", "") }

// SortKey orders a list as people read it: like Fold, but words stay apart, so
// "Ali Zain" comes before "Alia". Apostrophes and dots inside a word vanish.
func SortKey(s string) string {
	s = norm.NFKD.String(strings.ToLower(norm.NFKD.String(s)))
	var b strings.Builder
	gap := false
	for _, r := range s {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			if gap && b.Len() > 0 {
				b.WriteByte(' ')
			}
			gap = false
			b.WriteRune(r)
		case unicode.IsSpace(r) || unicode.Is(unicode.Pd, r) || r == '/' || r == ',':
			gap = true
		}
	}
	return b.String()
}

// FullName puts titles around a name, "Hj. Siti Aminah, S.Pd., M.M.", and tidies
// only spaces and the comma between. Case, order and spelling are the owner's;
// one word is a whole name. Without a name there is nothing to put titles on: "".
func FullName(before, name, after string) string {
	before, name = tidy(before), tidy(name)
	after = strings.TrimSpace(strings.TrimLeft(tidy(after), ", "))
	if name == "" {
		return ""
	}
	if before != "" {
		name = before + " " + name
	}
	if after != "" {
		name += ", " + after
	}
	return name
}

func tidy(s string) string { return strings.Join(strings.Fields(s), " ") }
