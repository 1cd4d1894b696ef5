package lan

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"sync/atomic"
	"testing"
	"time"

	"bapashadir/backend/outreach"
)

const pretend = "X-Pretend"

// governor is a server of its own for phones that pretend to come from somewhere, its
// clock, and one that tells how many of its connections are open.
func governor(t *testing.T, places int) (s *Server, at string, clock *atomic.Int64, open *atomic.Int32) {
	clock, open = new(atomic.Int64), new(atomic.Int32)
	now := func() time.Time { return time.Unix(clock.Load(), 0) }
	s = &Server{Services: Services{Short: outreach.Hotspot{Capacity: places}.Short, PhoneHeader: pretend},
		crowd: newCrowd(now, nil), lines: newLines(now)}
	page := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		s.crowd.came(s.from(r))
		_, _ = fmt.Fprint(w, "form")
	})
	web := httptest.NewUnstartedServer(s.governed(page))
	web.Config.ConnContext = keepLine
	web.Config.ConnState = func(c net.Conn, state http.ConnState) {
		s.lines.follow(c, state)
		switch state {
		case http.StateNew:
			open.Add(1)
		case http.StateClosed:
			open.Add(-1)
		}
	}
	web.Start()
	t.Cleanup(web.Close)
	return s, web.Listener.Addr().String(), clock, open
}

// asks sends a request from a phone over its own connection, and tells whether the
// answer lets it be kept.
func asks(t *testing.T, c net.Conn, phone string) (kept bool) {
	t.Helper()
	r, err := http.NewRequestWithContext(context.Background(), "GET", "http://hall/m/x", nil)
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set(pretend, phone)
	if err := r.Write(c); err != nil {
		t.Fatal(err)
	}
	res, err := http.ReadResponse(bufio.NewReader(c), r)
	if err != nil {
		t.Fatal(err)
	}
	if b, err := io.ReadAll(res.Body); err != nil || string(b) != "form" || res.StatusCode != http.StatusOK {
		t.Errorf("%s: %v %d %q", phone, err, res.StatusCode, b)
	}
	return !res.Close
}

func dial(t *testing.T, at string) net.Conn {
	t.Helper()
	c, err := net.Dial("tcp", at)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = c.Close() })
	return c
}

// While places are short, answers take their connections along and idle ones are
// closed; nobody is refused, however many come.
func TestShortPlacesCloseConnectionsAndRefuseNobody(t *testing.T) {
	s, at, clock, open := governor(t, 3)
	first := dial(t, at)
	if !asks(t, first, "10.42.0.2") {
		t.Error("with two places free a connection is closed")
	}
	idle := func() (n int) {
		s.lines.mu.Lock()
		defer s.lines.mu.Unlock()
		for _, since := range s.lines.open {
			if !since.IsZero() {
				n++
			}
		}
		return n
	}
	soon(t, "the line is idle", func() bool { return idle() == 1 })
	clock.Add(2)
	if s.Phones() != 1 || open.Load() != 1 {
		t.Errorf("%d phones, %d connections; places are not short yet", s.Phones(), open.Load())
	}
	for n := range 6 { // twice as many as there are places
		if asks(t, dial(t, at), fmt.Sprintf("10.42.0.%d", 3+n)) {
			t.Errorf("phone %d keeps its connection while places are short", n)
		}
	}
	if n := s.Phones(); n != 7 {
		t.Errorf("%d phones", n)
	}
	soon(t, "the idle connection is closed", func() bool { return open.Load() == 0 })
	if !asks(t, dial(t, at), "") { // the laptop's own windows are no phones
		t.Error("the laptop's own connection is closed")
	}
	clock.Add(1000)
	if n := s.Phones(); n != 0 {
		t.Errorf("%d phones after all have gone", n)
	}
}

// soon waits for what another goroutine does next.
func soon(t *testing.T, what string, ok func() bool) {
	t.Helper()
	for range 1000 {
		if ok() {
			return
		}
		time.Sleep(5 * time.Millisecond)
	}
	t.Error("not so:", what)
}

// The laptop's own browser comes from the laptop's own address, and takes no place.
func TestWhoTakesAPlace(t *testing.T) {
	s := &Server{}
	for _, c := range []struct{ remote, local, want string }{
		{"10.42.0.17:5000", "10.42.0.1", "10.42.0.17"}, {"[::ffff:10.42.0.17]:5000", "10.42.0.1", "10.42.0.17"},
		{"10.42.0.1:5000", "10.42.0.1", ""}, {"127.0.0.1:5000", "127.0.0.1", ""}, {"127.0.0.9:5000", "127.0.0.1", ""}, {"@", "127.0.0.1", ""},
	} {
		r := httptest.NewRequest("GET", "/", nil)
		r.RemoteAddr = c.remote
		r.Header.Set(pretend, "10.9.9.9") // only a test's server listens to it
		r = r.WithContext(context.WithValue(r.Context(), http.LocalAddrContextKey, &net.TCPAddr{IP: net.ParseIP(c.local)}))
		if got := s.from(r); got.IsValid() != (c.want != "") || c.want != "" && got.String() != c.want {
			t.Errorf("%+v: %v", c, got)
		}
	}
}
