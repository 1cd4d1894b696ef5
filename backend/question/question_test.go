package question_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"bapashadir/backend/outreach"
	"bapashadir/backend/question"
	"bapashadir/backend/session"
	"bapashadir/backend/store"
	"bapashadir/backend/store/storetest"
)

var ctx = context.Background()

// box is a question box whose clock the test sets.
func box(t *testing.T) (*question.Service, outreach.Session, *store.DB, *time.Time) {
	t.Helper()
	db := storetest.Open(t)
	at := storetest.Noon
	return question.New(db, func() time.Time { return at }), storetest.OpenSession(t, db), db, &at
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func ask(t *testing.T, s *question.Service, door, text string) {
	t.Helper()
	_, err := s.Ask(ctx, door, text)
	must(t, err)
}

func states(t *testing.T, s *question.Service, session string) (out []outreach.AskedState) {
	t.Helper()
	list, err := s.List(ctx, session)
	must(t, err)
	for _, q := range list {
		out = append(out, q.State)
	}
	return out
}

// The hall sees what the officer has approved and put on screen, one at a time.
func TestNothingReachesTheHallUnread(t *testing.T) {
	s, ses, db, _ := box(t)
	ask(t, s, "a", "Apakah kami dibayar?")
	ask(t, s, "b", "Apakah aman bagi anak saya?")
	storetest.WantCode(t, s.Move(ctx, ses.ID, 1, outreach.AskedOnScreen), outreach.NotApproved)
	must(t, s.Move(ctx, ses.ID, 1, outreach.AskedApproved))
	must(t, s.Move(ctx, ses.ID, 2, outreach.AskedApproved))
	must(t, s.Move(ctx, ses.ID, 1, outreach.AskedOnScreen))
	if text, err := s.OnScreen(ctx, ses.ID); err != nil || text != "Apakah kami dibayar?" {
		t.Errorf("%v %q", err, text)
	}
	must(t, db.View(ctx, func(tx *store.Tx) error {
		p, err := tx.Positions.Get(store.Key(ses.ID))
		if p.Showing != outreach.ShowBox {
			t.Errorf("%+v", p)
		}
		return err
	}))
	must(t, s.Move(ctx, ses.ID, 2, outreach.AskedOnScreen))
	if got := states(t, s, ses.ID); got[0] != outreach.AskedAnswered || got[1] != outreach.AskedOnScreen {
		t.Errorf("%v", got)
	}
	must(t, s.Move(ctx, ses.ID, 2, outreach.AskedAnswered))
	if text, _ := s.OnScreen(ctx, ses.ID); text != "" {
		t.Errorf("still on screen: %q", text)
	}
	storetest.WantCode(t, s.Move(ctx, ses.ID, 9, outreach.AskedApproved), outreach.NotFound)
	storetest.WantCode(t, s.Move(ctx, ses.ID, 1, "party"), outreach.BadChoice)
}

// Dropped by mistake, a question comes back as it was; after the session it is gone.
func TestDroppedQuestions(t *testing.T) {
	s, ses, db, _ := box(t)
	ask(t, s, "a", "Apakah Budi anak Pak RT klien?")
	ask(t, s, "a", "Kapan datang lagi?")
	must(t, s.Move(ctx, ses.ID, 1, outreach.AskedApproved))
	must(t, s.Move(ctx, ses.ID, 1, outreach.AskedDropped))
	storetest.WantCode(t, s.Move(ctx, ses.ID, 1, outreach.AskedOnScreen), outreach.NotApproved)
	list, err := s.List(ctx, ses.ID)
	must(t, err)
	must(t, s.Move(ctx, ses.ID, 1, list[0].Before))
	if got := states(t, s, ses.ID); got[0] != outreach.AskedApproved {
		t.Errorf("%v", got)
	}
	must(t, s.Move(ctx, ses.ID, 1, outreach.AskedDropped))
	must(t, s.Settle(ctx))
	if len(states(t, s, ses.ID)) != 2 {
		t.Error("gone while the session goes on")
	}
	if _, err := session.New(db).Close(ctx, ses.ID); err != nil {
		t.Fatal(err)
	}
	must(t, s.Settle(ctx))
	if list, err := s.List(ctx, ses.ID); err != nil || len(list) != 1 || list[0].Text != "Kapan datang lagi?" {
		t.Errorf("%v %+v", err, list)
	}
	_, err = s.Ask(ctx, "a", "Masih boleh?")
	storetest.WantCode(t, err, outreach.NoSession)
}

func TestWhatTheBoxTakes(t *testing.T) {
	s, _, _, _ := box(t)
	for text, code := range map[string]outreach.Code{
		"  ":                        outreach.Empty,
		"NIK saya 1901010101010001": outreach.NIKRefused,
		strings.Repeat("a", 241):    outreach.TooLong,
		strings.Repeat("b", 240):    "",
	} {
		_, err := s.Ask(ctx, text[:1], text)
		storetest.WantCode(t, err, code)
	}
	if already, err := s.Ask(ctx, "z", strings.Repeat("b", 240)); err != nil || !already {
		t.Errorf("sent twice: %v %v", already, err)
	}
	must(t, s.Close(ctx, true))
	_, err := s.Ask(ctx, "q", "Masih boleh?")
	storetest.WantCode(t, err, outreach.BoxClosed)
	must(t, s.Close(ctx, false))
	ask(t, s, "q", "Masih boleh?")
}

// One phone can't fill the box; another is not kept out by it, and time gives it back.
func TestFlood(t *testing.T) {
	s, _, _, at := box(t)
	for _, text := range []string{"satu", "dua", "tiga"} {
		ask(t, s, "10.0.0.7", text)
	}
	_, err := s.Ask(ctx, "10.0.0.7", "empat")
	storetest.WantCode(t, err, outreach.TooManyRequests)
	ask(t, s, "10.0.0.8", "empat")
	*at = at.Add(-time.Hour) // a clock set back opens nothing
	_, err = s.Ask(ctx, "10.0.0.7", "lima")
	storetest.WantCode(t, err, outreach.TooManyRequests)
	*at = at.Add(time.Hour + 31*time.Second)
	ask(t, s, "10.0.0.7", "lima")
	_, err = s.Ask(ctx, "10.0.0.7", "enam")
	storetest.WantCode(t, err, outreach.TooManyRequests)
}

func TestABoxThatNobodyReadsIsFull(t *testing.T) {
	s, ses, _, at := box(t)
	for i := range 100 {
		*at = at.Add(time.Minute)
		ask(t, s, "a", "Pertanyaan "+string(rune('A'+i/26))+string(rune('A'+i%26)))
	}
	*at = at.Add(time.Minute)
	_, err := s.Ask(ctx, "a", "Satu lagi")
	storetest.WantCode(t, err, outreach.BoxFull)
	must(t, s.Move(ctx, ses.ID, 1, outreach.AskedApproved))
	ask(t, s, "a", "Satu lagi")
}
