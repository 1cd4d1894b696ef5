package api

// Deck with its variables filled for one session.
type Deck struct {
	ID     string  `json:"id"`
	Title  string  `json:"title"`
	Slides []Slide `json:"slides"`
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
}

// Point of a slide, shown from its Step on.
type Point struct {
	Label string `json:"label"`
	Text  string `json:"text"`
	Step  int    `json:"step"`
}
