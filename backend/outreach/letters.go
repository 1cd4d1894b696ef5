package outreach

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// tidied makes two spellings of a letter one (NFC), every control sign and run of
// spaces one space, and takes away what nobody sees: zero widths, signs that turn the
// writing round, fillers. Left in, they would make two of one name, let a name show as
// empty, or write the rest of a page backwards. The two joiners stay where they shape
// letters, between those of a script that joins.
func tidied(s string) string {
	var b strings.Builder
	rs := []rune(norm.NFC.String(s))
	for i, r := range rs {
		switch {
		case r == zwnj || r == zwj:
			if i > 0 && i+1 < len(rs) && unicode.In(rs[i-1], joining...) && unicode.In(rs[i+1], joining...) {
				b.WriteRune(r)
			}
		case unicode.IsSpace(r), unicode.IsControl(r):
			b.WriteByte(' ')
		case unicode.In(r, unseen...):
		default:
			b.WriteRune(r)
		}
	}
	return norm.NFC.String(strings.Join(strings.Fields(b.String()), " ")) // letters and marks may have met
}

const zwnj, zwj = '\u200c', '\u200d'

var (
	unseen = []*unicode.RangeTable{unicode.Cf, unicode.Variation_Selector, unicode.Other_Default_Ignorable_Code_Point}

	// joining are the scripts in which a joiner changes what is read.
	joining = []*unicode.RangeTable{unicode.Arabic, unicode.Syriac, unicode.Nko, unicode.Mongolian, unicode.Devanagari, unicode.Bengali, unicode.Gurmukhi,
		unicode.Gujarati, unicode.Oriya, unicode.Tamil, unicode.Telugu, unicode.Kannada, unicode.Malayalam, unicode.Sinhala, unicode.Khmer, unicode.Myanmar,
		unicode.Javanese, unicode.Balinese, unicode.Sundanese}

	// drawnLikeLatin are the scripts that have letters drawn like Latin ones. No word has
	// both: where one has, somebody types a name that is not what it seems.
	drawnLikeLatin = []*unicode.RangeTable{unicode.Cyrillic, unicode.Greek, unicode.Armenian, unicode.Cherokee, unicode.Coptic, unicode.Lisu, unicode.Deseret}
)

// inNames are the signs of names: between the parts of one word in some script, around
// a title, before a dusun.
const inNames = "'’‘ʻʼ`.,-()/&་·・"

// mostMarks is how many marks one letter carries in any script that is written; more
// grow over the lines around it (UTS #39, 5.4).
const mostMarks = 4

const circledA, circledZ = 'Ⓐ', 'ⓩ'

// plainLetters writes letters that are only drawn otherwise, wide, bold or in a circle,
// as the letters they are: ornament of a keyboard, which no printed page has.
func plainLetters(s string) string {
	var b strings.Builder
	for _, r := range s {
		if unicode.In(r, unicode.L, unicode.N) || circledA <= r && r <= circledZ {
			if p := norm.NFKC.String(string(r)); strings.IndexFunc(p, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) && !unicode.IsDigit(r) }) < 0 {
				b.WriteString(p)
				continue
			}
		}
		b.WriteRune(r)
	}
	return norm.NFC.String(b.String())
}

// oddLetters are what of a name can't be in one, each as often as it stands there.
func oddLetters(s string) (odd []string) {
	for word := range strings.FieldsSeq(s) {
		latin := strings.ContainsFunc(word, func(r rune) bool { return unicode.Is(unicode.Latin, r) })
		marks := 0
		for i, r := range word {
			switch {
			case unicode.Is(unicode.Me, r), unicode.IsMark(r) && i == 0:
				odd = append(odd, string(r))
			case unicode.IsMark(r):
				if marks++; marks > mostMarks {
					odd = append(odd, string(r))
				}
				continue
			case unicode.IsLetter(r):
				if latin && unicode.In(r, drawnLikeLatin...) {
					odd = append(odd, string(r))
				}
			case unicode.IsDigit(r), r == zwnj, r == zwj, strings.ContainsRune(inNames, r):
			default:
				odd = append(odd, string(r))
			}
			marks = 0
		}
	}
	return odd
}
