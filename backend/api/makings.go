package api

import (
	"encoding/base64"

	"bapashadir/backend/certify"
	"bapashadir/backend/outreach"
)

// Making is how certificates of a kind are made.
type Making struct {
	Kind      string    `json:"kind"`
	Title     string    `json:"title"`
	GivenTo   string    `json:"givenTo"`
	Sentence  string    `json:"sentence"`
	Roles     []string  `json:"roles"`
	Material  []Lesson  `json:"material"`
	Signers   []Signer  `json:"signers"`
	HideNIP   bool      `json:"hideNip"`
	Numbering Numbering `json:"numbering"`
	Own       bool      `json:"own"` // changed by the office
}

// Lesson is a line of the material.
type Lesson struct {
	Topic string `json:"topic"`
	Hours int    `json:"hours"`
}

// Signer is who signs by hand.
type Signer struct {
	Title string `json:"title"`
	Name  string `json:"name"`
	NIP   string `json:"nip"`
}

// Numbering is how a kind gets its numbers. Next is the next one of Year: a higher one may
// be saved, a lower one is refused.
type Numbering struct {
	Template       string `json:"template"`
	Classification string `json:"classification"`
	Later          bool   `json:"later"`
	Year           int    `json:"year"`
	Next           int    `json:"next"`
}

// Look is how all certificates look.
type Look struct {
	Paper      string   `json:"paper"`
	Frame      string   `json:"frame"`
	Accent     string   `json:"accent"`
	Second     string   `json:"second"`
	Margin     int      `json:"margin"`
	Space      int      `json:"space"`
	Left       string   `json:"left"`
	Right      string   `json:"right"`
	Background string   `json:"background"`
	Letterhead []string `json:"letterhead"`
	Address    string   `json:"address"`
	Footer     string   `json:"footer"`
	Frames     []string `json:"frames"` // to choose from
}

// Logo is a picture that the office has loaded.
type Logo struct {
	ID     string `json:"id"`
	Name   string `json:"name"`
	Width  int    `json:"width"`
	Height int    `json:"height"`
	PNG    string `json:"png"`  // in base64
	Used   bool   `json:"used"` // by the look: it can't be removed
}

// MakingOf makes the shape of a making.
func MakingOf(m certify.Making) Making {
	return Making{Kind: string(m.Kind), Title: m.Title, GivenTo: m.GivenTo, Sentence: m.Sentence, Roles: Of(m.Roles, func(r string) string { return r }),
		Material: Of(m.Material, func(l outreach.Lesson) Lesson { return Lesson(l) }),
		Signers:  Of(m.Signers, func(s outreach.Signer) Signer { return Signer(s) }), HideNIP: m.HideNIP, Own: m.Own,
		Numbering: Numbering{Template: m.Numbering.Template, Classification: m.Numbering.Classification, Later: m.Numbering.Later, Year: m.Year, Next: m.Next}}
}

// Making is the rules' own form of a making.
func (m Making) Making() certify.Making {
	return certify.Making{Year: m.Numbering.Year, Next: m.Numbering.Next, Making: outreach.Making{Kind: outreach.Kind(m.Kind), Title: m.Title,
		GivenTo: m.GivenTo, Sentence: m.Sentence, Roles: m.Roles, HideNIP: m.HideNIP,
		Material:  Of(m.Material, func(l Lesson) outreach.Lesson { return outreach.Lesson(l) }),
		Signers:   Of(m.Signers, func(s Signer) outreach.Signer { return outreach.Signer(s) }),
		Numbering: outreach.Numbering{Template: m.Numbering.Template, Classification: m.Numbering.Classification, Later: m.Numbering.Later}}}
}

// CertificateLookOf makes the shape of a look.
func CertificateLookOf(l outreach.Look) Look {
	return Look{Paper: l.Paper, Frame: l.Frame, Accent: l.Accent, Second: l.Second, Margin: l.Margin, Space: l.Space, Left: l.Left, Right: l.Right,
		Background: l.Background, Letterhead: Of(l.Letterhead, func(s string) string { return s }), Address: l.Address, Footer: l.Footer,
		Frames: outreach.Frames()}
}

// Look is the rules' own form of a look.
func (l Look) Look() outreach.Look {
	return outreach.Look{Paper: l.Paper, Frame: l.Frame, Accent: l.Accent, Second: l.Second, Margin: l.Margin, Space: l.Space, Left: l.Left,
		Right: l.Right, Background: l.Background, Letterhead: l.Letterhead, Address: l.Address, Footer: l.Footer}
}

// LogoOf makes the shape of a logo.
func LogoOf(l certify.Logo) Logo {
	return Logo{ID: l.ID, Name: l.Name, Width: l.Width, Height: l.Height, PNG: base64.StdEncoding.EncodeToString(l.PNG), Used: l.Used}
}
