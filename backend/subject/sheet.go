package subject

import (
	"cmp"
	"strconv"
	"strings"
	"time"

	"bapashadir/backend/indo"
	"bapashadir/backend/outreach"
	"bapashadir/backend/say"
)

// Record is one record of a person as people read it. What the window shows, what is
// printed and what goes into the file for machines is this and nothing else.
type Record struct {
	Kind    outreach.Kept
	Title   string // of the session, "" when it is of none
	Where   string
	Date    string
	Session string // its id, with Number for a line of its list
	Number  int
	ID      string // of the mentor, the badge, the certificate
	Rows    []Row
	Notes   []string // the wording that was agreed to
	Until   string   // the day it is kept until, "" while nobody set one
}

// Row is what is known, under a stable key. Value is the record's own word, Said the same
// in Indonesian.
type Row struct{ Key, Value, Said string }

// labels are the keys in Indonesian, for paper.
var labels = map[string]string{"name": "Nama", "sex": "L/P", "unsur": "Hadir sebagai", "dusun": "Dusun/RT", "phone": "No. HP", "school": "Sekolah",
	"number": "Nomor hadir", "code": "Kode", "door": "Dicatat lewat", "at": "Dicatat pada", "consent": "Persetujuan", "withdrawn": "Dicoret dari daftar",
	"corrected": "Diperbaiki", "badge": "Kartu", "village": "Desa", "role": "Peran", "skills": "Keahlian", "availability": "Waktu luang",
	"checked": "Nama diperiksa sendiri", "what": "Kegiatan", "hours": "Lama", "place": "Tempat", "kind": "Jenis", "certificate": "Nomor piagam",
	"prints": "Dicetak", "revoked": "Dicabut", "merged": "Catatan yang digabung"}

// kinds are the kinds of records in Indonesian.
var kinds = map[outreach.Kept]string{outreach.KeptAttendance: "Daftar hadir", outreach.KeptGuest: "Undangan dan kartu", outreach.KeptMentor: "Daftar pendamping",
	outreach.KeptActivity: "Catatan kegiatan pendamping", outreach.KeptMerging: "Gabungan dua catatan", outreach.KeptCertificate: "Piagam"}

// Records are all that is kept of a person, in the order of outreach.Kepts.
func (k Kept) Records() (all []Record) {
	for _, a := range k.Attendances {
		all = append(all, k.attendance(a))
	}
	for _, g := range k.Guests {
		r := about(outreach.KeptGuest, g.Session)
		r.ID = g.Code
		all = append(all, r.with("name", g.Name).said("sex", string(g.Sex), string(g.Sex)).said("unsur", string(g.Unsur), say.Unsur(g.Unsur)).with("dusun", g.Dusun).
			with("phone", indo.ShowPhone(g.Phone)).with("badge", g.Code).at("at", g.At))
	}
	for _, m := range k.Mentors {
		r := Record{Kind: outreach.KeptMentor, ID: m.ID}
		if m.Consent.Version > 0 {
			r.Notes = []string{outreach.MentorConsentText(m.Consent.Version, k.Office)}
		}
		all = append(all, r.with("name", indo.FullName(m.Before, m.Name, m.After)).with("role", m.Role).with("phone", indo.ShowPhone(m.Phone)).with("village", m.Village).
			with("skills", strings.Join(m.Skills, ", ")).with("availability", m.Availability).consent(m.Consent.Version, m.Consent.By).at("checked", m.Checked.At).at("at", m.At))
	}
	for _, a := range k.Activities {
		r := about(outreach.KeptActivity, a.Session)
		r.ID, r.Date = a.ID, cmp.Or(r.Date, a.Date)
		hours := ""
		if a.Minutes > 0 {
			hours = indo.Number(float64(a.Minutes)/60, 2) + " jam"
		}
		all = append(all, r.with("what", a.What).with("place", a.Place).with("role", a.Role).with("hours", hours).at("at", a.At))
	}
	for _, m := range k.Mergings {
		r := Record{Kind: outreach.KeptMerging, ID: m.ID}
		all = append(all, r.with("name", m.Kept.Name).with("merged", strings.Join(slicesOf(m.Gone.Name, indo.ShowPhone(m.Gone.Phone), m.Gone.Village), ", ")).at("at", m.At))
	}
	for _, c := range k.Certificates {
		r := Record{Kind: outreach.KeptCertificate, ID: c.ID, Title: c.Activity, Where: c.Place, Date: c.Date}
		revoked := ""
		if c.Revoked != nil {
			revoked = c.Revoked.Reason
		}
		all = append(all, r.with("name", c.Name).said("kind", string(c.Kind), c.Title).with("certificate", c.Number).with("code", c.Code).with("role", c.Role).
			with("prints", times(c.Prints)).with("revoked", revoked).at("at", c.Issued))
	}
	return all
}

func (k Kept) attendance(a Attendance) Record {
	r := about(outreach.KeptAttendance, a.Session)
	r.Session, r.Number = a.Attendee.Session, a.Number
	if day, err := indo.ParseDate(a.Session.Date); err == nil && k.Office.RetentionMonths > 0 {
		r.Until = day.AddDate(0, k.Office.RetentionMonths, 0).Format(time.DateOnly)
	}
	r.Notes = []string{outreach.ConsentText(a.Consent, k.Office, strconv.Itoa(k.Office.RetentionMonths)+" bulan")}
	withdrawn := ""
	if a.Withdrawn {
		withdrawn = "ya"
	}
	return r.with("number", strconv.Itoa(a.Number)).with("code", a.Code).with("name", a.Name).said("sex", string(a.Sex), string(a.Sex)).
		said("unsur", string(a.Unsur), say.Unsur(a.Unsur)).with("dusun", a.Dusun).with("phone", indo.ShowPhone(a.Phone)).with("school", a.School).
		said("door", string(a.Door), say.Door(a.Door)).at("at", a.At).consent(a.Consent, a.Agreed).with("withdrawn", withdrawn).at("corrected", a.Corrected)
}

func about(kind outreach.Kept, s outreach.Session) Record {
	if s.ID == "" {
		return Record{Kind: kind}
	}
	return Record{Kind: kind, Title: s.Title, Where: s.Where(), Date: s.Date}
}

func (r Record) with(key, value string) Record { return r.said(key, value, value) }

// said adds a row unless there is nothing to say.
func (r Record) said(key, value, said string) Record {
	if value != "" {
		r.Rows = append(r.Rows, Row{key, value, said})
	}
	return r
}

func (r Record) at(key string, t time.Time) Record {
	if t.IsZero() {
		return r
	}
	return r.said(key, t.UTC().Format(time.RFC3339), moment(t))
}

func (r Record) consent(version int, by outreach.Agreement) Record {
	if version == 0 {
		return r
	}
	how := map[outreach.Agreement]string{outreach.Tapped: "ditekan sendiri", outreach.Spoken: "dibacakan", outreach.Signed: "di kertas"}[by]
	return r.said("consent", strconv.Itoa(version)+"/"+string(by), "teks versi "+strconv.Itoa(version)+", "+how)
}

func times(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n) + "×"
}

func moment(t time.Time) string {
	t = t.In(indo.WIB.Location())
	return indo.LongDate(t) + ", " + indo.WIB.Clock(t)
}

func slicesOf(words ...string) (some []string) {
	for _, w := range words {
		if w != "" {
			some = append(some, w)
		}
	}
	return some
}
