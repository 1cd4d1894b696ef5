// Package api is the JSON that both doors speak: the window's bindings and the
// hall's network. It promises that a shape means the same behind both, that no
// list is null and no number NaN; it must never decide anything.
package api

// Session as screens see it. Dates are 2026-03-07, moments RFC 3339 in UTC,
// counts are of people.
type Session struct {
	ID       string   `json:"id"`
	Title    string   `json:"title"`
	Village  Village  `json:"village"`
	Date     string   `json:"date"`
	Start    string   `json:"start"`
	Place    string   `json:"place"`
	Where    string   `json:"where"` // place and village in words
	Officers []string `json:"officers"`
	Deck     string   `json:"deck"`
	State    string   `json:"state"`    // planned, open, closed
	Feedback string   `json:"feedback"` // planned, open, closed
	Opened   string   `json:"opened"`   // last opening, empty before it
	History  []Change `json:"history"`
	Arrived  int      `json:"arrived"`
	Answered int      `json:"answered"`
	Mentors  int      `json:"mentors"`
	Children int      `json:"children"` // only counted, not among Arrived
	Zone     string   `json:"zone"`     // WIB, WITA or WIT: the time that the village lives by
}

// Change is one line of a session's history.
type Change struct {
	To     string `json:"to"`
	Reason string `json:"reason"`
	At     string `json:"at"`
}

// Village of a session or of the village search. Label has the kind in front, Within
// tells where it lies.
type Village struct {
	Code     string `json:"code"`
	Name     string `json:"name"`
	District string `json:"district"`
	Regency  string `json:"regency"`
	Label    string `json:"label"`
	Within   string `json:"within"`
}

// Draft is what the planning form sends.
type Draft struct {
	Title    string   `json:"title"`
	Village  Village  `json:"village"`
	Date     string   `json:"date"`
	Start    string   `json:"start"`
	Place    string   `json:"place"`
	Officers []string `json:"officers"`
	Deck     string   `json:"deck"`
}

// Choice is an option of a list.
type Choice struct {
	Key   string `json:"key"`
	Label string `json:"label"`
}

// File is a PDF for the preview: its bytes in base64, the name to save it by and the
// sheets it is for (A4, F4 or A3).
type File struct {
	Name  string `json:"name"`
	PDF   string `json:"pdf"`
	Paper string `json:"paper"`
}

// Saved tells where a file was put.
type Saved struct {
	Path   string `json:"path"`
	Number string `json:"number"`
}

// Office is the settings.
type Office struct {
	Ready           bool   `json:"ready"` // the first start has been answered
	Name            string `json:"name"`
	Officer         string `json:"officer"`
	OfficerNIP      string `json:"officerNip"`
	OfficerPhone    string `json:"officerPhone"`
	Ministry        string `json:"ministry"`
	Directorate     string `json:"directorate"`
	Region          string `json:"region"`
	Address         string `json:"address"`
	Contact         string `json:"contact"`
	SignerTitle     string `json:"signerTitle"`
	SignerName      string `json:"signerName"`
	SignerNIP       string `json:"signerNip"`
	NumberTemplate  string `json:"numberTemplate"`
	UnitCode        string `json:"unitCode"`
	Classification  string `json:"classification"`
	RetentionMonths int    `json:"retentionMonths"`
}

// Source is where shipped data is from: the notice its licence asks for, and the
// licence's text.
type Source struct {
	Notice  string `json:"notice"`
	Licence string `json:"licence"`
}
