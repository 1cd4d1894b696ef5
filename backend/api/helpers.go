package api

import "bapashadir/backend/pairing"

// Helpers is the paired helpers of a session, and the code that lets the next one in:
// Left is how many seconds it lives yet, 0 when there is none.
type Helpers struct {
	Code    string   `json:"code"`
	Left    int      `json:"left"`
	Address Address  `json:"address"`
	Paired  []Paired `json:"paired"`
}

// Paired is a device that was let in. Seen is the minute in which it was last heard
// of, empty when that was before the app started; Here says that it was a moment ago.
type Paired struct {
	ID    string `json:"id"`
	Label string `json:"label"`
	At    string `json:"at"`
	Seen  string `json:"seen"`
	Here  bool   `json:"here"`
}

// PairedOf makes the shape of a paired device.
func PairedOf(p pairing.Paired) Paired {
	return Paired{ID: p.ID, Label: p.Label, At: moment(p.At), Seen: moment(p.Seen), Here: p.Here}
}
