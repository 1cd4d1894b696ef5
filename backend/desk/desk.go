package desk

import (
	"context"
	"errors"
	"sync"
	"sync/atomic"

	"bapashadir/backend/api"
	"bapashadir/backend/kiosk"
	"bapashadir/backend/lan"
	"bapashadir/backend/printer"
	"github.com/wailsapp/wails/v2/pkg/runtime"
)

// Desk holds the app behind the window. The data is opened when the window starts,
// or at the next call when that failed: "Coba lagi" is just another call.
type Desk struct {
	ready func(*kiosk.Kiosk)

	use    sync.RWMutex // held for reading while a call uses the app; taken before mu
	mu     sync.Mutex
	cfg    kiosk.Config    // its password changes
	window context.Context // Wails' own, from OnStartup; nil in tests
	app    *kiosk.Kiosk
	hush   context.CancelFunc // ends telling the window about app
	code   string             // kept until the officer has written it down: a reload must not lose it
	closed bool
	ending atomic.Bool // the system has asked the program to end
}

// New makes a desk that has opened nothing yet. ready is called when the app runs.
func New(cfg kiosk.Config, ready func(*kiosk.Kiosk)) *Desk { return &Desk{cfg: cfg, ready: ready} }

// Bindings are the structs for Wails to bind.
func (d *Desk) Bindings() []any {
	return []any{&Office{d}, &Sessions{d}, &Attendance{d}, &Present{d}, &Feedback{d}, &Mentors{desk: d}, &Certificates{d}, &Makings{d}, &Looks{d}, &Live{d}, &Vault{d}, &Clock{d},
		&Guests{desk: d}, &Papers{d}, &Printers{d, printer.Here()}, &Exports{d}, &Network{d}, &Villages{d}, &Touch{d}, &Helpers{d}, &Quiz{d}, &Box{d}, &Decks{desk: d}, &Remotes{d}, &Projector{d}, &Agenda{d}, &Voices{d}, &Coding{desk: d}, &Verify{d}, &Subjects{d}, &Deeds{d}, &Consents{d}, &Retention{d}, &Breach{d}}
}

// Startup is Wails' OnStartup.
func (d *Desk) Startup(window context.Context) {
	d.mu.Lock()
	d.window = window
	d.mu.Unlock()
	prepareWindow()
	_, _ = d.kiosk() // a failure is told by the window's first call
}

// Shutdown is Wails' OnShutdown: the data file is closed in order.
func (d *Desk) Shutdown(context.Context) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.closed = true
	if d.app != nil {
		d.hush()
		_ = d.app.Close() // the process ends; there is no window left to tell
		d.app = nil
	}
}

// kiosk is the running app, started if it isn't yet.
func (d *Desk) kiosk() (*kiosk.Kiosk, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.open()
}

// open is kiosk under mu.
func (d *Desk) open() (*kiosk.Kiosk, error) {
	if d.app != nil {
		return d.app, nil
	}
	if d.closed {
		return nil, errClosing
	}
	app, err := kiosk.Start(context.Background(), d.cfg)
	if err != nil {
		return nil, err
	}
	d.take(app, app.RecoveryCode())
	return app, nil
}

// take makes app the running one.
func (d *Desk) take(app *kiosk.Kiosk, code string) {
	d.app = app
	if code != "" {
		d.code = code
	}
	d.hush = func() {}
	if d.window != nil {
		var window context.Context
		window, d.hush = context.WithCancel(d.window)
		go tell(window, app)
	}
	if d.ready != nil {
		d.ready(app)
	}
}

// enter opens data that are closed with word. then, if any, may give a new password
// and its code before anybody else sees the app.
func (d *Desk) enter(word string, then func(*kiosk.Kiosk) (password, code string, err error)) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.app != nil {
		return nil // opened meanwhile
	}
	if d.closed {
		return errClosing
	}
	cfg, code := d.cfg, ""
	cfg.Password = word
	app, err := kiosk.Start(context.Background(), cfg)
	if err != nil {
		return err
	}
	if then != nil {
		if cfg.Password, code, err = then(app); err != nil {
			return errors.Join(err, app.Close())
		}
	}
	d.cfg = cfg
	d.take(app, code)
	return nil
}

// remember keeps what the running data are opened with, for opening them again.
func (d *Desk) remember(password, code string) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.cfg.Password, d.code = password, code
}

// tell passes the live state on to the window until the window goes.
func tell(window context.Context, app *kiosk.Kiosk) {
	l := app.Board.Listen(lan.HallTopic, kiosk.DeskTopic, kiosk.DiskTopic, kiosk.VillagesTopic, kiosk.CertificatesTopic)
	defer l.Close()
	for {
		select {
		case <-l.Wake():
			for _, u := range l.Next() {
				runtime.EventsEmit(window, "live", told(app, u))
			}
		case <-window.Done():
			return
		}
	}
}

var errClosing = errors.New("desk: the window is closing")

// Format is Wails' ErrorFormatter: JSON as text survives whatever wraps it.
func Format(err error) any { return api.RefusalOf(err).JSON() }
