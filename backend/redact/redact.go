// Package redact takes out of a sentence what could point at a person, before others
// read it.
//
// It promises to propose rather too much than too little, and that what is struck is not
// in the text it gives back. It must never be the last to look: an officer reads each quote.
package redact

import (
	"strings"
	"unicode"
)

// Kind is why a word is struck.
type Kind string

const (
	Keep   Kind = ""
	Name   Kind = "name"   // looks like a personal name
	Number Kind = "number" // a phone number, or digits as long as one
	Own    Kind = "own"    // the officer's choice
)

// marks stand in a quote where words were.
var marks = map[Kind]string{Name: "[nama]", Number: "[nomor]", Own: "[…]"}

// Word is one word and what stands before it: spaces and signs.
type Word struct {
	Before string
	Text   string
	Kind   Kind
}

// Text is words and the signs after the last one.
type Text struct {
	Words []Word
	After string
}

// Read takes a text apart and proposes what to strike.
func Read(s string) Text {
	t := split(s)
	t.propose()
	return t
}

// Strike gives the text with exactly those words struck. A word that was proposed keeps
// its kind; any other is the officer's own. Numbers beyond the last word mean nothing.
func (t Text) Strike(words []int) Text {
	out := Text{Words: make([]Word, len(t.Words)), After: t.After}
	for i, w := range t.Words {
		out.Words[i] = Word{Before: w.Before, Text: w.Text}
	}
	for _, i := range words {
		if i < 0 || i >= len(t.Words) {
			continue
		}
		if out.Words[i].Kind = t.Words[i].Kind; out.Words[i].Kind == Keep {
			out.Words[i].Kind = Own
		}
	}
	return out
}

// String is what others may read: neighbours that were struck for one reason are one mark.
func (t Text) String() string {
	var b strings.Builder
	for i := 0; i < len(t.Words); {
		w := t.Words[i]
		b.WriteString(w.Before)
		i++
		if w.Kind == Keep {
			b.WriteString(w.Text)
			continue
		}
		for i < len(t.Words) && t.Words[i].Kind == w.Kind && joins(t.Words[i].Before) {
			i++
		}
		b.WriteString(marks[w.Kind])
	}
	b.WriteString(t.After)
	return b.String()
}

// joins tells whether signs between two struck words go with them.
func joins(between string) bool {
	return strings.Trim(between, " .,-/+()") == ""
}

// split takes a text apart: a word is letters and digits, and the signs that stand within.
func split(s string) Text {
	var t Text
	var before, word strings.Builder
	end := func() {
		if word.Len() > 0 {
			t.Words = append(t.Words, Word{Before: before.String(), Text: word.String()})
			before.Reset()
			word.Reset()
		}
	}
	all := []rune(s)
	for i, r := range all {
		within := word.Len() > 0 && strings.ContainsRune("'’-.@_", r) && i+1 < len(all) && letter(all[i+1])
		if letter(r) || within {
			word.WriteRune(r)
			continue
		}
		end()
		before.WriteRune(r)
	}
	end()
	t.After = before.String()
	return t
}

func letter(r rune) bool { return unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r) }
