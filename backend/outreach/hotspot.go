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
	Host     string `json:"host,omitempty"`     // what phones type, when the app guesses wrongly
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
	h.Host = strings.TrimSuffix(strings.TrimPrefix(strings.TrimSpace(h.Host), "http://"), "/")
	switch {
	case len(h.SSID) > 32 || strings.ContainsFunc(h.SSID, func(r rune) bool { return r < ' ' }):
		return h, Refuse(TooLong, "ssid", "max", "32")
	case h.Password != "" && (len(h.Password) < 8 || len(h.Password) > 63 || strings.ContainsFunc(h.Password, func(r rune) bool { return r < ' ' || r > '~' })):
		return h, Refuse(BadChoice, "wifiPassword")
	case h.Capacity < 0 || h.Capacity > maxCapacity:
		return h, Refuse(BadChoice, "capacity")
	case h.Host != "" && !isHost(h.Host):
		return h, Refuse(BadAddress, "host", "address", h.Host)
	}
	return h, nil
}

// isHost tells an address of a network, with or without a port, from a word.
func isHost(s string) bool {
	if _, err := netip.ParseAddr(s); err == nil {
		return true
	}
	_, err := netip.ParseAddrPort(s)
	return err == nil
}
