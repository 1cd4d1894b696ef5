package lan

import (
	"net"
	"net/netip"
	"testing"

	"bapashadir/backend/outreach"
)

func TestWherePhonesFindTheServer(t *testing.T) {
	hotspot := []outreach.Card{
		{Name: "eth0", Kind: outreach.CardCable, Addr: netip.MustParseAddr("10.1.2.3")},
		{Name: "wlan0", Kind: outreach.CardWiFi, Addr: netip.MustParseAddr("10.42.0.1")},
	}
	docker := []outreach.Card{{Name: "docker0", Kind: outreach.CardVirtual, Addr: netip.MustParseAddr("172.17.0.1")}}
	everywhere := &net.TCPAddr{IP: net.IPv6unspecified, Port: 80}
	for _, c := range []struct {
		at     *net.TCPAddr
		cards  []outreach.Card
		chosen string
		want   Place
	}{
		{nil, hotspot, "", Place{"127.0.0.1", false, false}},
		{everywhere, hotspot, "", Place{"10.42.0.1", true, false}},
		{&net.TCPAddr{Port: 8080}, hotspot, "", Place{"10.42.0.1:8080", true, false}},
		{everywhere, hotspot, "10.1.2.3", Place{"10.1.2.3", true, false}},
		{everywhere, hotspot, "192.168.8.100", Place{"10.42.0.1", true, true}},
		{everywhere, docker, "", Place{"127.0.0.1", false, false}},
		{everywhere, nil, "192.168.8.100", Place{"127.0.0.1", false, true}},
		{&net.TCPAddr{IP: net.IPv4(192, 168, 137, 1), Port: 80}, hotspot, "", Place{"192.168.137.1", true, false}},
		{&net.TCPAddr{IP: net.IPv4(192, 168, 137, 1), Port: 80}, hotspot, "10.42.0.1", Place{"192.168.137.1", true, true}},
		{&net.TCPAddr{IP: net.IPv4(192, 168, 137, 1), Port: 80}, hotspot, "192.168.137.1", Place{"192.168.137.1", true, false}},
		{&net.TCPAddr{IP: net.IPv4(127, 0, 0, 1), Port: 8080}, nil, "", Place{"127.0.0.1:8080", true, false}},
		{&net.TCPAddr{IP: net.ParseIP("fd00::1"), Port: 80}, nil, "", Place{"[fd00::1]", true, false}},
	} {
		chosen, _ := netip.ParseAddr(c.chosen)
		if got := Find(c.at, c.cards, chosen); got != c.want {
			t.Errorf("%v %q: %+v, want %+v", c.at, c.chosen, got, c.want)
		}
	}
}

// What this machine says of its cards is at least no loopback.
func TestCardsOfThisMachine(t *testing.T) {
	for _, c := range Cards() {
		if !c.Addr.Is4() || c.Addr.IsLoopback() || c.Name == "" || c.Kind == "" {
			t.Errorf("%+v", c)
		}
	}
}
