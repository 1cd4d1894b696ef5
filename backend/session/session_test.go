package session_test

import (
	"context"
	"testing"

	"bapashadir/backend/guest"
	"bapashadir/backend/office"
	"bapashadir/backend/outreach"
	"bapashadir/backend/session"
	"bapashadir/backend/store"
	"bapashadir/backend/store/storetest"
)

var ctx = context.Background()

func draft(title, date string) outreach.Draft {
	return outreach.Draft{Title: title, Date: date, Village: outreach.Village{Name: "Petaling"}}
}

// prepared is a store whose office has its settings.
func prepared(t *testing.T) *store.DB {
	t.Helper()
	db := storetest.Open(t)
	if err := office.New(db).Prepare(ctx); err != nil {
		t.Fatal(err)
	}
	return db
}

func TestOneSessionIsOpenAtATime(t *testing.T) {
	s := session.New(prepared(t))
	_, err := s.Current(ctx)
	storetest.WantCode(t, err, outreach.NoSession)
	a, err := s.Plan(ctx, draft("Satu", "2026-03-07"))
	if err != nil {
		t.Fatal(err)
	}
	b, err := s.Plan(ctx, draft("Dua", "2026-03-08"))
	if err != nil {
		t.Fatal(err)
	}
	if a.ID == b.ID || a.Token == b.Token || len(a.Token) != 16 || a.Token == a.FeedbackToken {
		t.Errorf("ids and tokens: %+v %+v", a, b)
	}
	if _, err := s.Open(ctx, a.ID, ""); err != nil {
		t.Fatal(err)
	}
	_, err = s.Open(ctx, b.ID, "")
	storetest.WantCode(t, err, outreach.OtherOpen)
	if cur, err := s.Current(ctx); err != nil || cur.ID != a.ID {
		t.Errorf("%v: %s is open", err, cur.Title)
	}
	if _, err := s.Close(ctx, a.ID); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Open(ctx, b.ID, ""); err != nil {
		t.Errorf("the hall is free: %v", err)
	}
	_, err = s.Open(ctx, a.ID, "Warga masih datang")
	storetest.WantCode(t, err, outreach.OtherOpen)
	list, err := s.List(ctx)
	if err != nil || len(list) != 2 || list[0].Title != "Dua" {
		t.Errorf("%v %+v, want the newest date first", err, list)
	}
}

func TestEditAndDelete(t *testing.T) {
	db := prepared(t)
	s, guests := session.New(db), guest.New(db)
	a, err := s.Plan(ctx, draft("Satu", "2026-03-07"))
	if err != nil {
		t.Fatal(err)
	}
	if e, err := s.Edit(ctx, a.ID, draft("Satu lagi", "2026-03-09")); err != nil || e.Title != "Satu lagi" || e.Token != a.Token {
		t.Errorf("%v %+v", err, e)
	}
	_, err = s.Edit(ctx, a.ID, draft("", "2026-03-09"))
	storetest.WantCode(t, err, outreach.Empty)
	if _, err := s.Open(ctx, a.ID, ""); err != nil {
		t.Fatal(err)
	}
	storetest.WantCode(t, s.Delete(ctx, a.ID), outreach.NotPlanned)
	b, err := s.Plan(ctx, draft("Dua", "2026-03-08"))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := guests.Spares(ctx, b.ID, 2); err != nil {
		t.Fatal(err)
	}
	if err := s.Delete(ctx, b.ID); err != nil {
		t.Fatal(err)
	}
	if l, err := guests.List(ctx, b.ID); err != nil || len(l) != 0 {
		t.Errorf("%v: guests of no session stay: %+v", err, l)
	}
	_, err = s.Get(ctx, b.ID)
	storetest.WantCode(t, err, outreach.NotFound)
}

// What people were told when the session opened holds, whatever the office's setting is
// later.
func TestOpeningFixesHowLongNamesAreKept(t *testing.T) {
	db := prepared(t)
	s := session.New(db)
	a, err := s.Plan(ctx, draft("Satu", "2026-03-07"))
	if err != nil {
		t.Fatal(err)
	}
	if a, err = s.Open(ctx, a.ID, ""); err != nil || a.Kept.Until != "2027-03-07" {
		t.Fatalf("%v %+v", err, a.Kept)
	}
	o := outreach.DefaultOffice()
	o.RetentionMonths = 60
	if got := a.KeptUntil(o); got != "2027-03-07" {
		t.Errorf("kept until %s", got)
	}
}
