package paper

import (
	"fmt"
	"io"
	"strings"
	"time"
)

// Paper is the sheet a certificate is printed on, lying on its long side.
type Paper int

const (
	A4 Paper = iota // 297 × 210 mm
	F4              // 330 × 215 mm, the folio of Indonesian offices
)

// A Certificate is everything that is printed, in the words in which it is
// printed. What is empty takes no room, but for the number and the signer's
// name, which leave a line to write on.
type Certificate struct {
	Paper      Paper
	Letterhead []string // one to four lines; the last is the office's own, bold and larger
	Address    string   // small, under the letterhead
	Title      string   // "PIAGAM PENGHARGAAN"
	Number     string   // "Nomor: 0017/…/III/2026"; empty: NumberLabel and a dotted line
	// NumberLabel stands before the dotted line; empty: "Nomor:".
	NumberLabel string
	GivenTo     string // "Diberikan kepada"
	Name        string // with titles
	Body        []Run  // one sentence or two, parts of it bold
	Signer      Signer
	QRText      string // empty: no code; about 200 letters at most
	QRCaption   string // says what the code is; a line break in it is kept
	Author      string // of the file: the office
	Lang        string // of the file: "id"
	Created     time.Time
}

// Signer is who signs with ink. There is no picture of a signature here, on
// purpose.
type Signer struct {
	Place string // "Petaling, 7 Maret 2026"
	Title string // "Kepala Balai Pemasyarakatan"; "a.n. …\nKepala …" keeps its lines
	Name  string
	NIP   string // "NIP 19700101 199503 1 001"; empty: no line
}

// WriteCertificate draws one page. It refuses with an [Error] what would not
// fit or could not be printed, and then has written nothing.
func WriteCertificate(w io.Writer, c Certificate) (err error) {
	// gofpdf panics on some input that it should refuse. None is known to get
	// past check, but a hall waiting for a certificate is no place to find out.
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("paper: drawing the certificate: %v", p)
		}
	}()
	if err := c.check(); err != nil {
		return err
	}
	pdf, err := c.draw()
	if err != nil {
		return err
	}
	if _, err := w.Write(pdf); err != nil {
		return fmt.Errorf("paper: writing the certificate: %w", err)
	}
	return nil
}

// check finds letters that no font has, field by field.
func (c *Certificate) check() error {
	fields := []struct{ name, text string }{
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
	}
	for _, f := range fields {
		if missing := Missing(f.text); missing != nil {
			return &Error{Field: f.name, Runes: missing, Err: ErrGlyph}
		}
	}
	if len(c.Letterhead) > 4 {
		return tooLong("letterhead")
	}
	return nil
}

func (c *Certificate) sentence() string {
	var all strings.Builder
	for _, r := range c.Body {
		all.WriteString(r.Text)
	}
	return all.String()
}

func (c *Certificate) size() (w, h float64) {
	if c.Paper == F4 {
		return 330, 215
	}
	return 297, 210
}

func (c *Certificate) about() about {
	title := clean(c.Title)
	if name := clean(c.Name); name != "" {
		title += " – " + name
	}
	return about{title: title, author: c.Author, created: c.Created}
}
