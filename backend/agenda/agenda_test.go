package agenda_test

import (
	"context"
	"testing"

	"bapashadir/backend/agenda"
	"bapashadir/backend/outreach"
	"bapashadir/backend/present"
	"bapashadir/backend/session"
	"bapashadir/backend/store/storetest"
)

var ctx = context.Background()

func TestAStartBringsItsPicture(t *testing.T) {
	db := storetest.Open(t)
	ses, s, hall := storetest.OpenSession(t, db), agenda.New(db), present.New(db)
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	a, err := s.At(ctx, ses.ID)
	must(err)
	if len(a.Items) != 7 || a.Running != "" {
		t.Errorf("at first: %+v", a)
	}
	must(hall.GoTo(ctx, 5, 0))
	must(s.Start(ctx, ses.ID, "2"))
	p, err := hall.At(ctx, ses.ID)
	must(err)
	if p.Showing != outreach.ShowAgenda || p.Slide != 5 {
		t.Errorf("with the opening: %+v", p.Position)
	}
	must(s.Add(ctx, ses.ID, outreach.AgendaDraft{Title: "Istirahat", Minutes: 10}, 2))
	must(s.Start(ctx, ses.ID, "8")) // shows nothing of its own
	must(s.Start(ctx, ses.ID, "3"))
	if p, err = hall.At(ctx, ses.ID); err != nil || p.Showing != outreach.ShowDeck || p.Slide != 5 {
		t.Errorf("%v: with the talk: %+v", err, p.Position)
	}
	if a, err = agenda.New(db).At(ctx, ses.ID); err != nil || a.Running != "3" || len(a.Starts) != 3 || a.Starts[0].At != storetest.Noon {
		t.Errorf("%v: what is kept: %+v", err, a)
	}
	storetest.WantCode(t, s.Use(ctx, ses.ID, outreach.AgendaShort), outreach.AgendaRuns)
	if _, err := session.New(db).Close(ctx, ses.ID); err != nil {
		t.Fatal(err)
	}
	storetest.WantCode(t, s.Start(ctx, ses.ID, "4"), outreach.SessionClosed)
	storetest.WantCode(t, s.Start(ctx, "nobody", "4"), outreach.NotFound)
}

// A plan is prepared before its day, but begins nothing, and goes with its session.
func TestAPlannedSessionHasItsOwn(t *testing.T) {
	db := storetest.Open(t)
	storetest.OpenSession(t, db)
	sessions, s := session.New(db), agenda.New(db)
	next, err := sessions.Plan(ctx, outreach.Draft{Title: "Bapas Hadir", Date: "2026-04-04", Village: outreach.Village{Code: "19.01.04.2001", Name: "Petaling"}})
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Use(ctx, next.ID, outreach.AgendaShort); err != nil {
		t.Fatal(err)
	}
	if a, err := s.At(ctx, next.ID); err != nil || len(a.Items) != 6 {
		t.Errorf("%v: %+v", err, a)
	}
	storetest.WantCode(t, s.Start(ctx, next.ID, "1"), outreach.SessionNotOpen)
	if err := sessions.Delete(ctx, next.ID); err != nil {
		t.Fatal(err)
	}
	_, err = s.At(ctx, next.ID)
	storetest.WantCode(t, err, outreach.NotFound)
}
