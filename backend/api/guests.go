package api

import (
	"bapashadir/backend/guest"
	"bapashadir/backend/indo"
	"bapashadir/backend/outreach"
	"bapashadir/backend/sheet"
)

// Guest is somebody with a badge. Name is empty on a spare one. Number and Since tell
// that they have come, ByBadge that the badge was read then; another door took them by
// name.
type Guest struct {
	Code   string `json:"code"`
	Name   string `json:"name"`
	Sex    string `json:"sex"`
	Unsur  string `json:"unsur"`
	Dusun  string `json:"dusun"`
	Phone  string `json:"phone"`
	Mentor bool   `json:"mentor"`

	Number  int    `json:"number"`
	Since   string `json:"since"`
	ByBadge bool   `json:"byBadge"`
}

// Invited answers an invitation by hand.
type Invited struct {
	Guest   Guest `json:"guest"`
	Already bool  `json:"already"`
}

// GuestOf makes the shape of a guest.
func GuestOf(g outreach.Guest) Guest {
	return Guest{Code: g.Code, Name: g.Name, Sex: string(g.Sex), Unsur: string(g.Unsur), Dusun: g.Dusun, Phone: indo.ShowPhone(g.Phone), Mentor: g.Mentor != ""}
}

// GuestsWhoCame makes the shapes of a session's guests, with those who came.
func GuestsWhoCame(l []outreach.Guest, came map[string]outreach.Attendee) []Guest {
	return Of(l, func(g outreach.Guest) Guest {
		out := GuestOf(g)
		if a, ok := came[g.Code]; ok {
			out.Number, out.Since, out.ByBadge = a.Number, moment(a.At), a.Guest == g.Code
		}
		return out
	})
}

// RosterProgress tells how far a list is: rows read, All 0, or rows kept of All.
type RosterProgress struct {
	Keeping bool `json:"keeping"`
	Done    int  `json:"done"`
	All     int  `json:"all"`
}

// Roster is a list that somebody made in a spreadsheet, as it was understood. Columns
// says what each column holds ("": left out); the officer may change it.
type Roster struct {
	Heads   []string    `json:"heads"`
	Columns []string    `json:"columns"`
	Samples []string    `json:"samples"` // the first cell of each column that holds anything
	Rows    []RosterRow `json:"rows"`
	New     int         `json:"new"`
	Already int         `json:"already"`
	Refused int         `json:"refused"`
	Erased  int         `json:"erased"` // people who may have asked to be erased: left out
}

// RosterRow is one person of it. Line is the row in the spreadsheet. Unread are cells
// that were not understood, by column; Refusal says why the row can't be taken.
type RosterRow struct {
	Line    int               `json:"line"`
	Guest   Guest             `json:"guest"`
	Already bool              `json:"already"`
	Erased  bool              `json:"erased"`
	Unread  map[string]string `json:"unread"`
	Refusal *Refusal          `json:"refusal"`
}

// RosterOf makes the shape of a list and what became of its people.
func RosterOf(l sheet.List, columns []sheet.Column, people []sheet.Person, got []guest.Invited) Roster {
	word := func(c sheet.Column) string { return string(c) }
	text := func(s string) string { return s }
	out := Roster{Heads: Of(l.Heads, text), Columns: Of(columns, word), Samples: Of(l.Samples, text), Rows: []RosterRow{}}
	for i, p := range people {
		row := RosterRow{Line: p.Line, Guest: GuestOf(got[i].Guest), Already: got[i].Already, Erased: got[i].Erased, Unread: map[string]string{}}
		for c, cell := range p.Unread {
			row.Unread[word(c)] = cell
		}
		switch {
		case got[i].Err != nil:
			r := RefusalOf(got[i].Err)
			if row.Refusal = &r; r.Code != string(outreach.NIKRefused) { // a NIK is not shown either
				row.Guest.Name = p.Arrival.Name
			}
			out.Refused++
		case row.Already:
			out.Already++
		case row.Erased:
			out.Erased++
		default:
			out.New++
		}
		out.Rows = append(out.Rows, row)
	}
	return out
}
