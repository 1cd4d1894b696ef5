package outreach

import "bapashadir/backend/indo"

// Zone is the time that the village lives by, from its province; a village typed by
// hand has the office's own, WIB.
func (s Session) Zone() indo.Zone {
	if z, ok := indo.ZoneOf(s.Village.Code); ok {
		return z
	}
	return indo.WIB
}
