package present_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"bapashadir/backend/outreach"
	"bapashadir/backend/present"
	"bapashadir/backend/session"
	"bapashadir/backend/store"
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

// film is a laptop whose open session presents a slide, a film and a slide.
func film(t *testing.T) (*store.DB, outreach.Session, *present.Service) {
	t.Helper()
	db := storetest.Open(t)
	ses := storetest.OpenSession(t, db)
	if err := db.Update(ctx, func(tx *store.Tx) error {
		ses.Deck = "d1"
		if err := tx.Sessions.Put(ses); err != nil {
			return err
		}
		return tx.Decks.Put(outreach.Deck{ID: "d1", Name: "Film", Text: "# Di {desa}\n\n- a\n\n---\n\n# Film\n\n![](film.mp4)\n\n---\n\n# Akhir",
			Files: []outreach.DeckFile{{Name: "film.mp4", SHA256: "f", Type: "video/mp4"}}})
	}); err != nil {
		t.Fatal(err)
	}
	return db, ses, present.New(db)
}

func TestAnOwnDeckIsPresentedAndItsFilmSteered(t *testing.T) {
	db, ses, s := film(t)
	at := func() present.Place {
		t.Helper()
		p, err := s.At(ctx, ses.ID)
		if err != nil {
			t.Fatal(err)
		}
		return p
	}
	if p := at(); len(p.Deck.Slides) != 3 || p.Deck.Slides[0].Title != "Di Desa Petaling" || p.Deck.Title != "Film" || len(p.Files) != 1 {
		t.Fatalf("%+v", p)
	}
	storetest.WantCode(t, s.Film(ctx, "play"), outreach.BadChoice) // no film is shown
	storetest.WantCode(t, s.GoTo(ctx, 1, 0), "")
	if p := at(); p.Film != (outreach.Playing{}) {
		t.Errorf("it began by itself: %+v", p.Film)
	}
	storetest.WantCode(t, s.Next(ctx), "") // a clicker begins it
	if p := at(); p.Slide != 1 || p.Film.Since.IsZero() {
		t.Errorf("%+v", p.Position)
	}
	storetest.WantCode(t, s.Film(ctx, "pause"), "")
	if p := at(); !p.Film.Since.IsZero() {
		t.Errorf("%+v", p.Film)
	}
	storetest.WantCode(t, s.Film(ctx, "play"), "")
	storetest.WantCode(t, s.Film(ctx, "start"), "")
	if p := at(); p.Film.Since.IsZero() || p.Film.At != 0 { // from its beginning, running
		t.Errorf("%+v", p.Film)
	}
	storetest.WantCode(t, s.Curtain(ctx, true), "")
	if p := at(); !p.Film.Since.IsZero() {
		t.Errorf("it runs behind the curtain: %+v", p.Film)
	}
	storetest.WantCode(t, s.Film(ctx, "play"), "") // lifts the curtain
	// As after a power cut: the same slide, and the film stands.
	again := present.New(db)
	storetest.WantCode(t, again.Rest(ctx), "")
	if p, err := again.At(ctx, ses.ID); err != nil || p.Slide != 1 || p.Curtain || !p.Film.Since.IsZero() {
		t.Errorf("%v %+v", err, p.Position)
	}
	storetest.WantCode(t, s.Film(ctx, "play"), "")
	storetest.WantCode(t, s.Next(ctx), "")
	if p := at(); p.Slide != 2 || p.Film != (outreach.Playing{}) {
		t.Errorf("%+v", p.Position)
	}
	storetest.WantCode(t, s.Film(ctx, "lompat"), outreach.BadChoice)
	// Another deck begins at its beginning.
	if _, err := session.New(db).Present(ctx, ses.ID, outreach.BuiltInDeck); err != nil {
		t.Fatal(err)
	}
	if p := at(); p.Slide != 0 || len(p.Deck.Slides) != 16 {
		t.Errorf("%+v", p.Position)
	}
}

func TestAPausedFilmKeepsItsPlace(t *testing.T) {
	since := storetest.Noon
	p := outreach.Playing{At: 2}.Play(since).Play(since.Add(time.Second)).Pause(since.Add(5 * time.Second))
	if p.At != 7 || !p.Since.IsZero() {
		t.Errorf("%+v", p)
	}
	if p = p.Play(since).Pause(since.Add(-time.Hour)); p.At != 7 { // the clock was put back
		t.Errorf("%+v", p)
	}
	if p = p.Play(since).Rest(); p.At != 7 || !p.Since.IsZero() {
		t.Errorf("%+v", p)
	}
}

func TestATextIsLookedAtAsTheHallWouldSeeIt(t *testing.T) {
	_, ses, s := film(t)
	p, err := s.Look(ctx, "d1", "# Di {desa}\n\n![](film.mp4)")
	if err != nil || p.Deck.Slides[0].Title != "Di Desa Petaling" || len(p.Files) != 1 || p.Deck.Slides[0].Line != 1 {
		t.Errorf("%v %+v", err, p.Deck)
	}
	if hall, err := s.At(ctx, ses.ID); err != nil || len(hall.Deck.Slides) != 3 {
		t.Errorf("%v: looking changed the hall", err)
	}
	_, err = s.Look(ctx, "d1", "# A\n\n<iframe>")
	storetest.WantCode(t, err, "deck_not_allowed")
	if kept, err := s.Kept(ctx, outreach.BuiltInDeck); err != nil || len(kept.Deck.Slides) != 16 || kept.Deck.Title != "Kenal Bapas" {
		t.Errorf("%v %+v", err, kept.Deck.Title)
	}
	_, err = s.Kept(ctx, "tiada")
	storetest.WantCode(t, err, outreach.NotFound)
}

// The filled deck is remembered, and made anew when the office or the session says
// something else.
func TestARememberedDeckFollowsTheOffice(t *testing.T) {
	db := storetest.Open(t)
	ses, s := storetest.OpenSession(t, db), present.New(db)
	cover := func() string {
		t.Helper()
		p, err := s.At(ctx, ses.ID)
		if err != nil {
			t.Fatal(err)
		}
		return p.Deck.Slides[0].Points[0].Text + " | " + p.Deck.English[0].Points[0].Text
	}
	before := cover()
	if again := cover(); again != before {
		t.Errorf("%q, then %q", before, again)
	}
	if err := db.Update(ctx, func(tx *store.Tx) error {
		changed, err := tx.Sessions.Get(store.Key(ses.ID))
		if err != nil {
			return err
		}
		changed.Date = "2026-03-08"
		return tx.Sessions.Put(changed)
	}); err != nil {
		t.Fatal(err)
	}
	if after := cover(); after == before || !strings.Contains(after, "8 Maret 2026 | ") {
		t.Errorf("after another date: %q", after)
	}
}
