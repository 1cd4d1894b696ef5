package api

import (
	"bapashadir/backend/keys"
	"bapashadir/backend/outreach"
	"bapashadir/backend/proof"
)

// Facts are what a code cek says of a certificate.
type Facts struct {
	Number   string `json:"number"`
	Name     string `json:"name"`
	Role     string `json:"role"`
	Activity string `json:"activity"`
	Place    string `json:"place"`
	Date     string `json:"date"`
	Issued   string `json:"issued"`
	Office   string `json:"office"`
	Kind     string `json:"kind"`
	ID       string `json:"id"`
	Hours    int    `json:"hours,omitempty"`
}

// Verdict is the answer about a code, as verify.html gives it too.
type Verdict struct {
	Verdict string `json:"verdict"`
	Reason  string `json:"reason"`
	Date    string `json:"date"`
	Why     string `json:"why"`
	Claims  *Facts `json:"claims,omitempty"`
	Kid     string `json:"kid"`
	Office  string `json:"office"` // whose key signed it
}

// VerdictOf makes the shape of an answer.
func VerdictOf(a proof.Answer) Verdict {
	v := Verdict{Verdict: string(a.Verdict), Reason: string(a.Reason), Date: a.Date, Why: string(a.Why), Kid: a.Kid, Office: a.Key.Office}
	if a.Claims.ID != "" {
		facts := Facts(a.Claims)
		v.Claims = &facts
	}
	return v
}

// Key is a key of this laptop.
type Key struct {
	Kid   string `json:"kid"`
	Label string `json:"label"`
	From  string `json:"from"`
	Until string `json:"until"`
	Ended string `json:"ended"`
	Lost  bool   `json:"lost"`
	Other bool   `json:"other"`
}

// KeyList is a list of another laptop, or one that may be taken in.
type KeyList struct {
	Root    string `json:"root"`
	Office  string `json:"office"`
	Issued  string `json:"issued"`
	Fresh   string `json:"fresh"`
	Keys    []Key  `json:"keys"`
	Revoked int    `json:"revoked"`
	Known   bool   `json:"known"` // its office is known here
	Ours    bool   `json:"ours"`  // of this laptop's own office
}

// Keys is what "Kunci & daftar" shows. Root is "" before the first certificate.
type Keys struct {
	Office string    `json:"office"`
	Root   string    `json:"root"`
	Until  string    `json:"until"`
	Keys   []Key     `json:"keys"`
	Lists  []KeyList `json:"lists"`
}

// KeysOf makes the shape of what is held.
func KeysOf(h keys.Held) Keys {
	return Keys{Office: h.Office, Root: h.Root.ID, Until: h.Root.Until,
		Keys: Of(h.Keys, func(k outreach.SigningKey) Key {
			return Key{Kid: k.ID, Label: k.Label, From: k.From, Until: k.Until, Ended: k.Ended, Lost: k.Lost, Other: k.Other}
		}),
		Lists: Of(h.Lists, func(b proof.Bundle) KeyList {
			l := KeyListOf(b, true)
			l.Ours = l.Root == h.Root.ID
			return l
		})}
}

// KeyListOf makes the shape of a list.
func KeyListOf(b proof.Bundle, known bool) KeyList {
	return KeyList{Root: proof.Kid(b.Root), Office: b.Office, Issued: b.Issued, Fresh: b.Fresh, Revoked: len(b.Revoked), Known: known,
		Keys: Of(b.Keys, func(k proof.Known) Key {
			return Key{Kid: k.Key.Kid(), Label: k.Key.Label, From: k.Key.From, Until: k.Key.Until, Ended: k.Ended, Lost: k.Lost}
		})}
}
