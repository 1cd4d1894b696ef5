package api

import (
	"bapashadir/backend/checkin"
	"bapashadir/backend/outreach"
	"bapashadir/backend/sheet"
)

// Recorded answers the desk's own fields. Already: that person was there, since Since,
// in Zone. Twins are other lines that may be the same person.
type Recorded struct {
	Number  int        `json:"number"`
	Code    string     `json:"code"`
	Name    string     `json:"name"`
	Already bool       `json:"already"`
	Since   string     `json:"since"`
	Zone    string     `json:"zone"`
	Twins   []Attendee `json:"twins"`
}

// RecordedOf makes the answer to the desk.
func RecordedOf(r checkin.Recorded) Recorded {
	return Recorded{Number: r.Number, Code: r.Code, Name: r.Name, Already: r.Already, Since: moment(r.At), Zone: string(r.Zone),
		Twins: Of(r.Twins, func(a outreach.Attendee) Attendee { return AttendeeOf(checkin.Line{Attendee: a}) })}
}

// PaperList is a pasted list as it was understood. Columns says what was recognised,
// Left names columns that were not taken, More counts rows beyond those in Rows.
type PaperList struct {
	Columns []string   `json:"columns"`
	Left    []string   `json:"left"`
	Rows    []PaperRow `json:"rows"`
	More    int        `json:"more"`
}

// PaperRow is one person of it, not recorded yet. Line is the row in what was pasted.
// Unread are cells that were not understood, by field. Number is the line that this
// very row made before, Twin another one that may be the same person, 0 for none.
// Refusal says why the row would not be taken.
type PaperRow struct {
	Line    int               `json:"line"`
	Row     Arrival           `json:"row"`
	Unread  map[string]string `json:"unread"`
	Number  int               `json:"number"`
	Twin    int               `json:"twin"`
	Refusal *Refusal          `json:"refusal"`
}

// PaperListOf makes the shape of a pasted list and what the attendance list knows of it.
func PaperListOf(p sheet.Pasted, people []sheet.Person, known []checkin.Known) PaperList {
	out := PaperList{Columns: []string{}, Left: Of(p.Left, func(h string) string { return h }), Rows: []PaperRow{}, More: len(p.People) - len(people)}
	for _, c := range p.Columns {
		if c != "" {
			out.Columns = append(out.Columns, string(c))
		}
	}
	for i, person := range people {
		in := person.Arrival
		row := PaperRow{Line: person.Line, Unread: map[string]string{}, Number: known[i].Number, Twin: known[i].Twin, Row: Arrival{Nama: in.Name,
			LP: string(in.Sex), Unsur: string(in.Unsur), Dusun: in.Dusun, HP: in.Phone}}
		for c, cell := range person.Unread {
			row.Unread[string(c)] = cell
		}
		if known[i].Err != nil {
			r := RefusalOf(known[i].Err)
			row.Refusal = &r
		}
		out.Rows = append(out.Rows, row)
	}
	return out
}
