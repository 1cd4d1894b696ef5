package survey

import "bapashadir/backend/outreach"

// Results is all that may be seen of a session's forms, by the officer, the hall and the
// exports. What may not be told is not in it.
type Results struct {
	Session  string         `json:"session"`
	Sheets   []PhaseSheets  `json:"sheets"`
	Pairs    int            `json:"pairs"`    // slips that answered before and after
	Unpaired int            `json:"unpaired"` // sheets before and after without the other one
	Outcomes []Outcome      `json:"outcomes"` // the primary ones first
	Modules  []ModuleResult `json:"modules"`
	Groups   []Group        `json:"groups"`
	Rooms    []RoomResult   `json:"rooms"`
	Terminal *Tapped        `json:"terminal"`
	IKM      *IKMResult     `json:"ikm"`
	Remarks  []string       `json:"remarks"` // sorted by letter: the order in which they came is gone
	Limits   outreach.Said  `json:"limits"`
}

// PhaseSheets is how many sheets a phase has; Shown tells whether they are enough.
type PhaseSheets struct {
	Phase string `json:"phase"`
	N     int    `json:"n"`
	Shown bool   `json:"shown"`
}

// Outcome is one measure. Without enough pairs Change is nil, and Sentence says why.
type Outcome struct {
	Key     string  `json:"key"`
	Module  string  `json:"module"`
	Primary bool    `json:"primary"`
	Percent bool    `json:"percent"` // a share of right answers, else points of the faces
	Low     float64 `json:"low"`
	High    float64 `json:"high"`
	// Before and After are the means of the pairs, nil where nearly all of a few said the same.
	Before   *float64      `json:"before"`
	After    *float64      `json:"after"`
	Change   *Change       `json:"change"`
	Moves    []Move        `json:"moves"`
	Contrast *Contrast     `json:"contrast"` // without pairs: an estimate, only where many are unpaired
	Later    *Change       `json:"later"`    // from before to the follow-up
	Sentence outreach.Said `json:"sentence"`
	Follow   outreach.Said `json:"follow"` // the sentence of Later
}

// Change is what pairs say, in points. Low to High is where the mean lies with 95 of 100
// chances, nil below 10 pairs; P is the signed-rank test's, nil below 20.
type Change struct {
	N     int      `json:"n"`
	Up    int      `json:"up"`
	Same  int      `json:"same"`
	Down  int      `json:"down"`
	Mean  float64  `json:"mean"`
	SD    *float64 `json:"sd"`
	Low   *float64 `json:"low"`
	High  *float64 `json:"high"`
	UpLow *float64 `json:"upLow"` // of the share that went up
	UpTop *float64 `json:"upTop"`
	Shift *float64 `json:"shift"`
	R     *float64 `json:"r"`
	P     *float64 `json:"p"`
	Clear bool     `json:"clear"` // the interval does not cover 0
}

// Move is how many pairs went from one score to another.
type Move struct {
	From float64 `json:"from"`
	To   float64 `json:"to"`
	N    int     `json:"n"`
}

// Contrast compares all sheets before with all after, whoever gave them.
type Contrast struct {
	Before     float64  `json:"before"`
	After      float64  `json:"after"`
	NBefore    int      `json:"nBefore"`
	NAfter     int      `json:"nAfter"`
	Difference float64  `json:"difference"`
	Low        *float64 `json:"low"`
	High       *float64 `json:"high"`
	Delta      *float64 `json:"delta"`
	P          *float64 `json:"p"`
}

// ModuleResult is how the items of a module were answered. Paired tells that only sheets
// with both phases are counted, since the few others could be worked out.
type ModuleResult struct {
	ID      string       `json:"id"`
	Version int          `json:"version"`
	Paired  bool         `json:"paired"`
	Items   []ItemResult `json:"items"`
}

// ItemResult is one item, phase by phase.
type ItemResult struct {
	Key     string        `json:"key"`
	Text    string        `json:"text"`
	Scale   string        `json:"scale"`
	Answers []string      `json:"answers"`
	Right   int           `json:"right"`
	Phases  []Distributed `json:"phases"`
	Turned  *Turned       `json:"turned"` // of a Truth with pairs
}

// Distributed is how often each answer was given. Extreme is the answer, from 1, that more
// than 95 per cent of a few gave: then Counts is empty.
type Distributed struct {
	Phase   string `json:"phase"`
	N       int    `json:"n"`
	Skipped int    `json:"skipped"`
	Counts  []int  `json:"counts"`
	Extreme int    `json:"extreme"`
}

// Turned are the pairs that were wrong and then right, and the other way; P is McNemar's.
type Turned struct {
	N      int      `json:"n"`
	Gained int      `json:"gained"`
	Lost   int      `json:"lost"`
	P      *float64 `json:"p"`
}

// Group is a breakdown by something about people; -1 for a cell that may not be told.
type Group struct {
	Key     string   `json:"key"`
	Text    string   `json:"text"`
	Answers []string `json:"answers"`
	Counts  []int    `json:"counts"`
}

// RoomResult is what the room said to an item with its cards, before and after.
type RoomResult struct {
	Key      string        `json:"key"`
	Text     string        `json:"text"`
	Answers  []string      `json:"answers"`
	Phases   []Distributed `json:"phases"`
	Contrast *Contrast     `json:"contrast"`
}

// Tapped is the terminal by the door. Hasty are those that may be one person's.
type Tapped struct {
	Counts []int `json:"counts"`
	Hasty  []int `json:"hasty"`
}
