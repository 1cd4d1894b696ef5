package present_test

import (
	"context"
	"testing"

	"bapashadir/backend/outreach"
	"bapashadir/backend/present"
	"bapashadir/backend/session"
	"bapashadir/backend/store/storetest"
)

var ctx = context.Background()

func TestTheHallIsWhereItWasLeft(t *testing.T) {
	db := storetest.Open(t)
	ses, s := storetest.OpenSession(t, db), present.New(db)
	at := func() outreach.Position {
		t.Helper()
		p, err := s.At(ctx, ses.ID)
		if err != nil {
			t.Fatal(err)
		}
		return p.Position
	}
	if p := at(); p.Showing != outreach.ShowJoin || p.Slide != 0 {
		t.Errorf("first picture: %+v", p)
	}
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	must(s.Next(ctx)) // brings the deck, at its beginning
	if p := at(); p.Showing != outreach.ShowDeck || p.Slide != 0 || p.Step != 0 {
		t.Errorf("deck: %+v", p)
	}
	must(s.GoTo(ctx, 4, 0))
	must(s.Curtain(ctx, true))
	if p := at(); !p.Curtain || p.Slide != 4 {
		t.Errorf("curtain: %+v", p)
	}
	must(s.Next(ctx)) // lifts the curtain, where it was
	if p := at(); p.Curtain || p.Slide != 4 || p.Step != 0 {
		t.Errorf("after the curtain: %+v", p)
	}
	must(s.ToggleCurtain(ctx))
	must(s.ToggleCurtain(ctx))
	if p := at(); p.Curtain || p.Slide != 4 {
		t.Errorf("curtain to and fro: %+v", p)
	}
	must(s.Show(ctx, outreach.ShowFeedback))
	must(s.Show(ctx, outreach.ShowDeck))
	if p := at(); p.Slide != 4 {
		t.Errorf("back to the deck: %+v", p)
	}
	must(s.Prev(ctx))
	before := at()
	if before.Slide != 3 {
		t.Errorf("one back: %+v", before)
	}
	must(s.Next(ctx))
	if p := at(); p.Slide != 4 || p.Step != 0 {
		t.Errorf("and on: %+v", p)
	}
	storetest.WantCode(t, s.Show(ctx, "party"), outreach.BadChoice)
	if _, err := session.New(db).Close(ctx, ses.ID); err != nil {
		t.Fatal(err)
	}
	storetest.WantCode(t, s.Next(ctx), outreach.NoSession)
}

func TestVariablesAreFilled(t *testing.T) {
	db := storetest.Open(t)
	ses := storetest.OpenSession(t, db)
	p, err := present.New(db).At(ctx, ses.ID)
	if err != nil || len(p.Deck.Slides) != 16 {
		t.Fatal(err, len(p.Deck.Slides))
	}
	if got := p.Deck.Slides[0].Points[0].Text; got != "Desa Petaling, Sabtu, 7 Maret 2026" {
		t.Errorf("cover says %q", got)
	}
}

func TestEveryPressIsOneStepThroughTheWholeDeck(t *testing.T) {
	db := storetest.Open(t)
	ses, s := storetest.OpenSession(t, db), present.New(db)
	p, err := s.At(ctx, ses.ID)
	if err != nil {
		t.Fatal(err)
	}
	presses := len(p.Deck.Slides) - 1
	for _, sl := range p.Deck.Slides {
		presses += sl.Steps
	}
	for range presses + 1 { // the first brings the deck
		if err := s.Next(ctx); err != nil {
			t.Fatal(err)
		}
	}
	last := len(p.Deck.Slides) - 1
	if p, err = s.At(ctx, ses.ID); err != nil || p.Slide != last || p.Step != p.Deck.Slides[last].Steps {
		t.Errorf("%v: after %d presses at %d.%d", err, presses, p.Slide, p.Step)
	}
	if err := s.Next(ctx); err != nil {
		t.Errorf("past the end: %v", err)
	}
}
