package typeset

import (
	"errors"
	"fmt"
	"reflect"
	"strings"
)

// Why a page was refused. All arrive inside an [Error] that names the field.
var (
	// ErrTooLong: the words don't fit even at the smallest size that can be
	// read on a wall.
	ErrTooLong = errors.New("too long for the page")
	// ErrEmpty: a page needs it and it is not there.
	ErrEmpty = errors.New("nothing to print")
	// ErrGlyph: no font we ship has the letters in Error.Runes.
	ErrGlyph = errors.New("letters that cannot be printed")
)

// Error says which field of a page was refused, so that the window can point
// at it. Field is the name in the Go struct, in lower case: "name",
// "signer.place".
type Error struct {
	Field string
	Runes []rune // the letters, each once, when Err is ErrGlyph
	Err   error
}

func (e *Error) Error() string {
	if len(e.Runes) == 0 {
		return fmt.Sprintf("paper: %s: %v", e.Field, e.Err)
	}
	var names []string
	for _, r := range e.Runes {
		names = append(names, fmt.Sprintf("%q (%U)", r, r))
	}
	return fmt.Sprintf("paper: %s: %v: %s", e.Field, e.Err, strings.Join(names, ", "))
}

func (e *Error) Unwrap() error { return e.Err }

// TooLong refuses a field that fits nowhere.
func TooLong(field string) error { return &Error{Field: field, Err: ErrTooLong} }

// Needed refuses the first field without words.
func Needed(fields ...[2]string) error {
	for _, f := range fields {
		if Clean(f[1]) == "" {
			return &Error{Field: f[0], Err: ErrEmpty}
		}
	}
	return nil
}

// Printable refuses the first of some fields, each a name in the Go struct and its
// words, that has letters which no font has.
func Printable(fields [][2]string) error {
	for _, f := range fields {
		if missing := Missing(f[1]); missing != nil {
			return &Error{Field: f[0], Runes: missing, Err: ErrGlyph}
		}
	}
	return nil
}

// Words is the texts of a struct that holds nothing else, as fields of one name.
func Words(name string, words any) (fields [][2]string) {
	v := reflect.ValueOf(words)
	for i := range v.NumField() {
		fields = append(fields, [2]string{name, v.Field(i).String()})
	}
	return fields
}
