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
}

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
