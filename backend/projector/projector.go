// Package projector keeps the hall's page on the second display for as long as the
// officer wants it there.
//
// It promises that the page comes back by itself, whatever happened to the browser or
// the cable, and that it goes with the program. It must never lie over the desk.
package projector

import (
	"sync"
	"time"

	"bapashadir/backend/browser"
	"bapashadir/backend/display"
)

// Config is what the projector is made of. All but Page, Here and Changed may be left
// to the laptop.
type Config struct {
	Displays func() []display.Display
	Browser  func() (browser.Browser, bool)
	Show     func(b browser.Browser, page string, on display.Display) (Shown, error)
	Page     func() (string, error) // a fresh address, good for one browser
	Here     func() bool            // whether the page follows the laptop
	Changed  func()                 // rings when State has
	Now      func() time.Time
}

// Shown is a browser at work.
type Shown interface {
	Ended() <-chan struct{}
	Close() // returns when it has gone
}

// What the officer is told. The others are display.Why: no second display.
const (
	Off         = "off"
	Starting    = "starting"    // its page is not there yet
	On          = "on"          // the hall sees what the desk says
	Away        = "away"        // its page doesn't follow at the moment
	Browserless = "browserless" // no browser was found
	Failing     = "failing"     // it went away several times; it is tried again
)

// State is how the projector stands.
type State struct {
	State   string
	Display string // where it is, or is about to be
	Browser browser.Kind
}

// Projector is the browser on the second display. Make one with New; Close it.
type Projector struct {
	cfg  Config
	ring chan struct{}
	stop chan struct{}
	done sync.WaitGroup

	mu     sync.Mutex
	wanted bool
	state  State

	watch watch // of the one goroutine that steps
}

// New makes one that is off.
func New(cfg Config) *Projector {
	if cfg.Displays == nil {
		cfg.Displays = display.List
	}
	if cfg.Browser == nil {
		cfg.Browser = browser.Find
	}
	if cfg.Show == nil {
		cfg.Show = func(b browser.Browser, page string, on display.Display) (Shown, error) { return b.Show(page, on) }
	}
	if cfg.Now == nil {
		cfg.Now = time.Now
	}
	p := &Projector{cfg: cfg, ring: make(chan struct{}, 1), stop: make(chan struct{}), state: State{State: Off}}
	p.done.Add(1)
	go p.run()
	return p
}

// Turn says whether it is wanted. How it stands then is told by State.
func (p *Projector) Turn(on bool) {
	p.mu.Lock()
	changed := p.wanted != on
	p.wanted = on
	if changed && on {
		p.state = State{State: Starting}
	}
	p.mu.Unlock()
	if changed {
		p.Look()
		p.cfg.Changed()
	}
}

// Look looks now whether all is as wanted: the page has come or gone.
func (p *Projector) Look() {
	select {
	case p.ring <- struct{}{}:
	default:
	}
}

// State is how it stands.
func (p *Projector) State() State {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.state
}

// Close ends the browser.
func (p *Projector) Close() error {
	close(p.stop)
	p.done.Wait()
	return nil
}

// lookEvery is how often displays and page are looked at while it is wanted: a cable
// pulled out takes the picture off the desk within this time.
const lookEvery = time.Second

func (p *Projector) run() {
	defer p.done.Done()
	tick := time.NewTicker(lookEvery)
	defer tick.Stop()
	for {
		p.step()
		var ended <-chan struct{}
		if p.watch.shown != nil {
			ended = p.watch.shown.Ended()
		}
		ticks := tick.C
		if !p.isWanted() {
			ticks = nil
		}
		select {
		case <-p.ring:
		case <-ticks:
		case <-ended:
		case <-p.stop:
			p.end()
			return
		}
	}
}

func (p *Projector) isWanted() bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.wanted
}

// tell keeps how it stands, unless it was turned off meanwhile.
func (p *Projector) tell(s State) {
	p.mu.Lock()
	if !p.wanted {
		s = State{State: Off}
	}
	changed := p.state != s
	p.state = s
	p.mu.Unlock()
	if changed {
		p.cfg.Changed()
	}
}
