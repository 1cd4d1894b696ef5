package lan

import (
	"maps"
	"net"
	"net/http"
	"net/netip"
	"strings"

	"bapashadir/backend/lan/pages"
	"bapashadir/backend/outreach"
)

// elsewhere is what a request is told that means another machine: a page from outside
// whose name was turned to this laptop, or a phone that looks for the internet.
var elsewhere = outreach.Refuse(outreach.UnknownToken, "")

// hosted answers those requests only that mean this laptop. It leads nobody elsewhere:
// what asks for another machine is told no address of ours.
func (s *Server) hosted(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !ours(r) && !s.planted.anyHost {
			maps.Copy(w.Header(), carried)
			w.Header().Set("Connection", "close")
			pages.Answer(w, r, http.StatusMisdirectedRequest, s.elsewhere.Fill())
			return
		}
		next.ServeHTTP(w, r)
	})
}

// ours tells whether the Host of r is this laptop: the address that the connection came
// to, so that a hotspot is known in the moment in which it comes up, or the laptop's name
// for itself. We tell people no other name, and a name is what an attacker can turn to
// any address.
func ours(r *http.Request) bool {
	at, ok := r.Context().Value(http.LocalAddrContextKey).(*net.TCPAddr)
	if !ok || r.URL.User != nil {
		return false
	}
	asked, ok := addressIn(r.Host, uint16(at.Port))
	local, _ := netip.AddrFromSlice(at.IP)
	a := asked.Addr().Unmap()
	return ok && int(asked.Port()) == at.Port && (a == local.Unmap() || a == loopback4 || a == netip.IPv6Loopback())
}

// addressIn reads a Host that is an address, or the laptop's name for itself. usual is
// the port of one that names none.
func addressIn(host string, usual uint16) (netip.AddrPort, bool) {
	if name, port, _ := strings.Cut(host, ":"); strings.EqualFold(name, "localhost") {
		host = loopback4.String() + strings.TrimPrefix(host, name)
		if port == "" && len(host) > len(loopback4.String()) {
			return netip.AddrPort{}, false
		}
	}
	if a, err := netip.ParseAddrPort(host); err == nil {
		return a, a.Addr().Zone() == ""
	}
	if bare, ok := strings.CutPrefix(host, "["); ok { // an IPv6 address has brackets, here and in no other case
		host, ok = strings.CutSuffix(bare, "]")
		if a, err := netip.ParseAddr(host); ok && err == nil && a.Is6() && a.Zone() == "" {
			return netip.AddrPortFrom(a, usual), true
		}
		return netip.AddrPort{}, false
	}
	a, err := netip.ParseAddr(host)
	return netip.AddrPortFrom(a, usual), err == nil && a.Is4()
}

var loopback4 = netip.AddrFrom4([4]byte{127, 0, 0, 1})
