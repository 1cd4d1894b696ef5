package indo

import "time"

// Zone is one of Indonesia's three times of day. None of them has summer time, so
// a fixed offset is the whole truth and no zone database is needed.
type Zone string

// The zones: western, central and eastern.
const (
	WIB  Zone = "WIB"  // UTC+7: Sumatra, Java, Kalimantan Barat and Tengah
	WITA Zone = "WITA" // UTC+8: Bali, Nusa Tenggara, the rest of Kalimantan, Sulawesi
	WIT  Zone = "WIT"  // UTC+9: Maluku and Papua
)

var zoneByProvince = map[string]Zone{
	"11": WIB, "12": WIB, "13": WIB, "14": WIB, "15": WIB, "16": WIB, "17": WIB, "18": WIB,
	"19": WIB, "21": WIB, "31": WIB, "32": WIB, "33": WIB, "34": WIB, "35": WIB, "36": WIB,
	"61": WIB, "62": WIB,
	"51": WITA, "52": WITA, "53": WITA, "63": WITA, "64": WITA, "65": WITA, "71": WITA,
	"72": WITA, "73": WITA, "74": WITA, "75": WITA, "76": WITA,
	"81": WIT, "82": WIT, "91": WIT, "92": WIT, "93": WIT, "94": WIT, "95": WIT, "96": WIT,
}

var locations = map[Zone]*time.Location{
	WIB:  time.FixedZone("WIB", 7*60*60),
	WITA: time.FixedZone("WITA", 8*60*60),
	WIT:  time.FixedZone("WIT", 9*60*60),
}

// ZoneOf is the zone of a place by its Kemendagri code: a province ("19") or any
// longer code that starts with one ("19.01.01.2001"). It tells false when the
// first two digits are none of the 38 provinces.
func ZoneOf(code string) (Zone, bool) {
	if len(code) > 2 && code[2] != '.' {
		return "", false
	}
	z, ok := zoneByProvince[code[:min(2, len(code))]]
	return z, ok
}

// Location is the zone's fixed offset. A zone that is none of the three counts as
// WIB, so that a missing setting shows a time that is right for most people
// instead of ending the program.
func (z Zone) Location() *time.Location {
	if l, ok := locations[z]; ok {
		return l
	}
	return locations[WIB]
}

// Clock is the time of day in this zone with its name: "09.05 WIB".
func (z Zone) Clock(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	l := z.Location()
	return Clock(t.In(l)) + " " + l.String()
}
