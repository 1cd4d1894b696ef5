package api

import "bapashadir/backend/outreach"

// HallNetwork is what the officer tells of the hall's network, and the addresses that
// the laptop has to choose from, best first.
type HallNetwork struct {
	SSID     string        `json:"ssid"`
	Password string        `json:"password"`
	Hidden   bool          `json:"hidden"`
	Capacity int           `json:"capacity"` // phones at once
	Host     string        `json:"host"`     // the chosen address; empty: the best
	Cards    []NetworkCard `json:"cards"`
}

// NetworkCard is an address of one of the laptop's network cards.
type NetworkCard struct {
	Host string `json:"host"`
	Name string `json:"name"` // as the system calls it
	Kind string `json:"kind"` // hotspot, wifi, cable or other; virtual, tunnel or modem: not for phones
}

// HallNetworkOf makes the shape of a hotspot on a laptop with these cards.
func HallNetworkOf(h outreach.Hotspot, cards []outreach.Card) HallNetwork {
	return HallNetwork{SSID: h.SSID, Password: h.Password, Hidden: h.Hidden, Capacity: h.Phones(), Host: h.Host,
		Cards: Of(cards, func(c outreach.Card) NetworkCard {
			return NetworkCard{Host: c.Addr.String(), Name: c.Name, Kind: string(c.Kind)}
		})}
}

// Hotspot is the rules' own form of what the officer tells.
func (n HallNetwork) Hotspot() outreach.Hotspot {
	return outreach.Hotspot{SSID: n.SSID, Password: n.Password, Hidden: n.Hidden, Capacity: n.Capacity, Host: n.Host}
}
