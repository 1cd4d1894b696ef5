package outreach

import (
	"net/netip"
	"strings"
)

// Hotspot is the hall's own network. Password "" is an open one.
type Hotspot struct {
	SSID     string `json:"ssid,omitempty"`
	Password string `json:"password,omitempty"`
	Hidden   bool   `json:"hidden,omitempty"`
	Capacity int    `json:"capacity,omitempty"` // phones at once; 0: DefaultCapacity
	Host     string `json:"host,omitempty"`     // the laptop's address that phones are told, when the app guesses wrongly
}

// A laptop's own hotspot carries about eight phones (design.md 1); a travel router more.
const (
	DefaultCapacity = 8
	maxCapacity     = 250
)

// Phones is how many phones it carries at once.
func (h Hotspot) Phones() int {
	if h.Capacity == 0 {
		return DefaultCapacity
	}
	return h.Capacity
}

// Free is how many more fit while there are inside; never under 0.
func (h Hotspot) Free(inside int) int { return max(0, h.Phones()-inside) }

// Short tells that places run out: the next phone takes the last one. One phone alone
// is in nobody's way.
func (h Hotspot) Short(inside int) bool { return inside > 1 && h.Free(inside) <= 1 }

// Chosen is the address that the officer chose, invalid without a choice.
func (h Hotspot) Chosen() netip.Addr {
	a, _ := netip.ParseAddr(h.Host) // "" is no address
	return a
}

// ChangeHotspot checks what the officer says of the hall's network.
func (o Office) ChangeHotspot(h Hotspot) (Office, error) {
	h, err := h.checked()
	if err == nil {
		o.Hotspot = h
	}
	return o, err
}

// checked tidies what an officer typed. A WPA password has 8 to 63 plain letters, a
// name at most 32 bytes.
func (h Hotspot) checked() (Hotspot, error) {
	typed := strings.TrimSpace(h.Host)
	h.Host = bareHost(typed)
	switch {
	case len(h.SSID) > 32 || strings.ContainsFunc(h.SSID, func(r rune) bool { return r < ' ' }):
		return h, Refuse(TooLong, "ssid", "max", "32")
	case h.SSID == "" && h.Password != "":
		return h, Refuse(Empty, "ssid")
	case h.Password != "" && (len(h.Password) < 8 || len(h.Password) > 63 || strings.ContainsFunc(h.Password, func(r rune) bool { return r < ' ' || r > '~' })):
		return h, Refuse(BadChoice, "wifiPassword")
	case h.Capacity < 0 || h.Capacity > maxCapacity:
		return h, Refuse(BadChoice, "capacity")
	case typed != "" && h.Host == "":
		return h, Refuse(BadAddress, "host", "address", typed)
	}
	return h, nil
}

// bareHost is the address in what an officer copied from somewhere, "" if no phone
// could reach such a one. The port is always the server's own.
func bareHost(s string) string {
	s = strings.TrimSuffix(strings.TrimPrefix(s, "http://"), "/")
	if p, err := netip.ParseAddrPort(s); err == nil {
		s = p.Addr().String()
	}
	a, err := netip.ParseAddr(s)
	if a = a.Unmap(); err != nil || !mayShow(a) {
		return ""
	}
	return a.String()
}
