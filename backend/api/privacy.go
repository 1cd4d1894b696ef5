package api

import (
	"bapashadir/backend/breach"
	"bapashadir/backend/consent"
	"bapashadir/backend/outreach"
	"bapashadir/backend/retention"
)

// Agreed is one purpose as it stands for a person of a session.
type Agreed struct {
	Purpose   string `json:"purpose"`
	Version   int    `json:"version"`
	Text      string `json:"text"`
	By        string `json:"by"` // tapped, spoken, signed
	Door      string `json:"door"`
	At        string `json:"at"`
	Until     string `json:"until"`     // YYYY-MM-DD: until then a testimony can be taken back
	Withdrawn string `json:"withdrawn"` // when it was taken back, or refused
	Guardian  string `json:"guardian"`  // ortu, wali, guru
	Mentor    string `json:"mentor"`    // whose register it is
}

// AgreedOf makes the shape of a purpose.
func AgreedOf(g consent.Given) Agreed {
	return Agreed{Purpose: string(g.Purpose), Version: g.Version, Text: g.Text, By: string(g.By), Door: string(g.Door), At: moment(g.At),
		Until: g.Until, Withdrawn: moment(g.Withdrawn), Guardian: string(g.Guardian), Mentor: g.Mentor}
}

// Kept is until when the names of a session are kept.
type Kept struct {
	Session string        `json:"session"`
	Until   string        `json:"until"`
	Due     string        `json:"due"` // "", soon, due, unsure, half, cleared
	Names   int           `json:"names"`
	Opened  bool          `json:"opened"` // people were told the date
	Changes []KeptChange  `json:"changes"`
	Cleared *ClearedNames `json:"cleared"`
}

// KeptChange is a line of the history of that date.
type KeptChange struct {
	Was    string `json:"was"`
	Until  string `json:"until"`
	Reason string `json:"reason"`
	At     string `json:"at"`
}

// ClearedNames is what erasing the names of a session does, or did.
type ClearedNames struct {
	N      int     `json:"n"`
	At     string  `json:"at"`
	People int     `json:"people"`
	Gone   []Count `json:"gone"`
	Stayed []Count `json:"stayed"`
}

// Count is how many there are of a kind.
type Count struct {
	Key string `json:"key"`
	N   int    `json:"n"`
}

// KeptOf makes the shape of a session's time.
func KeptOf(l retention.Line) Kept {
	k := Kept{Session: l.Session.ID, Until: l.Until, Due: string(l.State), Names: l.Names, Opened: !l.Session.Opened().IsZero(),
		Changes: Of(l.Session.Kept.Changes, func(c outreach.KeptChange) KeptChange {
			return KeptChange{Was: c.Was, Until: c.Until, Reason: c.Reason, At: moment(c.At)}
		})}
	if c := l.Session.Kept.Cleared; c != nil {
		cleared := ClearedOf(*c)
		k.Cleared = &cleared
	}
	return k
}

// ClearedOf makes the shape of what went and what stayed.
func ClearedOf(c outreach.Cleared) ClearedNames {
	out := ClearedNames{N: c.N, At: moment(c.At), People: c.People, Gone: []Count{}, Stayed: []Count{}}
	for _, name := range breach.People() {
		if n := c.Gone[name]; n > 0 {
			out.Gone = append(out.Gone, Count{name, n})
		}
	}
	for _, why := range outreach.Stays() {
		if n := c.Stayed[why]; n > 0 {
			out.Stayed = append(out.Stayed, Count{string(why), n})
		}
	}
	return out
}

// BreachEvent is what the officer says of what happened; Known is a moment, "" for now.
type BreachEvent struct {
	Known string `json:"known"`
	How   string `json:"how"`
}

// BreachPack is what was written.
type BreachPack struct {
	Folder   string `json:"folder"`
	People   int    `json:"people"`
	Children int    `json:"children"`
	Phones   int    `json:"phones"`
	Sealed   bool   `json:"sealed"`
	Due      string `json:"due"` // when it has to be told
}

// BreachPackOf makes the shape of a pack.
func BreachPackOf(f breach.Found, folder string) BreachPack {
	return BreachPack{Folder: folder, People: f.People, Children: f.Children, Phones: f.Phones, Sealed: f.Where.Sealed, Due: moment(f.Due())}
}
