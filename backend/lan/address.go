package lan

import (
	"net"
	"net/netip"
	"strconv"

	"bapashadir/backend/outreach"
)

// Place is where phones find the server.
type Place struct {
	Host string // what a person types, without http://; the loopback while phones can reach nothing
	OK   bool
	Gone bool // the officer chose an address that the laptop doesn't have, or doesn't listen on
}

// Find tells where phones find a server that listens there, on a laptop with these
// cards: where it listens if that is one address, else what outreach.Address chooses.
func Find(listening *net.TCPAddr, cards []outreach.Card, chosen netip.Addr) Place {
	if listening == nil {
		return Place{Host: "127.0.0.1"}
	}
	if ip := listening.IP; ip != nil && !ip.IsUnspecified() {
		at, _ := netip.AddrFromSlice(ip)
		return Place{join(ip.String(), listening.Port), true, chosen.IsValid() && at.Unmap() != chosen}
	}
	addr, gone := outreach.Address(cards, chosen)
	if !addr.IsValid() {
		return Place{Host: join("127.0.0.1", listening.Port), Gone: gone}
	}
	return Place{join(addr.String(), listening.Port), true, gone}
}

// join leaves the port out where a browser does not need it: it is typed by hand.
func join(host string, port int) string {
	if port != 80 {
		return net.JoinHostPort(host, strconv.Itoa(port))
	}
	if a, err := netip.ParseAddr(host); err == nil && a.Is6() {
		return "[" + host + "]"
	}
	return host
}

// Cards lists the IPv4 addresses of the network cards that carry something now. A
// machine that tells nothing has none.
func Cards() (out []outreach.Card) {
	list, err := net.Interfaces()
	if err != nil {
		return nil
	}
	about := drivers()
	for _, i := range list {
		const alive = net.FlagUp | net.FlagRunning // a cable that is unplugged keeps its address
		if i.Flags&alive != alive || i.Flags&(net.FlagLoopback|net.FlagPointToPoint) != 0 {
			continue
		}
		addrs, err := i.Addrs()
		if err != nil {
			continue
		}
		for _, a := range addrs {
			n, ok := a.(*net.IPNet)
			if !ok || n.IP.To4() == nil {
				continue
			}
			if addr, ok := netip.AddrFromSlice(n.IP.To4()); ok {
				out = append(out, outreach.Card{Name: i.Name, Kind: outreach.KindOfCard(i.Name, about(i)), Addr: addr})
			}
		}
	}
	return out
}
