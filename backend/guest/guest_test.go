package guest_test

import (
	"context"
	"fmt"
	"testing"

	"bapashadir/backend/checkin"
	"bapashadir/backend/guest"
	"bapashadir/backend/mentor"
	"bapashadir/backend/outreach"
	"bapashadir/backend/store/storetest"
)

var ctx = context.Background()

func rows(names ...string) (out []outreach.Arrival) {
	for _, n := range names {
		out = append(out, outreach.Arrival{Name: n, Unsur: "warga", Sex: outreach.Female})
	}
	return out
}

// A list imported twice is one list; a bad row keeps nobody out.
func TestInvitingTwiceChangesNothing(t *testing.T) {
	db := storetest.Open(t)
	ses, s := storetest.OpenSession(t, db), guest.New(db)
	list := rows("Siti Aminah", "Fo", "<b>", "siti  aminah")
	for _, again := range []bool{false, true} {
		seen, err := s.Look(ctx, ses.ID, list)
		if err != nil || seen[0].Already != again || seen[1].Already != again || !seen[3].Already {
			t.Errorf("%v %+v", err, seen)
		}
		got, err := s.Invite(ctx, ses.ID, list, nil)
		if err != nil || got[0].Already != again {
			t.Fatalf("%v %+v", err, got)
		}
		storetest.WantCode(t, got[2].Err, outreach.BadLetters)
	}
	l, err := s.List(ctx, ses.ID)
	if err != nil || len(l) != 2 {
		t.Fatalf("%v %+v", err, l)
	}
	if _, ok := outreach.ReadBadge(l[0].Code); !ok || l[0].Code == l[1].Code {
		t.Errorf("%+v", l)
	}
	_, err = s.Invite(ctx, "none", list, nil)
	storetest.WantCode(t, err, outreach.NotFound)
}

// A badge read at the door is one arrival, however often it is read; taken back at the
// desk and read again, the person is back with the same number.
func TestBadgeIsOneArrival(t *testing.T) {
	db := storetest.Open(t)
	ses, s, door := storetest.OpenSession(t, db), guest.New(db), checkin.New(db)
	got, err := s.Invite(ctx, ses.ID, rows("Siti Aminah"), nil)
	if err != nil {
		t.Fatal(err)
	}
	badge := "BH/" + got[0].Guest.Code
	for _, again := range []bool{false, true} {
		w, err := door.ArriveByCard(ctx, ses.ID, badge, outreach.ByCard)
		if err != nil || w.Already != again || w.Number != 1 || w.Name != "Siti Aminah" || w.Door != outreach.ByCard {
			t.Errorf("%v %+v", err, w)
		}
	}
	if err := door.Withdraw(ctx, ses.ID, 1, false); err != nil {
		t.Fatal(err)
	}
	if w, err := door.ArriveByCard(ctx, ses.ID, badge, outreach.ByHelper); err != nil || w.Already || w.Number != 1 {
		t.Errorf("%v %+v", err, w)
	}
	if l, err := door.List(ctx, ses.ID); err != nil || len(l) != 1 {
		t.Errorf("%v %+v", err, l)
	}
	for _, foreign := range []string{"", "8991234567890", "https://example.test", outreach.BadgeCode(1), "BH/AAAAAA"} {
		_, err := door.ArriveByCard(ctx, ses.ID, foreign, outreach.ByCard)
		storetest.WantCode(t, err, outreach.GuestUnknown)
	}
}

// A spare badge waits for a name; a mentor's is welcome everywhere and made once.
func TestSparesAndMentors(t *testing.T) {
	db := storetest.Open(t)
	ses, s, door := storetest.OpenSession(t, db), guest.New(db), checkin.New(db)
	spares, err := s.Spares(ctx, ses.ID, 3)
	if err != nil || len(spares) != 3 {
		t.Fatalf("%v %+v", err, spares)
	}
	_, err = s.Spares(ctx, ses.ID, guest.MaxSpares+1)
	storetest.WantCode(t, err, outreach.BadChoice)
	code := spares[0].Code
	_, err = door.ArriveByCard(ctx, ses.ID, code, outreach.ByCard)
	storetest.WantCode(t, err, outreach.GuestSpare)
	if g, err := s.Name(ctx, code, rows("Fo")[0]); err != nil || g.Name != "Fo" || g.Code != code {
		t.Errorf("%v %+v", err, g)
	}
	_, err = s.Name(ctx, code, rows("Budi")[0])
	storetest.WantCode(t, err, outreach.BadChoice)
	if w, err := door.ArriveByCard(ctx, ses.ID, code, outreach.ByCard); err != nil || w.Name != "Fo" {
		t.Errorf("%v %+v", err, w)
	}
	if _, err := mentor.New(db).Mark(ctx, ses.ID, 1); err != nil {
		t.Fatal(err)
	}
	first, err := s.InviteMentors(ctx)
	if err != nil || len(first) != 1 || first[0].Name != "Fo" {
		t.Fatalf("%v %+v", err, first)
	}
	if again, err := s.InviteMentors(ctx); err != nil || again[0].Code != first[0].Code {
		t.Errorf("%v %+v", err, again)
	}
}

// A long list is kept in parts, so that phones do not wait for it; stopped in the middle
// it is the first rows, and goes on when it is invited again.
func TestLongListStopsBetweenItsParts(t *testing.T) {
	db := storetest.Open(t)
	ses, s := storetest.OpenSession(t, db), guest.New(db)
	var list []outreach.Arrival
	for i := range 600 {
		list = append(list, outreach.Arrival{Name: "Fo", Dusun: fmt.Sprint("Dusun ", i), Unsur: "warga"})
	}
	stopped, stop := context.WithCancel(ctx)
	var told []int
	_, err := s.Invite(stopped, ses.ID, list, func(done int) { told = append(told, done); stop() })
	storetest.WantCode(t, err, outreach.Stopped)
	l, err := s.List(ctx, ses.ID)
	if err != nil || len(told) != 1 || len(l) != told[0] {
		t.Fatalf("%v: told %v, kept %d", err, told, len(l))
	}
	got, err := s.Invite(ctx, ses.ID, list, nil)
	if err != nil || !got[0].Already || got[599].Already {
		t.Errorf("%v", err)
	}
	if l, err := s.List(ctx, ses.ID); err != nil || len(l) != 600 {
		t.Errorf("%v: %d", err, len(l))
	}
}

// Removing is undone whole: badges that are printed stay good.
func TestRemovedGuestsComeBackWithTheirBadges(t *testing.T) {
	db := storetest.Open(t)
	ses, s, door := storetest.OpenSession(t, db), guest.New(db), checkin.New(db)
	got, err := s.Invite(ctx, ses.ID, rows("Siti Aminah", "Fo"), nil)
	if err != nil {
		t.Fatal(err)
	}
	code := got[0].Guest.Code
	if _, err := door.ArriveByCard(ctx, ses.ID, code, outreach.ByCard); err != nil {
		t.Fatal(err)
	}
	if _, err := mentor.New(db).Mark(ctx, ses.ID, 1); err != nil {
		t.Fatal(err)
	}
	mentors, err := s.InviteMentors(ctx)
	if err != nil {
		t.Fatal(err)
	}
	gone, err := s.Remove(ctx, []string{code, "AAAAAA", got[1].Guest.Code, mentors[0].Code, code})
	if err != nil || len(gone) != 3 {
		t.Fatalf("%v %+v", err, gone)
	}
	_, err = door.ArriveByCard(ctx, ses.ID, got[1].Guest.Code, outreach.ByCard)
	storetest.WantCode(t, err, outreach.GuestUnknown)
	again, err := s.InviteMentors(ctx) // before it is undone: this badge counts
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Restore(ctx, gone); err != nil {
		t.Fatal(err)
	}
	if err := s.Restore(ctx, gone); err != nil {
		t.Errorf("undone twice: %v", err)
	}
	if l, err := s.List(ctx, ses.ID); err != nil || len(l) != 2 {
		t.Errorf("%v %+v", err, l)
	}
	if l, err := s.List(ctx, ""); err != nil || len(l) != 1 || l[0].Code != again[0].Code {
		t.Errorf("%v %+v", err, l)
	}
	if w, err := door.ArriveByCard(ctx, ses.ID, code, outreach.ByCard); err != nil || !w.Already {
		t.Errorf("%v %+v", err, w)
	}
	gone[0].Session = "none"
	storetest.WantCode(t, s.Restore(ctx, gone[:1]), outreach.NotFound)
}

func TestGuestIsCorrectedAndKeepsTheBadge(t *testing.T) {
	db := storetest.Open(t)
	ses, s := storetest.OpenSession(t, db), guest.New(db)
	got, err := s.Invite(ctx, ses.ID, rows("Siti Aminh"), nil)
	if err != nil {
		t.Fatal(err)
	}
	code := got[0].Guest.Code
	if g, err := s.Correct(ctx, code, rows("Siti Aminah")[0]); err != nil || g.Name != "Siti Aminah" || g.Code != code {
		t.Errorf("%v %+v", err, g)
	}
	spares, err := s.Spares(ctx, ses.ID, 1)
	if err != nil {
		t.Fatal(err)
	}
	_, err = s.Correct(ctx, spares[0].Code, rows("Fo")[0])
	storetest.WantCode(t, err, outreach.BadChoice)
	_, err = s.Correct(ctx, outreach.BadgeCode(1), rows("Fo")[0])
	storetest.WantCode(t, err, outreach.GuestUnknown)
}
