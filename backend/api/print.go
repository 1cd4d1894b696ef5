package api

// Printer is one that is set up on the laptop. Why tells why nothing would come out of
// it now, Soon what will be the reason soon.
type Printer struct {
	Name    string   `json:"name"`
	Info    string   `json:"info"`
	Default bool     `json:"default"`
	Sizes   []string `json:"sizes"` // of A4, F4 and A3
	Why     *Refusal `json:"why,omitempty"`
	Soon    *Refusal `json:"soon,omitempty"`
}

// Printers is all of them. Viewer: the laptop prints nothing by itself, and opens papers
// to be printed from there. Copies: how many is said here, not in the PDF program.
type Printers struct {
	Viewer   bool      `json:"viewer"`
	Copies   bool      `json:"copies"`
	Printers []Printer `json:"printers"`
}

// Printed tells what was done with a paper. Fitted: its size is not there, and it was
// made to fit.
type Printed struct {
	Viewer bool `json:"viewer"`
	Job    int  `json:"job"`
	Fitted bool `json:"fitted"`
}

// PrintNews is what becomes of a job: step is one of printer's stages, and over tells
// that there is no other after it.
type PrintNews struct {
	Step string   `json:"step"`
	Over bool     `json:"over"`
	Why  *Refusal `json:"why,omitempty"`
}
