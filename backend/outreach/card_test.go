package outreach

import (
	"net/netip"
	"testing"
)

func TestKindsOfCards(t *testing.T) {
	for _, c := range []struct {
		names []string
		want  CardKind
	}{
		{[]string{"wlp2s0"}, CardWiFi}, {[]string{"Wi-Fi 2"}, CardWiFi}, {[]string{"enp3s0"}, CardCable}, {[]string{"eth0"}, CardCable},
		{[]string{"ap0"}, CardHotspot}, {[]string{"Local Area Connection* 2", "Microsoft Wi-Fi Direct Virtual Adapter #2"}, CardHotspot},
		{[]string{"docker0"}, CardVirtual}, {[]string{"br-4f2a91c07de3"}, CardVirtual}, {[]string{"br-lan"}, CardOther},
		{[]string{"vEthernet (WSL)"}, CardVirtual}, {[]string{"Ethernet 2", "VirtualBox Host-Only Ethernet Adapter"}, CardVirtual},
		{[]string{"Ethernet 3", "TAP-Windows Adapter V9"}, CardTunnel}, {[]string{"tun0"}, CardTunnel}, {[]string{"wg-kantor"}, CardTunnel},
		{[]string{"wwan0"}, CardModem}, {[]string{"wwp0s20f0u3"}, CardModem}, {[]string{"Seluler"}, CardModem}, {[]string{"usb0"}, CardModem},
		{[]string{"Ethernet 5", "Remote NDIS based Internet Sharing Device"}, CardModem}, {[]string{"Ethernet 4", "Realtek USB GbE Family Controller"}, CardCable},
		{[]string{"bond7"}, CardOther}, {nil, CardOther},
	} {
		if got := KindOfCard(c.names...); got != c.want {
			t.Errorf("%q: %s, want %s", c.names, got, c.want)
		}
	}
}

func TestAddressThatPhonesCanReach(t *testing.T) {
	card := func(name, addr string) Card {
		return Card{Name: name, Kind: KindOfCard(name), Addr: netip.MustParseAddr(addr)}
	}
	cable, wifi := card("eth0", "10.1.2.3"), card("wlan0", "192.168.1.20")
	hotspot, docker := card("wlp2s0", "10.42.0.1"), card("docker0", "172.17.0.1")
	windows, guest := card("Local Area Connection* 2", "192.168.137.1"), card("wlan1", "192.168.137.23")
	modem, vpn := card("wwan0", "10.11.12.13"), card("tun0", "10.8.0.6")
	flannel, carrier := card("cni0", "10.42.0.1"), card("eth1", "100.70.1.2")
	auto, self := card("wlan0", "169.254.7.8"), card("lo", "127.0.0.1")
	for _, c := range []struct {
		name   string
		cards  []Card
		chosen string
		want   string
		gone   bool
	}{
		{"no card", nil, "", "", false},
		{"a cable", []Card{cable}, "", "10.1.2.3", false},
		{"two cards", []Card{cable, wifi}, "", "192.168.1.20", false},
		{"Linux's hotspot", []Card{cable, wifi, hotspot, docker}, "", "10.42.0.1", false},
		{"Windows' hotspot", []Card{docker, wifi, windows}, "", "192.168.137.1", false},
		{"a guest of another's hotspot", []Card{guest, wifi}, "", "192.168.137.23", false},
		{"docker and a cable", []Card{docker, cable}, "", "10.1.2.3", false},
		{"docker alone", []Card{docker}, "", "", false},
		{"a tunnel and a modem alone", []Card{vpn, modem, carrier}, "", "", false},
		{"a tunnel over Wi-Fi", []Card{vpn, wifi}, "", "192.168.1.20", false},
		{"machines with a hotspot's address", []Card{flannel}, "", "", false},
		{"no address was given out", []Card{auto, self}, "", "", false},
		{"the other card is chosen", []Card{hotspot, cable}, "10.1.2.3", "10.1.2.3", false},
		{"what we think unreachable is chosen", []Card{docker, cable}, "172.17.0.1", "172.17.0.1", false},
		{"the choice is gone", []Card{cable}, "192.168.8.100", "10.1.2.3", true},
		{"the choice is gone and nothing is left", []Card{docker}, "192.168.8.100", "", true},
		{"itself is no choice", []Card{self, cable}, "127.0.0.1", "10.1.2.3", true},
	} {
		chosen, _ := netip.ParseAddr(c.chosen)
		got, gone := Address(c.cards, chosen)
		if text := got.String(); (got.IsValid() || c.want != "") && text != c.want || gone != c.gone {
			t.Errorf("%s: %s, gone %v; want %q", c.name, text, gone, c.want)
		}
	}
}
