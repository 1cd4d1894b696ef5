package checkin_test

import (
	"fmt"
	"strings"
	"sync"
	"testing"

	"bapashadir/backend/checkin"
	"bapashadir/backend/guest"
	"bapashadir/backend/outreach"
	"bapashadir/backend/session"
	"bapashadir/backend/store"
	"bapashadir/backend/store/storetest"
)

// twoSessions is an open session with an invited guest and a spare badge, and another
// one with its own.
func twoSessions(t *testing.T) (db *store.DB, ses outreach.Session, here, spare, there, thereSpare string) {
	t.Helper()
	db = storetest.Open(t)
	ses = storetest.OpenSession(t, db)
	other, err := session.New(db).Plan(ctx, outreach.Draft{Title: "Besok", Date: "2026-03-08", Place: "Balai", Village: outreach.Village{Name: "Kace"}})
	if err != nil {
		t.Fatal(err)
	}
	badges := func(session, name string) (string, string) {
		t.Helper()
		in, err := guest.New(db).Invite(ctx, session, []outreach.Arrival{{Name: name, Unsur: "kadus", Dusun: "Dusun 3"}}, nil)
		if err != nil {
			t.Fatal(err)
		}
		sp, err := guest.New(db).Spares(ctx, session, 1)
		if err != nil {
			t.Fatal(err)
		}
		return in[0].Guest.Code, sp[0].Code
	}
	here, spare = badges(ses.ID, "Rusli bin Hamid")
	there, thereSpare = badges(other.ID, "Orang Lain")
	return
}

func TestHelperReadsABadge(t *testing.T) {
	db, ses, badge, _, _, _ := twoSessions(t)
	s := checkin.New(db)
	w, err := s.LookUp(ctx, ses.ID, " bh/"+strings.ToLower(badge)+" ", "nonce-0001")
	if err != nil || w.Already || w.Number != 1 || w.Name != "Rusli bin Hamid" || w.Door != outreach.ByHelper || w.Guest != badge {
		t.Fatalf("%v %+v", err, w)
	}
	if got := w.Zone.Clock(w.At); got != "12.00 WIB" {
		t.Error(got)
	}
	// The answer was lost and is asked for again: the same welcome. Later, with another nonce: calm.
	if again, err := s.LookUp(ctx, ses.ID, badge, "nonce-0001"); err != nil || again.Already || again.Number != 1 {
		t.Errorf("%v %+v", err, again)
	}
	for _, nonce := range []string{"nonce-0002", ""} {
		if again, err := s.LookUp(ctx, ses.ID, badge[:3]+" "+badge[3:], nonce); err != nil || !again.Already || again.Number != 1 {
			t.Errorf("%v %+v", err, again)
		}
	}
	_, err = s.LookUp(ctx, ses.ID, badge, "x")
	storetest.WantCode(t, err, outreach.BadBody)

	// Taken back at the desk, and come again: the same number, a welcome.
	if err := s.Withdraw(ctx, ses.ID, 1, false); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		if back, err := s.LookUp(ctx, ses.ID, badge, "nonce-0003"); err != nil || back.Already || back.Number != 1 {
			t.Errorf("%v %+v", err, back)
		}
	}
	if l, err := s.List(ctx, ses.ID); err != nil || len(l) != 1 {
		t.Errorf("%v: %d on the list", err, len(l))
	}
}

func TestHelperLooksUpAPersonsOwnCode(t *testing.T) {
	db, ses, _, _, _, _ := twoSessions(t)
	s := checkin.New(db)
	w, err := s.Arrive(ctx, ses.ID, siti("nonce-0001"))
	if err != nil {
		t.Fatal(err)
	}
	got, err := s.LookUp(ctx, ses.ID, strings.ToLower(w.Code[:2])+"-"+w.Code[2:], "")
	if err != nil || !got.Already || got.Name != "Siti Aminah" || got.Number != 1 || got.Zone.Clock(got.At) != "12.00 WIB" {
		t.Errorf("%v %+v", err, got)
	}
	if err := s.Withdraw(ctx, ses.ID, 1, false); err != nil {
		t.Fatal(err)
	}
	_, err = s.LookUp(ctx, ses.ID, w.Code, "")
	storetest.WantCode(t, err, outreach.CodeUnknown)
}

// Whatever a helper asks about another session's people, the answer is as for a code
// that nobody has.
func TestHelperLearnsNothingOfOtherSessions(t *testing.T) {
	db, ses, here, spare, there, thereSpare := twoSessions(t)
	s := checkin.New(db)
	foreign := storedElsewhere(t, db)
	for _, code := range []string{there, thereSpare, foreign, outreach.BadgeCode(1), outreach.ShortCode(1)} {
		_, err := s.LookUp(ctx, ses.ID, code, "nonce-0001")
		if got := fmt.Sprint(err); got != "code_unknown (kode)" {
			t.Errorf("%s: %v", code, got)
		}
	}
	for _, code := range []string{"", "K7M2", here[1:] + here[:1], "Rusli", "' or 1=1", strings.Repeat("A", 400), "1"} {
		_, err := s.LookUp(ctx, ses.ID, code, "nonce-0001")
		storetest.WantCode(t, err, outreach.CodeWrong)
	}
	_, err := s.LookUp(ctx, ses.ID, spare, "nonce-0001")
	storetest.WantCode(t, err, outreach.GuestSpare)
	if l, err := s.List(ctx, ses.ID); err != nil || len(l) != 0 {
		t.Errorf("%v: %d on the list", err, len(l))
	}
}

// storedElsewhere is the code of somebody who came to another session.
func storedElsewhere(t *testing.T, db *store.DB) string {
	t.Helper()
	a := outreach.Attendee{Session: "lama", Number: 1, Code: outreach.ShortCode(77), Name: "Orang Lama", Unsur: "warga", At: storetest.Noon}
	if err := db.Update(ctx, func(tx *store.Tx) error { return tx.Attendees.Put(a) }); err != nil {
		t.Fatal(err)
	}
	return a.Code
}

// Two helpers read one badge in the same moment.
func TestTwoHelpersOneBadge(t *testing.T) {
	db, ses, badge, _, _, _ := twoSessions(t)
	s := checkin.New(db)
	var all sync.WaitGroup
	for i := range 20 {
		all.Go(func() {
			if w, err := s.LookUp(ctx, ses.ID, badge, fmt.Sprintf("nonce-%04d", i%2)); err != nil || w.Number != 1 {
				t.Errorf("%v %+v", err, w)
			}
		})
	}
	all.Wait()
	if l, err := s.List(ctx, ses.ID); err != nil || len(l) != 1 {
		t.Errorf("%v: %d on the list", err, len(l))
	}
}
