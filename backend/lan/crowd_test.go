package lan

import (
	"net/netip"
	"testing"
	"time"
)

// A phone takes a place from its first page until it has read its number, and one
// that only leaves gives it back by itself.
func TestPhonesTakePlacesAndLeaveThem(t *testing.T) {
	now, told := time.Date(2026, 3, 7, 2, 0, 0, 0, time.UTC), 0
	c := newCrowd(func() time.Time { return now }, func() { told++ })
	phone := func(n byte) netip.Addr { return netip.AddrFrom4([4]byte{10, 42, 0, n}) }
	for n := range byte(8) {
		c.came(phone(n))
		c.came(phone(n)) // a reload takes no second place
	}
	c.came(netip.MustParseAddr("127.0.0.1"))
	c.came(netip.MustParseAddr("::ffff:10.42.0.1"))
	c.came(netip.Addr{})
	if c.inside() != 8 || told != 8 {
		t.Errorf("%d inside, told %d times", c.inside(), told)
	}
	c.done(phone(3))
	now = now.Add(readingIt)
	if c.look(); c.inside() != 7 || told != 9 {
		t.Errorf("after one has read: %d, told %d times", c.inside(), told)
	}
	now = now.Add(fillingIn)
	if c.look(); c.inside() != 0 || told != 10 || len(c.until) != 0 {
		t.Errorf("after all have gone: %d, told %d times, %d kept", c.inside(), told, len(c.until))
	}
}
