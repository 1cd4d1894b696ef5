package projector

import (
	"errors"
	"fmt"
	"testing"
	"time"

	"bapashadir/backend/browser"
	"bapashadir/backend/display"
)

// laptop is one whose cables and browser the test pulls.
type laptop struct {
	t        *testing.T
	p        *Projector
	now      time.Time
	displays []display.Display
	missing  bool // no browser
	broken   bool // it doesn't start
	here     bool // its page follows
	shown    []*window
	pages    int
}

type window struct {
	on    display.Display
	page  string
	ended chan struct{}
}

func (w *window) Ended() <-chan struct{} { return w.ended }
func (w *window) Close()                 { close(w.ended) }

var (
	panel  = display.Display{Name: "eDP-1", Width: 1366, Height: 768, Primary: true}
	beamer = display.Display{Name: "HDMI-1", X: 1366, Width: 1280, Height: 720}
)

func newLaptop(t *testing.T) *laptop {
	l := &laptop{t: t, now: time.Date(2026, 3, 7, 9, 0, 0, 0, time.UTC), displays: []display.Display{panel, beamer}}
	// Made by hand, not by New: the test steps, and nothing else does.
	l.p = &Projector{ring: make(chan struct{}, 1), stop: make(chan struct{}), state: State{State: Off}, cfg: Config{
		Displays: func() []display.Display { return l.displays },
		Browser:  func() (browser.Browser, bool) { return browser.Browser{Kind: browser.Chromium}, !l.missing },
		Show: func(_ browser.Browser, page string, on display.Display) (Shown, error) {
			if l.broken {
				return nil, errors.New("it doesn't start")
			}
			w := &window{on, page, make(chan struct{})}
			l.shown = append(l.shown, w)
			return w, nil
		},
		Page:    func() (string, error) { l.pages++; return fmt.Sprintf("page %d", l.pages), nil },
		Here:    func() bool { return l.here },
		Changed: func() {},
		Now:     func() time.Time { return l.now },
	}}
	return l
}

// after lets time pass, looking every second as the program does.
func (l *laptop) after(d time.Duration, want string) {
	l.t.Helper()
	for end := l.now.Add(d); l.now.Before(end); {
		l.now = l.now.Add(time.Second)
		l.p.step()
	}
	if got := l.p.State().State; got != want {
		l.t.Fatalf("after %v: %s, not %s", d, got, want)
	}
}

func (l *laptop) open() (n int) {
	for _, w := range l.shown {
		if !isClosed(w.ended) {
			n++
		}
	}
	return n
}

// wants fails the test unless that many windows were opened by now, one of them still.
func (l *laptop) wants(opened, open int) {
	l.t.Helper()
	if len(l.shown) != opened || l.open() != open {
		l.t.Fatalf("%d windows opened, %d open; not %d, %d", len(l.shown), l.open(), opened, open)
	}
}

func TestOnUntilOff(t *testing.T) {
	l := newLaptop(t)
	l.after(5*time.Second, Off)
	l.wants(0, 0)
	l.p.Turn(true)
	l.after(time.Second, Starting)
	l.wants(1, 1)
	if l.shown[0].on != beamer || l.shown[0].page != "page 1" {
		t.Errorf("%+v", l.shown[0])
	}
	l.here = true
	l.after(time.Second, On)
	if s := l.p.State(); s.Display != "HDMI-1" || s.Browser != browser.Chromium {
		t.Errorf("%+v", s)
	}
	l.after(time.Hour, On)
	l.wants(1, 1)
	l.p.Turn(false)
	l.after(time.Second, Off)
	l.wants(1, 0)
}

func TestItComesBack(t *testing.T) {
	l := newLaptop(t)
	l.p.Turn(true)
	l.here = true
	l.after(time.Minute, On)
	for n := range 5 { // closed or crashed, now and then
		l.shown[n].Close()
		l.after(2*time.Second, On)
		l.wants(n+2, 1)
		l.after(time.Minute, On)
	}
	l.here = false // its tab crashed, or it is no longer let in
	l.after(2*time.Second, On)
	l.after(3*time.Second, Away)
	l.after(25*time.Second, Starting)
	l.wants(7, 1)
	if l.shown[6].page == l.shown[5].page {
		t.Error("a page is opened twice by the same code")
	}
}

func TestAPageThatNeverComes(t *testing.T) {
	l := newLaptop(t)
	l.p.Turn(true)
	l.after(time.Minute, Starting) // an old laptop takes its time
	l.wants(1, 1)
	l.after(3*time.Minute, Failing)
	l.here = true
	l.after(time.Second, On)
	if l.open() != 1 {
		t.Error(l.open(), "windows are open")
	}
}

func TestTheCable(t *testing.T) {
	l := newLaptop(t)
	l.p.Turn(true)
	l.here = true
	l.after(time.Second, On)
	l.displays = []display.Display{panel} // pulled out: the system moves windows to the desk
	l.after(time.Second, string(display.Alone))
	l.wants(1, 0)
	l.after(time.Hour, string(display.Alone))
	l.displays = []display.Display{panel, beamer}
	l.after(2*time.Second, On)
	l.wants(2, 1)

	l.displays = []display.Display{panel, {Name: "HDMI-1", Width: 1366, Height: 768}}
	l.after(time.Second, string(display.Mirrored))
	l.wants(2, 0)
	other := display.Display{Name: "HDMI-1", X: 1366, Width: 1920, Height: 1080}
	l.displays = []display.Display{panel, other}
	l.after(2*time.Second, On)
	if l.wants(3, 1); l.shown[2].on != other {
		t.Errorf("%+v", l.shown[2])
	}
	l.displays = nil // the system doesn't answer for a moment
	l.after(time.Second, On)
	l.wants(3, 1)
}

// Just plugged in, a display has this place now and that one a moment later.
func TestADisplayThatMovesAboutIsWaitedFor(t *testing.T) {
	l := newLaptop(t)
	l.displays = l.displays[:1]
	l.p.Turn(true)
	l.after(time.Second, string(display.Alone))
	for x := range 3 {
		d := beamer
		d.X += 100 * x
		l.displays = []display.Display{panel, d}
		l.after(time.Second, Starting)
		l.wants(0, 0)
	}
	l.after(time.Second, Starting)
	l.wants(1, 1)
}

func TestABrowserThatCannotStay(t *testing.T) {
	l := newLaptop(t)
	l.p.Turn(true)
	l.broken = true
	l.after(20*time.Second, Failing)
	if l.pages < 3 || l.pages > 8 {
		t.Errorf("%d tries in 20 s", l.pages)
	}
	tries := l.pages
	l.after(10*time.Minute, Failing)
	if n := l.pages - tries; n < 15 || n > 25 {
		t.Errorf("%d tries in 10 min", n)
	}
	l.broken, l.here = false, true
	l.after(31*time.Second, On) // it is tried all the same
	l.after(time.Minute, On)
	l.shown[0].Close()
	l.after(2*time.Second, On) // and what was before is forgotten
}

func TestWithoutABrowser(t *testing.T) {
	l := newLaptop(t)
	l.p.Turn(true)
	l.missing = true
	l.after(3*time.Second, Browserless)
	l.missing, l.here = false, true
	l.after(time.Second, On)
}

func TestASleepingLaptop(t *testing.T) {
	l := newLaptop(t)
	l.p.Turn(true)
	l.here = true
	l.after(time.Minute, On)
	l.here = false
	l.now = l.now.Add(time.Hour)
	l.after(2*time.Second, On) // the page has a moment to come back by itself
	l.here = true
	l.after(time.Second, On)
	l.wants(1, 1)
}

// The real loop: it ends the browser with the program.
func TestCloseEndsTheBrowser(t *testing.T) {
	l := newLaptop(t)
	changed := make(chan struct{}, 100)
	l.p.cfg.Changed, l.p.cfg.Now = func() { changed <- struct{}{} }, nil
	started := make(chan *window, 1)
	l.p.cfg.Show = func(_ browser.Browser, page string, on display.Display) (Shown, error) {
		w := &window{on, page, make(chan struct{})}
		started <- w
		return w, nil
	}
	p := New(l.p.cfg)
	p.Turn(true)
	w := <-started
	if err := p.Close(); err != nil || !isClosed(w.ended) {
		t.Error("the browser stays", err)
	}
}
