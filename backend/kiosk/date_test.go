package kiosk_test

import (
	"errors"
	"sync"
	"testing"
	"time"

	"bapashadir/backend/certify"
	"bapashadir/backend/indo"
	"bapashadir/backend/kiosk/kiosktest"
	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
	"bapashadir/backend/store/storetest"
)

func TestDateIsAskedAtEachStart(t *testing.T) {
	l := newLaptop(t, monday)
	l.shows(monday, false, outreach.NoDoubt)
	l.confirm()
	l.shows(monday, true, outreach.NoDoubt)
	l.restart(monday.Add(24 * time.Hour))
	c := l.shows(monday.Add(24*time.Hour), false, outreach.NoDoubt)
	if !c.Last.Equal(monday) {
		t.Errorf("the last record was made at %v", c.Last)
	}
}

// Whoever confirms a wrong clock is believed: nothing stops the check-ins, before the
// answer or after it. The next start asks again, and says why.
func TestWrongClockNeverStopsRecording(t *testing.T) {
	l := newLaptop(t, deadBattery)
	l.shows(deadBattery, false, outreach.BeforeProgram)
	session := kiosktest.OpenSession(t, l.k).Session
	l.arrives(session, "Siti", deadBattery)
	l.confirm()
	l.shows(deadBattery, true, outreach.NoDoubt)
	l.arrives(session, "Maryam", deadBattery)
	l.restart(deadBattery.Add(time.Minute))
	l.shows(deadBattery.Add(time.Minute), false, outreach.BeforeProgram)
	l.arrives(session, "Nur", deadBattery.Add(time.Minute))
}

// What is written after a correction bears the corrected date: arrivals, the opening
// of the session, certificates.
func TestCorrectedDateIsOnEverything(t *testing.T) {
	l := newLaptop(t, deadBattery)
	for _, c := range []struct {
		date, at string
		want     outreach.Code
	}{{"23 November", "09:00", outreach.BadDate}, {"2026-02-30", "09:00", outreach.BadDate}, {"2026-11-23", "25:00", outreach.BadTime}} {
		_, err := l.k.CorrectDate(ctx, c.date, c.at)
		storetest.WantCode(t, err, c.want)
	}
	l.shows(deadBattery, false, outreach.BeforeProgram)
	l.correct("2026-11-23", "09:00")
	c := l.shows(monday, true, outreach.NoDoubt)
	if !c.Laptop.Equal(deadBattery) || len(c.Jumps) != 1 || !c.Jumps[0].From.Round(time.Minute).Equal(deadBattery) || !c.Jumps[0].To.Equal(monday) {
		t.Errorf("the correction is not among the jumps: %+v", c)
	}
	l.set(deadBattery.Add(90 * time.Minute))
	at := monday.Add(90 * time.Minute)
	session := kiosktest.OpenSession(t, l.k).Session
	l.arrives(session, "Siti", at)
	ses, err := l.k.Sessions.Get(ctx, session)
	if err != nil || !ses.Opened().Equal(at) || !ses.Created.Equal(at) {
		t.Errorf("%v: opened at %v", err, ses.Opened())
	}
	m, err := l.k.Mentors.Mark(ctx, session, 1)
	if err != nil {
		t.Fatal(err)
	}
	piagam := certify.Ask{Kind: outreach.Piagam, Mentors: []string{m.ID}, Occasion: outreach.Occasion{Session: session}}
	if _, paper, err := l.k.Certify.One(ctx, piagam); err != nil || !paper.Issued.Equal(at) {
		t.Errorf("%v: issued at %v", err, paper.Issued)
	}
}

// A power cut in the middle of a session does not lose the correction, whether the
// clock ran on or began again in 2019. Once more: also when nobody answers.
func TestCorrectionOutlivesAPowerCut(t *testing.T) {
	at := monday.Add(95 * time.Minute)
	l := resumed(t, deadBattery.Add(95*time.Minute), nothing)
	l.shows(at, false, outreach.NoDoubt)
	l.restart(deadBattery.Add(95 * time.Minute))
	l.shows(at, false, outreach.NoDoubt)

	l = resumed(t, deadBattery, nothing)
	l.shows(monday.Add(90*time.Minute), false, outreach.Held)
	l.restart(deadBattery.Add(-time.Hour))
	c := l.shows(monday.Add(90*time.Minute), false, outreach.Held)
	l.confirm()
	l.shows(c.Now, true, outreach.NoDoubt)

	forgotten := resumed(t, deadBattery.Add(95*time.Minute), func(l *laptop) {
		if err := l.k.Office.KeepClock(ctx, outreach.ClockCheck{}); err != nil {
			t.Fatal(err)
		}
	})
	if c, err := forgotten.k.Clock(ctx); err != nil || c.Now.Equal(at) {
		t.Errorf("%v: the date is right without a correction: the proof proves nothing", err)
	}
}

// A laptop whose clock was put right between two starts shows its own time, and says
// that the correction is gone.
func TestOldCorrectionDoesNotSpoilAGoodClock(t *testing.T) {
	for _, pause := range []time.Duration{5 * time.Minute, 20 * 24 * time.Hour} {
		now := monday.Add(90*time.Minute + pause)
		l := resumed(t, now, nothing)
		c := l.shows(now, false, outreach.Released)
		if len(c.Jumps) != 1 || c.Correction != 0 {
			t.Errorf("%+v", c)
		}
		l.restart(now.Add(time.Minute))
		l.shows(now.Add(time.Minute), false, outreach.NoDoubt)

		stale := resumed(t, now, func(l *laptop) { l.cfg.StaleCorrection = true })
		if c, err := stale.k.Clock(ctx); err != nil || c.Now.Equal(now) {
			t.Errorf("%v: a correction kept blindly does no harm: the proof proves nothing", err)
		}
	}
}

// A jump while the app runs takes the confirmation back, names the last good date, and
// is known after a power cut that came before the answer.
func TestJumpAsksAgain(t *testing.T) {
	l := newLaptop(t, monday)
	l.confirm()
	l.set(deadBattery)
	c := l.shows(deadBattery, false, outreach.BeforeProgram)
	if len(c.Jumps) != 1 || !c.Last.Round(time.Minute).Equal(monday) {
		t.Errorf("%+v", c)
	}
	l.restart(deadBattery.Add(time.Minute))
	next := monday.Add(400 * 24 * time.Hour)
	l.set(next)
	c = l.shows(next, false, outreach.Jumped)
	if len(c.Jumps) != 2 || !c.Last.Round(time.Minute).Equal(monday) {
		t.Errorf("%+v", c)
	}
	l.confirm()
	l.shows(next, true, outreach.NoDoubt)
}

// The clock jumps between the look at the window and the click on Ya, benar: what
// nobody has seen is not confirmed.
func TestUnseenDateIsNotConfirmed(t *testing.T) {
	l := newLaptop(t, monday)
	shown := l.shows(monday, false, outreach.NoDoubt)
	l.set(deadBattery)
	if c, err := l.k.ConfirmDate(ctx, shown.Now); err != nil || c.Confirmed || !c.Now.Equal(deadBattery) {
		t.Errorf("%v %+v", err, c)
	}
	l.confirm()
}

// The officer sets the laptop's own clock while the app runs, as the app advises: the
// correction goes by itself. Or takes it back by hand.
func TestCorrectionIsTakenOff(t *testing.T) {
	l := newLaptop(t, deadBattery)
	l.correct("2026-11-23", "09:00")
	l.set(monday.Add(10 * time.Minute))
	c := l.shows(monday.Add(10*time.Minute), false, outreach.Released)
	if c.Correction != 0 {
		t.Errorf("%+v", c)
	}
	l.confirm()
	l.restart(monday.Add(20 * time.Minute))
	l.shows(monday.Add(20*time.Minute), false, outreach.NoDoubt)

	l.correct("2027-11-23", "09:20") // a slip of the finger
	if _, err := l.k.DropCorrection(ctx); err != nil {
		t.Fatal(err)
	}
	l.shows(monday.Add(20*time.Minute), false, outreach.NoDoubt)
	l.correct("2026-11-23", "09:20") // what the laptop shows anyway is no correction
	if c := l.shows(monday.Add(20*time.Minute), true, outreach.NoDoubt); c.Correction != 0 {
		t.Errorf("%+v", c)
	}
}

// The clock of a laptop whose date was corrected falls back in the middle of a
// session: it goes on from where it was, and is asked again.
func TestCorrectedClockThatFallsBackGoesOn(t *testing.T) {
	l := newLaptop(t, deadBattery)
	l.correct("2026-11-23", "09:00")
	session := kiosktest.OpenSession(t, l.k).Session
	l.set(deadBattery.AddDate(-4, 0, 0))
	l.shows(monday, false, outreach.Held)
	l.arrives(session, "Siti", monday)
	l.confirm()
	l.shows(monday, true, outreach.NoDoubt)
}

// A correction that the disk does not take is refused and changes no date.
func TestCorrectionThatIsNotKeptDoesNotHold(t *testing.T) {
	l := newLaptop(t, deadBattery)
	l.off()
	var mu sync.Mutex
	broken := false
	l.cfg.Faults.Sync = func() error {
		mu.Lock()
		defer mu.Unlock()
		if broken {
			return errors.New("the disk is gone")
		}
		return nil
	}
	l.start()
	mu.Lock()
	broken = true
	mu.Unlock()
	_, err := l.k.CorrectDate(ctx, "2026-11-23", "09:00")
	storetest.WantCode(t, err, outreach.StorageFailed)
	l.shows(deadBattery, false, outreach.BeforeProgram)
}

// The clock is told and corrected in the time that the session's village lives by.
func TestClockFollowsTheHallEast(t *testing.T) {
	l := newLaptop(t, monday)
	if c, err := l.k.Clock(ctx); err != nil || c.Zone != indo.WIB {
		t.Errorf("%v: without any session %s", err, c.Zone)
	}
	l.off()
	db, err := store.Open(l.cfg.Data, store.Config{}) // a village of the whole country's list
	if err != nil {
		t.Fatal(err)
	}
	err = db.Update(ctx, func(tx *store.Tx) error {
		return tx.Sessions.Put(outreach.Session{ID: "papua", Title: "Bapas Hadir", Date: "2026-11-23", Token: "papua.........", FeedbackToken: "papua........x",
			Village: outreach.Village{Code: "91.03.01.2001", Name: "Sentani"}, Deck: outreach.BuiltInDeck, State: outreach.Open, Feedback: outreach.Planned})
	})
	if err := errors.Join(err, db.Close()); err != nil {
		t.Fatal(err)
	}
	l.start()
	if c, err := l.k.Clock(ctx); err != nil || c.Zone != indo.WIT {
		t.Errorf("%v: in Papua %s", err, c.Zone)
	}
	c, err := l.k.CorrectDate(ctx, "2026-11-23", "11:00")
	if err != nil || !c.Now.Equal(time.Date(2026, 11, 23, 2, 0, 0, 0, time.UTC)) {
		t.Errorf("%v: eleven in Papua is %v", err, c.Now.UTC())
	}
}
