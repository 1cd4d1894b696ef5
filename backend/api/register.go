package api

import (
	"cmp"
	"slices"

	"bapashadir/backend/indo"
	"bapashadir/backend/mentor"
	"bapashadir/backend/outreach"
)

// Register is everybody by name, with what forms may offer.
type Register struct {
	People   []RegisterRow `json:"people"`
	Skills   []string      `json:"skills"`   // offered, and those in use
	Villages []string      `json:"villages"` // in use
	Doings   []string      `json:"doings"`   // offered
}

// RegisterRow is a person of the register.
type RegisterRow struct {
	ID           string   `json:"id"`
	Session      string   `json:"session"` // where they signed up
	Before       string   `json:"before"`
	Name         string   `json:"name"`
	After        string   `json:"after"`
	FullName     string   `json:"fullName"`
	Role         string   `json:"role"`
	Phone        string   `json:"phone"`
	Village      string   `json:"village"`
	Skills       []string `json:"skills"`
	Availability string   `json:"availability"`
	Consented    bool     `json:"consented"`
	Sessions     int      `json:"sessions"`
	Minutes      int      `json:"minutes"`
	Last         string   `json:"last"`
	Certificates []string `json:"certificates"` // their numbers
	Badge        string   `json:"badge"`
	Paused       bool     `json:"paused"` // their data are to be left alone
	Twins        []Twin   `json:"twins"`
}

// Twin is another record that may be the same person: Why is name or phone.
type Twin struct {
	ID      string `json:"id"`
	Name    string `json:"name"` // with titles
	Village string `json:"village"`
	Why     string `json:"why"`
}

// MentorDraft is what a form about a volunteer sends.
type MentorDraft struct {
	Before       string   `json:"before"`
	Name         string   `json:"name"`
	After        string   `json:"after"`
	Role         string   `json:"role"`
	Phone        string   `json:"phone"`
	Village      string   `json:"village"`
	Skills       []string `json:"skills"`
	Availability string   `json:"availability"`
}

// Draft is the rules' own form of it.
func (d MentorDraft) Draft() outreach.MentorDraft {
	return outreach.MentorDraft{Before: d.Before, Name: d.Name, After: d.After, Role: d.Role, Phone: d.Phone, Village: d.Village,
		Skills: d.Skills, Availability: d.Availability}
}

// RegisterOf makes the register.
func RegisterOf(rows []mentor.Row) Register {
	r := Register{People: Of(rows, rowOf), Skills: outreach.Skills(), Villages: []string{}, Doings: outreach.Doings()}
	for _, p := range r.People {
		for _, s := range p.Skills {
			if !slices.Contains(r.Skills, s) {
				r.Skills = append(r.Skills, s)
			}
		}
		if p.Village != "" && !slices.Contains(r.Villages, p.Village) {
			r.Villages = append(r.Villages, p.Village)
		}
	}
	for _, all := range [][]string{r.Skills, r.Villages} {
		slices.SortFunc(all, func(a, b string) int { return cmp.Compare(indo.SortKey(a), indo.SortKey(b)) })
	}
	return r
}

func rowOf(r mentor.Row) RegisterRow {
	return RegisterRow{ID: r.ID, Session: r.Session, Before: r.Before, Name: r.Name, After: r.After, FullName: indo.FullName(r.Before, r.Name, r.After),
		Role: r.Role, Phone: indo.ShowPhone(r.Phone), Village: r.Village, Skills: Of(r.Skills, func(s string) string { return s }),
		Availability: r.Availability, Consented: r.Consent.Version > 0, Sessions: r.Sessions, Minutes: r.Minutes, Last: r.Last,
		Certificates: Of(r.Numbers, func(s string) string { return s }), Badge: r.Badge, Paused: r.Paused, Twins: Of(r.Twins, twinOf)}
}

func twinOf(t mentor.Twin) Twin {
	return Twin{ID: t.ID, Name: indo.FullName(t.Before, t.Name, t.After), Village: t.Village, Why: string(t.Why)}
}

// RegisterConsentOf is the register's consent text of an office.
func RegisterConsentOf(o outreach.Office) Consent {
	return Consent{Text: outreach.MentorConsentText(outreach.MentorConsentVersion, o),
		Office: o.Name, Contact: o.Contact}
}
