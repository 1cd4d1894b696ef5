package consent_test

import (
	"context"
	"strings"
	"testing"

	"bapashadir/backend/certify"
	"bapashadir/backend/checkin"
	"bapashadir/backend/consent"
	"bapashadir/backend/mentor"
	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
	"bapashadir/backend/store/storetest"
)

var ctx = context.Background()

func arrive(t *testing.T, db *store.DB, in outreach.Arrival) int {
	t.Helper()
	in.Unsur = "warga"
	w, err := checkin.New(db).Arrive(ctx, "session000001", in)
	if err != nil {
		t.Fatal(err)
	}
	return w.Number
}

// of is what a person agreed to, as "purpose/version/way", with "-" before what was taken
// back.
func of(t *testing.T, s *consent.Service, number int) string {
	t.Helper()
	all, err := s.Of(ctx, "session000001", number)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, g := range all {
		if g.Text == "" || strings.ContainsAny(g.Text, "{}") {
			t.Errorf("%s has the text %q", g.Purpose, g.Text)
		}
		word := string(g.Purpose) + "/" + string(rune('0'+g.Version)) + "/" + string(g.By)
		if !g.Withdrawn.IsZero() {
			word = "-" + word
		}
		out = append(out, word)
	}
	return strings.Join(out, " ")
}

func TestPurposesAreAgreedToAndTakenBackOneByOne(t *testing.T) {
	db := storetest.Open(t)
	ses, s := storetest.OpenSession(t, db), consent.New(db)
	siti := arrive(t, db, outreach.Arrival{Name: "Siti", Phone: "081234567890", Door: outreach.ByDesk})
	yusuf := arrive(t, db, outreach.Arrival{Name: "Yusuf", Child: true, Guardian: "guru", Door: outreach.ByPaper})
	if got := of(t, s, siti); got != "attendance/2/spoken contact/1/spoken" {
		t.Errorf("on arrival: %s", got)
	}
	if got := of(t, s, yusuf); got != "attendance/2/signed child/1/signed" {
		t.Errorf("a child: %s", got)
	}
	m, err := mentor.New(db).Mark(ctx, ses.ID, siti)
	if err != nil {
		t.Fatal(err)
	}
	if err := mentor.New(db).Agree(ctx, m.ID, outreach.Signed); err != nil {
		t.Fatal(err)
	}
	give := func(p outreach.Purpose, until string, want outreach.Code) {
		t.Helper()
		storetest.WantCode(t, s.Give(ctx, ses.ID, siti, p, outreach.Spoken, until), want)
	}
	give(outreach.ForPhoto, "", "")
	give(outreach.ForTestimony, "", outreach.BadDate)
	give(outreach.ForTestimony, "2026-03-06", outreach.BadDate) // over already
	give(outreach.ForTestimony, "2026-06-07", "")
	give(outreach.ForCertificate, "", "")
	give(outreach.ForAttendance, "", outreach.BadChoice)
	storetest.WantCode(t, s.Give(ctx, ses.ID, 99, outreach.ForPhoto, outreach.Spoken, ""), outreach.NotFound)
	if got, want := of(t, s, siti), "attendance/2/spoken contact/1/spoken photo/1/spoken testimony/1/spoken register/1/signed certificate/1/spoken"; got != want {
		t.Errorf("all: %s", got)
	}
	for _, p := range []outreach.Purpose{outreach.ForPhoto, outreach.ForContact, outreach.ForTestimony, outreach.ForCertificate} {
		storetest.WantCode(t, s.Refuse(ctx, ses.ID, siti, p), "")
	}
	if got, want := of(t, s, siti), "attendance/2/spoken -contact/1/spoken -photo/1/spoken -testimony/1/spoken register/1/signed -certificate/1/spoken"; got != want {
		t.Errorf("taken back: %s", got)
	}
	storetest.WantCode(t, s.Refuse(ctx, ses.ID, siti, outreach.ForAttendance), outreach.BadChoice)
	storetest.WantCode(t, s.Refuse(ctx, ses.ID, yusuf, outreach.ForRegister), outreach.NotFound)
	if faults, err := s.Prove(ctx); err != nil || len(faults) > 0 {
		t.Errorf("%v %q", err, faults)
	}
}

func TestTakingBackHasItsEffect(t *testing.T) {
	db := storetest.Open(t)
	ses, s := storetest.OpenSession(t, db), consent.New(db)
	siti := arrive(t, db, outreach.Arrival{Name: "Siti", Phone: "081234567890", Door: outreach.ByDesk})
	budi := arrive(t, db, outreach.Arrival{Name: "Budi", Door: outreach.ByDesk})
	m, err := mentor.New(db).Mark(ctx, ses.ID, siti)
	if err != nil {
		t.Fatal(err)
	}
	if err := mentor.New(db).Agree(ctx, m.ID, outreach.Spoken); err != nil {
		t.Fatal(err)
	}
	storetest.WantCode(t, s.Refuse(ctx, ses.ID, siti, outreach.ForContact), "")
	l, err := checkin.New(db).List(ctx, ses.ID)
	if err != nil || l[1].Phone != "" {
		t.Errorf("on the list: %v %q", err, l[1].Phone)
	}
	p, err := mentor.New(db).Person(ctx, m.ID)
	if err != nil || p.Phone != "" {
		t.Errorf("in the register: %v %q", err, p.Phone)
	}
	storetest.WantCode(t, s.Refuse(ctx, ses.ID, siti, outreach.ForRegister), "")
	if p, err = mentor.New(db).Person(ctx, m.ID); err != nil || p.Consent.Version != 0 {
		t.Errorf("left the register: %v %+v", err, p.Consent)
	}
	ask := certify.Ask{Kind: outreach.Sertifikat, Hours: 4, Attendees: []int{budi}, Occasion: outreach.Occasion{Session: ses.ID}}
	storetest.WantCode(t, s.Refuse(ctx, ses.ID, budi, outreach.ForCertificate), "")
	_, _, err = certify.New(db).One(ctx, ask)
	storetest.WantCode(t, err, outreach.ConsentWithdrawn)
	storetest.WantCode(t, s.Give(ctx, ses.ID, budi, outreach.ForCertificate, outreach.Signed, ""), "")
	_, _, err = certify.New(db).One(ctx, ask)
	storetest.WantCode(t, err, "")
}

// Erasing a person takes their consents along.
func TestConsentsGoWithTheirPerson(t *testing.T) {
	db := storetest.Open(t)
	ses, s := storetest.OpenSession(t, db), consent.New(db)
	siti := arrive(t, db, outreach.Arrival{Name: "Siti", Door: outreach.ByDesk})
	storetest.WantCode(t, s.Give(ctx, ses.ID, siti, outreach.ForPhoto, outreach.Spoken, ""), "")
	var person string
	view(t, db, func(tx *store.Tx) (err error) { person, err = tx.PersonOf(ses.ID, siti); return err })
	if err := db.Erase(ctx, person); err != nil {
		t.Fatal(err)
	}
	view(t, db, func(tx *store.Tx) error {
		if n := tx.Consents.Count(nil); n != 0 {
			t.Errorf("%d consents of nobody", n)
		}
		return nil
	})
}

func view(t *testing.T, db *store.DB, fn func(*store.Tx) error) {
	t.Helper()
	if err := db.View(ctx, fn); err != nil {
		t.Fatal(err)
	}
}

// The proof finds what nobody agreed to, and leaves records of before its texts alone.
func TestProofFindsWhatNobodyAgreedTo(t *testing.T) {
	for name, c := range map[string]struct {
		plant func(*outreach.Attendee)
		found bool
	}{
		"as it is":                       {func(*outreach.Attendee) {}, false},
		"no version":                     {func(a *outreach.Attendee) { a.Consent = 0 }, true},
		"a version that never was":       {func(a *outreach.Attendee) { a.Consent = 99 }, true},
		"no way":                         {func(a *outreach.Attendee) { a.Agreed = "" }, true},
		"a number without its text":      {func(a *outreach.Attendee) { a.Contact = 0 }, true},
		"a child without an adult":       {func(a *outreach.Attendee) { a.Child = true }, true},
		"a child of before the texts":    {func(a *outreach.Attendee) { a.Child, a.Consent = true, 1 }, false},
		"a number of before their texts": {func(a *outreach.Attendee) { a.Contact, a.Consent = 0, 1 }, false},
	} {
		db := storetest.Open(t)
		ses, s := storetest.OpenSession(t, db), consent.New(db)
		n := arrive(t, db, outreach.Arrival{Name: "Siti", Phone: "081234567890", Door: outreach.ByDesk})
		if err := db.Update(ctx, func(tx *store.Tx) error {
			a, err := tx.Attendees.Get(store.Key(ses.ID, n))
			if err != nil {
				return err
			}
			c.plant(&a)
			return tx.Attendees.Put(a)
		}); err != nil {
			t.Fatal(err)
		}
		if faults, err := s.Prove(ctx); err != nil || len(faults) > 0 != c.found {
			t.Errorf("%s: %v %q", name, err, faults)
		}
	}
	db := storetest.Open(t)
	ses, s := storetest.OpenSession(t, db), consent.New(db)
	n := arrive(t, db, outreach.Arrival{Name: "Siti", Door: outreach.ByDesk})
	if err := db.Update(ctx, func(tx *store.Tx) error {
		return tx.Consents.Put(outreach.Consent{ID: "c1", Session: ses.ID, Number: n, Purpose: outreach.ForPhoto, By: outreach.Spoken, At: tx.Now()})
	}); err != nil {
		t.Fatal(err)
	}
	if faults, err := s.Prove(ctx); err != nil || len(faults) != 1 {
		t.Errorf("a consent without a version: %v %q", err, faults)
	}
}
