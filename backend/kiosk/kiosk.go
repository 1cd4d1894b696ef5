// Package kiosk is the whole app without a window: the data file, the services,
// the hall's network, and the live state that every screen follows.
//
// It promises that the program is a value: Start opens everything or nothing, Close
// leaves nothing open, and two of them can run in one test. It must never draw.
package kiosk

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os/exec"
	"sync"
	"sync/atomic"
	"time"

	"bapashadir/backend/agenda"
	"bapashadir/backend/anonymity"
	"bapashadir/backend/api"
	"bapashadir/backend/certify"
	"bapashadir/backend/checkin"
	"bapashadir/backend/coding"
	"bapashadir/backend/consent"
	"bapashadir/backend/deck"
	"bapashadir/backend/display"
	"bapashadir/backend/feedback"
	"bapashadir/backend/guest"
	"bapashadir/backend/handout"
	"bapashadir/backend/keys"
	"bapashadir/backend/lan"
	"bapashadir/backend/live"
	"bapashadir/backend/mentor"
	"bapashadir/backend/office"
	"bapashadir/backend/outreach"
	"bapashadir/backend/pairing"
	"bapashadir/backend/present"
	"bapashadir/backend/projector"
	"bapashadir/backend/question"
	"bapashadir/backend/quiz"
	"bapashadir/backend/report"
	"bapashadir/backend/retention"
	"bapashadir/backend/session"
	"bapashadir/backend/store"
	"bapashadir/backend/subject"
	"bapashadir/backend/touch"
	"bapashadir/backend/village"
)

// Config says where and how. The zero value is the app on an officer's laptop.
type Config struct {
	Data      string                   // folder of the data file; empty: the user's own, or with Demo a fresh temporary one
	Documents string                   // folder for PDFs; empty: beside Data if that was given, else the user's documents
	LAN       string                   // address of the hall's server, see lan.Server.Start
	Demo      bool                     // fill an empty data file with the sample session
	Pages     fs.FS                    // the built pages
	Cards     func() []outreach.Card   // the laptop's network cards; nil: its own
	Displays  func() []display.Display // nil: likewise
	Now       func() time.Time
	Built     time.Time // a clock before it is wrong for sure; zero: unknown
	Rand      io.Reader

	// Password of the data file, or its recovery code. A file that has none gets it.
	Password string
	// Probe starts this program's hidden command probe, see store.Config.
	Probe  func(context.Context) *exec.Cmd
	Faults store.Faults // for tests and benchmarks
	// PhoneHeader is for tests, see lan.Services.
	PhoneHeader string
	// StaleCorrection is a fault for tests: at a start a correction of the clock holds
	// as it was, whatever happened to the laptop meanwhile.
	StaleCorrection bool
}

func (c Config) store() store.Config {
	return store.Config{Now: c.Now, Rand: c.Rand, Password: c.Password, Probe: c.Probe, Faults: c.Faults}
}

// Kiosk is the running app.
type Kiosk struct {
	Sessions  *session.Service
	CheckIn   *checkin.Service
	Feedback  *feedback.Service
	Anonymity *anonymity.Service
	Present   *present.Service
	Agenda    *agenda.Service
	Mentors   *mentor.Service
	Owners    *mentor.Owners
	Certify   *certify.Service
	Office    *office.Service
	Report    *report.Service
	Guests    *guest.Service
	Handout   *handout.Service
	Villages  *village.Service
	Touch     *touch.Service
	Pairings  *pairing.Service
	Quiz      *quiz.Service
	Questions *question.Service
	Decks     *deck.Service
	Coding    *coding.Service
	Keys      *keys.Service
	Consents  *consent.Service
	Retention *retention.Service
	Subjects  *subject.Service
	Board     *live.Board
	Documents string

	cfg       Config
	db        *store.DB
	lan       *lan.Server
	window    *lan.Window // nil: no port was to be had
	pulse     *pulse
	clock     clock
	stick     stick
	villages  villages
	projector *projector.Projector
	stop      chan struct{}
	sessions  chan struct{}         // rings when sessions changed
	blurs     chan outreach.Session // sessions of which a form was closed
	refused   chan struct{}         // rings when the disk refused a commit
	done      sync.WaitGroup
	clean     []func() error // runs backwards at Close

	told       atomic.Pointer[outreach.Hotspot] // by the officer
	reading    atomic.Pointer[roomReading]      // nil: no room was read yet
	connecting sync.Mutex                       // held while the network is looked at

	mu      sync.Mutex
	network api.Network
	cards   []outreach.Card
	pretend time.Time // the moment while the sample session is written, else zero
	code    string    // a recovery code that nobody has seen yet
}

// Start opens the data file and the hall's network and starts to tell the screens.
// A network that can't be had is not an error: Network tells it and it is tried
// again. Errors: those of store.Open; after PasswordNeeded, WrongPassword or
// DataDamaged nothing is open, and Start may be called again with a password, or
// after Restore.
func Start(ctx context.Context, cfg Config) (*Kiosk, error) {
	if cfg.Now == nil {
		cfg.Now = time.Now
	}
	if cfg.Cards == nil {
		cfg.Cards = lan.Cards
	}
	k := &Kiosk{cfg: cfg, Board: new(live.Board), stop: make(chan struct{}), sessions: make(chan struct{}, 1), blurs: make(chan outreach.Session, 1),
		refused: make(chan struct{}, 1)}
	k.clock.k = k
	if err := k.start(ctx); err != nil {
		return nil, errors.Join(err, k.Close())
	}
	return k, nil
}

func (k *Kiosk) start(ctx context.Context) error {
	if err := k.folders(); err != nil {
		return err
	}
	k.pulse = newPulse(k)
	cfg := k.cfg.store()
	cfg.Now, cfg.Changed, cfg.Refused = k.now, k.pulse.changed, k.diskRefused
	db, err := store.Open(k.cfg.Data, cfg)
	if err != nil {
		return err
	}
	k.db, k.clean = db, append(k.clean, db.Close)
	k.Villages = village.New(db)
	k.Sessions, k.CheckIn, k.Feedback = session.NewIn(db, k.Villages.ByCode), checkin.New(db), feedback.New(db)
	k.Present, k.Mentors, k.Certify = present.New(db), mentor.New(db), certify.NewIn(db, k.certifying())
	k.Owners = mentor.NewOwners(k.Mentors, k.now)
	k.Office, k.Report = office.New(db), report.New(db)
	k.Guests, k.Handout, k.Touch = guest.New(db), handout.New(db), touch.New(db)
	k.Pairings, k.Decks, k.Agenda = pairing.New(db, k.now), deck.New(db), agenda.New(db)
	k.Quiz, k.Questions, k.Coding, k.Keys = quiz.New(db), question.New(db, k.now), coding.New(db), keys.New(db)
	k.Subjects = subject.New(db)
	k.Anonymity = anonymity.New(db, k.cfg.Data)
	k.Consents, k.Retention = consent.New(db), retention.New(db, k.dated)
	if err := k.clock.resume(ctx); err != nil {
		return err
	}
	if err := k.protect(ctx); err != nil {
		return err
	}
	if err := k.Office.Prepare(ctx); err != nil {
		return err
	}
	if err := k.Villages.Open(ctx); err != nil {
		return err
	}
	if k.cfg.Demo {
		if err := k.demo(ctx); err != nil {
			return err
		}
	}
	k.openDecks(ctx)
	k.Feedback.Open(ctx)
	k.lan = lan.New(lan.Services{Sessions: k.Sessions, CheckIn: k.CheckIn, Feedback: k.Feedback, Present: k.Present,
		Office: k.Office, Pairings: k.Pairings, Quiz: k.Quiz, Questions: k.Questions, Owners: k.Owners, Decks: k.Decks, Board: k.Board, Pages: k.cfg.Pages, ScreensChanged: k.screensChanged,
		PhoneHeader: k.cfg.PhoneHeader, Clock: k.now, Moment: db.Moment, Short: func(inside int) bool { return k.hotspot().Short(inside) }})
	k.clean = append(k.clean, k.lan.Close)
	k.newProjector()
	o, err := k.Office.Get(ctx)
	if err != nil {
		return err
	}
	k.told.Store(&o.Hotspot)
	k.connect()
	k.Board.Publish(DiskTopic, sound())
	k.Board.Publish(VillagesTopic, api.Importing{})
	k.Board.Publish(CertificatesTopic, api.BatchOf(k.Certify.Batch()))
	if err := k.resumeProjector(ctx); err != nil {
		return err
	}
	if err := k.pulse.tell(ctx); err != nil {
		return err
	}
	k.done.Add(5)
	go k.readVillages()
	go k.pulse.run()
	go k.watchNetwork()
	go k.watchDisk()
	go k.watchSessions()
	return nil
}

// now is the clock of the store.
func (k *Kiosk) now() time.Time {
	if !k.pretend.IsZero() {
		return k.pretend
	}
	return k.clock.now()
}

// Close stops the network, then the screens' state, then the data file.
func (k *Kiosk) Close() error {
	k.StopVillages()
	if k.Certify != nil { // the file could be opened
		k.Certify.Close()
	}
	close(k.stop)
	k.done.Wait()
	var err error
	for i := len(k.clean) - 1; i >= 0; i-- {
		err = errors.Join(err, k.clean[i]())
	}
	return err
}

// Check proves the data file.
func (k *Kiosk) Check(ctx context.Context) ([]store.Fault, error) { return k.db.Check(ctx) }
