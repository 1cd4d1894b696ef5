package lan

import (
	"net"
	"testing"
)

func TestAddressThatPhonesCanReach(t *testing.T) {
	cable, wifi := card{"eth0", net.IPv4(10, 1, 2, 3)}, card{"wlan0", net.IPv4(192, 168, 1, 20)}
	hotspot, docker := card{"wlp2s0", net.IPv4(10, 42, 0, 1)}, card{"docker0", net.IPv4(172, 17, 0, 1)}
	windows := card{"Local Area Connection* 2", net.IPv4(192, 168, 137, 1)}
	for _, c := range []struct {
		cards []card
		want  string
	}{
		{nil, "<nil>"},
		{[]card{cable}, "10.1.2.3"},
		{[]card{cable, wifi}, "192.168.1.20"},
		{[]card{cable, wifi, hotspot, docker}, "10.42.0.1"},
		{[]card{docker, wifi, windows}, "192.168.137.1"},
		{[]card{docker, cable}, "10.1.2.3"},
	} {
		if got := best(c.cards).String(); got != c.want {
			t.Errorf("%v: %s, want %s", c.cards, got, c.want)
		}
	}
	for _, c := range []struct {
		at   *net.TCPAddr
		want string
		ok   bool
	}{
		{nil, "127.0.0.1", false},
		{&net.TCPAddr{IP: net.IPv4(192, 168, 137, 1), Port: 80}, "192.168.137.1", true},
		{&net.TCPAddr{IP: net.IPv4(127, 0, 0, 1), Port: 8080}, "127.0.0.1:8080", true},
	} {
		if got, ok := Host(c.at); got != c.want || ok != c.ok {
			t.Errorf("%v: %s %v, want %s", c.at, got, ok, c.want)
		}
	}
}
