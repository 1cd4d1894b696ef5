// Package register prints the register book: every certificate an office gave out, in
// the order of its numbers.
//
// It promises that no row is lost between two pages, and that each page says whose book
// it is. It must never print more of a person than the certificate itself does.
package register

import (
	"io"
	"time"

	"bapashadir/backend/paper/sheet"
)

// A Book is printed on A4, lying, in the words in which it is printed.
type Book struct {
	Letterhead []string // one to four lines; the last is the office's own
	Address    string
	Title      string // empty: "BUKU REGISTER SERTIFIKAT"
	Period     string // "Januari–Juni 2026"
	Rows       []Row  // in the order in which they are printed
	Moment     string // when the rows were read: "7 Maret 2026, 11.42 WIB"
	Words      Words  // empty: Indonesian
	Author     string // of the file: the office
	Lang       string
	Created    time.Time
}

// A Row is one certificate. Nothing but Name has to be there.
type Row struct {
	Number, Date, Kind, Name, Role, Activity string
	Note                                     string // "DICABUT: salah nama"
}

// Words is everything a book says of itself. {} is where a number goes.
type Words struct {
	Title, Period                                  string
	Line, Number, Date, Kind, Name, Role, Activity string
	Note, Rows, Page, Empty                        string
}

// Indonesian is what offices print.
func Indonesian() Words {
	return Words{
		Title: "BUKU REGISTER SERTIFIKAT", Period: "Periode",
		Line: "No", Number: "Nomor", Date: "Tanggal", Kind: "Jenis", Name: "Nama", Role: "Sebagai", Activity: "Kegiatan",
		Note: "Keterangan", Rows: "{} sertifikat", Page: "Halaman {} dari {}", Empty: "Belum ada sertifikat pada periode ini.",
	}
}

// Write draws as many pages as it takes. It refuses with a typeset.Error what can't
// be printed, names the row ("rows.17.name", from 1), and then has written nothing.
func Write(w io.Writer, b Book) error {
	return sheet.Write(w, func() ([]byte, error) {
		if b.Words == (Words{}) {
			b.Words = Indonesian()
		}
		if b.Title == "" {
			b.Title = b.Words.Title
		}
		return b.draw()
	})
}

func (r Row) fields() [][2]string {
	return [][2]string{{"number", r.Number}, {"date", r.Date}, {"kind", r.Kind}, {"name", r.Name}, {"role", r.Role},
		{"activity", r.Activity}, {"note", r.Note}}
}
