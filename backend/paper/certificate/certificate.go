// Package certificate draws the piagam that people take home.
package certificate

import (
	"io"
	"strings"
	"time"

	"bapashadir/backend/paper/sheet"
	"bapashadir/backend/paper/typeset"
)

// A Certificate is everything that is printed, in the words in which it is
// printed. What is empty takes no room, but for the number and the signer's
// name, which leave a line to write on.
type Certificate struct {
	Paper      sheet.Paper // lying on its long side
	Letterhead []string    // one to four lines; the last is the office's own, bold and larger
	Address    string      // small, under the letterhead
	Title      string      // "PIAGAM PENGHARGAAN"
	Number     string      // "Nomor: 0017/…/III/2026"; empty: NumberLabel and a dotted line
	// NumberLabel stands before the dotted line; empty: "Nomor:".
	NumberLabel string
	GivenTo     string // "Diberikan kepada"
	Name        string // with titles
	Body        []Run  // one sentence or two, parts of it bold
	Signer      sheet.Signer
	QRText      string // empty: no code; about 200 letters at most
	QRCaption   string // says what the code is; a line break in it is kept
	Author      string // of the file: the office
	Lang        string // of the file: "id"
	Created     time.Time
}

// A Run is a stretch of a sentence, bold or not.
type Run struct {
	Text string
	Bold bool
}

// Write draws one page. It refuses with a [typeset.Error] what would not fit or
// could not be printed, and then has written nothing.
func Write(w io.Writer, c Certificate) error {
	return sheet.Write(w, func() ([]byte, error) {
		if err := c.check(); err != nil {
			return nil, err
		}
		return c.draw()
	})
}

// check finds letters that no font has, field by field.
func (c *Certificate) check() error {
	return typeset.Printable([][2]string{
		{"letterhead", strings.Join(c.Letterhead, "\n")},
		{"address", c.Address},
		{"title", c.Title},
		{"number", c.Number},
		{"numberlabel", c.NumberLabel},
		{"givento", c.GivenTo},
		{"name", c.Name},
		{"body", c.sentence()},
		{"signer.place", c.Signer.Place},
		{"signer.title", c.Signer.Title},
		{"signer.name", c.Signer.Name},
		{"signer.nip", c.Signer.NIP},
		{"qrcaption", c.QRCaption},
	})
}

func (c *Certificate) sentence() string {
	var all strings.Builder
	for _, r := range c.Body {
		all.WriteString(r.Text)
	}
	return all.String()
}

func (c *Certificate) about() sheet.About {
	title := typeset.Clean(c.Title)
	if name := typeset.Clean(c.Name); name != "" {
		title += " – " + name
	}
	return sheet.About{Title: title, Author: c.Author, Created: c.Created}
}
