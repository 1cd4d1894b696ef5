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
	want := func(when string, inside, times int) {
		t.Helper()
		if c.look(); c.inside() != inside || told != times {
			t.Errorf("%s: %d inside, told %d times; want %d, %d", when, c.inside(), told, inside, times)
		}
	}
	for n := range byte(8) {
		c.came(phone(n))
		c.came(phone(n)) // a reload takes no second place
	}
	c.came(netip.MustParseAddr("::ffff:10.42.0.1"))
	c.came(netip.Addr{}) // the laptop itself
	want("all places taken", 8, 8)
	c.done(phone(3))
	now = now.Add(readingIt - time.Second)
	want("one reads its number", 8, 8)
	now = now.Add(time.Second)
	want("it has read", 7, 9)
	c.enter(phone(9))
	c.leave(phone(9))
	want("one has lost its way", 8, 10)
	now = now.Add(readingIt)
	want("it gives up", 7, 11)
	now = now.Add(fillingIn)
	want("all have gone", 0, 12)
	if len(c.phones) != 0 {
		t.Errorf("%d kept", len(c.phones))
	}
}

// A phone that follows a stream is inside for as long as it does, whatever else it
// asks for; asking for an icon never shortens its stay.
func TestStreamsAndIconsKeepTheirPlace(t *testing.T) {
	now := time.Date(2026, 3, 7, 2, 0, 0, 0, time.UTC)
	c := newCrowd(func() time.Time { return now }, nil)
	remote, guest := netip.MustParseAddr("10.42.0.5"), netip.MustParseAddr("10.42.0.6")
	c.enter(remote)
	c.came(guest)
	c.enter(guest)
	c.leave(guest)
	now = now.Add(fillingIn - time.Second)
	if n := c.inside(); n != 2 {
		t.Errorf("%d inside", n)
	}
	now = now.Add(time.Hour)
	if n := c.inside(); n != 1 {
		t.Errorf("an hour later %d inside", n)
	}
	c.leave(remote)
	if n := c.inside(); n != 0 {
		t.Errorf("the stream ended, %d inside", n)
	}
}
