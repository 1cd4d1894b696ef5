package outreach

import (
	"strings"

	"bapashadir/backend/indo"
)

// Where is the place of a session in words: "Balai Desa Petaling", "Masjid
// An-Nur, Desa Petaling".
func (s Session) Where() string {
	place, village := indo.Fold(s.Place), s.Village.Label()
	switch {
	case place == "", place == indo.Fold(village):
		return village
	case strings.Contains(place, indo.Fold(s.Village.Name)):
		return s.Place
	case strings.HasSuffix(place, "desa"), strings.HasSuffix(place, "kelurahan"):
		return s.Place + " " + s.Village.Name
	}
	return s.Place + ", " + village
}

// Label is the village with its kind: the fourth group of a Kemendagri code
// starts with 1 for a kelurahan, with 3 for a desa adat, else it is a desa. A name
// that tells the kind by itself, "Desa Adat Ayapo", is a label as it stands.
func (v Village) Label() string {
	switch {
	case len(v.Code) == 13 && v.Code[9] == '1':
		return "Kelurahan " + v.Name
	case strings.HasPrefix(indo.Fold(v.Name), "desa"), strings.HasPrefix(indo.Fold(v.Name), "kelurahan"):
		return v.Name
	case len(v.Code) == 13 && v.Code[9] == '3':
		return "Desa Adat " + v.Name
	}
	return "Desa " + v.Name
}
