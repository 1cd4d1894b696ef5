// Package badge prints cards by which a person is known at the door without a
// phone: ten on a sheet of A4, to be cut.
package badge

import (
	"errors"
	"fmt"
	"io"
	"regexp"
	"time"

	"bapashadir/backend/paper/qr"
	"bapashadir/backend/paper/sheet"
	"bapashadir/backend/paper/typeset"
)

// ErrCode arrives inside a [typeset.Error].
var ErrCode = errors.New("not a badge's six letters")

// Sheets are badges that are printed together.
type Sheets struct {
	Office  string // small, on each of them
	Badges  []Badge
	Words   Words  // empty: Indonesian
	Author  string // of the file: the office
	Lang    string
	Created time.Time
}

// A Badge is one person's. Without a name it is a spare: it has a line to write
// the name on, and its code waits for whoever comes.
type Badge struct {
	Name string // with titles or without
	Role string // the unsur; empty: no line. It must never tell of a client
	Code string // six letters, the last one a check letter: "K7M2QX"
}

// Words is everything a badge says of itself.
type Words struct{ Name, Hint string }

// Indonesian is what is printed.
func Indonesian() Words {
	return Words{Name: "Nama", Hint: "Tunjukkan kartu ini di meja daftar hadir, atau sebutkan kodenya."}
}

// Text is what a badge's QR code holds: nothing but the code, so that a card that
// was lost tells nothing of who lost it.
func Text(code string) string { return "BH/" + code }

var sixLetters = regexp.MustCompile(`^[0-9A-Z]{6}$`)

// Write draws as many sheets as it takes. It refuses with a [typeset.Error] what
// can't be printed, names the badge by its place ("badges.3.name"), and then has
// written nothing.
func Write(w io.Writer, s Sheets) error {
	return sheet.Write(w, func() ([]byte, error) {
		if s.Words == (Words{}) {
			s.Words = Indonesian()
		}
		if err := s.check(); err != nil {
			return nil, err
		}
		return s.draw()
	})
}

func (s *Sheets) check() error {
	if len(s.Badges) == 0 {
		return &typeset.Error{Field: "badges", Err: typeset.ErrEmpty}
	}
	for i, b := range s.Badges {
		if !sixLetters.MatchString(b.Code) {
			return &typeset.Error{Field: at(i, "code"), Err: ErrCode}
		}
	}
	return nil
}

func at(i int, field string) string { return fmt.Sprintf("badges.%d.%s", i+1, field) }

// modules is the code, the smallest there is: 21 modules a side although a third of
// it may be dirty.
func (b Badge) modules() ([][]bool, error) { return qr.Modules(Text(b.Code), qr.High) }
