package lan

import (
	"context"
	"net"
	"net/http"
	"net/netip"
	"sync"
	"time"
)

// quietFor is how long a connection must have been idle before it is closed early: a
// page that has just come may ask for something more.
const quietFor = time.Second

// lines are the connections that phones hold open. Nobody is refused because of them;
// while places are short those that nobody uses are closed.
type lines struct {
	now  func() time.Time
	mu   sync.Mutex
	open map[net.Conn]time.Time // since when it is idle, zero while it is not
}

func newLines(now func() time.Time) *lines {
	return &lines{now: now, open: map[net.Conn]time.Time{}}
}

// used notes that a phone asks for something through c.
func (l *lines) used(c net.Conn) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.open[c] = time.Time{}
}

// follow is the server's ConnState. It hears of everybody's connections and follows
// the phones' alone.
func (l *lines) follow(c net.Conn, state http.ConnState) {
	if state == http.StateNew || state == http.StateActive {
		return // a connection that asks for something is told by used
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	if _, ours := l.open[c]; !ours {
		return
	}
	if state == http.StateIdle {
		l.open[c] = l.now()
	} else {
		delete(l.open, c)
	}
}

// hangUp closes the connections that are idle. A phone that asks for something in
// this very moment asks again: browsers do, and a form's nonce counts it once.
func (l *lines) hangUp() {
	l.mu.Lock()
	var idle []net.Conn
	for c, since := range l.open {
		if !since.IsZero() && l.now().Sub(since) >= quietFor {
			idle = append(idle, c)
			delete(l.open, c)
		}
	}
	l.mu.Unlock()
	for _, c := range idle {
		_ = c.Close() // gone either way
	}
}

type lineKey struct{}

// keepLine is the server's ConnContext: a request knows its connection.
func keepLine(ctx context.Context, c net.Conn) context.Context {
	return context.WithValue(ctx, lineKey{}, c)
}

// governed counts who asks, and lets nobody hold a connection while places are short.
// Everybody is answered: a place is the hotspot's to give, not ours to refuse.
func (s *Server) governed(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		who := s.from(r)
		if !who.IsValid() {
			next.ServeHTTP(w, r)
			return
		}
		if c, ok := r.Context().Value(lineKey{}).(net.Conn); ok {
			s.lines.used(c)
		}
		s.crowd.enter(who)
		defer s.crowd.leave(who)
		if s.short() || s.door != nil && s.door.crowded() {
			w.Header().Set("Connection", "close")
		}
		next.ServeHTTP(w, r)
	})
}

func (s *Server) short() bool { return s.Short(s.crowd.inside()) }

// from is the address of the phone that asks, invalid for the laptop itself, which
// needs no place on its own hotspot.
func (s *Server) from(r *http.Request) netip.Addr {
	if s.PhoneHeader != "" {
		a, _ := netip.ParseAddr(r.Header.Get(s.PhoneHeader)) // nobody's, if none is pretended
		return a
	}
	remote, err := netip.ParseAddrPort(r.RemoteAddr)
	if err != nil || fromLaptop(r) {
		return netip.Addr{}
	}
	return remote.Addr().Unmap()
}

// Phones is how many phones are inside the hotspot now, as far as their requests tell.
// Whoever shows it asks again every few seconds: leaving makes no noise, and a line
// that has gone idle is closed then.
func (s *Server) Phones() int {
	s.crowd.look()
	if s.short() {
		s.lines.hangUp()
	}
	return s.crowd.inside()
}
