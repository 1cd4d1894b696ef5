// Package answercard prints cards by which a hall answers without a phone: whichever
// edge is held up is the answer, and the laptop's camera reads all of them at once.
//
// It promises markers that no turn, no mirrored picture and no eight wrong modules make
// into another card or another answer. It must never print whose card one is.
package answercard

import (
	"errors"
	"io"
	"time"

	"bapashadir/backend/paper/sheet"
	"bapashadir/backend/paper/typeset"
)

// ErrCard arrives inside a [typeset.Error].
var ErrCard = errors.New("not a card's number")

// Sheets are cards that are printed together, one on each sheet of A4: smaller ones
// can't be read from the last row.
type Sheets struct {
	Office  string // small, on the strip that is cut off
	From    int    // the first card's number, 1 to Count
	To      int    // the last one's
	Words   Words  // empty: Indonesian
	Author  string // of the file: the office
	Lang    string
	Created time.Time
}

// Words is everything a card says of itself.
type Words struct {
	Card  string // before its number
	Cut   string
	Title string
	Turn  string
	Hold  string
	Keep  string
}

// Indonesian is what is printed.
func Indonesian() Words {
	return Words{
		Card:  "Kartu",
		Cut:   "Potong di garis ini",
		Title: "Menjawab dengan kartu",
		Turn:  "Pilih jawaban, lalu putar kartu sampai hurufnya (A, B, C, atau D) berada di atas.",
		Hold:  "Angkat kartu setinggi dada, gambar menghadap ke laptop. Pegang di tepi, jangan menutup gambar hitam.",
		Keep:  "Hurufnya kecil supaya jawaban tidak terlihat tetangga. Kartu tidak dicatat milik siapa; kembalikan setelah acara.",
	}
}

// Answers are the edges of a card as the clock goes, beginning above.
const Answers = "ABCD"

// Write draws a sheet a card. It refuses with a [typeset.Error] what can't be printed,
// and then has written nothing.
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
	if s.From < 1 || s.From > Count {
		return &typeset.Error{Field: "from", Err: ErrCard}
	}
	if s.To < s.From || s.To > Count {
		return &typeset.Error{Field: "to", Err: ErrCard}
	}
	return nil
}
