package slide

// Deck is a talk. ID and Art names are kebab-case.
type Deck struct {
	ID     string  `json:"id"`
	Title  string  `json:"title"`
	Slides []Slide `json:"slides"`
	// English is the same slides, step by step, for the second reader; own decks have none.
	English []Slide `json:"english,omitempty"`
}

// Slide is one picture with its reveals. All texts are plain, without markup; Lead
// and Notes may have several lines. Checked is the day on which a legal slide was
// last compared with its sources, "2026-01-20", or empty.
type Slide struct {
	Title   string  `json:"title"`
	Lead    string  `json:"lead"`
	Points  []Point `json:"points"`
	Layout  string  `json:"layout"`
	Art     string  `json:"art"`
	Notes   string  `json:"notes"`
	Steps   int     `json:"steps"`
	Checked string  `json:"checked"`
	Media   Media   `json:"media"`
	Line    int     `json:"line"` // of the text, where it begins
}

// Media is the picture, film or page of a PDF that a slide shows: a name among the
// deck's files, and which page of it, from 1. Alt tells what is seen. All empty: none.
type Media struct {
	Name string `json:"name"`
	Page int    `json:"page"`
	Alt  string `json:"alt"`
}

// Point appears at the press Step, from 1 to the slide's Steps; at 0 it is there
// from the start. "Lapas: tempat …" has the Label "Lapas".
type Point struct {
	Label string `json:"label"`
	Text  string `json:"text"`
	Step  int    `json:"step"`
}

// The layouts, and how the points of each appear when the slide doesn't say.
const (
	Cover   = "cover"   // the opening: all at once
	List    = "list"    // one by one, as in the layouts up to law
	Compare = "compare" // side by side, the last one is the point of it
	Tiles   = "tiles"
	Path    = "path" // stages in order
	Quotes  = "quotes"
	Law     = "law"
	Full    = "full"   // a picture, a film or a page and nothing else
	Thanks  = "thanks" // the close: all at once, it stays up while people write
)

// Limits that keep a deck readable in a hall and a mistaken file out of it.
const (
	MaxSlides = 500
	MaxBytes  = 64 << 10 // of one slide's text
	MaxPoints = 20       // of one slide
)

// talked tells whether a layout's points appear one by one, and whether there is
// such a layout.
func talked(layout string) (oneByOne, ok bool) {
	switch layout {
	case Cover, Thanks, Full:
		return false, true
	case List, Compare, Tiles, Path, Quotes, Law:
		return true, true
	}
	return false, false
}

// Clamp brings a place into the deck: slides from 0, steps from 0 to the slide's
// Steps. An empty deck has only the place 0, 0.
func (d Deck) Clamp(slide, step int) (int, int) {
	if len(d.Slides) == 0 {
		return 0, 0
	}
	slide = min(max(slide, 0), len(d.Slides)-1)
	return slide, min(max(step, 0), d.Slides[slide].Steps)
}

// Next is the place one press on. At the end it stays.
func (d Deck) Next(slide, step int) (int, int) {
	slide, step = d.Clamp(slide, step)
	switch {
	case len(d.Slides) == 0:
		return 0, 0
	case step < d.Slides[slide].Steps:
		return slide, step + 1
	case slide < len(d.Slides)-1:
		return slide + 1, 0
	}
	return slide, step
}

// Prev is the place one press back: from a slide's start to the last step of the
// slide before. At the very start it stays.
func (d Deck) Prev(slide, step int) (int, int) {
	slide, step = d.Clamp(slide, step)
	switch {
	case step > 0:
		return slide, step - 1
	case slide > 0:
		return slide - 1, d.Slides[slide-1].Steps
	}
	return slide, step
}
