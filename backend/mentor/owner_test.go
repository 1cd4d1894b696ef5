package mentor_test

import (
	"errors"
	"testing"
	"time"

	"bapashadir/backend/certify"
	"bapashadir/backend/checkin"
	"bapashadir/backend/guest"
	"bapashadir/backend/mentor"
	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
	"bapashadir/backend/store/storetest"
)

// village is a session with people, and a clock that is turned by hand.
type village struct {
	db      *store.DB
	session outreach.Session
	mentors *mentor.Service
	owners  *mentor.Owners
	now     time.Time
}

func open(t *testing.T) *village {
	t.Helper()
	v := &village{db: storetest.Open(t), now: time.Date(2026, 3, 7, 3, 0, 0, 0, time.UTC)}
	v.session, v.mentors = storetest.OpenSession(t, v.db), mentor.New(v.db)
	v.owners = mentor.NewOwners(v.mentors, func() time.Time { return v.now })
	return v
}

func (v *village) comes(t *testing.T, in outreach.Arrival) checkin.Welcome {
	t.Helper()
	in.Unsur, in.Door = "warga", outreach.ByDesk
	w, err := checkin.New(v.db).Arrive(ctx, v.session.ID, in)
	if err != nil {
		t.Fatal(err)
	}
	return w
}

func (v *village) knock(code string) mentor.Knock {
	return mentor.Knock{Session: v.session.ID, Code: code, Door: outreach.ByPhone, From: "10.42.0.17"}
}

func TestOwnerPutsTheNameRightBeforeItIsPrinted(t *testing.T) {
	v := open(t)
	w := v.comes(t, outreach.Arrival{Name: "Siti Aminah", Phone: "081234567890"})
	k := v.knock(" " + w.Code[:2] + "-" + w.Code[2:])
	_, err := v.owners.Own(ctx, k)
	storetest.WantCode(t, err, outreach.NotMentor)
	m, err := v.mentors.Mark(ctx, v.session.ID, w.Number)
	if err != nil {
		t.Fatal(err)
	}
	if own, err := v.owners.Own(ctx, k); err != nil || own.Full != "Siti Aminah" || own.Checked || own.Issued {
		t.Errorf("%v %+v", err, own)
	}
	n := outreach.OwnName{Before: "Hj.", Name: "Siti Aminah", After: "S.Pd., M.M."}
	if own, err := v.owners.Try(ctx, k, n); err != nil || own.Full != "Hj. Siti Aminah, S.Pd., M.M." || own.Checked {
		t.Errorf("tried: %v %+v", err, own)
	}
	if own, err := v.owners.Own(ctx, k); err != nil || own.Full != "Siti Aminah" {
		t.Errorf("trying kept something: %v %+v", err, own)
	}
	if own, err := v.owners.Check(ctx, k, n); err != nil || !own.Checked || own.OwnName != n {
		t.Errorf("checked: %v %+v", err, own)
	}
	e := v.entry(t)
	if e.Before != "Hj." || e.After != "S.Pd., M.M." || e.Role != outreach.DefaultRole || e.Checked.Door != outreach.ByPhone || e.Checked.At.IsZero() {
		t.Errorf("the officer sees %+v", e.Mentor)
	}

	// The officer writes it otherwise: nobody has read that yet.
	if _, err := v.mentors.Rename(ctx, m.ID, "", "Siti Aminah", "", outreach.DefaultRole); err != nil {
		t.Fatal(err)
	}
	if own, err := v.owners.Own(ctx, k); err != nil || own.Checked {
		t.Errorf("renamed, and still right: %v %+v", err, own)
	}

	// On paper it stays as it was printed.
	if _, _, err := certify.New(v.db).One(ctx, piagam(m.Mentor)); err != nil {
		t.Fatal(err)
	}
	if own, err := v.owners.Own(ctx, k); err != nil || !own.Issued {
		t.Errorf("printed: %v %+v", err, own)
	}
	for _, late := range []func() error{
		func() error { _, err := v.owners.Try(ctx, k, n); return err },
		func() error { _, err := v.owners.Check(ctx, k, n); return err },
	} {
		storetest.WantCode(t, late(), outreach.NameIssued)
	}
	if e := v.entry(t); e.Name != "Siti Aminah" || !e.Checked.At.IsZero() {
		t.Errorf("changed after printing: %+v", e.Mentor)
	}
}

func (v *village) entry(t *testing.T) mentor.Entry {
	t.Helper()
	l, err := v.mentors.List(ctx, v.session.ID)
	if err != nil || len(l) != 1 {
		t.Fatal(err, l)
	}
	return l[0]
}

func TestNamesThatCannotBePrintedAreToldAtOnce(t *testing.T) {
	v := open(t)
	w := v.comes(t, outreach.Arrival{Name: "Fo"})
	if _, err := v.mentors.Mark(ctx, v.session.ID, w.Number); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		n     outreach.OwnName
		code  outreach.Code
		field string
	}{
		{outreach.OwnName{Name: "  "}, outreach.Empty, "name"},
		{outreach.OwnName{Name: "<b>Fo</b>"}, outreach.BadLetters, "name"},
		{outreach.OwnName{Name: "1905012345678901"}, outreach.NIKRefused, "name"},
		{outreach.OwnName{Name: "刘福"}, outreach.CannotPrint, "name"},
		{outreach.OwnName{Before: "الحاج", Name: "Fo"}, outreach.CannotPrint, "before"},
		{outreach.OwnName{Name: "Fo", After: "S.Pd. 😀"}, outreach.CannotPrint, "after"},
		{outreach.OwnName{Name: "Fo", Before: "Profesor Doktor Insinyur Haji Raden Mas Panji"}, outreach.TooLong, "before"},
	} {
		_, tried := v.owners.Try(ctx, v.knock(w.Code), c.n)
		_, checked := v.owners.Check(ctx, v.knock(w.Code), c.n)
		for _, err := range []error{tried, checked} {
			var e *outreach.Error
			if !errors.As(err, &e) || e.Code != c.code || e.Field != c.field {
				t.Errorf("%+v: %v", c.n, err)
			}
		}
	}
	if e := v.entry(t); e.Name != "Fo" || !e.Checked.At.IsZero() {
		t.Errorf("kept: %+v", e.Mentor)
	}
}

func TestPeopleBecomeVolunteersByTheirOwnWish(t *testing.T) {
	v := open(t)
	w, child := v.comes(t, outreach.Arrival{Name: "Budi Santoso", Phone: "081234567890"}), v.comes(t, outreach.Arrival{Name: "Ani", Child: true, Guardian: "guru", School: "SDN 1"})
	_, err := v.owners.Volunteer(ctx, v.knock(child.Code), outreach.MentorConsentVersion)
	storetest.WantCode(t, err, outreach.AdultsOnly)
	for _, never := range []int{0, outreach.MentorConsentVersion + 1} {
		_, err = v.owners.Volunteer(ctx, v.knock(w.Code), never)
		storetest.WantCode(t, err, outreach.BadChoice)
	}
	for range 2 { // a page sent again
		if own, err := v.owners.Volunteer(ctx, v.knock(w.Code), outreach.MentorConsentVersion); err != nil || own.Full != "Budi Santoso" {
			t.Fatalf("%v %+v", err, own)
		}
	}
	e := v.entry(t)
	if e.Number != w.Number || e.Consent.Version != outreach.MentorConsentVersion || e.Consent.By != outreach.Tapped || e.Consent.At.IsZero() {
		t.Errorf("%+v", e.Mentor)
	}
	_, err = v.mentors.Mark(ctx, v.session.ID, w.Number)
	storetest.WantCode(t, err, outreach.AlreadyMentor)
}

// Who comes again with a volunteer's badge is the same person, not a twin.
func TestVolunteerWhoComesAgainStaysOne(t *testing.T) {
	v := open(t)
	w := v.comes(t, outreach.Arrival{Name: "Siti Aminah"})
	if _, err := v.mentors.Mark(ctx, v.session.ID, w.Number); err != nil {
		t.Fatal(err)
	}
	badges, err := guest.New(v.db).InviteMentors(ctx)
	if err != nil || len(badges) != 1 {
		t.Fatal(err, badges)
	}
	again := storetest.PlannedSession(t, v.db, "Mendo")
	storetest.CloseSession(t, v.db, v.session.ID)
	err = v.db.Update(ctx, func(tx *store.Tx) error {
		again.State = outreach.Open
		return tx.Sessions.Put(again)
	})
	if err != nil {
		t.Fatal(err)
	}
	_, err = v.owners.Own(ctx, v.knock(w.Code))
	storetest.WantCode(t, err, outreach.SessionClosed)
	v.session = again
	c, err := checkin.New(v.db).ArriveByCard(ctx, again.ID, badges[0].Code, outreach.ByCard)
	if err != nil {
		t.Fatal(err)
	}
	for _, code := range []string{c.Code, "BH/" + badges[0].Code} {
		if own, err := v.owners.Own(ctx, v.knock(code)); err != nil || own.Full != "Siti Aminah" {
			t.Errorf("%s: %v %+v", code, err, own)
		}
	}
	if _, err := v.owners.Volunteer(ctx, v.knock(c.Code), outreach.MentorConsentVersion); err != nil {
		t.Fatal(err)
	}
	err = v.db.View(ctx, func(tx *store.Tx) error {
		if all, logged := tx.Mentors.Count(nil), tx.Activities.Count(nil); all != 1 || logged != 2 {
			t.Errorf("%d volunteers, %d activities", all, logged)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestWhoGuessesCodesHasToWait(t *testing.T) {
	v := open(t)
	w, gone := v.comes(t, outreach.Arrival{Name: "Budi"}), v.comes(t, outreach.Arrival{Name: "Joko"})
	if _, err := v.mentors.Mark(ctx, v.session.ID, w.Number); err != nil {
		t.Fatal(err)
	}
	if err := checkin.New(v.db).Withdraw(ctx, v.session.ID, gone.Number, false); err != nil {
		t.Fatal(err)
	}
	for range 3 * outreach.WrongCodes { // a slip of the finger is told by its check letter, and is no guess
		_, err := v.owners.Own(ctx, v.knock("AAAAB"))
		storetest.WantCode(t, err, outreach.CodeWrong)
		if _, err := v.owners.Own(ctx, v.knock(w.Code)); err != nil {
			t.Fatal(err)
		}
	}
	for n := range outreach.WrongCodes {
		code := outreach.ShortCode(n)
		if n == 0 {
			code = gone.Code
		}
		_, err := v.owners.Own(ctx, v.knock(code))
		storetest.WantCode(t, err, outreach.CodeUnknown)
	}
	// The right one is not looked at either, by any way in; another phone is heard.
	_, err := v.owners.Own(ctx, v.knock(w.Code))
	storetest.WantCode(t, err, outreach.TooManyRequests)
	_, err = v.owners.Check(ctx, v.knock(w.Code), outreach.OwnName{Name: "Budi"})
	storetest.WantCode(t, err, outreach.TooManyRequests)
	_, err = v.owners.Volunteer(ctx, v.knock(w.Code), outreach.MentorConsentVersion)
	storetest.WantCode(t, err, outreach.TooManyRequests)
	other := v.knock(w.Code)
	other.From = "10.42.0.18"
	if _, err := v.owners.Own(ctx, other); err != nil {
		t.Error(err)
	}
	v.now = v.now.Add(outreach.WrongCodeEvery)
	if _, err := v.owners.Own(ctx, v.knock(w.Code)); err != nil {
		t.Error(err)
	}
}
