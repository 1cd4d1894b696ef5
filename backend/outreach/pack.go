package outreach

import (
	"time"

	"bapashadir/backend/region"
)

// VillagePack is the record of a pack of villages that the office brought: the file
// itself lies in the data folder, named by its SHA-256. Counts and release are what
// was read of it.
type VillagePack struct {
	SHA256    string    `json:"sha256,omitempty"`
	Villages  int       `json:"villages,omitempty"`
	Provinces int       `json:"provinces,omitempty"`
	Refused   int       `json:"refused,omitempty"` // rows that could not be taken
	Version   string    `json:"version,omitempty"` // release of idn-area-data, "" unknown
	Imported  time.Time `json:"imported,omitzero"`
}

// PackOf is the record of a pack that was read now.
func PackOf(p *region.Pack, now time.Time) VillagePack {
	return VillagePack{Villages: p.List.Len(), Provinces: p.List.Provinces(), Refused: p.Refused, Version: p.Version, Imported: now.UTC()}
}

// RefusedPack gives its code to the refusal of a pack; other errors pass.
func RefusedPack(err error) error {
	e, ok := region.AsPackError(err)
	if !ok {
		return err
	}
	code := map[region.Why]Code{region.Foreign: PackForeign, region.Large: PackLarge, region.Damaged: PackDamaged,
		region.Lacks: PackLacks, region.Faulty: PackFaulty}[e.Why]
	out := Refuse(code, "", "file", e.File)
	out.Err = err
	return out
}
