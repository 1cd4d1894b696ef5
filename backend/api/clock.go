package api

import (
	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
)

// Clock is how the app's clock stands. Doubt is why it may be wrong, empty when
// nothing speaks against it; Last is where it was before that, empty in new data.
type Clock struct {
	Now       string `json:"now"`    // what dates are written with
	Laptop    string `json:"laptop"` // the laptop's own clock
	Zone      string `json:"zone"`
	Confirmed bool   `json:"confirmed"` // by the officer, since the start and since the last jump
	Corrected bool   `json:"corrected"`
	Doubt     string `json:"doubt"`
	Last      string `json:"last"`
	Jumps     []Jump `json:"jumps"` // the newest first
}

// Jump is a moment at which the clock did not go on as time does.
type Jump struct {
	N      int    `json:"n"`
	Before string `json:"before"` // where the clock was
	After  string `json:"after"`
}

// ClockOf makes the shape of a clock and its jumps.
func ClockOf(c outreach.Clock, jumps []store.Jump) Clock {
	return Clock{Now: moment(c.Now), Laptop: moment(c.Laptop), Zone: string(c.Zone), Confirmed: c.Confirmed,
		Corrected: c.Correction != 0, Doubt: string(c.Doubt), Last: moment(c.Last), Jumps: Of(jumps, func(j store.Jump) Jump {
			return Jump{N: j.N, Before: moment(j.From), After: moment(j.To)}
		})}
}
