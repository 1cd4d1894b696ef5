package api

// Deck with its variables filled for one session.
type Deck struct {
	ID     string  `json:"id"`
	Title  string  `json:"title"`
	Slides []Slide `json:"slides"`
	// English is the same slides for the second reader, none of an own deck.
	English []Slide `json:"english"`
}

// Slide of a deck; Steps is the number of reveals after the first picture.
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
}

// Media is what a slide shows beside its words, or instead of them. Kind is picture,
// page (of a PDF) or film, empty for none; Src is the file's name for whoever serves
// it, empty when the deck has no such file.
type Media struct {
	Kind   string `json:"kind"`
	Src    string `json:"src"`
	Name   string `json:"name"`
	Page   int    `json:"page"`
	Alt    string `json:"alt"`
	Width  int    `json:"width"`
	Height int    `json:"height"`
}

// Point of a slide, shown from its Step on.
type Point struct {
	Label string `json:"label"`
	Text  string `json:"text"`
	Step  int    `json:"step"`
}
