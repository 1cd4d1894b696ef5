package outreach

import (
	"cmp"
	"net/netip"
	"regexp"
	"slices"
	"strings"
)

// Card is one IPv4 address of one of the laptop's network cards.
type Card struct {
	Name string // as the system calls it: "wlp2s0", "Wi-Fi 2"
	Kind CardKind
	Addr netip.Addr
}

// CardKind is what a network card is, as far as phones care.
type CardKind string

// Phones are on the first four. Nobody in a hall is behind a bridge of virtual
// machines, a tunnel or a modem.
const (
	CardHotspot CardKind = "hotspot" // the laptop's own Wi-Fi network
	CardWiFi    CardKind = "wifi"
	CardCable   CardKind = "cable"
	CardOther   CardKind = "other"
	CardVirtual CardKind = "virtual"
	CardTunnel  CardKind = "tunnel"
	CardModem   CardKind = "modem"
)

// The order in which an address is chosen.
var cardOrder = []CardKind{CardHotspot, CardWiFi, CardCable, CardOther}

// cardWords tells kinds by what systems and drivers call their cards; the first that
// fits counts. Windows calls its hotspot a virtual adapter, so that comes first.
var cardWords = []struct {
	kind  CardKind
	named *regexp.Regexp
}{
	{CardHotspot, regexp.MustCompile(`hotspot|wi-fi direct|hosted network|^ap\d`)},
	{CardVirtual, regexp.MustCompile(`docker|podman|virbr|vmnet|vmware|vboxnet|virtualbox|lxc|lxd|vethernet|hyper-v|wsl|cni|flannel|waydroid|loopback|^(veth|vnet)|^br-[0-9a-f]{12}$`)},
	{CardTunnel, regexp.MustCompile(`vpn|wireguard|wintun|tailscale|zerotier|hamachi|nordlynx|anyconnect|fortinet|tap-windows|^(tun|tap|wg|ppp|utun|ipsec|zt)`)},
	{CardModem, regexp.MustCompile(`cellular|seluler|mobile broadband|modem|remote ndis|bluetooth|^(wwan|ww[ps]\d|rmnet|bnep|usb\d)`)},
	{CardWiFi, regexp.MustCompile(`wi-?fi|wireless|802\.11|wlan|^wl`)},
	{CardCable, regexp.MustCompile(`ethernet|gbe|^(en|eth)`)},
}

// KindOfCard tells the kind of a card by its name and what its driver says of itself.
func KindOfCard(names ...string) CardKind {
	for _, w := range cardWords {
		for _, n := range names {
			if w.named.MatchString(strings.ToLower(n)) {
				return w.kind
			}
		}
	}
	return CardOther
}

// Windows gives a card that shares its network 192.168.137.1, NetworkManager 10.42.n.1.
// Providers of mobile data and meshed tunnels use 100.64.0.0/10.
var (
	sharedByWindows = netip.MustParseAddr("192.168.137.1")
	sharedByLinux   = netip.MustParsePrefix("10.42.0.0/16")
	carriers        = netip.MustParsePrefix("100.64.0.0/10")
)

// Settled is the card with the kind that its address gives away.
func (c Card) Settled() Card {
	c.Addr = c.Addr.Unmap()
	b := c.Addr.AsSlice()
	switch {
	case !slices.Contains(cardOrder, c.Kind):
	case carriers.Contains(c.Addr):
		c.Kind = CardTunnel
	case c.Addr == sharedByWindows, sharedByLinux.Contains(c.Addr) && b[3] == 1:
		c.Kind = CardHotspot
	}
	return c
}

// mayShow tells an address that a phone could reach on some card.
func mayShow(a netip.Addr) bool {
	return a.Is4() && !a.IsLoopback() && !a.IsUnspecified() && !a.IsLinkLocalUnicast() && !a.IsMulticast()
}

// Cards is those of list that can be shown, best first: what phones are on before what
// they are not.
func Cards(list []Card) (out []Card) {
	for _, c := range list {
		if c = c.Settled(); mayShow(c.Addr) {
			out = append(out, c)
		}
	}
	slices.SortStableFunc(out, func(a, b Card) int { return cmp.Compare(a.rank(), b.rank()) })
	return out
}

func (c Card) rank() int {
	if i := slices.Index(cardOrder, c.Kind); i >= 0 {
		return i
	}
	return len(cardOrder)
}

// Reachable tells whether phones can be on the card's network.
func (c Card) Reachable() bool { return c.rank() < len(cardOrder) }

// Address is what phones are told: the officer's choice while it is one of the
// laptop's own, else the best. It is invalid when phones can reach none; gone tells
// that there is a choice and the laptop doesn't have it.
func Address(list []Card, chosen netip.Addr) (addr netip.Addr, gone bool) {
	list = Cards(list)
	for _, c := range list {
		if c.Addr == chosen {
			return chosen, false
		}
	}
	if len(list) > 0 && list[0].Reachable() {
		addr = list[0].Addr
	}
	return addr, chosen.IsValid()
}
