// Package handout prints the papers of a session: the attendance list to sign, badges
// to cut out, the poster that says how to check in, cards to answer with.
//
// It promises what the records say at one moment, and changes nothing. It must never
// show a phone number on a list that goes through the hall unless it was asked to.
package handout

import (
	"bytes"
	"cmp"
	"context"
	"fmt"
	"slices"
	"time"

	"bapashadir/backend/document"
	"bapashadir/backend/indo"
	"bapashadir/backend/outreach"
	"bapashadir/backend/paper"
	"bapashadir/backend/say"
	"bapashadir/backend/store"
)

// Service makes the papers of one data file.
type Service struct{ db *store.DB }

// New gives the papers of db.
func New(db *store.DB) *Service { return &Service{db: db} }

// Paper is a PDF, the name to save it by, and the size of its sheets.
type Paper struct {
	Name string
	PDF  []byte
	Size string // A4, F4 or A3
}

// ListOptions is how the attendance list is printed.
type ListOptions struct {
	F4     bool // 215 x 330 mm instead of A4
	Phones bool
	Blank  int // rows for late comers, 0: the usual 8
}

// List is the daftar hadir of a session, by number. Errors: NotFound,
// NameDoesNotFit with the row in Field.
func (s *Service) List(ctx context.Context, session string, opt ListOptions) (out Paper, err error) {
	out.Size = "A4"
	if opt.F4 {
		out.Size = "F4"
	}
	l := paper.AttendanceList{Paper: size(opt.F4), Phones: opt.Phones, Blank: opt.Blank, Lang: "id"}
	var now time.Time
	err = s.head(ctx, session, func(tx *store.Tx, ses outreach.Session, o outreach.Office, day time.Time) error {
		zone := ses.Zone()
		now = tx.Now()
		l.Letterhead, l.Address, l.Author = o.Letterhead(), o.Address, o.Name
		l.Activity, l.Day, l.Place, l.Session, l.Children = ses.Title, indo.Date(day), ses.Where(), ses.ID, ses.Children
		if ses.Start != "" {
			l.Time = dotted(ses.Start) + " " + string(zone) + " – selesai"
		}
		l.Moment, l.Created = indo.LongDate(now.In(zone.Location()))+", "+zone.Clock(now), now
		l.Knowing = paper.Signer{Place: "Mengetahui,", Title: headOf(ses.Village)}
		l.Responsible = paper.Signer{Place: ses.Village.Name + ", " + indo.LongDate(day), Title: "Ketua Pelaksana", Name: o.Officer, NIP: nip(o)}
		at, err := tx.Checkpoint()
		if err != nil {
			return err
		}
		l.Deeds = say.Checkpoint(at)
		out.Name = "Daftar hadir " + ses.Date + " " + ses.Village.Label()
		for a, err := range tx.Attendees.Scan(store.Key(ses.ID)) {
			if err != nil {
				return err
			}
			if a.Withdrawn {
				continue
			}
			if tx.Paused(tx.Attendees.Owner(store.Key(a.Session, a.Number))) {
				a.Phone = ""
			}
			l.Rows = append(l.Rows, row(a))
		}
		return nil
	})
	return out.drawn(err, func(b *bytes.Buffer) error { return paper.WriteAttendanceList(b, l) })
}

func row(a outreach.Attendee) paper.AttendanceRow {
	r := paper.AttendanceRow{Number: a.Number, Name: a.Name, Sex: string(a.Sex), Unsur: say.Unsur(a.Unsur), Dusun: a.Dusun,
		Phone: indo.ShowPhone(a.Phone), School: a.School, ByHand: a.Door == outreach.ByPaper}
	if a.Child && r.School == "" {
		r.School = "anak"
	}
	return r
}

// Badges are the cards of these codes, in this order; nil: by name of everybody invited to the
// session ("": of all mentors who have one). Errors: GuestUnknown, PersonPaused.
func (s *Service) Badges(ctx context.Context, session string, codes []string) (out Paper, err error) {
	b := paper.Badges{Lang: "id"}
	out.Name, out.Size = "Kartu", "A4"
	err = s.db.View(ctx, func(tx *store.Tx) error {
		o, err := tx.Offices.Get(store.OfficeKey)
		if err != nil {
			return err
		}
		b.Office, b.Author, b.Created = o.Name, o.Name, tx.Now()
		if ses, err := tx.Sessions.Get(store.Key(session)); err == nil {
			out.Name += " " + ses.Date + " " + ses.Village.Label()
		}
		guests, err := chosen(tx, session, codes)
		for _, g := range guests {
			card := paper.Badge{Name: g.Name, Code: g.Code}
			if g.Unsur != "warga" {
				card.Role = say.Unsur(g.Unsur)
			}
			b.Badges = append(b.Badges, card)
		}
		return err
	})
	return out.drawn(err, func(w *bytes.Buffer) error { return paper.WriteBadges(w, b) })
}

func chosen(tx *store.Tx, session string, codes []string) (out []outreach.Guest, err error) {
	if codes == nil {
		for g, err := range tx.Guests.By("session", store.Key(session)) {
			if err != nil {
				return nil, err
			}
			if !tx.Paused(tx.Guests.Owner(store.Key(g.Code))) {
				out = append(out, g)
			}
		}
		slices.SortStableFunc(out, func(a, b outreach.Guest) int { // handed out by name; the spare ones last
			return cmp.Or(cmp.Compare(spare(a), spare(b)), cmp.Compare(indo.SortKey(a.Name), indo.SortKey(b.Name)))
		})
		return out, nil
	}
	for _, code := range codes {
		g, err := tx.Guests.Get(store.Key(code))
		if outreach.CodeOf(err) == outreach.NotFound {
			return nil, outreach.Refuse(outreach.GuestUnknown, "")
		}
		if err != nil {
			return nil, err
		}
		if tx.Paused(tx.Guests.Owner(store.Key(g.Code))) {
			return nil, outreach.Refuse(outreach.PersonPaused, "", "name", g.Name)
		}
		out = append(out, g)
	}
	return out, nil
}

func spare(g outreach.Guest) int {
	if g.Name == "" {
		return 1
	}
	return 0
}

// Poster is the join card for the wall; host is what phones type, as the hall's
// network has it now.
func (s *Service) Poster(ctx context.Context, session, host string, a3 bool) (out Paper, err error) {
	p := paper.Poster{Paper: paper.A4, Lang: "id", Address: host}
	out.Size = "A4"
	if a3 {
		p.Paper, out.Size = paper.A3, "A3"
	}
	err = s.head(ctx, session, func(tx *store.Tx, ses outreach.Session, o outreach.Office, day time.Time) error {
		p.Title, p.Subtitle = "Selamat datang di "+ses.Where(), ses.Title+" · "+indo.Date(day)
		p.URL, p.Author, p.Created = "http://"+host+"/m/"+ses.Token, o.Name, tx.Now()
		if h := o.Hotspot; h.SSID != "" {
			p.WiFi = &paper.WiFi{SSID: h.SSID, Password: h.Password, Hidden: h.Hidden}
		}
		out.Name = "Poster " + out.Size + " " + ses.Date + " " + ses.Village.Label()
		return nil
	})
	return out.drawn(err, func(b *bytes.Buffer) error { return paper.WritePoster(b, p) })
}

// AnswerCards are cards for a hall to hold up, from one number to another: the same in
// every village, whoever comes. Errors: BadChoice.
func (s *Service) AnswerCards(ctx context.Context, from, to int) (out Paper, err error) {
	c := paper.AnswerCards{From: from, To: to, Lang: "id"}
	out.Name, out.Size = fmt.Sprintf("Kartu jawaban %d–%d", from, to), "A4"
	err = s.db.View(ctx, func(tx *store.Tx) error {
		o, err := tx.Offices.Get(store.OfficeKey)
		c.Office, c.Author, c.Created = o.Name, o.Name, tx.Now()
		return err
	})
	return out.drawn(err, func(w *bytes.Buffer) error { return paper.WriteAnswerCards(w, c) })
}

// PrintTest is a sheet of that size that tells how near to its edges a printer reaches.
// A name that no font of ours has is left off. Errors: BadChoice.
func (s *Service) PrintTest(ctx context.Context, size, printer string) (out Paper, err error) {
	sizes := map[string]paper.Size{"A4": paper.A4, "F4": paper.F4, "A3": paper.A3}
	sheet, ok := sizes[size]
	if !ok {
		return out, outreach.Refuse(outreach.BadChoice, "size")
	}
	t := paper.PrintTest{Paper: sheet, Lang: "id"}
	if len(paper.Missing(printer)) == 0 {
		t.Printer = printer
	}
	out.Name, out.Size = "Uji cetak "+size, size
	err = s.db.View(ctx, func(tx *store.Tx) error {
		o, err := tx.Offices.Get(store.OfficeKey)
		t.Author, t.Created = o.Name, tx.Now()
		return err
	})
	return out.drawn(err, func(w *bytes.Buffer) error { return paper.WritePrintTest(w, t) })
}

// head reads what every paper of a session says.
func (s *Service) head(ctx context.Context, session string, fn func(*store.Tx, outreach.Session, outreach.Office, time.Time) error) error {
	return s.db.View(ctx, func(tx *store.Tx) error {
		ses, err := tx.Sessions.Get(store.Key(session))
		if err != nil {
			return err
		}
		o, err := tx.Offices.Get(store.OfficeKey)
		if err != nil {
			return err
		}
		day, err := indo.ParseDate(ses.Date)
		if err != nil {
			return &outreach.Error{Code: outreach.BadDate, Err: err}
		}
		return fn(tx, ses, o, day)
	})
}

func (p Paper) drawn(err error, draw func(*bytes.Buffer) error) (Paper, error) {
	if err != nil {
		return Paper{}, err
	}
	var b bytes.Buffer
	if err := draw(&b); err != nil {
		return Paper{}, document.Refusal(err)
	}
	return Paper{Name: document.SafeName(p.Name) + ".pdf", PDF: b.Bytes(), Size: p.Size}, nil
}

func size(f4 bool) paper.Size {
	if f4 {
		return paper.F4
	}
	return paper.A4
}
