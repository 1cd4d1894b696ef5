// Package attendance prints the daftar hadir: who came, with room to sign
// (domain.md 3.3).
//
// It has no column for a NIK, a birth date or a religion, and must never get one. A
// child's dusun and phone are not printed, whatever a row holds.
package attendance

import (
	"io"
	"time"

	"bapashadir/backend/paper/sheet"
)

// A List is one session's people, in the words in which they are printed.
type List struct {
	Paper      sheet.Paper // A4 or F4, upright
	Letterhead []string    // one to four lines; the last is the office's own
	Address    string
	Activity   string // "Bapas Hadir di Desa"
	Day        string // "Sabtu, 7 Maret 2026"
	Time       string // "09.00 WIB – selesai"
	Place      string // "Balai Desa Petaling"
	Session    string // its id: not printed, but part of the code
	Rows       []Row  // in the order in which they are printed
	// Children is how many under 18 were counted without a name; 0 takes no room.
	Children int
	// Phones adds the column of numbers. Without it is the rule: a list goes from
	// hand to hand through a hall, and a number on it is everybody's.
	Phones bool
	// Blank is the rows for late comers, held between 5 and 10; 0 means 8. A list
	// without a name is blank down to the foot of its page: people write on it.
	Blank       int
	Knowing     sheet.Signer // left: "Mengetahui,", "Kepala Desa Petaling"
	Responsible sheet.Signer // right: "Petaling, 7 Maret 2026", "Ketua Pelaksana", NIP
	Deeds       string       // where the log of deeds was: "Catatan perbuatan no. 123 · sidik jari 7M2K …"
	Moment      string       // when the rows were read: "7 Maret 2026, 11.42 WIB"
	Words       Words        // empty: Indonesian
	Author      string       // of the file: the office
	Lang        string
	Created     time.Time
}

// A Row is one person. Nothing but Name has to be there.
type Row struct {
	Number int    // 0: the row's place in the list
	Name   string // as its owner writes it
	Sex    string // "L", "P" or nothing
	Unsur  string // "Kepala dusun/RT/RW"
	Dusun  string
	Phone  string // "0812-3456-7890"
	// School makes the row a child's: Name is then the first name only, the school
	// stands in place of the unsur, and dusun and phone are left out.
	School string
	ByHand bool // typed in from a list written by hand: marked, and explained
}

// Write draws as many pages as it takes. It refuses with a typeset.Error what
// can't be printed, names the row ("rows.17.name"), and then has written nothing.
func Write(w io.Writer, l List) error {
	return sheet.Write(w, func() ([]byte, error) {
		l = l.prepared()
		return l.draw()
	})
}

// prepared fills what was left to the list, on a copy.
func (l List) prepared() List {
	if l.Words == (Words{}) {
		l.Words = Indonesian()
	}
	rows := make([]Row, len(l.Rows))
	for i, r := range l.Rows {
		if r.Number == 0 {
			r.Number = i + 1
		}
		rows[i] = r.shown()
	}
	l.Rows = rows
	if l.Blank == 0 {
		l.Blank = 8
	}
	l.Blank = min(max(l.Blank, 5), 10)
	return l
}

// shown is a row without what a list may not say.
func (r Row) shown() Row {
	if r.School != "" {
		r.Unsur, r.Dusun, r.Phone = r.School, "", ""
	}
	return r
}
