// Package certificate draws what people take home: piagam, sertifikat and surat
// keterangan, one or a thousand of them, in the look that an office chose.
//
// It promises that what is printed is what was handed in, letter by letter, and that
// what has no room is refused. It must never draw a signature, an emblem of state or
// anything that looks like an electronic signature.
package certificate

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"bapashadir/backend/paper/sheet"
	"bapashadir/backend/paper/typeset"
)

// A Look is what all certificates of an office share. What is empty takes no room.
type Look struct {
	Paper          sheet.Paper // A4 or F4
	Upright        bool        // standing, as a letter does; otherwise on its long side
	Frame          string      // one of the frames below; empty: Dulang
	Accent, Second string      // "#rrggbb": title and lines, and the ornament; empty: the app's own
	Margin         float64     // mm that the printer leaves white, 8 to 25; 0: 12
	// Pictures as picture.Logo writes them. Background covers the whole page, cropped
	// where its shape is another.
	LogoLeft, LogoRight, Background []byte

	Letterhead []string // one to four lines; the last is the office's own, bold and larger
	Address    string   // small, under the letterhead
	Footer     string   // small, at the foot of the page
}

// The frames, all drawn for this app.
const (
	Dulang  = "dulang"  // the tudung saji in the corners
	Anyaman = "anyaman" // a plaited band
	Garis   = "garis"   // two quiet lines
	Bare    = "tanpa"   // none: the background has one
)

// A Certificate is one person's, in the words in which it is printed. What is empty
// takes no room, but for the number and the signers' names, which leave a line to
// write on.
type Certificate struct {
	Title  string // "PIAGAM PENGHARGAAN"
	Number string // "Nomor: 0017/…/III/2026"; empty: NumberLabel and a dotted line
	// NumberLabel stands before the dotted line; empty: "Nomor:".
	NumberLabel string
	GivenTo     string // "Diberikan kepada"
	Name        string // with titles
	Body        []Run  // a sentence or more, parts of it bold; a line break begins a paragraph
	// Signers are one, at the right, or two, the first at the left.
	Signers []sheet.Signer
	Space   float64 // mm for ink and stamp, 15 to 45; 0: 26
	QRText  string  // empty: no code; capitals and digits of base45 make the smallest one
	// QRCaption says what the code is; empty: Caption.
	QRCaption string
	Material  *Material // nil: no second page
}

// Caption is what stands under a code: it must not be taken for a signature.
const Caption = "kode cek, bukan tanda tangan elektronik (TTE)"

// A Run is a stretch of a sentence, bold or not.
type Run struct {
	Text string
	Bold bool
}

// Material is what was taught, on a page of its own, on more when it is long.
type Material struct {
	Title string // empty: "MATERI PELATIHAN"
	// The names of the columns; empty: "No", "Materi", "JP".
	Number, Topic, Hours string
	Rows                 []MaterialRow
	Total                string // "10"; empty: no line of it
	TotalLabel           string // empty: "Jumlah"
}

// MaterialRow is one subject and its hours.
type MaterialRow struct{ Topic, Hours string }

// Certificates are those of one batch, in the order in which they are printed.
type Certificates struct {
	Look    Look
	Each    []Certificate
	Title   string // of the file; empty: the first one's title and name
	Author  string // of the file: the office
	Lang    string // of the file: "id"
	Created time.Time
}

var (
	// ErrCancelled is given when progress said to stop. Nothing was written then.
	ErrCancelled = errors.New("paper: cancelled")
	// ErrColour: not "#rrggbb". ErrFrame: none of the frames.
	ErrColour = errors.New("no colour")
	ErrFrame  = errors.New("no frame")
)

// At is which certificate of a batch was refused, counted from 0. It unwraps to a
// [typeset.Error].
type At struct {
	Index int
	Err   error
}

func (e *At) Error() string { return fmt.Sprintf("paper: certificate %d: %v", e.Index+1, e.Err) }

func (e *At) Unwrap() error { return e.Err }

// Write draws all of them into one file. progress, if there is one, is told how many
// are done, and stops the work by answering false. What would not fit or could not be
// printed is refused ([At]), and then nothing has been written.
func Write(w io.Writer, all Certificates, progress func(done int) bool) error {
	return sheet.Write(w, func() ([]byte, error) {
		if len(all.Each) == 0 {
			return nil, &typeset.Error{Field: "each", Err: typeset.ErrEmpty}
		}
		s, _, err := all.draw(progress)
		if err != nil {
			return nil, err
		}
		return s.Finish(all.Lang)
	})
}

func (all *Certificates) about() sheet.About {
	title := typeset.Clean(all.Title)
	if title == "" && len(all.Each) > 0 {
		title = all.Each[0].fileTitle()
	}
	return sheet.About{Title: title, Author: all.Author, Created: all.Created}
}

func (c *Certificate) fileTitle() string {
	title := typeset.Clean(c.Title)
	if name := typeset.Clean(c.Name); name != "" {
		title = strings.TrimPrefix(title+" – "+name, " – ")
	}
	return title
}
