// Package slip prints what an anonymous survey needs on paper: slips with a code that
// people draw from a bowl, and forms to fill in with a pen.
//
// It promises codes that a phone reads from a slip that was cut out, and forms that a hand
// at the desk types by their numbers. It must never print a name, nor a place for one.
package slip

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
var ErrCode = errors.New("not a slip's five letters")

// Slips are printed together, as many on a sheet of A4 as can be cut with one ruler.
type Slips struct {
	Place   string   // "Desa Petaling"
	Day     string   // "7 Maret 2026"
	Codes   []string // five letters each, the last one a check letter: "K7M2Q"
	Address string   // where phones find the laptop; empty: the QR codes hold the letters alone
	Words   Words    // empty: Indonesian
	Author  string   // of the file: the office
	Lang    string
	Created time.Time
}

// Words is everything a slip says of itself.
type Words struct{ Title, Before, Keep, After string }

// Indonesian is what is printed.
func Indonesian() Words {
	return Words{Title: "Survei tanpa nama", Before: "Isi sebelum acara", Keep: "Simpan kartu ini", After: "Isi sesudah acara"}
}

// Text is what the QR code of a slip holds. It leads to whichever form is open, so that it
// is small, and still good for the follow-up.
func Text(address, code string) string {
	if address == "" {
		return code
	}
	return "http://" + address + "/u?kartu=" + code
}

var fiveLetters = regexp.MustCompile(`^[0-9A-Z]{5}$`)

// Write draws as many sheets as it takes. It refuses with a [typeset.Error] what can't be
// printed, and then has written nothing.
func Write(w io.Writer, s Slips) error {
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

func (s *Slips) check() error {
	if len(s.Codes) == 0 {
		return &typeset.Error{Field: "codes", Err: typeset.ErrEmpty}
	}
	for i, c := range s.Codes {
		if !fiveLetters.MatchString(c) {
			return &typeset.Error{Field: fmt.Sprintf("codes.%d", i+1), Err: ErrCode}
		}
	}
	return nil
}

// modules is the code of a slip. Paper is cut, folded and carried in a pocket for months.
func (s *Slips) modules(code string) ([][]bool, error) {
	rows, err := qr.Modules(Text(s.Address, code), qr.Medium)
	if err != nil || dark/float64(len(rows)) < finest {
		return nil, typeset.TooLong("address")
	}
	return rows, nil
}
