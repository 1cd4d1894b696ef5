package api

import (
	"strings"

	"bapashadir/backend/deck"
	"bapashadir/backend/outreach"
	"bapashadir/backend/slide"
)

// OwnDeck is a deck of the office. Text is empty in lists.
type OwnDeck struct {
	ID      string     `json:"id"`
	Name    string     `json:"name"`
	Kind    string     `json:"kind"` // text, pdf, pptx, pictures, film
	Text    string     `json:"text"`
	Files   []DeckFile `json:"files"`
	Slides  int        `json:"slides"`
	Used    []string   `json:"used"` // titles of the sessions that will present it
	Live    bool       `json:"live"` // one of them is open
	Changed string     `json:"changed"`
}

// DeckFile is a picture, a film or a PDF of a deck.
type DeckFile struct {
	Name    string  `json:"name"`
	Src     string  `json:"src"`
	Kind    string  `json:"kind"`
	Size    int64   `json:"size"`
	Pages   int     `json:"pages"`
	Seconds float64 `json:"seconds"`
}

// DeckLook is a text as the hall would see it, and the line on which each slide begins.
type DeckLook struct {
	Deck  Deck  `json:"deck"`
	Lines []int `json:"lines"`
}

// DeckPages are the sizes of a PDF's pages, in points, as the window counted them.
type DeckPages struct {
	Src    string      `json:"src"`
	Sheets []DeckSheet `json:"sheets"`
}

// DeckSheet is the size of one page.
type DeckSheet struct {
	Width  float64 `json:"width"`
	Height float64 `json:"height"`
}

// DeckImported is what became of an import: the deck, and its new files by the names
// that its text calls them.
type DeckImported struct {
	Deck  OwnDeck    `json:"deck"`
	Files []DeckFile `json:"files"`
}

// DeckPlace is where the window finds the files of decks, and whether PPTX can be
// brought along here.
type DeckPlace struct {
	Address string `json:"address"`
	Impress bool   `json:"impress"`
}

// OwnDeckOf makes the shape of a deck.
func OwnDeckOf(d outreach.Deck) OwnDeck {
	return OwnDeck{ID: d.ID, Name: d.Name, Kind: string(d.Kind), Text: d.Text, Files: Of(d.Files, DeckFileOf), Used: []string{}, Changed: moment(d.Changed)}
}

// DeckEntryOf makes a line of the list.
func DeckEntryOf(e deck.Entry) OwnDeck {
	out := OwnDeckOf(e.Deck)
	out.Text, out.Slides, out.Live = "", e.Slides, e.Live
	out.Used = Of(e.Used, func(t string) string { return t })
	return out
}

// DeckFileOf makes the shape of a file.
func DeckFileOf(f outreach.DeckFile) DeckFile {
	return DeckFile{Name: f.Name, Src: f.SHA256, Kind: kindOf(f.Type), Size: f.Size, Pages: f.Pages, Seconds: f.Seconds}
}

// Pages are the sizes by the file they are of.
func Pages(all []DeckPages) map[string][]deck.Page {
	out := map[string][]deck.Page{}
	for _, p := range all {
		out[p.Src] = Of(p.Sheets, func(s DeckSheet) deck.Page { return deck.Page(s) })
	}
	return out
}

// LookOf makes the shape of a deck that is being written.
func LookOf(d slide.Deck, files []outreach.DeckFile) DeckLook {
	return DeckLook{Deck: DeckOf(d, files), Lines: Of(d.Slides, func(s slide.Slide) int { return s.Line })}
}

func mediaOf(m slide.Media, files []outreach.DeckFile) Media {
	if m.Name == "" {
		return Media{}
	}
	out := Media{Kind: "picture", Name: m.Name, Page: m.Page, Alt: m.Alt}
	if f, ok := (outreach.Deck{Files: files}).File(m.Name); ok {
		out.Src, out.Kind, out.Width, out.Height = f.SHA256, kindOf(f.Type), f.Width, f.Height
		if out.Kind == "page" {
			out.Page = max(1, m.Page)
		}
	}
	return out
}

func kindOf(mime string) string {
	switch {
	case mime == "application/pdf":
		return "page"
	case strings.HasPrefix(mime, "video/"):
		return "film"
	}
	return "picture"
}
