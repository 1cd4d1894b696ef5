package slide

import "fmt"

// Code names what is wrong with a deck's text. Codes are append-only; the sentence
// for each stands in the dictionaries.
type Code string

// What can be wrong.
const (
	NotText       Code = "deck_not_text"        // not UTF-8, or control characters
	NoSlides      Code = "deck_no_slides"       // nothing but blank lines
	TooManySlides Code = "deck_too_many_slides" // more than MaxSlides
	SlideTooLong  Code = "deck_slide_too_long"  // more than MaxBytes
	TooManyPoints Code = "deck_too_many_points" // more than MaxPoints
	BadAttribute  Code = "deck_bad_attribute"   // an unknown, repeated or wrong "name: value" in a comment
	NoTitle       Code = "deck_no_title"        // a slide that doesn't start with "# Judul"
	SecondTitle   Code = "deck_second_title"    // another heading: a "---" is missing
	NotAllowed    Code = "deck_not_allowed"     // HTML, a picture amid words, a quotation, code, a rule
	NestedPoints  Code = "deck_nested_points"   // a list within a point
	AfterPoints   Code = "deck_after_points"    // a paragraph below the points
	BadVariable   Code = "deck_bad_variable"    // braces that are no {variable}
	BadPicture    Code = "deck_bad_picture"     // a picture that is not among the deck's own files by its name
	SecondPicture Code = "deck_second_picture"  // more than one on a slide
)

// Codes lists every code, for the tests that walk them.
func Codes() []Code {
	return []Code{NotText, NoSlides, TooManySlides, SlideTooLong, TooManyPoints, BadAttribute,
		NoTitle, SecondTitle, NotAllowed, NestedPoints, AfterPoints, BadVariable, BadPicture, SecondPicture}
}

// Error says what is wrong in which line, counted from 1 in the whole text. Found
// is the piece in question, shortened, or empty.
type Error struct {
	Code  Code
	Line  int
	Found string
}

func (e *Error) Error() string {
	if e.Found == "" {
		return fmt.Sprintf("slide: line %d: %s", e.Line, e.Code)
	}
	return fmt.Sprintf("slide: line %d: %s: %q", e.Line, e.Code, e.Found)
}

// wrong makes an Error that quotes at most 40 letters.
func wrong(code Code, line int, found string) *Error {
	if r := []rune(found); len(r) > 40 {
		found = string(r[:39]) + "…"
	}
	return &Error{code, line, found}
}
