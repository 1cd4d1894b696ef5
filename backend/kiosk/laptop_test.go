package kiosk_test

import (
	"sync"
	"testing"
	"time"

	"bapashadir/backend/indo"
	"bapashadir/backend/kiosk"
	"bapashadir/backend/kiosk/kiosktest"
	"bapashadir/backend/outreach"
)

// A laptop with a dead battery starts here; the village meets there.
var (
	deadBattery = time.Date(2019, 1, 1, 0, 5, 0, 0, indo.WIB.Location())
	monday      = time.Date(2026, 11, 23, 9, 0, 0, 0, indo.WIB.Location())
)

// laptop is a data folder and a clock that the test sets.
type laptop struct {
	t   *testing.T
	cfg kiosk.Config
	k   *kiosk.Kiosk

	mu  sync.Mutex
	now time.Time
}

func newLaptop(t *testing.T, now time.Time) *laptop {
	l := &laptop{t: t, cfg: kiosktest.Config(t.TempDir()), now: now}
	l.cfg.Built = time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
	l.cfg.Now = func() time.Time {
		l.mu.Lock()
		defer l.mu.Unlock()
		return l.now
	}
	l.start()
	if _, err := l.k.Office.Setup(ctx, "Bapas Kelas II Pangkalpinang", "Rina Marlina, S.H."); err != nil {
		t.Fatal(err)
	}
	return l
}

func (l *laptop) start() {
	l.t.Helper()
	k, err := kiosk.Start(ctx, l.cfg)
	if err != nil {
		l.t.Fatal(err)
	}
	l.k = k
	l.t.Cleanup(func() {
		if l.k == k {
			l.off()
		}
	})
}

func (l *laptop) off() {
	l.t.Helper()
	if faults, err := l.k.Check(ctx); err != nil || len(faults) > 0 {
		l.t.Errorf("check: %v %q", err, faults)
	}
	if err := l.k.Close(); err != nil {
		l.t.Error(err)
	}
	l.k = nil
}

// set makes the laptop's own clock tell now.
func (l *laptop) set(now time.Time) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.now = now
}

// restart starts anew with the laptop's own clock at now.
func (l *laptop) restart(now time.Time) {
	l.t.Helper()
	l.off()
	l.set(now)
	l.start()
}

// shows fails unless the window shows this moment, this trust and this doubt.
func (l *laptop) shows(now time.Time, confirmed bool, doubt outreach.Doubt) kiosk.Clock {
	l.t.Helper()
	c, err := l.k.Clock(ctx)
	if err != nil {
		l.t.Fatal(err)
	}
	if !c.Now.Equal(now) || c.Confirmed != confirmed || c.Doubt != doubt {
		l.t.Errorf("the window shows %s %s, confirmed %v, doubt %q; want %s %s, %v, %q", indo.Date(c.Now.In(c.Zone.Location())),
			c.Zone.Clock(c.Now), c.Confirmed, c.Doubt, indo.Date(now), indo.Clock(now), confirmed, doubt)
	}
	return c
}

// confirm presses Ya, benar on what the window shows.
func (l *laptop) confirm() {
	l.t.Helper()
	shown, err := l.k.Clock(ctx)
	if err != nil {
		l.t.Fatal(err)
	}
	if c, err := l.k.ConfirmDate(ctx, shown.Now); err != nil || !c.Confirmed {
		l.t.Fatalf("%v %+v", err, c)
	}
}

func (l *laptop) correct(date, at string) {
	l.t.Helper()
	if _, err := l.k.CorrectDate(ctx, date, at); err != nil {
		l.t.Fatal(err)
	}
}

// arrives checks somebody in and fails unless the list tells this time.
func (l *laptop) arrives(session, name string, at time.Time) {
	l.t.Helper()
	if _, err := l.k.CheckIn.Arrive(ctx, session, outreach.Arrival{Name: name, Sex: "P", Unsur: "warga", Door: outreach.ByDesk}); err != nil {
		l.t.Fatal(err)
	}
	list, err := l.k.CheckIn.List(ctx, session)
	if err != nil || list[0].Name != name || !list[0].At.Equal(at) {
		l.t.Errorf("%v: %s came at %v, want %v", err, name, list[0].At, at)
	}
}

// resumed is a session whose date was corrected, cut off at half past ten; the laptop
// comes back with its own clock at now. It answers what the window shows then.
func resumed(t *testing.T, now time.Time, meanwhile func(*laptop)) *laptop {
	t.Helper()
	l := newLaptop(t, deadBattery)
	l.correct("2026-11-23", "09:00")
	session := kiosktest.OpenSession(t, l.k).Session
	l.set(deadBattery.Add(90 * time.Minute))
	l.arrives(session, "Siti", monday.Add(90*time.Minute))
	meanwhile(l)
	l.restart(now)
	return l
}

func nothing(*laptop) {}
