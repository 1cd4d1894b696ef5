package lan

import (
	"io"
	"net"
	"net/http"
	"net/netip"
	"sync"
	"time"
)

// whose is whose turn it is on a connection.
type whose int

const (
	phones  whose = iota // we wait for a request, or for the rest of one
	laptops              // we work on the answer
	held                 // a paired device follows a stream: nobody waits for anybody
)

// line is a connection, and since when it is whose turn.
type line struct {
	net.Conn
	door *entrance
	from netip.Addr
	once sync.Once

	mu      sync.Mutex
	now     whose
	begun   bool // a part of a request has come
	reading bool // and more is waited for
	writing bool // an answer is on its way, and the phone may be slow to take it
	since   time.Time
}

// turn tells whose it is from now on.
func (l *line) turn(now whose) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.now == laptops && now == phones {
		l.door.answered.Store(time.Now().UnixNano())
	}
	l.now, l.begun, l.since = now, false, time.Now()
}

// waiting is how the phone keeps us waiting.
type waiting int

const (
	not    waiting = iota
	silent         // it has not begun to ask
	asking         // it has, and goes on about it
	taking         // it does not take its answer
)

// waits tells how it does, and since when.
func (l *line) waits() (since time.Time, how waiting) {
	l.mu.Lock()
	defer l.mu.Unlock()
	switch {
	case l.now == held, l.now == laptops && !l.writing:
		return l.since, not
	case l.writing:
		return l.since, taking
	case !l.begun:
		return l.since, silent
	case l.reading:
		return l.since, asking
	}
	return l.since, not // all has come, and nobody had the time to look at it
}

// Read notes that a request has begun.
func (l *line) Read(b []byte) (int, error) {
	l.read(true)
	defer l.read(false)
	n, err := l.Conn.Read(b)
	if n > 0 {
		l.begins()
	}
	return n, err
}

// begins notes that the rest of a request is to come.
func (l *line) begins() {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.now == phones && !l.begun {
		l.begun, l.since = true, time.Now()
	}
}

func (l *line) read(on bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.reading = on
}

func (l *line) write(on bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.writing, l.since = on, time.Now()
}

// Write notes that it is the phone's to take what is sent.
func (l *line) Write(b []byte) (int, error) {
	l.write(true)
	defer l.write(false)
	return l.Conn.Write(b)
}

// CloseWrite is what the http package ends a refused request with.
func (l *line) CloseWrite() error {
	if c, ok := l.Conn.(*net.TCPConn); ok {
		return c.CloseWrite()
	}
	return nil
}

// Close makes room for another.
func (l *line) Close() error {
	err := l.Conn.Close()
	l.once.Do(func() { l.door.leave(l) })
	return err
}

// lineOf is the connection of r, nil in a rehearsal, which has none.
func lineOf(r *http.Request) *line {
	l, _ := r.Context().Value(lineKey{}).(*line)
	return l
}

// onLine tells a connection that its request has come, and when it has been answered.
func onLine(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		l := lineOf(r)
		if l == nil {
			next.ServeHTTP(w, r)
			return
		}
		if r.Body == http.NoBody {
			l.turn(laptops)
		} else {
			l.begins() // however it came
			r.Body = &incoming{r.Body, l}
		}
		defer l.turn(phones)
		next.ServeHTTP(w, r)
	})
}

// hold says that the answer to r goes on for as long as a paired device likes.
func hold(r *http.Request) {
	if l := lineOf(r); l != nil {
		l.turn(held)
	}
}

// incoming is a body under way: until its end we wait for the phone.
type incoming struct {
	io.ReadCloser
	l *line
}

func (b *incoming) Read(p []byte) (int, error) {
	n, err := b.ReadCloser.Read(p)
	if err != nil {
		b.l.turn(laptops)
	}
	return n, err
}
