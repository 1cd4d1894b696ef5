package outreach

import (
	"math"
	"strings"
	"time"

	"bapashadir/backend/indo"
)

// Activity is a line of a volunteer's log: a session they came to (Session is its id),
// or something done between sessions. It says what was done and how long, never with
// whom or for whom (domain.md section 0).
type Activity struct {
	ID      string    `json:"id"`
	Mentor  string    `json:"mentor"`
	Session string    `json:"session,omitempty"`
	Number  int       `json:"number,omitempty"` // the attendance number there
	Role    string    `json:"role,omitempty"`   // on the certificate for it; "": the mentor's own
	What    string    `json:"what,omitempty"`   // "" for a session: its title
	Place   string    `json:"place,omitempty"`
	Date    string    `json:"date"`    // YYYY-MM-DD
	Minutes int       `json:"minutes"` // 0: not noted
	At      time.Time `json:"at"`
}

// Doings are offered for what a volunteer did between sessions.
func Doings() []string {
	return []string{"Mengikuti Bapas Goes to Village", "Pelatihan pendamping", "Kegiatan di Griya Abhipraya", "Sosialisasi di desa",
		"Gotong royong", "Rapat dengan Bapas"}
}

// Doing is what the officer writes in a volunteer's log.
type Doing struct{ What, Place, Date, Hours string }

// Written gives a line of the log what in says. A session is what it is: only its hours
// are noted. Errors: BadDate, BadHours, those of a line.
func (a Activity) Written(in Doing) (Activity, error) {
	var err error
	if a.Minutes, err = minutes("hours", in.Hours); err != nil || a.Session != "" {
		return a, err
	}
	if a.What, err = needed("what", in.What, MaxLine); err != nil {
		return a, err
	}
	if a.Place, err = line("place", in.Place, MaxLine); err != nil {
		return a, err
	}
	if _, err := indo.ParseDate(in.Date); err != nil {
		return a, &Error{Code: BadDate, Field: "date", Err: err}
	}
	a.Date = in.Date
	return a, nil
}

// minutes reads hours as people write them, 1,5 or 1.5; none is 0.
func minutes(field, hours string) (int, error) {
	if strings.TrimSpace(hours) == "" {
		return 0, nil
	}
	h, err := indo.ParseDecimal(hours)
	if err != nil || h < 0 || h > 24 {
		return 0, &Error{Code: BadHours, Field: field, Err: err}
	}
	return int(math.Round(h * 60)), nil
}

// Merging remembers how two records of one person became one, so that it can be undone:
// Gone's activities and certificates went over to Kept, and its badge when Kept had none.
type Merging struct {
	ID           string    `json:"id"`
	Kept         Mentor    `json:"kept"` // as it was before
	Gone         Mentor    `json:"gone"`
	Activities   []string  `json:"activities,omitempty"`   // ids of those that went over
	Certificates []string  `json:"certificates,omitempty"` // ids
	Badge        string    `json:"badge,omitempty"`        // Gone's, when Kept had none
	At           time.Time `json:"at"`
}
