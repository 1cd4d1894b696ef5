package handout

import (
	"strings"

	"bapashadir/backend/outreach"
)

// dotted is a time of day as Indonesians write it.
func dotted(clock string) string { return strings.Replace(clock, ":", ".", 1) }

// headOf is who countersigns for the village.
func headOf(v outreach.Village) string {
	if label := v.Label(); strings.HasPrefix(label, "Kelurahan ") {
		return "Lurah " + v.Name
	}
	return "Kepala Desa " + strings.TrimPrefix(v.Name, "Desa ")
}
