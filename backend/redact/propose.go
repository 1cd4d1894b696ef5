package redact

import (
	"strings"
	"unicode"

	"bapashadir/backend/indo"
)

// shortest is how many digits in a row may be somebody's number.
const shortest = 7

// propose marks what looks like a person. Capitals tell nothing in a text that shouts.
func (t *Text) propose() {
	t.numbers()
	shouts := t.shouts()
	for i := range t.Words {
		if titles[fold(t.Words[i].Text)] {
			t.afterTitle(i+1, shouts)
		}
		if links[fold(t.Words[i].Text)] && i > 0 && i+1 < len(t.Words) { // Ali bin Abu
			t.name(i - 1)
			t.name(i)
			t.name(i + 1)
		}
		if strings.ContainsRune(t.Words[i].Text, '@') {
			t.name(i)
		}
	}
	if shouts {
		return
	}
	for i := range t.Words {
		if t.capital(i) && (!t.starts(i) || i+1 < len(t.Words) && t.capital(i+1) && !t.starts(i+1)) {
			t.name(i)
		}
	}
	t.again()
}

// numbers marks runs of digits, be they one word or several.
func (t *Text) numbers() {
	for i := 0; i < len(t.Words); {
		digits, j := 0, i
		for ; j < len(t.Words) && number(t.Words[j].Text) && (j == i || strings.Trim(t.Words[j].Before, " -+()") == ""); j++ {
			digits += count(t.Words[j].Text, unicode.IsDigit)
		}
		if digits >= shortest {
			for k := i; k < j; k++ {
				t.Words[k].Kind = Number
			}
		}
		i = max(j, i+1)
	}
}

// afterTitle marks the name after a Pak or Bu: in small letters one word of it, unless
// that is no name, in capitals all of it.
func (t *Text) afterTitle(i int, shouts bool) {
	if i >= len(t.Words) || strings.Trim(t.Words[i].Before, " .") != "" {
		return
	}
	f := fold(t.Words[i].Text)
	if titles[f] || ordinary[f] || known[f] || t.Words[i].Kind != Keep {
		return // another title looks after itself
	}
	t.name(i)
	for i++; !shouts && i < len(t.Words) && t.Words[i].Before == " " && t.capital(i); i++ {
		t.name(i)
	}
}

// again marks what is struck elsewhere, at the start of a sentence too.
func (t *Text) again() {
	struck := map[string]bool{}
	for _, w := range t.Words {
		if f := fold(w.Text); w.Kind == Name && len(f) > 2 && !links[f] {
			struck[f] = true
		}
	}
	for i, w := range t.Words {
		if struck[fold(w.Text)] {
			t.name(i)
		}
	}
}

func (t *Text) name(i int) {
	if t.Words[i].Kind == Keep {
		t.Words[i].Kind = Name
	}
}

// capital tells whether a word is written as names are, and is none that is known.
func (t *Text) capital(i int) bool {
	f := fold(t.Words[i].Text)
	return unicode.IsUpper([]rune(t.Words[i].Text)[0]) && !known[f] && !titles[f] && !ordinary[f]
}

// starts tells whether a sentence begins with a word.
func (t *Text) starts(i int) bool {
	if i == 0 {
		return true
	}
	if titles[fold(t.Words[i-1].Text)] && strings.TrimSpace(t.Words[i].Before) == "." { // H. Ahmad
		return false
	}
	return strings.ContainsAny(t.Words[i].Before, ".!?…:;\n\"“”«»•")
}

// shouts tells whether most of a text is in capitals.
func (t *Text) shouts() bool {
	upper, all := 0, 0
	for _, w := range t.Words {
		upper += count(w.Text, unicode.IsUpper)
		all += count(w.Text, unicode.IsLetter)
	}
	return upper*10 > all*6
}

func number(s string) bool {
	return count(s, unicode.IsLetter) == 0 && count(s, unicode.IsDigit) > 0
}

func count(s string, is func(rune) bool) (n int) {
	for _, r := range s {
		if is(r) {
			n++
		}
	}
	return n
}

func fold(s string) string { return indo.Fold(s) }
