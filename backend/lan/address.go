package lan

import (
	"net"
	"sort"
	"strconv"
	"strings"
)

// Host is the address that phones can reach the server under: where it listens if
// that is one address, else the best of the laptop's own. ok is false when there
// is none but the laptop itself; then host is the loopback.
func Host(listening *net.TCPAddr) (host string, ok bool) {
	if listening == nil {
		return "127.0.0.1", false
	}
	ip := listening.IP
	if ip == nil || ip.IsUnspecified() {
		if ip = best(interfaces()); ip == nil {
			return join("127.0.0.1", listening.Port), false
		}
	}
	return join(ip.String(), listening.Port), true
}

// join leaves the port out where a browser does not need it: it is typed by hand.
func join(host string, port int) string {
	if port == 80 {
		if strings.Contains(host, ":") {
			return "[" + host + "]"
		}
		return host
	}
	return net.JoinHostPort(host, strconv.Itoa(port))
}

type card struct {
	name string
	ip   net.IP
}

// interfaces lists the IPv4 addresses of the network cards that are up. A machine
// that tells nothing has none.
func interfaces() []card {
	var out []card
	list, err := net.Interfaces()
	if err != nil {
		return nil
	}
	for _, i := range list {
		if i.Flags&net.FlagUp == 0 || i.Flags&(net.FlagLoopback|net.FlagPointToPoint) != 0 {
			continue
		}
		addrs, err := i.Addrs()
		if err != nil {
			continue
		}
		for _, a := range addrs {
			if n, ok := a.(*net.IPNet); ok && n.IP.To4() != nil && !n.IP.IsLinkLocalUnicast() {
				out = append(out, card{i.Name, n.IP.To4()})
			}
		}
	}
	return out
}

// best prefers the laptop's own hotspot (the addresses that Windows and
// NetworkManager give it), then wireless cards, then cables; bridges of virtual
// machines come last, phones are never there.
func best(cards []card) net.IP {
	rank := func(c card) int {
		switch name := strings.ToLower(c.name); {
		case hasAny(name, "docker", "veth", "virbr", "vmnet", "vboxnet", "br-", "lxc", "vethernet", "hyper-v", "wsl"):
			return 9
		case strings.HasPrefix(c.ip.String(), "192.168.137."), strings.HasPrefix(c.ip.String(), "10.42.0."):
			return 0
		case hasAny(name, "ap0", "hotspot"):
			return 1
		case hasAny(name, "wl", "wi-fi", "wifi"):
			return 2
		case c.ip.IsPrivate():
			return 3
		}
		return 4
	}
	if len(cards) == 0 {
		return nil
	}
	sort.SliceStable(cards, func(i, j int) bool { return rank(cards[i]) < rank(cards[j]) })
	return cards[0].ip
}

func hasAny(s string, parts ...string) bool {
	for _, p := range parts {
		if strings.Contains(s, p) {
			return true
		}
	}
	return false
}
