package outreach

import (
	"slices"

	"bapashadir/backend/indo"
)

const (
	NameTaken  Code = "name_taken"  // another code, category or theme has that name: Args["name"]
	TextHidden Code = "text_hidden" // a comment that may not be seen, or not any more
)

// The longest name of a code and its explanation.
const (
	MaxCodeword = 60
	MaxExplain  = 300
)

// Codeword is one code of the codebook; Category is empty until it was gathered.
type Codeword struct {
	ID          string `json:"id"`
	Name        string `json:"name"`
	Description string `json:"description,omitempty"`
	Category    string `json:"category,omitempty"`
}

// Category gathers codes; Theme is empty until it was gathered itself.
type Category struct {
	ID    string `json:"id"`
	Name  string `json:"name"`
	Theme string `json:"theme,omitempty"`
}

// Theme is what several categories say together.
type Theme struct {
	ID   string `json:"id"`
	Name string `json:"name"`
}

// TextRef points at a text that can be coded: a remark (Session set, Part 0), or of an
// interview an answer (Part 1 to 6) or its note (Part 7).
type TextRef struct {
	Session string `json:"session,omitempty"`
	ID      string `json:"id"`
	Part    int    `json:"part"`
}

// NotePart is the part of an interview that is no answer.
const NotePart = Questions + 1

// Told is a part of an interview, empty when nothing was said.
func (i Interview) Told(part int) string {
	switch {
	case part >= 1 && part <= Questions:
		return i.Answers[part-1]
	case part == NotePart:
		return i.Note
	}
	return ""
}

// Marking is the codes of one text, in the order of their ids: when one was given tells
// nothing.
type Marking struct {
	Of    TextRef  `json:"of"`
	Codes []string `json:"codes"`
}

// With is the marking with a code more.
func (m Marking) With(code string) Marking {
	if slices.Contains(m.Codes, code) {
		return m
	}
	m.Codes = append(slices.Clone(m.Codes), code)
	slices.Sort(m.Codes)
	return m
}

// Without is the marking with a code less.
func (m Marking) Without(code string) Marking {
	m.Codes = slices.DeleteFunc(slices.Clone(m.Codes), func(c string) bool { return c == code })
	return m
}

// Quote is a text that may be shown to others: what could point at somebody is struck.
type Quote struct {
	ID   string  `json:"id"`
	Of   TextRef `json:"of"`
	Text string  `json:"text"`
}

// Codename checks the name of a code, category or theme. Errors: Empty, TooLong, NIKRefused.
func Codename(s string) (string, error) {
	s, err := needed("kata", s, MaxCodeword)
	if err == nil && indo.SortKey(s) == "" {
		err = Refuse(Empty, "kata")
	}
	return s, err
}

// Explanation checks what a code means. Errors: TooLong, NIKRefused.
func Explanation(s string) (string, error) { return line("penjelasan", s, MaxExplain) }

// SameName tells whether two names read the same: "Takut " and "takut" are one code.
func SameName(a, b string) bool {
	return indo.SortKey(a) == indo.SortKey(b)
}
