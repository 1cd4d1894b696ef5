package quiz_test

import (
	"context"
	"fmt"
	"slices"
	"testing"

	"bapashadir/backend/outreach"
	"bapashadir/backend/quiz"
	"bapashadir/backend/session"
	"bapashadir/backend/store"
	"bapashadir/backend/store/storetest"
)

var ctx = context.Background()

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// read is what the camera saw: card, option, card, option.
func read(pairs ...int) (out []outreach.CardReading) {
	for i := 0; i+1 < len(pairs); i += 2 {
		out = append(out, outreach.CardReading{Card: pairs[i], Option: pairs[i+1]})
	}
	return out
}

func now(t *testing.T, s *quiz.Service, session string) quiz.Round {
	t.Helper()
	r, err := s.Now(ctx, session)
	must(t, err)
	return r
}

func votes(t *testing.T, db *store.DB) (n int) {
	t.Helper()
	must(t, db.View(ctx, func(tx *store.Tx) error { n = tx.QuizVotes.Count(nil); return nil }))
	return n
}

// Every way to answer counts, one phone once, and with the closing nothing is left that
// tells one answer from another.
func TestAQuestionFromShowingToResult(t *testing.T) {
	db := storetest.Open(t)
	ses, s := storetest.OpenSession(t, db), quiz.New(db)
	storetest.WantCode(t, s.Open(ctx), outreach.QuizNotOpen)
	must(t, s.Show(ctx, "jam"))
	r := now(t, s, ses.ID)
	if r.N != 1 || r.Phase != outreach.QuizShown || r.Options[r.Right].ID != "240 jam" || len(r.Options) != 4 {
		t.Fatalf("%+v", r)
	}
	storetest.WantCode(t, s.Answer(ctx, 1, "phone-one", 0), outreach.QuizNotOpen)
	storetest.WantCode(t, s.Hands(ctx, []int{1}), outreach.QuizNotOpen)
	storetest.WantCode(t, s.QuizCards(ctx, read(1, 0)), outreach.QuizNotOpen)
	storetest.WantCode(t, s.Reveal(ctx), outreach.QuizStep)
	must(t, s.Open(ctx))
	storetest.WantCode(t, s.Open(ctx), outreach.QuizStep)
	storetest.WantCode(t, s.Show(ctx, "litmas"), outreach.QuizRunning)

	must(t, s.Answer(ctx, 1, "phone-one", 0))
	must(t, s.Answer(ctx, 1, "phone-one", 1)) // changed
	must(t, s.Answer(ctx, 1, "phone-two", 1))
	must(t, s.Touch(ctx, 1, "finger-one", 2))
	must(t, s.Touch(ctx, 1, "finger-one", 2)) // tapped twice
	must(t, s.Touch(ctx, 1, "finger-two", 2))
	must(t, s.QuizCards(ctx, read(1, 3, 2, 3, 1, 3, 0, 1, 41, 1, 5, 4, 6, -1)))
	must(t, s.QuizCards(ctx, read(2, 0, 1, 3))) // a card was turned
	must(t, s.Hands(ctx, []int{5, 5}))
	must(t, s.Hands(ctx, []int{0, 6})) // corrected
	for option, code := range map[int]outreach.Code{4: outreach.BadChoice, -1: outreach.BadChoice} {
		storetest.WantCode(t, s.Answer(ctx, 1, "phone-three", option), code)
	}
	storetest.WantCode(t, s.Answer(ctx, 2, "phone-three", 0), outreach.QuizNotOpen)
	storetest.WantCode(t, s.Answer(ctx, 1, "", 0), outreach.BadBody)
	storetest.WantCode(t, s.Hands(ctx, []int{0, 0, 0, -1}), outreach.BadChoice)

	r = now(t, s, ses.ID)
	if r.Answers != 2+2+2+6 || !slices.Equal(r.CardsRead(), []int{1, 2}) {
		t.Errorf("%d answers, cards %v", r.Answers, r.CardsRead())
	}
	if option, ok, err := s.Chosen(ctx, ses.ID, 1, "phone-one"); err != nil || !ok || option != 1 {
		t.Errorf("%v %v %v", option, ok, err)
	}
	must(t, s.Close(ctx))
	if r = now(t, s, ses.ID); !slices.Equal(r.Counts(), []int{1, 2 + 6, 2, 1}) || r.Answers != 12 || len(r.Read) != 0 {
		t.Errorf("%v, %d answers, cards %v", r.Counts(), r.Answers, r.Read)
	}
	if n := votes(t, db); n != 0 {
		t.Errorf("%d votes are left", n)
	}
	if _, ok, _ := s.Chosen(ctx, ses.ID, 1, "phone-one"); ok {
		t.Error("what a phone answered is still told")
	}
	storetest.WantCode(t, s.Answer(ctx, 1, "phone-four", 0), outreach.QuizNotOpen)
	must(t, s.Reveal(ctx))
	must(t, s.Hands(ctx, []int{0, 0, 0, 3})) // a slip of the pen is put right on the screen, too
	if r = now(t, s, ses.ID); r.Phase != outreach.QuizResult || r.Counts()[3] != 1+3 {
		t.Errorf("%+v", r)
	}
	must(t, s.Show(ctx, "litmas"))
	if list, err := s.Rounds(ctx, ses.ID); err != nil || len(list) != 2 || list[1].N != 2 {
		t.Errorf("%v %+v", err, list)
	}
}

func TestAQuestionShownByMistake(t *testing.T) {
	db := storetest.Open(t)
	ses, s := storetest.OpenSession(t, db), quiz.New(db)
	must(t, s.Show(ctx, "jam"))
	must(t, s.Show(ctx, "litmas"))
	if r := now(t, s, ses.ID); r.N != 1 || r.Item != "litmas" {
		t.Errorf("%+v", r)
	}
	must(t, s.Withdraw(ctx))
	if r := now(t, s, ses.ID); r.N != 0 {
		t.Errorf("%+v", r)
	}
	storetest.WantCode(t, s.Show(ctx, "no such"), outreach.NotFound)
	must(t, s.Show(ctx, "jam"))
	must(t, s.Open(ctx))
	storetest.WantCode(t, s.Withdraw(ctx), outreach.QuizStep)
}

// Options stand in an order of chance: whoever always taps A is not always right.
func TestTheRightOneStandsAnywhere(t *testing.T) {
	db := storetest.Open(t)
	ses, s := storetest.OpenSession(t, db), quiz.New(db)
	at := map[int]int{}
	for range 80 {
		must(t, s.Show(ctx, "jam"))
		at[now(t, s, ses.ID).Right]++
	}
	for i := range 4 {
		if at[i] < 8 {
			t.Errorf("%v", at)
		}
	}
}

// A session that ends in the middle of a question leaves counts, and no votes.
func TestASessionEndsInTheMiddle(t *testing.T) {
	db := storetest.Open(t)
	ses, s := storetest.OpenSession(t, db), quiz.New(db)
	must(t, s.Show(ctx, "jam"))
	must(t, s.Open(ctx))
	must(t, s.Answer(ctx, 1, "phone-one", 3))
	must(t, s.Settle(ctx))
	if now(t, s, ses.ID).Phase != outreach.QuizOpen {
		t.Fatal("closed while the session goes on")
	}
	if _, err := session.New(db).Close(ctx, ses.ID); err != nil {
		t.Fatal(err)
	}
	storetest.WantCode(t, s.Answer(ctx, 1, "phone-two", 0), outreach.NoSession)
	must(t, s.Settle(ctx))
	if r := now(t, s, ses.ID); r.Phase != outreach.QuizClosed || !slices.Equal(r.Counts(), []int{0, 0, 0, 1}) || votes(t, db) != 0 {
		t.Errorf("%+v", r)
	}
}

func TestTheOfficesOwnQuestions(t *testing.T) {
	db := storetest.Open(t)
	ses, s := storetest.OpenSession(t, db), quiz.New(db)
	said := func(list ...string) (out []outreach.Said) {
		for _, l := range list {
			out = append(out, outreach.Said{ID: l})
		}
		return out
	}
	q, err := s.Save(ctx, outreach.QuizItem{Text: outreach.Said{ID: "  Griya  Abhipraya kita bernama? "}, Options: said("Seperadik Baspana", "Sepintu", "", "")})
	if err != nil || q.ID == "" || q.Text.ID != "Griya Abhipraya kita bernama?" || len(q.Options) != 2 {
		t.Fatalf("%v %+v", err, q)
	}
	for field, wrong := range map[string]outreach.QuizItem{
		"question": {Options: said("a", "b")},
		"option2":  {Text: q.Text, Options: said("a", "")},
		"option3":  {Text: q.Text, Options: said("a", "b", "a")},
		"option1":  {Text: q.Text},
		"why":      {Text: q.Text, Options: said("a", "b"), Why: outreach.Said{ID: "1901010101010001"}},
	} {
		_, err := s.Save(ctx, wrong)
		if e, ok := err.(*outreach.Error); !ok || e.Field != field {
			t.Errorf("%s: %v", field, err)
		}
	}
	must(t, s.Show(ctx, q.ID))
	q.Text.ID = "Rumah kegiatan kita bernama?"
	_, err = s.Save(ctx, q)
	must(t, err)
	gone, err := s.Delete(ctx, q.ID)
	must(t, err)
	if r := now(t, s, ses.ID); r.Text.ID != "Griya Abhipraya kita bernama?" {
		t.Errorf("what was asked has changed: %s", r.Text.ID)
	}
	_, err = s.Save(ctx, q)
	storetest.WantCode(t, err, outreach.NotFound)
	must(t, s.Restore(ctx, gone))
	gone.ID = "kantor-00009"
	storetest.WantCode(t, s.Restore(ctx, gone), outreach.NotFound)
	if list, err := s.Shelf(ctx); err != nil || len(list) != 1 || list[0].Text.ID != "Rumah kegiatan kita bernama?" {
		t.Errorf("%v %+v", err, list)
	}
}

// Many phones at once are all counted.
func TestAHallFullOfPhones(t *testing.T) {
	db := storetest.Open(t)
	ses, s := storetest.OpenSession(t, db), quiz.New(db)
	must(t, s.Show(ctx, "jam"))
	must(t, s.Open(ctx))
	errs := make(chan error, 200)
	for i := range 200 {
		go func() { errs <- s.Answer(ctx, 1, fmt.Sprintf("phone-%04d", i), i%4) }()
	}
	for range 200 {
		must(t, <-errs)
	}
	must(t, s.Close(ctx))
	if r := now(t, s, ses.ID); !slices.Equal(r.Counts(), []int{50, 50, 50, 50}) {
		t.Errorf("%v", r.Counts())
	}
}
