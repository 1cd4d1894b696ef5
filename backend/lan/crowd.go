package lan

import (
	"net/http"
	"net/netip"
	"sync"
	"time"
)

// How long a phone is counted as inside the hotspot: while its person fills in a form,
// and while they read their number afterwards. A phone that leaves says nothing.
const (
	fillingIn = 3 * time.Minute
	readingIt = 20 * time.Second
)

// crowd counts the phones that are inside the hotspot now. It knows them by address,
// in memory and for minutes only: what a phone did is kept nowhere.
type crowd struct {
	now    func() time.Time
	mu     sync.Mutex
	until  map[netip.Addr]time.Time
	told   int    // the number that was told last
	change func() // called when the number has changed, without the lock
}

func newCrowd(now func() time.Time, change func()) *crowd {
	return &crowd{now: now, until: map[netip.Addr]time.Time{}, change: change}
}

// came notes that the phone at addr has a form to fill in.
func (c *crowd) came(addr netip.Addr) { c.stays(addr, fillingIn) }

// done notes that it has been answered and may leave.
func (c *crowd) done(addr netip.Addr) { c.stays(addr, readingIt) }

func (c *crowd) stays(addr netip.Addr, d time.Duration) {
	if !addr.IsValid() || addr.IsLoopback() { // the laptop's own windows need no place
		return
	}
	c.mu.Lock()
	c.until[addr.Unmap()] = c.now().Add(d)
	c.mu.Unlock()
	c.look()
}

// inside is how many there are now.
func (c *crowd) inside() int {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.count()
}

func (c *crowd) count() int {
	now := c.now()
	for a, until := range c.until {
		if !now.Before(until) {
			delete(c.until, a)
		}
	}
	return len(c.until)
}

// from is the address that r comes from.
func from(r *http.Request) netip.Addr {
	a, _ := netip.ParseAddrPort(r.RemoteAddr) // the zero address is nobody's
	return a.Addr()
}

// seeOff notes that a phone may leave. While places are short its connection is
// closed at once, so that nothing keeps it in the hotspot.
func (s *Server) seeOff(w http.ResponseWriter, r *http.Request) {
	s.crowd.done(from(r))
	if n := s.crowd.inside(); n > 1 && n >= s.Places()-1 {
		w.Header().Set("Connection", "close")
	}
}

// look tells when the number has changed. It is called now and then, too, since
// leaving makes no noise.
func (c *crowd) look() {
	c.mu.Lock()
	n := c.count()
	changed := n != c.told
	c.told = n
	c.mu.Unlock()
	if changed && c.change != nil {
		c.change()
	}
}
