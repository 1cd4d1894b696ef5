package desk

import (
	"context"
	"sync"

	"bapashadir/backend/api"
	"bapashadir/backend/kiosk"
	"bapashadir/backend/lan"
	"github.com/wailsapp/wails/v2/pkg/runtime"
)

// Desk holds the app behind the window. The data is opened when the window starts,
// or at the next call when that failed: "Coba lagi" is just another call.
type Desk struct {
	cfg   kiosk.Config
	ready func(*kiosk.Kiosk)

	mu     sync.Mutex
	window context.Context // Wails' own, from OnStartup
	app    *kiosk.Kiosk
	closed bool
}

// New makes a desk that has opened nothing yet. ready is called when the app runs.
func New(cfg kiosk.Config, ready func(*kiosk.Kiosk)) *Desk { return &Desk{cfg: cfg, ready: ready} }

// Bindings are the structs for Wails to bind.
func (d *Desk) Bindings() []any {
	return []any{&Office{d}, &Sessions{d}, &Attendance{d}, &Present{d}, &Feedback{d}, &Mentors{d}, &Certificates{d}, &Live{d}}
}

// Startup is Wails' OnStartup.
func (d *Desk) Startup(window context.Context) {
	d.mu.Lock()
	d.window = window
	d.mu.Unlock()
	_, _ = d.kiosk() // a failure is told by the window's first call
}

// Shutdown is Wails' OnShutdown: the data file is closed in order.
func (d *Desk) Shutdown(context.Context) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.closed = true
	if d.app != nil {
		_ = d.app.Close() // the process ends; there is no window left to tell
	}
}

// kiosk is the running app, started if it isn't yet.
func (d *Desk) kiosk() (*kiosk.Kiosk, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.app != nil || d.closed {
		return d.app, nil
	}
	app, err := kiosk.Start(context.Background(), d.cfg)
	if err != nil {
		return nil, err
	}
	d.app = app
	go tell(d.window, app)
	if d.ready != nil {
		d.ready(app)
	}
	return app, nil
}

// tell passes the live state on to the window until the window goes.
func tell(window context.Context, app *kiosk.Kiosk) {
	l := app.Board.Listen(lan.HallTopic, kiosk.DeskTopic)
	defer l.Close()
	for {
		select {
		case <-l.Wake():
			for _, u := range l.Next() {
				runtime.EventsEmit(window, "live", u)
			}
		case <-window.Done():
			return
		}
	}
}

// with runs fn on the running app and turns the answer into its shape.
func with[A, B any](d *Desk, fn func(context.Context, *kiosk.Kiosk) (A, error), shape func(A) B) (B, error) {
	var none B
	app, err := d.kiosk()
	if err != nil {
		return none, err
	}
	a, err := fn(context.Background(), app)
	if err != nil {
		return none, err
	}
	return shape(a), nil
}

// do is with for what has no answer.
func do(d *Desk, fn func(context.Context, *kiosk.Kiosk) error) error {
	app, err := d.kiosk()
	if err != nil {
		return err
	}
	return fn(context.Background(), app)
}

func same[A any](a A) A { return a }

// Format is Wails' ErrorFormatter: JSON as text survives whatever wraps it.
func Format(err error) any { return api.RefusalOf(err).JSON() }
