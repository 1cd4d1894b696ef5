package lan

import (
	"net/netip"
	"sync"
	"time"
)

// How long a phone is counted as inside the hotspot after it was last heard: while its
// person fills in a form, and while they read their number or the phone asks for
// something else. A phone that leaves says nothing.
const (
	fillingIn = 3 * time.Minute
	readingIt = 20 * time.Second
)

// crowd counts the phones that are inside the hotspot now, as far as their requests
// tell: one that has joined and opened nothing is not seen. It knows them by address,
// in memory and for minutes only: what a phone did is kept nowhere.
type crowd struct {
	now    func() time.Time
	mu     sync.Mutex
	phones map[netip.Addr]*phone
	told   int    // the number that was told last
	change func() // called when the number has changed, without the lock
}

// phone is inside while it is being answered, and until then.
type phone struct {
	answering int
	until     time.Time
}

func newCrowd(now func() time.Time, change func()) *crowd {
	return &crowd{now: now, phones: map[netip.Addr]*phone{}, change: change}
}

// enter notes that the phone at addr asks for something, leave that it was answered.
// A stream is answered for as long as its phone listens.
func (c *crowd) enter(addr netip.Addr) { c.note(addr, 1, c.longer(readingIt)) }
func (c *crowd) leave(addr netip.Addr) { c.note(addr, -1, c.longer(0)) }

// came notes that it has a form to fill in.
func (c *crowd) came(addr netip.Addr) { c.note(addr, 0, c.longer(fillingIn)) }

// done notes that its form was taken, so that it may leave.
func (c *crowd) done(addr netip.Addr) {
	c.note(addr, 0, func(p *phone) { p.until = c.now().Add(readingIt) })
}

func (c *crowd) longer(d time.Duration) func(*phone) {
	return func(p *phone) {
		if t := c.now().Add(d); t.After(p.until) {
			p.until = t
		}
	}
}

func (c *crowd) note(addr netip.Addr, answering int, stay func(*phone)) {
	if !addr.IsValid() { // the laptop's own windows need no place
		return
	}
	addr = addr.Unmap()
	c.mu.Lock()
	p := c.phones[addr]
	if p == nil {
		p = &phone{}
		c.phones[addr] = p
	}
	p.answering += answering
	stay(p)
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
	for a, p := range c.phones {
		if p.answering <= 0 && !now.Before(p.until) {
			delete(c.phones, a)
		}
	}
	return len(c.phones)
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
