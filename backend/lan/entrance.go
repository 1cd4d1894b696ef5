package lan

import (
	"net"
	"net/netip"
	"sync"
	"sync/atomic"
	"time"
)

// entrance lets connections in, so many at once and no more. Nobody is turned away while
// others are being answered: they wait in the system's queue, for milliseconds. Whoever
// keeps the laptop waiting for too long goes when there is no room for the next, the one
// of the address that has the most, and of those the one that waits longest: so a thousand
// slow ones leave room for an honest phone, of their own address too.
type entrance struct {
	net.Listener
	most, each int // connections in all, and of one address

	mu   sync.Mutex
	in   map[*line]struct{}
	of   map[netip.Addr]int
	left chan struct{} // rings when one has ended

	answered atomic.Int64 // when somebody was last, in Unix nanoseconds
}

func newEntrance(most, each int) *entrance {
	return &entrance{most: most, each: each, in: map[*line]struct{}{}, of: map[netip.Addr]int{}, left: make(chan struct{}, 1)}
}

// before stands in front of l from now on.
func (e *entrance) before(l net.Listener) net.Listener {
	e.Listener = l
	return e
}

// Accept gives the next connection that there is room for.
func (e *entrance) Accept() (net.Conn, error) {
	for {
		c, err := e.Listener.Accept()
		if err != nil {
			return nil, err
		}
		l := &line{Conn: c, door: e, since: time.Now()}
		if at, err := netip.ParseAddrPort(c.RemoteAddr().String()); err == nil {
			l.from = at.Addr().Unmap()
		}
		if e.enter(l) {
			return l, nil
		}
		_ = c.Close() // it was never in
	}
}

// enter finds room for l, or tells that there is none.
func (e *entrance) enter(l *line) bool {
	for end := time.Now().Add(doorWait); ; {
		slow, wait := e.room(l)
		switch {
		case wait == 0:
			return true
		case slow != nil:
			_ = slow.Close() // gone either way
			continue
		case time.Now().After(end):
			return false
		}
		timer := time.NewTimer(wait)
		select {
		case <-e.left:
		case <-timer.C:
		}
		timer.Stop()
	}
}

// room lets l in if there is room, and answers 0. Else it tells who is to go; or, while
// nobody has been waited for long enough, how long to wait.
func (e *entrance) room(l *line) (slow *line, wait time.Duration) {
	e.mu.Lock()
	defer e.mu.Unlock()
	crowded := e.of[l.from] >= e.each
	if !crowded && len(e.in) < e.most {
		e.in[l] = struct{}{}
		e.of[l.from]++
		return nil, 0
	}
	now, wait := time.Now(), patience
	oldest, bears := now, map[waiting]time.Duration{asking: patience, taking: slowTaking, silent: silence}
	if now.Sub(time.Unix(0, e.answered.Load())) < silence {
		bears[silent] = longSilence
	}
	for o := range e.in {
		since, how := o.waits()
		if how == not || crowded && o.from != l.from {
			continue
		}
		if rest := bears[how] - now.Sub(since); rest > 0 {
			wait = min(wait, rest)
			continue
		}
		if slow == nil || e.of[o.from] > e.of[slow.from] || e.of[o.from] == e.of[slow.from] && since.Before(oldest) {
			slow, oldest = o, since
		}
	}
	return slow, wait
}

// crowded tells that room may run out.
func (e *entrance) crowded() bool {
	e.mu.Lock()
	defer e.mu.Unlock()
	return len(e.in) > e.most/2
}

// leave is called once by each that was in.
func (e *entrance) leave(l *line) {
	e.mu.Lock()
	delete(e.in, l)
	if e.of[l.from]--; e.of[l.from] <= 0 {
		delete(e.of, l.from)
	}
	e.mu.Unlock()
	select {
	case e.left <- struct{}{}:
	default:
	}
}
