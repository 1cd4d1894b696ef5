package lan

import (
	"context"
	"errors"
	"io/fs"
	"log"
	"net"
	"net/http"
	"sync"
	"sync/atomic"
	"syscall"
	"time"

	"bapashadir/backend/checkin"
	"bapashadir/backend/deck"
	"bapashadir/backend/feedback"
	"bapashadir/backend/lan/pages"
	"bapashadir/backend/live"
	"bapashadir/backend/mentor"
	"bapashadir/backend/office"
	"bapashadir/backend/outreach"
	"bapashadir/backend/pairing"
	"bapashadir/backend/present"
	"bapashadir/backend/question"
	"bapashadir/backend/quiz"
	"bapashadir/backend/session"
)

// Services is what the pages are a door to.
type Services struct {
	Sessions  *session.Service
	CheckIn   *checkin.Service
	Feedback  *feedback.Service
	Present   *present.Service
	Office    *office.Service
	Pairings  *pairing.Service
	Quiz      *quiz.Service
	Questions *question.Service
	Owners    *mentor.Owners
	Decks     *deck.Service
	Board     *live.Board
	Pages     fs.FS // the built screen.html and its assets
	// ScreensChanged is called when a projector page comes or goes, or a phone does.
	ScreensChanged func()
	// Short tells whether the hotspot's places run out while that many phones are inside.
	Short func(inside int) bool
	// PhoneHeader is for tests, whose phones all sit on the laptop: the header in which a
	// request tells where it pretends to come from.
	PhoneHeader string
	// Now is the clock by which phones are counted; nil: the laptop's.
	Now func() time.Time
	// Clock is the laptop's, put right: screens show it. nil: as the laptop has it.
	Clock func() time.Time
	// Moment tells a number that changes whenever what is recorded does, before whoever
	// changed it is answered. nil: every form asks the file anew.
	Moment func() uint64
}

// HallTopic is the topic that screens follow.
const HallTopic live.Topic = "hall"

// Server serves the hall. Make one with New, then Start it.
type Server struct {
	Services
	http     *http.Server
	mu       sync.Mutex
	listener net.Listener
	forms    forms[shown]
	blanks   forms[asked]
	sheets   *sheets
	flooded  pages.Stencil // what a phone is told that hands in too many
	// photoReader is where a helper's page finds what reads its photos.
	photoReader string
	screens     atomic.Int32
	muted       atomic.Int64 // when a projector page last told that it plays without sound, in Unix seconds
	projectors  atomic.Int32 // those of screens that the app itself opened
	crowd       *crowd
	lines       *lines
	streams     streams
	door        *entrance
	surface     *surface
	pages       http.Handler  // all but the network
	elsewhere   pages.Stencil // what is told to whom asks for another laptop
	quit        chan struct{} // ends the event streams
	planted     planted
	once        sync.Once
}

// New makes a server that doesn't listen yet.
func New(s Services) *Server {
	if s.Now == nil {
		s.Now = time.Now
	}
	if s.Clock == nil {
		s.Clock = time.Now
	}
	if s.Moment == nil { // then nothing read before is known to be still so
		var n atomic.Uint64
		s.Moment = func() uint64 { return n.Add(1) }
	}
	srv := &Server{Services: s, crowd: newCrowd(s.Now, s.ScreensChanged), lines: newLines(s.Now), sheets: newSheets(s.Now), flooded: pages.Notice(flooded), quit: make(chan struct{}),
		photoReader: photoReader(s.Pages), elsewhere: pages.Notice(elsewhere)}
	srv.surface = srv.routes()
	srv.pages = srv.governed(srv.guarded(&srv.surface.mux))
	srv.door = newEntrance(maxLines, addressLines)
	srv.http = &http.Server{
		Handler:           srv.hosted(onLine(srv.pages)),
		ConnContext:       keepLine,
		ConnState:         srv.follow,
		ReadHeaderTimeout: headerIn,
		ReadTimeout:       requestIn,
		WriteTimeout:      answerOut,
		IdleTimeout:       idleFor,
		MaxHeaderBytes:    maxHeader,
		ErrorLog:          log.New(quiet{}, "", 0),
		// OPTIONS * is answered by us as well, or it would be without a look at its Host.
		DisableGeneralOptionsHandler: true,
	}
	return srv
}

// follow is the server's ConnState.
func (s *Server) follow(c net.Conn, state http.ConnState) {
	s.lines.follow(c, state)
	if l, ok := c.(*line); ok && state == http.StateIdle {
		l.turn(phones)
	}
}

// quiet drops the http package's chatter on phones that go away: it names their
// addresses, and nothing here may remember a phone.
type quiet struct{}

func (quiet) Write(b []byte) (int, error) { return len(b), nil }

// listening asks no phone whether it is still there: the limits above end every silent
// connection long before, and asking costs four calls of the system for each phone.
var listening = net.ListenConfig{KeepAlive: -1}

// Start listens on addr; empty means port 80, or 8080 where 80 is not ours, on all
// interfaces. Errors: PortTaken, BadAddress for one that this laptop doesn't have.
func (s *Server) Start(addr string) error {
	tries := []string{addr}
	if addr == "" {
		tries = []string{":80", ":8080"}
	}
	var err error
	for _, a := range tries {
		var l net.Listener
		if l, err = listening.Listen(context.Background(), "tcp", a); err != nil {
			continue
		}
		s.mu.Lock()
		s.listener = l
		s.mu.Unlock()
		go func() { _ = s.http.Serve(s.door.before(l)) }() // returns ErrServerClosed at Close, nothing to tell
		return nil
	}
	e := outreach.Refuse(outreach.BadAddress, "", "address", tries[len(tries)-1])
	if errors.Is(err, syscall.EADDRINUSE) || errors.Is(err, syscall.EACCES) {
		e.Code = outreach.PortTaken
	}
	e.Err = err
	return e
}

// Addr is where the server listens, nil before Start.
func (s *Server) Addr() *net.TCPAddr {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.listener == nil {
		return nil
	}
	a, _ := s.listener.Addr().(*net.TCPAddr)
	return a
}

// Screens is the number of projector pages that follow.
func (s *Server) Screens() int { return int(s.screens.Load()) }

// Projectors is the number of those that the app itself opened.
func (s *Server) Projectors() int { return int(s.projectors.Load()) }

// Close ends the event streams, lets the forms under way finish, and stops.
func (s *Server) Close() error {
	s.once.Do(func() { close(s.quit) })
	ctx, cancel := context.WithTimeout(context.Background(), closeIn)
	defer cancel()
	if err := s.http.Shutdown(ctx); err != nil {
		return s.http.Close()
	}
	return nil
}
