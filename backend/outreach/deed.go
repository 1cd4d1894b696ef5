package outreach

import (
	"context"
	"time"
)

// Actor is who did a deed, as a role: the log of deeds names nobody.
type Actor string

const (
	ByOfficer Actor = "officer" // at the desk
	ByHelping Actor = "helper"  // at a device that only scans
	ByOwner   Actor = "owner"   // the person whose data they are, at the touch screen or a phone
	ByProgram Actor = "program" // what falls due by itself
	ByCommand Actor = "command" // on the command line, with the data file at hand
)

// DeedKind says what was done, as a stable code: "session.closed", "attendance.exported".
// Its sentence is in the dictionaries.
type DeedKind string

// Deed is one line of the log of deeds: what was done with people's data, and by which
// role. It holds no personal data. Persons are the ids of persons' keys, of chance:
// once a person is erased they lead to nobody.
type Deed struct {
	N       int64     `json:"n"` // from 0, without gaps
	At      time.Time `json:"at"`
	By      Actor     `json:"by"`
	Kind    DeedKind  `json:"kind"`
	Session string    `json:"session,omitempty"` // its id, when the deed was about one
	Persons []string  `json:"persons,omitempty"` // whose records it wrote
	Count   int       `json:"count,omitempty"`   // of how many, where it was about many
	// Over is where the log was that an older copy has taken the place of: what came
	// between is in the file put into quarantine.
	Over Checkpoint `json:"over,omitzero"`
}

// DeedPersons is how many persons a deed names. One about more says only how many.
const DeedPersons = 50

// DeedQuery asks for deeds, the newest first. The zero query asks for the newest of all.
type DeedQuery struct {
	Persons []string // one of these, or of many of Session
	Session string
	Kind    DeedKind
	Before  int64 // those before this number; 0: from the newest
	Limit   int   // at most this many; 0: mostDeeds
}

// DeedPage is what was found.
type DeedPage struct {
	Deeds []Deed
	Next  int64 // Before of the next page, 0 when there is none
	At    Checkpoint
}

// About is how many persons it was about, 0 when it tells none.
func (d Deed) About() int { return max(len(d.Persons), d.Count) }

type deedKey struct{}

// WithDeed makes what is done under ctx a deed: the store's officer commits append it in the
// very commit that does it, with the persons whose records were written.
func WithDeed(ctx context.Context, d Deed) context.Context {
	return context.WithValue(ctx, deedKey{}, d)
}

// DeedOf is the deed that ctx carries.
func DeedOf(ctx context.Context) (Deed, bool) {
	d, ok := ctx.Value(deedKey{}).(Deed)
	return d, ok
}
