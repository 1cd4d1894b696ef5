package subject_test

import (
	"bytes"
	"context"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"bapashadir/backend/certify"
	"bapashadir/backend/checkin"
	"bapashadir/backend/guest"
	"bapashadir/backend/mentor"
	"bapashadir/backend/outreach"
	"bapashadir/backend/paper/papertest"
	"bapashadir/backend/store"
	"bapashadir/backend/store/storetest"
	"bapashadir/backend/subject"
)

var ctx = context.Background()

const (
	name  = "Siti Aminah"
	phone = "+6281234567890"
)

// hall is a session with Siti, a volunteer with a certificate and a badge, and a namesake.
type hall struct {
	db    *store.DB
	ses   outreach.Session
	s     *subject.Service
	siti  int
	other int
	badge string
	m     string
	cert  outreach.Certificate
}

func open(t *testing.T, f store.Faults) hall {
	t.Helper()
	cfg := storetest.Config()
	cfg.Faults = f
	h := hall{db: storetest.OpenWith(t, cfg)}
	h.ses, h.s = storetest.OpenSession(t, h.db), subject.New(h.db)
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	w, err := checkin.New(h.db).Arrive(ctx, h.ses.ID, outreach.Arrival{Name: name, Sex: outreach.Female, Unsur: "guru", Dusun: "Dusun 1", Phone: phone, Door: outreach.ByDesk})
	must(err)
	h.siti = w.Number
	if w, err = checkin.New(h.db).Arrive(ctx, h.ses.ID, outreach.Arrival{Name: name, Unsur: "warga", Dusun: "Dusun 2", Door: outreach.ByDesk}); err != nil {
		t.Fatal(err)
	}
	h.other = w.Number
	m, err := mentor.New(h.db).Mark(ctx, h.ses.ID, h.siti)
	must(err)
	h.m = m.ID
	badges, err := guest.New(h.db).InviteMentors(ctx)
	must(err)
	h.badge = badges[0].Code
	_, h.cert, err = certify.New(h.db).One(ctx, certify.Ask{Kind: outreach.Piagam, Mentors: []string{m.ID}, Occasion: outreach.Occasion{Session: h.ses.ID}})
	must(err)
	return h
}

func (h hall) persons(t *testing.T) []string {
	t.Helper()
	p, err := h.s.Of(ctx, h.ses.ID, h.siti)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// Whatever is typed, what officers have said is one person comes as one, and a namesake
// stays another.
func TestFoundByWhateverIsAtHand(t *testing.T) {
	h := open(t, store.Faults{})
	line, err := checkin.New(h.db).List(ctx, h.ses.ID)
	if err != nil {
		t.Fatal(err)
	}
	for typed, want := range map[string]int{"siti  AMINAH": 2, "amin": 2, "0812-3456-7890": 1, "BH/" + h.badge: 1, h.cert.Number: 1, h.cert.Code: 1,
		line[1].Code: 1, "1": 1, "Budi": 0, "6281234567890": 1} {
		got, err := h.s.Find(ctx, typed)
		if err != nil || len(got.People) != want || got.More {
			t.Errorf("%q: %v, %d people", typed, err, len(got.People))
		}
	}
	for _, typed := range []string{"", " ", "s", "0"} {
		_, err := h.s.Find(ctx, typed)
		storetest.WantCode(t, err, outreach.Empty)
	}
	_, err = h.s.Find(ctx, "1901042345678901")
	storetest.WantCode(t, err, outreach.NIKRefused)
	if byMentor, err := h.s.OfMentor(ctx, h.m); err != nil || !slices.Equal(byMentor, h.persons(t)) {
		t.Errorf("%v %v", err, byMentor)
	}
}

// What is shown is what is printed and what is in the file; nothing of a namesake.
func TestCopyHoldsEverything(t *testing.T) {
	h := open(t, store.Faults{})
	k, err := h.s.Show(ctx, h.persons(t))
	if err != nil {
		t.Fatal(err)
	}
	pdf, machine, err := h.s.Copy(ctx, k.Persons)
	if err != nil || !json.Valid(machine) {
		t.Fatal(err)
	}
	kinds := map[outreach.Kept]bool{}
	text := strings.Join(strings.Fields(strings.Join(papertest.Text(t, pdf), " ")), " ")
	for _, r := range k.Records() {
		kinds[r.Kind] = true
		for _, row := range r.Rows {
			if !strings.Contains(text, row.Said) {
				t.Errorf("%s %s: %q is not on paper", r.Kind, row.Key, row.Said)
			}
			quoted, err := json.Marshal(row.Value)
			if err != nil || !bytes.Contains(machine, quoted) {
				t.Errorf("%s %s: %q is not in the file (%v)", r.Kind, row.Key, row.Value, err)
			}
		}
	}
	for _, kind := range []outreach.Kept{outreach.KeptAttendance, outreach.KeptGuest, outreach.KeptMentor, outreach.KeptActivity, outreach.KeptCertificate} {
		if !kinds[kind] {
			t.Errorf("nothing of %s", kind)
		}
	}
	if strings.Contains(text, "Dusun 2") || bytes.Contains(machine, []byte("Dusun 2")) {
		t.Error("a namesake's data")
	}
}

// Erased with a receipt that names nobody; the hall is still as full as it was; and the
// list that names the person again leaves them out until they say otherwise.
func TestErasedWithAReceipt(t *testing.T) {
	h := open(t, store.Faults{})
	persons := h.persons(t)
	e, err := h.s.Erase(ctx, persons)
	if err != nil || e.Gone[outreach.KeptAttendance] != 1 || e.Gone[outreach.KeptCertificate] != 1 || e.Gone[outreach.KeptGuest] != 1 {
		t.Fatalf("%v %+v", err, e)
	}
	_, err = h.s.Erase(ctx, persons)
	storetest.WantCode(t, err, outreach.PersonErased)
	_, err = h.s.Show(ctx, persons)
	storetest.WantCode(t, err, outreach.PersonErased)
	got, err := h.s.Find(ctx, name)
	if err != nil || len(got.People) != 1 || got.People[0].Lines[0].Dusun != "Dusun 2" {
		t.Errorf("%v %+v", err, got)
	}
	list, err := h.s.Receipts(ctx)
	if err != nil || len(list) != 1 || list[0].Code != e.Code {
		t.Fatalf("%v %+v", err, list)
	}
	kept, err := json.Marshal(list)
	if err != nil || strings.Contains(string(kept), "Siti") || strings.Contains(string(kept), "8123") {
		t.Errorf("%v: the receipt knows who it was: %s", err, kept)
	}
	pdf, err := h.s.Receipt(ctx, e.Code)
	if err != nil {
		t.Fatal(err)
	}
	text := strings.Join(papertest.Text(t, pdf), " ")
	if !strings.Contains(text, e.Code) || strings.Contains(text, "Siti") || !strings.Contains(text, "stik") {
		t.Errorf("%s", text)
	}
	_, err = h.s.Receipt(ctx, "AAAAA-AAAAA")
	storetest.WantCode(t, err, outreach.NotFound)
	if err := h.db.View(ctx, func(tx *store.Tx) error {
		s, err := tx.Sessions.Get(store.Key(h.ses.ID))
		if err != nil || s.Erased != 1 {
			t.Errorf("%v: %d erased", err, s.Erased)
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
}

// A list that is brought again names the erased person: the row is left out, also when it
// is written a little differently, and taken once the officer says they want it. Others
// of that name elsewhere are nobody erased.
func TestListNamesTheErasedAgain(t *testing.T) {
	rows := []outreach.Arrival{
		{Name: "SITI AMINAH", Unsur: "warga", Phone: "0812 3456 7890"},
		{Name: "Siti Aminah", Unsur: "warga"},
		{Name: "Siti Aminah", Unsur: "warga", Dusun: "dusun 1"},
		{Name: "Siti Aminah", Unsur: "warga", Dusun: "Dusun 7"}, // another dusun: another person
		{Name: "Budi", Unsur: "warga", Phone: "0812 3456 7890"}, // the family's phone
	}
	for i, in := range rows {
		h := open(t, store.Faults{})
		if _, err := h.s.Erase(ctx, h.persons(t)); err != nil {
			t.Fatal(err)
		}
		g := guest.New(h.db)
		got, err := g.Invite(ctx, h.ses.ID, []outreach.Arrival{in}, nil)
		if err != nil || got[0].Erased != (i < 3) {
			t.Errorf("row %d: %v %+v", i, err, got)
		}
		if l, err := g.List(ctx, h.ses.ID); err != nil || (len(l) == 1) != (i >= 3) {
			t.Errorf("row %d: %v, %d on the list", i, err, len(l))
		}
		if _, err := g.InviteWilling(ctx, h.ses.ID, []outreach.Arrival{in}, func(int) bool { return true }, nil); err != nil {
			t.Fatal(err)
		}
		if l, err := g.List(ctx, h.ses.ID); err != nil || len(l) != 1 {
			t.Errorf("row %d, willing: %v, %d on the list", i, err, len(l))
		}
	}
	h := open(t, store.Faults{NoMarks: true})
	if _, err := h.s.Erase(ctx, h.persons(t)); err != nil {
		t.Fatal(err)
	}
	if got, err := guest.New(h.db).Invite(ctx, h.ses.ID, rows[:1], nil); err != nil || got[0].Erased {
		t.Errorf("%v: the proof does not notice an import that asks nobody", err)
	}
}

// Put right after the session was closed: the day is noted, and the list says it.
func TestPutRightAfterTheSession(t *testing.T) {
	h := open(t, store.Faults{})
	in := outreach.Arrival{Name: "Siti Aminatun", Sex: outreach.Female, Unsur: "guru", Dusun: "Dusun 1"}
	door := checkin.New(h.db)
	if a, err := door.Amend(ctx, h.ses.ID, h.other, in); err != nil || !a.Corrected.IsZero() {
		t.Errorf("%v %+v", err, a)
	}
	storetest.CloseSession(t, h.db, h.ses.ID)
	_, err := door.Correct(ctx, h.ses.ID, h.siti, in)
	storetest.WantCode(t, err, outreach.SessionClosed)
	a, err := door.Amend(ctx, h.ses.ID, h.siti, in)
	if err != nil || a.Name != in.Name || a.Number != h.siti || !a.Corrected.Equal(storetest.Noon) {
		t.Errorf("%v %+v", err, a)
	}
	in.Child = true
	_, err = door.Amend(ctx, h.ses.ID, h.siti, in)
	storetest.WantCode(t, err, outreach.BadChoice)
	k, err := h.s.Show(ctx, h.persons(t))
	if err != nil || k.Attendances[0].Name != "Siti Aminatun" {
		t.Errorf("%v %+v", err, k.Attendances)
	}
}

// A name that no font of ours has keeps nobody from their copy: it is whole in the file.
func TestNobodyIsRefusedACopyForTheirName(t *testing.T) {
	h := open(t, store.Faults{})
	w, err := checkin.New(h.db).Arrive(ctx, h.ses.ID, outreach.Arrival{Name: "محمد Yusuf", Unsur: "warga", Door: outreach.ByDesk})
	if err != nil {
		t.Fatal(err)
	}
	persons, err := h.s.Of(ctx, h.ses.ID, w.Number)
	if err != nil {
		t.Fatal(err)
	}
	pdf, machine, err := h.s.Copy(ctx, persons)
	if err != nil || !bytes.Contains(machine, []byte("محمد Yusuf")) {
		t.Fatalf("%v", err)
	}
	if text := strings.Join(papertest.Text(t, pdf), " "); !strings.Contains(text, "Yusuf") || !strings.Contains(text, "Lengkapnya") {
		t.Error(text)
	}
}
