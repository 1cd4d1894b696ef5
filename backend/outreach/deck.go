package outreach

import (
	"errors"
	"slices"
	"strconv"
	"strings"
	"time"

	"bapashadir/backend/indo"
	"bapashadir/backend/slide"
)

// DeckKind is where a deck came from. Whatever it was, it is a text from then on.
type DeckKind string

const (
	DeckText     DeckKind = "text"     // written here
	DeckPDF      DeckKind = "pdf"      // a slide for each page
	DeckPPTX     DeckKind = "pptx"     // likewise, of the PDF made of it
	DeckPictures DeckKind = "pictures" // a slide for each picture
	DeckFilm     DeckKind = "film"
)

// MaxDeckFiles is how many files a deck may have: a folder of pictures, one a slide.
const MaxDeckFiles = slide.MaxSlides

// Deck is an office's own talk. Text is what package slide reads; Files are the
// pictures, films and PDFs that it names.
type Deck struct {
	ID      string     `json:"id"`
	Name    string     `json:"name"`
	Kind    DeckKind   `json:"kind"`
	Text    string     `json:"text"`
	Files   []DeckFile `json:"files,omitempty"`
	Created time.Time  `json:"created"`
	Changed time.Time  `json:"changed"`
}

// DeckFile is a file of a deck. Name is how the text calls it, SHA256 what it is called
// on the disk; the rest is what was read of its head.
type DeckFile struct {
	Name    string  `json:"name"`
	SHA256  string  `json:"sha256"`
	Type    string  `json:"type"` // image/jpeg
	Size    int64   `json:"size"`
	Width   int     `json:"width,omitempty"` // pixels
	Height  int     `json:"height,omitempty"`
	Pages   int     `json:"pages,omitempty"`
	Seconds float64 `json:"seconds,omitempty"`
}

// File finds one of the deck's files by its name.
func (d Deck) File(name string) (DeckFile, bool) {
	i := slices.IndexFunc(d.Files, func(f DeckFile) bool { return f.Name == name })
	if i < 0 {
		return DeckFile{}, false
	}
	return d.Files[i], true
}

// Write gives the deck another text. Errors: those of slide.Parse, with the line in
// Args["line"] and what stands there in Args["found"].
func (d Deck) Write(text string, now time.Time) (Deck, error) {
	if indo.HasNIK(text) {
		return d, Refuse(NIKRefused, "text")
	}
	if _, err := ReadDeck(text); err != nil {
		return d, err
	}
	d.Text, d.Changed = text, now.UTC()
	return d, nil
}

// Rename gives the deck another name.
func (d Deck) Rename(name string) (Deck, error) {
	name, err := needed("name", name, MaxLine)
	if err == nil {
		d.Name = name
	}
	return d, err
}

// With adds a file under a name that the deck doesn't have yet.
func (d Deck) With(f DeckFile) (Deck, DeckFile, error) {
	for _, have := range d.Files {
		if have.SHA256 == f.SHA256 { // the same picture once more is the picture it has
			return d, have, nil
		}
	}
	if len(d.Files) >= MaxDeckFiles {
		return d, f, Refuse(DeckFull, "", "limit", strconv.Itoa(MaxDeckFiles))
	}
	stem, end := f.Name, ""
	if i := strings.LastIndexByte(f.Name, '.'); i > 0 {
		stem, end = f.Name[:i], f.Name[i:]
	}
	for n := 2; ; n++ {
		if _, taken := d.File(f.Name); !taken {
			break
		}
		f.Name = stem + "-" + strconv.Itoa(n) + end
	}
	d.Files = append(slices.Clone(d.Files), f)
	return d, f, nil
}

// ReadDeck is slide.Parse with a refusal that the window can tell.
func ReadDeck(text string) (slide.Deck, error) {
	out, err := slide.Parse(text)
	var e *slide.Error
	if errors.As(err, &e) {
		refused := Refuse(Code(e.Code), "text", "line", strconv.Itoa(e.Line), "found", e.Found)
		refused.Err = err
		return out, refused
	}
	return out, err
}
