// Package api is the JSON that both doors speak: the window's bindings and the
// hall's network. It promises that a shape means the same behind both, that no
// list is null and no number NaN; it must never decide anything.
package api

import "bapashadir/backend/paper"

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
}

// Change is one line of a session's history.
type Change struct {
	To     string `json:"to"`
	Reason string `json:"reason"`
	At     string `json:"at"`
}

// Village of a session or of the village search. Label has the kind in front.
type Village struct {
	Code     string `json:"code"`
	Name     string `json:"name"`
	District string `json:"district"`
	Regency  string `json:"regency"`
	Label    string `json:"label"`
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

// Attendee is a line of the attendance list. Twin says that another line may be
// the same person; Mentor that this one volunteered.
type Attendee struct {
	Session string `json:"session"`
	Number  int    `json:"number"`
	Code    string `json:"code"`
	Name    string `json:"name"`
	Sex     string `json:"sex"`
	Unsur   string `json:"unsur"`
	Dusun   string `json:"dusun"`
	Phone   string `json:"phone"`
	Child   bool   `json:"child"`
	School  string `json:"school"`
	Door    string `json:"door"`
	At      string `json:"at"`
	Twin    bool   `json:"twin"`
	Mentor  bool   `json:"mentor"`
}

// Arrival is what the desk and the phone hand in; the field names are those of
// the form.
type Arrival struct {
	Nonce string `json:"nonce"`
	Nama  string `json:"nama"`
	LP    string `json:"lp"`
	Unsur string `json:"unsur"`
	Dusun string `json:"dusun"`
	HP    string `json:"hp"`
	// Anak: somebody under 18, of whom only the first name and Sekolah are kept.
	Anak    bool   `json:"anak,omitempty"`
	Sekolah string `json:"sekolah,omitempty"`
}

// Welcome answers an arrival.
type Welcome struct {
	Number  int    `json:"number"`
	Code    string `json:"code"`
	Already bool   `json:"already"`
}

// Greeting is what the desk says to somebody whose badge or code was read.
type Greeting struct {
	Number  int    `json:"number"`
	Code    string `json:"code"`
	Name    string `json:"name"`
	Already bool   `json:"already"`
	Since   string `json:"since"` // when they had come
}

// CaughtUp is what became of one row of a list written by hand; Refusal says why it was
// not taken.
type CaughtUp struct {
	Number  int      `json:"number"`
	Already bool     `json:"already"`
	Refusal *Refusal `json:"refusal"`
}

// Address is a page that phones open: the whole URL, the part to type by hand,
// and its QR.
type Address struct {
	URL  string   `json:"url"`
	Text string   `json:"text"`
	QR   paper.QR `json:"qr"`
}

// Hall is everything that the hall screen shows; each screen draws it alone from
// this. Showing is join, deck, feedback or thanks, or empty without a session.
type Hall struct {
	Session  string  `json:"session"`
	Title    string  `json:"title"`
	Village  string  `json:"village"`
	Where    string  `json:"where"`
	Date     string  `json:"date"`
	Office   string  `json:"office"`
	Showing  string  `json:"showing"`
	Curtain  bool    `json:"curtain"`
	Slide    int     `json:"slide"`
	Step     int     `json:"step"`
	Slides   int     `json:"slides"`
	Deck     string  `json:"deck"` // changes when the deck's content does
	Arrived  int     `json:"arrived"`
	Answered int     `json:"answered"`
	Feedback string  `json:"feedback"`
	CheckIn  Address `json:"checkIn"`
	Answer   Address `json:"answer"`
	Network  Network `json:"network"`
	WiFi     WiFi    `json:"wifi"`
	Places   int     `json:"places"` // phones that the hotspot carries at once
	Free     int     `json:"free"`   // places that are free now
}

// WiFi is the hall's network as the join card shows it; SSID is empty when the officer
// has not told it.
type WiFi struct {
	SSID     string   `json:"ssid"`
	Password string   `json:"password"`
	QR       paper.QR `json:"qr"`
}

// Network tells whether phones can reach the laptop. Code is an error code with
// its args when they can't.
type Network struct {
	OK      bool              `json:"ok"`
	Address string            `json:"address"` // what a person types, without http://
	Code    string            `json:"code"`
	Args    map[string]string `json:"args"`
}

// Desk is the facilitator's live state. Attendance counts changes of the list, so
// that the view knows when to ask for it again; likewise the others.
type Desk struct {
	Session    string `json:"session"` // the open one, empty when none is
	Attendance int    `json:"attendance"`
	Feedback   int    `json:"feedback"`
	Mentors    int    `json:"mentors"`
	Sessions   int    `json:"sessions"`
	Office     int    `json:"office"`
	Clock      int    `json:"clock"`
	Stick      int    `json:"stick"`
	Screens    int    `json:"screens"` // projector pages connected
}

// Live is all topics at once, for a screen that has just been (re)loaded.
type Live struct {
	Seq  uint64 `json:"seq"`
	Hall Hall   `json:"hall"`
	Desk Desk   `json:"desk"`
	Disk Disk   `json:"disk"`
}

// Feedback is the officer's summary. Shown is false while it must stay hidden;
// then Items and Comments are empty and only the number of sheets is told.
type Feedback struct {
	State    string   `json:"state"`
	Answered int      `json:"answered"`
	Shown    bool     `json:"shown"`
	Needed   int      `json:"needed"` // sheets from which it is shown
	Items    []Item   `json:"items"`
	Comments []string `json:"comments"`
}

// Item is the count of one question's four faces, worst to best.
type Item struct {
	Key    string    `json:"key"`
	Text   string    `json:"text"`
	Faces  [4]string `json:"faces"`
	Counts [4]int    `json:"counts"`
	N      int       `json:"n"`
	Mean   float64   `json:"mean"` // 1 to 4; 0 when N is 0
}

// Mentor with the certificate once it has a number.
type Mentor struct {
	ID          string `json:"id"`
	Session     string `json:"session"`
	Number      int    `json:"number"`
	Before      string `json:"before"`
	Name        string `json:"name"`
	After       string `json:"after"`
	Role        string `json:"role"`
	FullName    string `json:"fullName"`
	Certificate string `json:"certificate"` // its number, empty before it was issued
	Issued      string `json:"issued"`
}

// File is a PDF for the preview: its bytes in base64 and the name to save it by.
type File struct {
	Name string `json:"name"`
	PDF  string `json:"pdf"`
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
