package handout

import (
	"strings"

	"bapashadir/backend/indo"
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

// nip is the officer's number as it stands under a name; one typed only for the signer
// of certificates counts when that is the same person. Nothing known leaves a line to
// write it on.
func nip(o outreach.Office) string {
	switch {
	case o.OfficerNIP != "":
		return "NIP " + o.OfficerNIP
	case o.Signer.NIP != "" && indo.Fold(o.Signer.Name) == indo.Fold(o.Officer):
		return "NIP " + o.Signer.NIP
	}
	return "NIP ........................................"
}
