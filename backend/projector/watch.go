package projector

import (
	"log"
	"time"

	"bapashadir/backend/browser"
	"bapashadir/backend/display"
)

// watch is what the supervisor knows of the browser that it started.
type watch struct {
	shown   Shown // nil: none is at work
	kind    browser.Kind
	on      display.Display // where it is
	started time.Time
	came    time.Time // when its page was last seen, zero: not yet

	seen    display.Display // the hall's at the last look
	looked  time.Time       // when that was
	losses  int             // in a row
	waiting time.Time       // the next try is not before
}

const (
	coming   = time.Minute      // for a first page: an old laptop takes its time with a new profile
	patience = 25 * time.Second // for one to come back: it tries every five seconds itself
	blink    = 3 * time.Second  // a page gone for less needs no word
	steady   = 30 * time.Second // a browser that stayed so long was no failure
	many     = 3                // losses in a row that the officer is told of
	longest  = 30 * time.Second // between two tries
	asleep   = 10 * time.Second // a look so late means that the laptop slept
)

// step looks once, and does what is due.
func (p *Projector) step() {
	if !p.isWanted() {
		p.end()
		p.watch = watch{}
		p.tell(State{State: Off})
		return
	}
	w, now := &p.watch, p.cfg.Now()
	if w.shown != nil && now.Sub(w.looked) > asleep {
		w.came = now // the page, too, has just woken up
	}
	fresh := w.looked.IsZero()
	w.looked = now
	if w.shown != nil && isClosed(w.shown.Ended()) {
		w.shown = nil
		p.lost(now)
	}
	d, why := display.ForHall(p.cfg.Displays())
	if why == display.Blind && w.shown != nil {
		d, why = w.on, display.Found // it was there a moment ago
	}
	if why != display.Found {
		p.end()
		*w = watch{looked: now}
		p.tell(State{State: string(why)})
		return
	}
	if w.shown != nil && w.on != d { // moved, or changed its size
		p.end()
	}
	// Displays that have just been plugged in move about: two looks must agree.
	still := fresh || d == w.seen
	w.seen = d
	if w.shown == nil && still && !now.Before(w.waiting) && !p.open(now, d) {
		return
	}
	p.follow(now, d)
}

// open starts the browser, and tells whether there is one to start.
func (p *Projector) open(now time.Time, d display.Display) bool {
	w := &p.watch
	b, ok := p.cfg.Browser()
	if !ok {
		p.tell(State{State: Browserless, Display: d.Name})
		return false
	}
	page, err := p.cfg.Page()
	if err == nil {
		w.shown, err = p.cfg.Show(b, page, d)
	}
	w.kind, w.on, w.started, w.came = b.Kind, d, now, time.Time{}
	if err != nil {
		w.shown = nil
		log.Printf("projector: %v", err)
		p.lost(now)
	}
	return true
}

// follow looks whether the page is there, and tells how it stands.
func (p *Projector) follow(now time.Time, d display.Display) {
	w := &p.watch
	s := State{State: Starting, Display: d.Name, Browser: w.kind}
	if w.shown != nil && p.cfg.Here() {
		w.came = now
		if now.Sub(w.started) >= steady {
			w.losses = 0
		}
		s.State = On
		p.tell(s)
		return
	}
	if w.shown != nil {
		gone := now.Sub(w.came)
		switch first := w.came.IsZero(); {
		case first && now.Sub(w.started) < coming:
		case first || gone >= patience: // crashed, or no longer let in
			p.end()
			p.lost(now)
		case gone < blink:
			s.State = On
		default:
			s.State = Away
		}
	}
	if w.losses >= many {
		s.State = Failing
	}
	p.tell(s)
}

// lost counts a browser that has gone, and puts the next try off: at once after the
// first, then ever later.
func (p *Projector) lost(now time.Time) {
	w := &p.watch
	if !w.came.IsZero() && now.Sub(w.started) >= steady {
		w.losses = 0
	}
	w.losses = min(w.losses+1, 16) // the shift below stays small
	w.waiting = now.Add(min(500*time.Millisecond<<(w.losses-1), longest))
}

// end closes the browser, if one is at work.
func (p *Projector) end() {
	if p.watch.shown != nil {
		p.watch.shown.Close()
		p.watch.shown = nil
	}
}

func isClosed(c <-chan struct{}) bool {
	select {
	case <-c:
		return true
	default:
		return false
	}
}
