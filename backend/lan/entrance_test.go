package lan

import (
	"fmt"
	"net"
	"net/netip"
	"strings"
	"testing"
	"time"

	"bapashadir/backend/outreach"
)

// Who has to go when there is no room: whoever keeps us waiting, first of the address
// that has the most, and of those the one that does so longest.
func TestWhoMakesRoom(t *testing.T) {
	a, b := netip.MustParseAddr("10.42.0.2"), netip.MustParseAddr("10.42.0.3")
	type in struct {
		from   netip.Addr
		whose  whose
		writes bool
		waited time.Duration
	}
	long, longer, short := 2*patience, 3*patience, time.Duration(0)
	for name, c := range map[string]struct {
		in   []in
		from netip.Addr
		goes int // -1: nobody has to, -2: nobody can
	}{
		"there is room":                          {[]in{{a, phones, false, long}}, b, -1},
		"of the address that has the most":       {[]in{{a, phones, false, long}, {b, phones, false, longer}, {a, phones, false, long}, {b, laptops, false, long}, {a, phones, false, short}}, b, 0},
		"the longest":                            {[]in{{a, phones, false, long}, {a, phones, false, longer}, {a, phones, false, long}, {b, phones, false, longer}, {b, laptops, false, long}}, b, 1},
		"its own, when it has all that one may":  {[]in{{a, phones, false, longer}, {b, phones, false, long}, {b, laptops, false, long}, {b, phones, false, short}}, b, 1},
		"nobody who is answered or follows":      {[]in{{a, laptops, false, long}, {a, held, false, longer}, {a, held, true, longer}, {b, laptops, false, longer}, {b, laptops, false, longer}}, b, -2},
		"one that does not take its answer":      {[]in{{a, laptops, true, longer}, {a, held, false, longer}, {a, held, true, longer}, {b, laptops, false, longer}, {b, laptops, false, longer}}, b, 0},
		"nobody who has just come":               {[]in{{a, phones, false, short}, {a, phones, false, short}, {a, phones, false, short}, {b, phones, false, short}, {b, phones, false, short}}, b, -2},
		"whoever waits, though the others do so": {[]in{{a, laptops, false, long}, {a, laptops, false, long}, {a, laptops, false, long}, {b, phones, false, long}, {b, laptops, false, long}}, a, -2},
	} {
		e := newEntrance(5, 3)
		var lines []*line
		for _, i := range c.in {
			l := &line{door: e, from: i.from, now: i.whose, writing: i.writes, begun: i.whose == phones, reading: true, since: time.Now().Add(-i.waited)}
			lines = append(lines, l)
			e.in[l] = struct{}{}
			e.of[l.from]++
		}
		slow, wait := e.room(&line{door: e, from: c.from})
		switch {
		case c.goes == -1 && wait != 0, c.goes == -2 && (wait <= 0 || wait > patience || slow != nil), c.goes >= 0 && slow != lines[c.goes]:
			t.Errorf("%s: %v, wait %s", name, slow, wait)
		}
	}
}

// Who has said nothing yet may take longer, the more so while others are answered.
func TestSilenceIsNoBadSign(t *testing.T) {
	for name, c := range map[string]struct {
		silent   time.Duration
		answered bool
		goes     bool
	}{
		"a moment":                          {silence / 2, false, false},
		"too long":                          {silence + patience, false, true},
		"too long, but others are answered": {silence + patience, true, false},
		"too long in any case":              {longSilence + patience, true, true},
	} {
		e := newEntrance(1, 1)
		l := &line{door: e, since: time.Now().Add(-c.silent)}
		e.in[l] = struct{}{}
		if c.answered {
			e.answered.Store(time.Now().UnixNano())
		}
		if slow, _ := e.room(&line{door: e}); (slow == l) != c.goes {
			t.Errorf("%s: %v", name, slow)
		}
	}
}

// A connection that finds no room within doorWait is closed, and the next one is looked
// at; one that ends makes room for whoever waits.
func TestTheDoorOpensAgain(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	e := newEntrance(1, 1)
	door := e.before(l)
	t.Cleanup(func() { _ = door.Close() })
	first := dial(t, l.Addr().String())
	in, err := door.Accept()
	if err != nil {
		t.Fatal(err)
	}
	in.(*line).turn(laptops)
	second := dial(t, l.Addr().String())
	third := make(chan net.Conn)
	go func() {
		c, _ := door.Accept() // nil fails the test below
		third <- c
	}()
	if _, err := second.Read(make([]byte, 1)); err == nil { // it is closed, not left waiting
		t.Error("the second was told something")
	}
	dial(t, l.Addr().String())
	_ = in.Close()
	if c := <-third; c == nil {
		t.Error("the third was not let in")
	} else {
		_ = c.Close()
	}
	_ = first.Close()
	e.mu.Lock()
	defer e.mu.Unlock()
	if len(e.in) != 0 || len(e.of) != 0 {
		t.Errorf("%d are still counted, %v", len(e.in), e.of)
	}
}

// A device that follows often enough is asked to wait, whatever others do, and may again
// when one of its streams has ended.
func TestStreamsOfOneDevice(t *testing.T) {
	s := newTown(t, planted{})
	secret, _ := s.pairing(t, outreach.Screen)
	other, _ := s.pairing(t, outreach.Screen)
	follow := func(secret string) net.Conn {
		c := dial(t, s.at)
		if _, err := fmt.Fprintf(c, "GET /screen/events HTTP/1.1\r\nHost: %s\r\nCookie: layar=%s\r\n\r\n", s.at, secret); err != nil {
			t.Fatal(err)
		}
		return c
	}
	told := func(c net.Conn) string {
		b := make([]byte, 16)
		if _, err := c.Read(b); err != nil {
			t.Fatal(err)
		}
		return strings.TrimSpace(string(b[9:12]))
	}
	var open []net.Conn
	for range deviceStreams {
		c := follow(secret)
		if code := told(c); code != "200" {
			t.Fatal(code)
		}
		open = append(open, c)
	}
	if code := told(follow(secret)); code != "429" {
		t.Errorf("one more: %s", code)
	}
	if code := told(follow(other)); code != "200" {
		t.Errorf("another device: %s", code)
	}
	_ = open[0].Close()
	soon(t, "it may follow again", func() bool { return told(follow(secret)) == "200" })
}
