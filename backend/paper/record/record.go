// Package record prints what an office puts on record: receipts, reports and drafts of
// notices, in paragraphs and tables.
//
// It promises that no paragraph and no row is lost between two pages, and that each page
// says whose it is. It must never shorten what it was given.
package record

import (
	"io"
	"strconv"
	"strings"
	"time"

	"bapashadir/backend/paper/sheet"
	"bapashadir/backend/paper/typeset"
)

// A Record is printed on A4, standing, in the words in which it came.
type Record struct {
	Letterhead []string // one to four lines; the last is the office's own
	Address    string
	Title      string
	Number     string // under the title; may be empty
	Parts      []Part
	Signer     *sheet.Signer // nil: nobody signs
	Moment     string        // when it was made, at the foot of each page
	Page       string        // empty: "Halaman {} dari {}"
	Author     string        // of the file: the office
	Lang       string
	Created    time.Time
}

// A Part is a heading with what stands under it; each of them may be missing.
type Part struct {
	Fresh   bool // begins a page of its own
	Heading string
	Text    []string // paragraphs; one that begins with "• " is a point of a list
	Table   Table
}

// A Table has columns as wide as Wide says, of all its parts.
type Table struct {
	Heads []string
	Wide  []int
	Rows  [][]string
}

// Write draws as many pages as it takes. It refuses with a [typeset.Error] what can't be
// printed, names the place ("parts.2.text.1", from 1), and then has written nothing.
func Write(w io.Writer, l Record) error {
	return sheet.Write(w, func() ([]byte, error) {
		if l.Page == "" {
			l.Page = "Halaman {} dari {}"
		}
		if err := l.check(); err != nil {
			return nil, err
		}
		return l.draw()
	})
}

func (l *Record) check() error {
	fields := [][2]string{{"letterhead", strings.Join(l.Letterhead, "\n")}, {"address", l.Address}, {"title", l.Title},
		{"number", l.Number}, {"moment", l.Moment}, {"page", l.Page}}
	if g := l.Signer; g != nil {
		fields = append(fields, [2]string{"signer.place", g.Place}, [2]string{"signer.title", g.Title}, [2]string{"signer.name", g.Name}, [2]string{"signer.nip", g.NIP})
	}
	for i, p := range l.Parts {
		at := "parts." + strconv.Itoa(i+1)
		fields = append(fields, [2]string{at + ".heading", p.Heading})
		for j, text := range p.Text {
			fields = append(fields, [2]string{at + ".text." + strconv.Itoa(j+1), text})
		}
		fields = append(fields, [2]string{at + ".heads", strings.Join(p.Table.Heads, " ")})
		for j, row := range p.Table.Rows {
			fields = append(fields, [2]string{at + ".rows." + strconv.Itoa(j+1), strings.Join(row, " ")})
		}
	}
	return typeset.Printable(fields)
}
