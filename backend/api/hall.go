package api

import (
	"bapashadir/backend/paper"
	"bapashadir/backend/survey"
)

// Address is a page that phones open: the whole URL, the part to type by hand,
// and its QR.
type Address struct {
	URL  string   `json:"url"`
	Text string   `json:"text"`
	QR   paper.QR `json:"qr"`
}

// Hall is everything that the hall screen shows; each screen draws it alone from
// this. Showing is one of outreach.Showings, or empty without a session; of a frozen hall
// it and the slide are the picture that is kept, and At is where the officer is.
type Hall struct {
	Session  string  `json:"session"`
	Title    string  `json:"title"`
	Village  string  `json:"village"`
	Where    string  `json:"where"`
	Date     string  `json:"date"`
	Opened   string  `json:"opened"` // since when the session is open
	Zone     string  `json:"zone"`   // of its place: WIB, WITA or WIT
	Office   string  `json:"office"`
	Showing  string  `json:"showing"`
	Curtain  bool    `json:"curtain"`
	Frozen   bool    `json:"frozen"`
	At       At      `json:"at"`
	Welcome  bool    `json:"welcome"` // welcome slides take turns with the join card
	Slide    int     `json:"slide"`
	Step     int     `json:"step"`
	Slides   int     `json:"slides"`
	Deck     string  `json:"deck"` // changes when the deck's content does
	Film     Film    `json:"film"`
	Arrived  int     `json:"arrived"`
	Answered int     `json:"answered"`
	Feedback string  `json:"feedback"`
	Minutes  int     `json:"minutes"` // that the open form takes
	CheckIn  Address `json:"checkIn"`
	Answer   Address `json:"answer"`
	Ask      Address `json:"ask"` // quiz and question box
	Network  Network `json:"network"`
	WiFi     WiFi    `json:"wifi"`
	Places   int     `json:"places"` // phones that the hotspot carries at once
	Free     int     `json:"free"`   // places that are free now
	Inside   int     `json:"inside"` // phones that are inside now, as far as their requests tell
	// Quiz is the question asked last, N 0 without one.
	Quiz HallQuiz `json:"quiz"`
	// Results is what the survey says, only while the hall or the officer looks at it.
	Results survey.HallResults `json:"results"`
	// Survey is the item of the forms that the room is asked, Item "" without one.
	Survey HallSurvey `json:"survey"`
	// Question is the one of the box that is on screen; BoxOpen tells whether it takes more.
	Question string `json:"question"`
	BoxOpen  bool   `json:"boxOpen"`
	// Doors are the ways to check in that need no radio and exist here: touch, card, desk.
	Doors []string `json:"doors"`
	// Item is for the officer's screens: the hall sees no clock run down.
	Item Running `json:"item"`
	// Agenda travels only while the agenda or a welcome slide may show it.
	Agenda []AgendaLine `json:"agenda"`
}

// At is where the officer is, which in a frozen hall is not what the hall sees.
type At struct {
	Showing string `json:"showing"`
	Slide   int    `json:"slide"`
	Step    int    `json:"step"`
}

// Film is how far the film of the shown slide is: At seconds where it stands, or where
// it stood when it began to run, at the moment Since (milliseconds, by the laptop's own
// clock, as its browsers see it).
type Film struct {
	Playing bool    `json:"playing"`
	At      float64 `json:"at"`
	Since   int64   `json:"since"`
}

// WiFi is the hall's network as the join card shows it; SSID is empty when the officer
// has not told it.
type WiFi struct {
	SSID     string   `json:"ssid"`
	Password string   `json:"password"`
	Hidden   bool     `json:"hidden"` // phones see no name to tap: it is typed
	QR       paper.QR `json:"qr"`
}

// Network tells whether phones can reach the laptop. Code is an error code with
// its args when they can't.
type Network struct {
	OK      bool              `json:"ok"`
	Address string            `json:"address"` // what a person types, without http://
	Code    string            `json:"code"`
	Args    map[string]string `json:"args"`
	Gone    string            `json:"gone"` // the officer's choice, while the laptop doesn't have it
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
	Pairings   int    `json:"pairings"`
	Quiz       int    `json:"quiz"`
	Box        int    `json:"box"`
	Unread     int    `json:"unread"` // questions in the open session's box that wait for the officer
	Clock      int    `json:"clock"`
	Stick      int    `json:"stick"`
	Cards      int    `json:"cards"`
	Decks      int    `json:"decks"`
	Muted      bool   `json:"muted"` // a projector page may not play the film's sound
	Agenda     int    `json:"agenda"`
	Screens    int    `json:"screens"` // pages connected that show what the hall sees
	Touch      bool   `json:"touch"`   // the window is not the desk
	Kind       string `json:"kind"`    // but this, see Touch
	Idle       int    `json:"idle"`    // minutes without a touch until the desk locks itself, 0: never
	Asking     Asking `json:"asking"`

	Projector Projector `json:"projector"`
	Item      Running   `json:"item"`
}

// Asking is the form that is open: of the session in the hall, or of one that is followed
// up. Empty without one.
type Asking struct {
	Session string `json:"session"`
	Phase   string `json:"phase"`
	Village string `json:"village"`
}

// Live is all topics at once, for a screen that has just been (re)loaded.
type Live struct {
	Seq  uint64 `json:"seq"`
	Hall Hall   `json:"hall"`
	Desk Desk   `json:"desk"`
	Disk Disk   `json:"disk"`

	Importing Importing `json:"importing"`
	Batch     Batch     `json:"batch"` // of certificates
}
