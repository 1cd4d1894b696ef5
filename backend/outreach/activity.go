package outreach

import "time"

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

// Merging remembers how two records of one person became one, so that it can be undone:
// Gone's activities and certificates went over to Kept.
type Merging struct {
	ID           string    `json:"id"`
	Kept         Mentor    `json:"kept"` // as it was before
	Gone         Mentor    `json:"gone"`
	Activities   []string  `json:"activities,omitempty"`   // ids of those that went over
	Certificates []string  `json:"certificates,omitempty"` // ids
	At           time.Time `json:"at"`
}
