package api

import (
	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
)

// DeedAsk asks for a page of the log of deeds.
type DeedAsk struct {
	Session string `json:"session"` // empty: of all
	Kind    string `json:"kind"`    // empty: of any kind
	Before  int64  `json:"before"`  // 0: from the newest
}

// Query is what the log is asked.
func (a DeedAsk) Query() outreach.DeedQuery {
	return outreach.DeedQuery{Session: a.Session, Kind: outreach.DeedKind(a.Kind), Before: a.Before}
}

// Deed is one line of the log of deeds.
type Deed struct {
	N       int64  `json:"n"` // as people count: from 1
	At      string `json:"at"`
	By      string `json:"by"`
	Kind    string `json:"kind"`
	Session string `json:"session"`
	Persons int    `json:"persons"` // how many it was about, 0 when it tells none
}

// DeedPage is a page of the log, the newest first.
type DeedPage struct {
	Deeds []Deed `json:"deeds"`
	Next  int64  `json:"next"` // Before of the next page, 0 when there is none
}

// DeedPageOf makes the shape of a page.
func DeedPageOf(p outreach.DeedPage) DeedPage {
	return DeedPage{Next: p.Next, Deeds: Of(p.Deeds, func(d outreach.Deed) Deed {
		return Deed{N: d.N + 1, At: moment(d.At), By: string(d.By), Kind: string(d.Kind), Session: d.Session, Persons: d.About()}
	})}
}

// Checkpoint is how far the log of deeds is. Size 0: nothing was done yet.
type Checkpoint struct {
	Size        int64    `json:"size"`
	Fingerprint string   `json:"fingerprint"` // as it is printed
	Signed      string   `json:"signed"`      // a signed note, for programs
	Kinds       []string `json:"kinds"`       // all that can be done
}

// CheckpointOf makes the shape of a checkpoint.
func CheckpointOf(c outreach.Checkpoint, signed string) Checkpoint {
	return Checkpoint{Size: c.Size, Fingerprint: c.Fingerprint(), Signed: signed,
		Kinds: Of(outreach.DeedKinds(), func(k outreach.DeedKind) string { return string(k) })}
}

// DeedCheck is what was found, in words for whoever repairs it. None: all is whole.
type DeedCheck struct {
	Faults []string `json:"faults"`
}

// DeedCheckOf makes the shape of what was found.
func DeedCheckOf(faults []store.Fault) DeedCheck {
	return DeedCheck{Of(faults, func(f store.Fault) string { return string(f) })}
}
