package outreach

import (
	"time"

	"bapashadir/backend/indo"
)

// Erasure says that persons were erased: the number of the receipt, and the ids of keys
// that no longer are. It names nobody, so that it may stay for good and keep them away:
// a copy that is put back is rid of them again, and a list that names them is told so.
type Erasure struct {
	Code    string         `json:"code"` // the receipt's number, of chance
	At      time.Time      `json:"at"`
	Persons []string       `json:"persons"`         // ids of the keys that were destroyed
	Marks   []string       `json:"marks,omitempty"` // digests, by a key of the file, of what they would be known by
	Gone    map[Kept]int   `json:"gone,omitempty"`  // how many records of each kind
	Left    map[string]int `json:"left,omitempty"`  // how many lines at which session, who count on
}

// Kept is a kind of record that may be kept of a person.
type Kept string

// The kinds, in the order in which they are told.
const (
	KeptAttendance  Kept = "attendance"
	KeptGuest       Kept = "guest"
	KeptMentor      Kept = "mentor"
	KeptActivity    Kept = "activity"
	KeptMerging     Kept = "merging"
	KeptCertificate Kept = "certificate"
)

// Kepts lists them.
func Kepts() []Kept {
	return []Kept{KeptAttendance, KeptGuest, KeptMentor, KeptActivity, KeptMerging, KeptCertificate}
}

// Pause says that a person asked for their data to be left alone: they stay, and are
// used for nothing that can wait (see docs/adr/0037).
type Pause struct {
	Person string    `json:"person"` // the id of their key
	At     time.Time `json:"at"`
}

// Restricted stands for the name of a person whose data are to be left alone, where a line
// can't be left out.
const Restricted = "(dibatasi)"

// What was done with one person's data, at their wish.
const (
	DeedPersonShown     DeedKind = "person.shown"
	DeedPersonCorrected DeedKind = "person.corrected"
	DeedPersonExported  DeedKind = "person.exported"
	DeedPersonPaused    DeedKind = "person.paused"
	DeedPersonResumed   DeedKind = "person.resumed"
	DeedPersonErased    DeedKind = "person.erased"
	DeedPersonLeftOut   DeedKind = "person.leftout" // of a list that somebody brought
)

// Refusals about one person's data.
const (
	PersonPaused Code = "person_paused" // their data are to be left alone: Args["name"]
	PersonErased Code = "person_erased" // whoever is meant has been erased meanwhile
)

// Who is what a person would be known by again, on a list that somebody brings.
type Who struct{ Name, Phone, Village, Dusun string }

// Marks are the words of which digests are kept of an erased person. A name alone is
// never enough: a phone or the village belongs to it.
func (w Who) Marks() (all [][]string) {
	name, village := indo.Fold(w.Name), bareVillage(w.Village)
	if w.Phone != "" {
		all = append(all, []string{"phone", name, w.Phone})
	}
	if village != "" {
		all = append(all, []string{"village", name, village}, []string{"dusun", name, village, indo.Fold(w.Dusun)})
	}
	return all
}

// Asks are the marks by which somebody on a list is taken for an erased person: the same
// name and phone, or the same name in the village unless both named another dusun.
func (w Who) Asks() (all [][]string) {
	name, village, dusun := indo.Fold(w.Name), bareVillage(w.Village), indo.Fold(w.Dusun)
	if w.Phone != "" {
		all = append(all, []string{"phone", name, w.Phone})
	}
	switch {
	case village == "":
	case dusun == "":
		all = append(all, []string{"village", name, village})
	default:
		all = append(all, []string{"dusun", name, village, dusun}, []string{"dusun", name, village, ""})
	}
	return all
}
