package certify_test

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"bapashadir/backend/certify"
	"bapashadir/backend/checkin"
	"bapashadir/backend/indo"
	"bapashadir/backend/mentor"
	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
	"bapashadir/backend/store/storetest"
)

var ctx = context.Background()

// office is a data file with a session, some people in it, and the first volunteers.
type office struct {
	t       *testing.T
	db      *store.DB
	session outreach.Session
	certify *certify.Service
	mentors []string // ids
	now     time.Time
	doubt   outreach.Doubt
	told    chan certify.Batch
	docs    string
}

func newOffice(t *testing.T, names ...string) *office {
	t.Helper()
	db := storetest.Open(t)
	o := &office{t: t, db: db, session: storetest.OpenSession(t, db), docs: filepath.Join(t.TempDir(), "dokumen"),
		now: time.Date(2026, 3, 7, 4, 0, 0, 0, time.UTC), told: make(chan certify.Batch, 1000)}
	o.certify = o.service(db)
	for _, name := range names {
		o.mentors = append(o.mentors, o.volunteer(o.arrive(name, false)))
	}
	return o
}

func (o *office) service(db *store.DB) *certify.Service {
	s := certify.NewIn(db, certify.Ways{Documents: o.docs,
		Sign: func(_ *store.Tx, c outreach.Certificate) (string, error) {
			return "BH1:" + strings.ToUpper(c.ID) + " " + c.Number, nil
		},
		Clock: func(context.Context) (outreach.Clock, error) {
			return outreach.Clock{Now: o.now, Zone: indo.WIB, Doubt: o.doubt}, nil
		},
		Told: func(b certify.Batch) { o.told <- b }})
	o.t.Cleanup(s.Close)
	return s
}

func (o *office) arrive(name string, child bool) int {
	o.t.Helper()
	in := outreach.Arrival{Name: name, Unsur: "guru", Door: outreach.ByDesk, Child: child}
	if child {
		in.School = "SD 1"
	}
	w, err := checkin.New(o.db).Arrive(ctx, o.session.ID, in)
	if err != nil {
		o.t.Fatal(err)
	}
	return w.Number
}

func (o *office) volunteer(number int) string {
	o.t.Helper()
	m, err := mentor.New(o.db).Mark(ctx, o.session.ID, number)
	if err != nil {
		o.t.Fatal(err)
	}
	return m.ID
}

// ask is for a kind of certificate of the session.
func (o *office) ask(kind outreach.Kind, mentors ...string) certify.Ask {
	return certify.Ask{Kind: kind, Mentors: mentors, Occasion: outreach.Occasion{Session: o.session.ID}}
}

func (o *office) issue(ask certify.Ask) outreach.Certificate {
	o.t.Helper()
	pdf, c, err := o.certify.One(ctx, ask)
	if err != nil || string(pdf[:5]) != "%PDF-" {
		o.t.Fatalf("%v %+v", err, c)
	}
	return c
}

// ended waits until a batch has ended.
func (o *office) ended() certify.Batch {
	o.t.Helper()
	limit := time.After(time.Minute)
	for {
		select {
		case b := <-o.told:
			if !b.Running {
				return b
			}
		case <-limit:
			o.t.Fatal("the batch does not end")
		}
	}
}

func (o *office) files() (names []string) {
	o.t.Helper()
	err := filepath.WalkDir(o.docs, func(path string, d os.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			names = append(names, d.Name())
		}
		return err
	})
	if err != nil {
		o.t.Fatal(err)
	}
	return names
}

func (o *office) makings(kind outreach.Kind) certify.Making {
	o.t.Helper()
	all, err := o.certify.Makings(ctx)
	if err != nil || len(all) != 3 {
		o.t.Fatal(err, all)
	}
	return all[slices.IndexFunc(all, func(m certify.Making) bool { return m.Kind == kind })]
}

func TestEachKindCountsForItself(t *testing.T) {
	o := newOffice(t, "Siti Aminah", "Budi", "Tjhin Fo")
	for _, want := range []struct {
		kind   outreach.Kind
		mentor int
		number string
	}{
		{outreach.Piagam, 0, "0001/BPS-PKP/III/2026"}, {outreach.Piagam, 1, "0002/BPS-PKP/III/2026"},
		{outreach.Keterangan, 0, "0001/BPS-PKP/III/2026"}, {outreach.Piagam, 0, "0001/BPS-PKP/III/2026"}, // again: the same
		{outreach.Sertifikat, 2, "0001/BPS-PKP/III/2026"}, {outreach.Piagam, 2, "0003/BPS-PKP/III/2026"},
	} {
		ask := o.ask(want.kind, o.mentors[want.mentor])
		ask.Hours = 8
		c := o.issue(ask)
		if c.Number != want.number || c.Proof != "BH1:"+strings.ToUpper(c.ID)+" "+c.Number || c.Code == "" {
			t.Errorf("%s for %d: %+v, want %s", want.kind, want.mentor, c, want.number)
		}
	}
	if c := o.issue(o.ask(outreach.Keterangan, o.mentors[0])); !strings.HasPrefix(c.Filled(), "benar telah ikut serta") || c.Title != "SURAT KETERANGAN" {
		t.Errorf("%q %q", c.Title, c.Filled())
	}
}

func TestForNoSession(t *testing.T) {
	o := newOffice(t, "Budi")
	ask := certify.Ask{Kind: outreach.Sertifikat, Mentors: o.mentors, Role: "Fasilitator", Hours: 16, Occasion: outreach.Occasion{
		Activity: "Pelatihan Pendamping", Place: "Aula Bapas", City: "Pangkalpinang", Date: "2025-12-31", Until: "2026-01-02"}}
	c := o.issue(ask)
	if c.Number != "0001/BPS-PKP/I/2026" || c.Year != 2026 || c.When() != "31 Desember 2025 – 2 Januari 2026" ||
		!strings.Contains(c.Filled(), "sebagai **Fasilitator** kegiatan Pelatihan Pendamping selama 16 jam") {
		t.Errorf("%+v %q", c, c.Filled())
	}
	if again := o.issue(ask); again.ID != c.ID {
		t.Error("the same twice")
	}
	ask.Activity = "Pelatihan Lanjutan"
	if other := o.issue(ask); other.Serial != 2 {
		t.Errorf("another training: %+v", other)
	}
	ask.Hours, ask.Activity = 0, "Pelatihan Ketiga"
	_, _, err := o.certify.One(ctx, ask)
	storetest.WantCode(t, err, outreach.Empty) // the sentence tells the hours
	ask.Date = "2026-01-03"
	_, _, err = o.certify.One(ctx, ask)
	storetest.WantCode(t, err, outreach.BadDate)
}

func TestRevokedIsGivenAgainWithAnotherNumber(t *testing.T) {
	o := newOffice(t, "Budi")
	c := o.issue(o.ask(outreach.Piagam, o.mentors...))
	_, err := o.certify.Revoke(ctx, c.ID, "  ")
	storetest.WantCode(t, err, outreach.ReasonNeeded)
	if r, err := o.certify.Revoke(ctx, c.ID, "salah nama"); err != nil || r.Revoked.Reason != "salah nama" {
		t.Fatal(err, r)
	}
	_, err = o.certify.Revoke(ctx, c.ID, "lagi")
	storetest.WantCode(t, err, outreach.AlreadyRevoked)
	_, err = o.certify.Reprint(ctx, []string{c.ID}, true)
	storetest.WantCode(t, err, outreach.AlreadyRevoked)
	if next := o.issue(o.ask(outreach.Piagam, o.mentors...)); next.Serial != 2 {
		t.Errorf("%+v", next)
	}
}

func TestNumbersStartWhereTheOfficerSays(t *testing.T) {
	o := newOffice(t, "Budi", "Siti", "Ali")
	m := o.makings(outreach.Piagam)
	if m.Next != 1 || m.Year != 2026 || m.Own {
		t.Fatalf("%+v", m)
	}
	m.Next = 41
	m.Numbering.Template = "PAS.{urut}/{klasifikasi}"
	m.Numbering.Classification = "UM.01"
	if number, err := o.certify.Example(ctx, m); err != nil || number != "PAS.41/UM.01" {
		t.Errorf("%v %s", err, number)
	}
	if m, err := o.certify.SaveMaking(ctx, m); err != nil || m.Next != 41 || !m.Own {
		t.Fatal(err, m)
	}
	if c := o.issue(o.ask(outreach.Piagam, o.mentors[0])); c.Number != "PAS.41/UM.01" {
		t.Error(c.Number)
	}
	m.Next = 40
	_, err := o.certify.SaveMaking(ctx, m)
	storetest.WantCode(t, err, outreach.NumberGiven)
	if m, err = o.certify.ResetMaking(ctx, outreach.Piagam); err != nil || m.Next != 42 || m.Own {
		t.Errorf("%v %+v", err, m)
	}
}

func TestNumberFromTheOfficesRegister(t *testing.T) {
	o := newOffice(t, "Budi", "Siti", "Ali")
	m := o.makings(outreach.Piagam)
	m.Numbering.Later = true
	if _, err := o.certify.SaveMaking(ctx, m); err != nil {
		t.Fatal(err)
	}
	budi, siti := o.issue(o.ask(outreach.Piagam, o.mentors[0])), o.issue(o.ask(outreach.Piagam, o.mentors[1]))
	if budi.Number != "" || budi.Serial != 0 || budi.Proof == "" {
		t.Errorf("%+v", budi)
	}
	got, err := o.certify.GiveNumber(ctx, budi.ID, " 0001/BPS-PKP/III/2026 ")
	if err != nil || got.Number != "0001/BPS-PKP/III/2026" || !strings.HasSuffix(got.Proof, got.Number) {
		t.Errorf("%v %+v", err, got)
	}
	_, err = o.certify.GiveNumber(ctx, siti.ID, "0001/bps-pkp / III/2026")
	storetest.WantCode(t, err, outreach.NumberTaken)
	_, err = o.certify.GiveNumber(ctx, budi.ID, "2")
	storetest.WantCode(t, err, outreach.HasNumber)
	// Counting again passes what was typed.
	m.Numbering.Later, m.Next = false, 0
	if _, err := o.certify.SaveMaking(ctx, m); err != nil {
		t.Fatal(err)
	}
	if c := o.issue(o.ask(outreach.Piagam, o.mentors[2])); c.Number != "0002/BPS-PKP/III/2026" {
		t.Error(c.Number)
	}
}

func TestDatesThatCannotBeRight(t *testing.T) {
	for name, tc := range map[string]struct {
		now   string
		doubt outreach.Doubt
		want  outreach.Code
	}{
		"a dead battery":               {"2019-01-01T00:10:00Z", outreach.BeforeProgram, outreach.ClockDoubtful},
		"the day before":               {"2026-03-06T12:00:00Z", "", outreach.ClockBehind},
		"the day by the village's own": {"2026-03-06T17:30:00Z", "", ""},
		"a year later":                 {"2027-03-06T12:00:00Z", "", ""},
	} {
		t.Run(name, func(t *testing.T) {
			o := newOffice(t, "Budi")
			o.now, _ = time.Parse(time.RFC3339, tc.now)
			o.doubt = tc.doubt
			_, _, err := o.certify.One(ctx, o.ask(outreach.Piagam, o.mentors...))
			storetest.WantCode(t, err, tc.want)
			if tc.want == "" {
				return
			}
			_, err = o.certify.Issue(ctx, o.ask(outreach.Piagam, o.mentors...))
			storetest.WantCode(t, err, tc.want)
			if m := o.makings(outreach.Piagam); m.Next != 1 {
				t.Errorf("a number was given: next is %d", m.Next)
			}
		})
	}
}

// One issued while the clock was ahead bars the way until it is revoked.
func TestBeforeTheLastOneIssued(t *testing.T) {
	o := newOffice(t, "Budi", "Siti")
	c := o.issue(o.ask(outreach.Piagam, o.mentors[0]))
	if err := o.db.Update(ctx, func(tx *store.Tx) error {
		c.Issued = c.Issued.AddDate(4, 0, 0)
		return tx.Certificates.Put(c)
	}); err != nil {
		t.Fatal(err)
	}
	_, _, err := o.certify.One(ctx, o.ask(outreach.Piagam, o.mentors[1]))
	storetest.WantCode(t, err, outreach.ClockBehind)
	if _, err := o.certify.Revoke(ctx, c.ID, "salah tanggal"); err != nil {
		t.Fatal(err)
	}
	o.issue(o.ask(outreach.Piagam, o.mentors[1]))
}

func TestAttendeesHoldCertificatesToo(t *testing.T) {
	o := newOffice(t, "Budi")
	guest, child := o.arrive("Siti Aminah", false), o.arrive("Ani", true)
	ask := certify.Ask{Kind: outreach.Sertifikat, Hours: 4, Attendees: []int{1, guest}, Occasion: outreach.Occasion{Session: o.session.ID}}
	if _, err := o.certify.Issue(ctx, ask); err != nil {
		t.Fatal(err)
	}
	b := o.ended()
	all, err := o.certify.Book(ctx, certify.BookAsk{Session: o.session.ID})
	if err != nil || len(all) != 2 || len(b.Issued) != 2 || all[0].Mentor != o.mentors[0] || all[0].Attendee != 0 ||
		all[1].Mentor != "" || all[1].Attendee != guest || all[1].Name != "Siti Aminah" || all[1].Role != "Peserta" {
		t.Errorf("%v %+v %+v", err, b, all)
	}
	ask.Attendees = []int{guest}
	if c := o.issue(ask); c.ID != all[1].ID {
		t.Error("the same twice")
	}
	ask.Attendees = []int{child}
	_, _, err = o.certify.One(ctx, ask)
	storetest.WantCode(t, err, outreach.HolderChild)
	// Who is erased takes their certificate along, and its number is given to nobody else.
	var person string
	if err := o.db.View(ctx, func(tx *store.Tx) (err error) {
		person, err = tx.PersonOf(o.session.ID, guest)
		return err
	}); err != nil {
		t.Fatal(err)
	}
	if err := o.db.Erase(ctx, person); err != nil {
		t.Fatal(err)
	}
	if all, err = o.certify.Book(ctx, certify.BookAsk{}); err != nil || len(all) != 1 {
		t.Errorf("%v %+v", err, all)
	}
	if m := o.makings(outreach.Sertifikat); m.Next != 3 {
		t.Errorf("next is %d", m.Next)
	}
}
