// Package report takes the records out of the app, as tables for other programs.
//
// It promises that an export holds what a view would show: withdrawn lines are
// left out, answers stay hidden while they could point at somebody; and nobody whose data
// are to be left alone is in it. It must never
// write a cell that a spreadsheet would run.
package report

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"bapashadir/backend/indo"
	"bapashadir/backend/outreach"
	"bapashadir/backend/say"
	"bapashadir/backend/store"
	"bapashadir/backend/survey"
)

// Service makes the tables of one data file.
type Service struct {
	db      *store.DB
	offline bool
}

// New gives the tables of db.
func New(db *store.DB) *Service { return &Service{db: db} }

// Offline gives the tables of a file that is open nowhere else, see survey.From.
func Offline(db *store.DB) *Service { return &Service{db: db, offline: true} }

// Table is rows under column names. Hidden is the number of sessions left out
// because their answers may not be shown yet.
type Table struct {
	Columns []string
	Rows    [][]string
	Hidden  int
}

// Lists are the tables there are, but for those that name nobody.
func Lists() []string { return []string{"attendees", "guests", "mentors", "certificates"} }

// Table makes one of attendees, guests, responses, mentors and certificates, of one session or of all. Errors: NotFound, BadChoice.
func (s *Service) Table(ctx context.Context, what, session string) (out Table, err error) {
	fill, ok := map[string]func(*store.Tx, outreach.Session, *Table) error{
		"attendees": attendees, "guests": guests, "responses": s.responses, "mentors": mentors, "certificates": certificates}[what]
	if !ok {
		return out, outreach.Refuse(outreach.BadChoice, "what")
	}
	out.Columns = columns[what]
	err = s.db.View(ctx, func(tx *store.Tx) error {
		if session != "" {
			ses, err := tx.Sessions.Get(store.Key(session))
			if err != nil {
				return err
			}
			return fill(tx, ses, &out)
		}
		for ses, err := range tx.Sessions.Scan(nil) {
			if err != nil {
				return err
			}
			if err := fill(tx, ses, &out); err != nil {
				return err
			}
		}
		switch what {
		case "certificates": // those for no session
			return fill(tx, outreach.Session{}, &out)
		case "mentors":
			return byHand(tx, &out)
		}
		return nil
	})
	return out, err
}

var columns = map[string][]string{
	"attendees": {"sesi", "kegiatan", "tanggal", "desa", "nomor", "kode", "nama", "lp", "unsur", "dusun", "hp", "sekolah", "lewat", "jam", "persetujuan"},
	"guests":    {"sesi", "kegiatan", "tanggal", "desa", "kartu", "nama", "lp", "unsur", "dusun", "hp", "hadir", "jam"},
	"responses": append(append([]string{"sesi", "tahap", "instrumen", "pasangan"}, survey.Keys()...), "komentar"),
	"mentors": {"sesi", "kegiatan", "tanggal", "desa", "nomor", "gelar_depan", "nama", "gelar_belakang", "peran",
		"hp", "desa_asal", "keahlian", "ketersediaan", "jam", "persetujuan"},
	"certificates": {"sesi", "jenis", "nomor", "nama", "peran", "kegiatan", "tempat", "tanggal", "penanda_tangan",
		"kode_cek", "diterbitkan", "jam", "status", "alasan_dicabut", "cetak", "sampai"},
}

func attendees(tx *store.Tx, ses outreach.Session, t *Table) error {
	zone := ses.Zone()
	for a, err := range tx.Attendees.Scan(store.Key(ses.ID)) {
		if err != nil {
			return err
		}
		if a.Withdrawn || tx.Paused(tx.Attendees.Owner(store.Key(a.Session, a.Number))) {
			continue
		}
		t.Rows = append(t.Rows, []string{ses.ID, ses.Title, ses.Date, ses.Village.Label(), strconv.Itoa(a.Number), a.Code,
			a.Name, string(a.Sex), say.Unsur(a.Unsur), a.Dusun, indo.ShowPhone(a.Phone), a.School, say.Door(a.Door), zone.Clock(a.At),
			fmt.Sprintf("%d/%s", a.Consent, a.Agreed)})
	}
	return nil
}

// guests are those with a name, by it; "hadir" is the number of those who came. The
// heads are such that the list can be imported again.
func guests(tx *store.Tx, ses outreach.Session, t *Table) error {
	var people []outreach.Attendee
	for a, err := range tx.Attendees.Scan(store.Key(ses.ID)) {
		if err != nil {
			return err
		}
		people = append(people, a)
	}
	var all []outreach.Guest
	for g, err := range tx.Guests.By("session", store.Key(ses.ID)) {
		if err != nil {
			return err
		}
		if g.Name != "" && !tx.Paused(tx.Guests.Owner(store.Key(g.Code))) {
			all = append(all, g)
		}
	}
	slices.SortFunc(all, func(a, b outreach.Guest) int {
		return cmp.Or(cmp.Compare(indo.SortKey(a.Name), indo.SortKey(b.Name)), cmp.Compare(a.Code, b.Code))
	})
	came := outreach.WhoCame(all, people)
	for _, g := range all {
		number, at := "", ""
		if a, ok := came[g.Code]; ok {
			number, at = strconv.Itoa(a.Number), ses.Zone().Clock(a.At)
		}
		t.Rows = append(t.Rows, []string{ses.ID, ses.Title, ses.Date, ses.Village.Label(), g.Code, g.Name, string(g.Sex), say.Unsur(g.Unsur),
			g.Dusun, indo.ShowPhone(g.Phone), number, at})
	}
	return nil
}

// responses come in no order: their ids are random, and the number of a pair is as well. A
// remark stands in a line of its own, since how somebody writes must not tell what they
// chose. Phases of which nothing may be told are left out.
func (s *Service) responses(tx *store.Tx, ses outreach.Session, t *Table) error {
	d, err := survey.Gather(ses, survey.From{Answers: tx.Answers.Scan(store.Key(ses.ID)), Rooms: tx.Rooms.Scan(store.Key(ses.ID)),
		Remarks: tx.Remarks.Scan(store.Key(ses.ID)), Terminal: func() (outreach.Terminal, error) { return tx.Terminals.Get(store.Key(ses.ID)) }, Offline: s.offline})
	if outreach.CodeOf(err) == outreach.ResultsEarly {
		t.Hidden++
		return nil
	}
	if err != nil {
		return err
	}
	rows, err := survey.Export(d, tx.Below)
	if len(rows) == 0 {
		t.Hidden++
	}
	for _, r := range rows {
		row := []string{ses.ID, string(r.Phase), r.Instrument, r.Pair}
		for _, key := range survey.Keys() {
			cell := ""
			if v := r.Items[key]; v > 0 {
				cell = strconv.Itoa(int(v))
			}
			row = append(row, cell)
		}
		t.Rows = append(t.Rows, append(row, r.Remark))
	}
	return err
}

func signers(c outreach.Certificate) string {
	var names []string
	for _, s := range c.Signers {
		names = append(names, s.Name)
	}
	return strings.Join(names, "; ")
}

// Certificates is a table of those given, in their order.
func Certificates(all []outreach.Certificate) Table {
	t := Table{Columns: columns["certificates"]}
	for _, c := range all {
		t.Rows = append(t.Rows, certificate(c))
	}
	return t
}

func certificate(c outreach.Certificate) []string {
	hours, status, why := "", "berlaku", ""
	if c.Hours > 0 {
		hours = strconv.Itoa(c.Hours)
	}
	if c.Revoked != nil {
		status, why = "dicabut", c.Revoked.Reason
	}
	return []string{c.Session, string(c.Kind), c.Number, c.Name, c.Role, c.Activity, c.Place, c.Date, signers(c), c.Code,
		c.Issued.Format("2006-01-02"), hours, status, why, strconv.Itoa(c.Prints), c.Until}
}

func certificates(tx *store.Tx, ses outreach.Session, t *Table) error {
	for c, err := range tx.Certificates.By("session", store.Key(ses.ID)) {
		if err != nil {
			return err
		}
		if tx.Paused(tx.Certificates.Owner(store.Key(c.ID))) { // a register lacks no number
			c.Name = outreach.Restricted
		}
		t.Rows = append(t.Rows, certificate(c))
	}
	return nil
}
