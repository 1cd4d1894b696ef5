package api

import (
	"time"

	"bapashadir/backend/checkin"
	"bapashadir/backend/indo"
	"bapashadir/backend/mentor"
	"bapashadir/backend/outreach"
	"bapashadir/backend/session"
	"bapashadir/backend/slide"
)

// Of maps a list, never to null.
func Of[A, B any](list []A, to func(A) B) []B {
	out := make([]B, 0, len(list))
	for _, v := range list {
		out = append(out, to(v))
	}
	return out
}

func moment(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.UTC().Format(time.RFC3339)
}

// SessionOf makes the shape of a session.
func SessionOf(s session.Summary) Session {
	return Session{ID: s.ID, Title: s.Title, Village: VillageOf(s.Village), Date: s.Date, Start: s.Start,
		Place: s.Place, Where: s.Where(), Officers: Of(s.Officers, func(o string) string { return o }), Deck: s.Deck,
		State: string(s.State), Feedback: string(s.Feedback), Opened: moment(s.Opened()),
		History: Of(s.History, func(c outreach.Change) Change {
			return Change{To: string(c.To), Reason: c.Reason, At: moment(c.At)}
		}), Arrived: s.Arrived, Answered: s.Answered, Mentors: s.Mentors, Children: s.Children, Zone: string(s.Zone())}
}

// VillageOf makes the shape of a session's village.
func VillageOf(v outreach.Village) Village {
	return Village{Code: v.Code, Name: v.Name, District: v.District, Regency: v.Regency, Label: v.Label(), Within: v.Within()}
}

// Draft is the rules' own form of a planning form.
func (d Draft) Draft() outreach.Draft {
	return outreach.Draft{Title: d.Title, Date: d.Date, Start: d.Start, Place: d.Place, Officers: d.Officers, Deck: d.Deck,
		Village: outreach.Village{Code: d.Village.Code, Name: d.Village.Name, District: d.Village.District, Regency: d.Village.Regency}}
}

// Arrival is the rules' own form of an arrival through door.
func (a Arrival) Arrival(door outreach.Door) outreach.Arrival {
	return outreach.Arrival{Name: a.Nama, Sex: outreach.Sex(a.LP), Unsur: outreach.Unsur(a.Unsur), Dusun: a.Dusun,
		Phone: a.HP, Child: a.Anak, School: a.Sekolah, Guardian: outreach.Guardian(a.Wali), Door: door, Nonce: a.Nonce}
}

// WelcomeOf makes the answer to an arrival.
func WelcomeOf(w checkin.Welcome) Welcome {
	return Welcome{Number: w.Number, Code: w.Code, Already: w.Already}
}

// GreetingOf makes the greeting of an arrival.
func GreetingOf(w checkin.Welcome) Greeting {
	return Greeting{Number: w.Number, Code: w.Code, Name: w.Name, Already: w.Already, Since: moment(w.At), Zone: string(w.Zone)}
}

// CaughtUpOf makes what became of a row.
func CaughtUpOf(c checkin.CaughtUp) CaughtUp {
	out := CaughtUp{Number: c.Number, Already: c.Already, Twin: c.Twin}
	if c.Err != nil {
		r := RefusalOf(c.Err)
		out.Refusal = &r
	}
	return out
}

// AttendeeOf makes a line of the list.
func AttendeeOf(l checkin.Line) Attendee {
	return Attendee{Session: l.Session, Number: l.Number, Code: l.Code, Name: l.Name, Sex: string(l.Sex),
		Unsur: string(l.Unsur), Dusun: l.Dusun, Phone: indo.ShowPhone(l.Phone), Child: l.Child, School: l.School, Guardian: string(l.Guardian), Door: string(l.Door), At: moment(l.At),
		Twin: l.Twin, Mentor: l.Mentor, Paused: l.Paused}
}

// DeckOf makes the shape of a deck and of what its slides show.
func DeckOf(d slide.Deck, files []outreach.DeckFile) Deck {
	slides := func(all []slide.Slide) []Slide {
		return Of(all, func(s slide.Slide) Slide { return slideOf(s, files) })
	}
	return Deck{ID: d.ID, Title: d.Title, Slides: slides(d.Slides), English: slides(d.English)}
}

func slideOf(s slide.Slide, files []outreach.DeckFile) Slide {
	return Slide{Title: s.Title, Lead: s.Lead, Layout: s.Layout, Art: s.Art, Notes: s.Notes, Steps: s.Steps,
		Checked: s.Checked, Media: mediaOf(s.Media, files), Points: Of(s.Points, func(p slide.Point) Point {
			return Point{Label: p.Label, Text: p.Text, Step: p.Step}
		})}
}

// MentorOf makes a line of the register.
func MentorOf(e mentor.Entry) Mentor {
	return Mentor{ID: e.ID, Session: e.Session, Number: e.Number, Before: e.Before, Name: e.Name, After: e.After,
		Role: e.Role, FullName: indo.FullName(e.Before, e.Name, e.After), Certificate: e.Certificate.Number,
		Issued: moment(e.Certificate.Issued), Checked: moment(e.Checked.At), CheckedBy: string(e.Checked.Door),
		Twins: Of(e.Twins, twinOf)}
}

// OfficeOf makes the shape of the settings; the keys of paired screens stay here.
func OfficeOf(o outreach.Office) Office {
	return Office{Ready: o.Ready(), Name: o.Name, Officer: o.Officer, OfficerNIP: o.OfficerNIP, OfficerPhone: indo.ShowPhone(o.OfficerPhone),
		Ministry: o.Ministry, Directorate: o.Directorate, Region: o.Region, Address: o.Address, Contact: o.Contact,
		SignerTitle: o.Signer.Title, SignerName: o.Signer.Name, SignerNIP: o.Signer.NIP, NumberTemplate: o.NumberTemplate,
		UnitCode: o.UnitCode, Classification: o.Classification, RetentionMonths: o.RetentionMonths}
}

// NumberExample is the first number of March 2026 by o's template. Error: BadTemplate.
func NumberExample(o outreach.Office) (string, error) {
	return o.Number(1, time.Date(2026, time.March, 7, 0, 0, 0, 0, time.UTC))
}

// Office is the rules' own form of the settings.
func (o Office) Office() outreach.Office {
	return outreach.Office{Name: o.Name, Officer: o.Officer, OfficerNIP: o.OfficerNIP, OfficerPhone: o.OfficerPhone, Ministry: o.Ministry,
		Directorate: o.Directorate, Region: o.Region, Address: o.Address, Contact: o.Contact,
		Signer:         outreach.Signer{Title: o.SignerTitle, Name: o.SignerName, NIP: o.SignerNIP},
		NumberTemplate: o.NumberTemplate, UnitCode: o.UnitCode, Classification: o.Classification,
		RetentionMonths: o.RetentionMonths}
}
