package api

import (
	"encoding/base64"

	"bapashadir/backend/outreach"
	"bapashadir/backend/subject"
)

// SubjectLine is a record in short, to tell namesakes apart.
type SubjectLine struct {
	Kind  string `json:"kind"`
	Name  string `json:"name"`
	Title string `json:"title"`
	Where string `json:"where"`
	Date  string `json:"date"`
	Dusun string `json:"dusun"`
	Phone string `json:"phone"`
	Mark  string `json:"mark"`
}

// Candidate is records that officers have said are of one person. Persons names them all.
type Candidate struct {
	Persons []string      `json:"persons"`
	Name    string        `json:"name"`
	Lines   []SubjectLine `json:"lines"`
	Paused  bool          `json:"paused"`
}

// Candidates is who was found; More tells that there were others.
type Candidates struct {
	People []Candidate `json:"people"`
	More   bool        `json:"more"`
}

// SubjectRow is what a record says under a key; Said is its value in Indonesian words.
type SubjectRow struct {
	Key   string `json:"key"`
	Value string `json:"value"`
	Said  string `json:"said"`
}

// SubjectRecord is one record of a person.
type SubjectRecord struct {
	Kind    string       `json:"kind"`
	Title   string       `json:"title"`
	Where   string       `json:"where"`
	Date    string       `json:"date"`
	Session string       `json:"session"`
	Number  int          `json:"number"`
	ID      string       `json:"id"`
	Rows    []SubjectRow `json:"rows"`
	Notes   []string     `json:"notes"`
	Until   string       `json:"until"`
	Form    *Arrival     `json:"form"` // what can be put right, of a line of a list and a badge
}

// SubjectDeed is a line of the history.
type SubjectDeed struct {
	Kind string `json:"kind"`
	By   string `json:"by"`
	At   string `json:"at"`
}

// Subject is all that is kept of a person.
type Subject struct {
	Persons []string        `json:"persons"`
	Name    string          `json:"name"`
	Paused  string          `json:"paused"` // since when, "" when their data are used
	Records []SubjectRecord `json:"records"`
	Deeds   []SubjectDeed   `json:"deeds"`
	Months  int             `json:"months"` // how long lists are kept
}

// Receipt is that of an erasure.
type Receipt struct {
	Code  string         `json:"code"`
	At    string         `json:"at"`
	Kinds map[string]int `json:"kinds"`
}

// SubjectCopy is what a person is given: the paper, and where the file for machines lies.
type SubjectCopy struct {
	File File   `json:"file"`
	Path string `json:"path"`
}

// CandidatesOf makes the shape of who was found.
func CandidatesOf(f subject.Found) Candidates {
	return Candidates{More: f.More, People: Of(f.People, func(c subject.Candidate) Candidate {
		return Candidate{Persons: Of(c.Persons, word), Name: c.Name, Paused: c.Paused, Lines: Of(c.Lines, func(l subject.Line) SubjectLine {
			return SubjectLine{Kind: string(l.Kind), Name: l.Name, Title: l.Title, Where: l.Where, Date: l.Date, Dusun: l.Dusun, Phone: l.Phone, Mark: l.Mark}
		})}
	})}
}

// SubjectOf makes the shape of a person.
func SubjectOf(k subject.Kept) Subject {
	out := Subject{Persons: Of(k.Persons, word), Name: k.Name, Months: k.Office.RetentionMonths}
	if k.Paused != nil {
		out.Paused = moment(k.Paused.At)
	}
	out.Records = Of(k.Records(), func(r subject.Record) SubjectRecord {
		s := SubjectRecord{Kind: string(r.Kind), Title: r.Title, Where: r.Where, Date: r.Date, Session: r.Session, Number: r.Number, ID: r.ID, Notes: Of(r.Notes, word), Until: r.Until}
		s.Rows = Of(r.Rows, func(x subject.Row) SubjectRow { return SubjectRow(x) })
		s.Form = formOf(k, r)
		return s
	})
	out.Deeds = Of(k.Deeds, func(d outreach.Deed) SubjectDeed {
		return SubjectDeed{Kind: string(d.Kind), By: string(d.By), At: moment(d.At)}
	})
	return out
}

// formOf is what can be put right here. A volunteer is put right in the register.
func formOf(k subject.Kept, r subject.Record) *Arrival {
	for _, a := range k.Attendances {
		if r.Kind == outreach.KeptAttendance && a.Attendee.Session == r.Session && a.Number == r.Number {
			return &Arrival{Nama: a.Name, LP: string(a.Sex), Unsur: string(a.Unsur), Dusun: a.Dusun, HP: a.Phone, Anak: a.Child, Sekolah: a.School}
		}
	}
	for _, g := range k.Guests {
		if r.Kind == outreach.KeptGuest && g.Code == r.ID && g.Mentor == "" {
			return &Arrival{Nama: g.Name, LP: string(g.Sex), Unsur: string(g.Unsur), Dusun: g.Dusun, HP: g.Phone}
		}
	}
	return nil
}

// ReceiptOf makes the shape of a receipt.
func ReceiptOf(e outreach.Erasure) Receipt {
	r := Receipt{Code: e.Code, At: moment(e.At), Kinds: map[string]int{}}
	for kind, n := range e.Gone {
		r.Kinds[string(kind)] = n
	}
	return r
}

// PaperOf makes the shape of an A4 paper.
func PaperOf(name string, pdf []byte) File {
	return File{Name: name + ".pdf", PDF: base64.StdEncoding.EncodeToString(pdf), Paper: "A4"}
}

func word(s string) string { return s }
