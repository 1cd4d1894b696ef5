package api

import (
	"bapashadir/backend/outreach"
	"bapashadir/backend/region"
	"bapashadir/backend/village"
)

// Villages is the list of villages in use.
type Villages struct {
	Pack      bool   `json:"pack"`     // a pack was imported, else the built-in list
	Lost      bool   `json:"lost"`     // its file has gone: the built-in list is used
	Villages  int    `json:"villages"` // of the list in use
	Provinces int    `json:"provinces"`
	Version   string `json:"version"` // release of idn-area-data, empty when not known
	Decree    string `json:"decree"`  // that the release follows, empty when not known
	Imported  string `json:"imported"`
	Already   bool   `json:"already"` // the import changed nothing: it was this pack before

	Refused int            `json:"refused"` // rows of the pack that could not be taken
	Faults  []VillageFault `json:"faults"`  // the first of them

	Source Source `json:"source"`
}

// VillageFault is a row of a pack that was refused. Why: cells, code, name, parent, twice.
type VillageFault struct {
	File string `json:"file"`
	Line int    `json:"line"`
	Code string `json:"code"`
	Why  string `json:"why"`
}

// Importing is how far the import of a pack is, in bytes.
type Importing struct {
	Running bool `json:"running"`
	Done    int  `json:"done"`
	Total   int  `json:"total"`
}

// VillagesOf makes the shape of the list in use.
func VillagesOf(s village.State) Villages {
	out := Villages{Pack: s.Pack.SHA256 != "", Lost: s.Lost, Villages: s.Villages, Provinces: 1, Already: s.Already,
		Faults: Of(s.Faults, func(f region.Fault) VillageFault {
			return VillageFault{File: f.File, Line: f.Line, Code: f.Code, Why: string(f.Why)}
		}), Source: Source{Notice: region.Notice(), Licence: region.Licence()}}
	if out.Pack {
		out.Version, out.Decree = s.Pack.Version, region.Decree(s.Pack.Version)
		out.Imported, out.Refused = moment(s.Pack.Imported), s.Pack.Refused
	}
	if out.Pack && !s.Lost {
		out.Provinces = s.Pack.Provinces
		out.Source.Notice = region.PackNotice(s.Pack.Version)
	}
	return out
}

// SourcesOf tells where the data of the program and of the list in use are from.
func SourcesOf(s village.State) []Source {
	all := []Source{{Notice: region.Notice(), Licence: region.Licence()}}
	if own := VillagesOf(s).Source; own != all[0] {
		all = append(all, own)
	}
	return all
}

// Found makes the shape of a village of the search.
func Found(v region.Village) Village { return VillageOf(outreach.Listed(v)) }
