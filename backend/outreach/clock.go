package outreach

import (
	"time"

	"bapashadir/backend/indo"
)

// ClockCheck is what the officer last said of the laptop's clock, for laptops whose
// battery is dead and whose clock the officer may not set. Only the dates that people
// read depend on it.
type ClockCheck struct {
	Confirmed  time.Time     `json:"confirmed"`  // the moment that was called right
	Correction time.Duration `json:"correction"` // added to the laptop's clock
	Jumps      int           `json:"jumps"`      // the jumps up to this one were known then
}

// Clock is how the app's clock stands. Last is where it was before what makes it
// doubtful: the last record, or the start of a jump. It is zero in a new file.
type Clock struct {
	Now        time.Time // what dates are written with
	Laptop     time.Time // the laptop's own clock
	Correction time.Duration
	Zone       indo.Zone
	Confirmed  bool // by the officer, since the start and since the last jump
	Doubt      Doubt
	Last       time.Time
}

// Doubt is why a clock may be wrong. A clock without doubt can be wrong as well.
type Doubt string

const (
	NoDoubt       Doubt = ""
	BeforeProgram Doubt = "before_program" // earlier than the program was made
	Jumped        Doubt = "jumped"         // it moved as time does not, and nobody has confirmed it since
	FarAhead      Doubt = "far_ahead"      // long after the last record
	Released      Doubt = "released"       // a correction no longer fits the laptop's clock
	Held          Doubt = "held"           // the laptop's clock fell back again: the app's goes on from where it was
)

// slack is what two readings of a good clock may differ by; interruption is the
// longest power cut in the middle of a session; for less than farAhead a laptop may
// well lie in the cupboard.
const (
	slack        = 2 * time.Minute
	interruption = 12 * time.Hour
	farAhead     = 366 * 24 * time.Hour
)

// Resume decides which correction holds, and what is doubtful, at a start or when the
// clock has jumped. laptop is the laptop's own clock, last where the app's clock was
// (at a start: at the last record), open whether a session is going on.
//
// The laptop may have been set meanwhile, may run on as wrong as before, or may have
// fallen back because it lost its power. Whichever of its own clock and the corrected
// one is nearer to last has gone on; a power cut may have passed on the corrected one.
// When that lies before last, an open session goes on from there: the day is right
// then, and the clock late by the length of the power cut. When both can be right and
// the pause was long, the correction is let go: an old one on a right clock does more
// harm than none.
func (c ClockCheck) Resume(laptop, last time.Time, open bool) (time.Duration, Doubt) {
	own := laptop.Sub(last)
	if c.Correction == 0 {
		if own > farAhead {
			return 0, FarAhead
		}
		return 0, NoDoubt
	}
	corrected := laptop.Add(c.Correction).Sub(last)
	cut := own < -slack && corrected >= -slack && corrected <= interruption
	nearest, keeps := own, cut || corrected.Abs() <= own.Abs()
	if keeps {
		nearest = corrected
	}
	switch {
	case nearest < -slack && open:
		return last.Sub(laptop).Round(time.Second), Held
	case keeps && nearest >= -slack && (own < -slack || nearest <= interruption):
		return c.Correction, NoDoubt
	}
	return 0, Released
}

// MayIssue refuses to date a certificate with this clock: one that nobody trusts, or that
// is before day, the last of what it is for, or before last, when one was issued
// (zero: never). Errors: ClockDoubtful, ClockBehind.
func (c Clock) MayIssue(day, last time.Time) error {
	today := indo.LongDate(c.Now.In(c.Zone.Location()))
	if c.Doubt != NoDoubt && !c.Confirmed {
		return Refuse(ClockDoubtful, "", "date", today)
	}
	dates := func(t time.Time) string { return t.Format(time.DateOnly) }
	for _, than := range []time.Time{day, last.In(c.Zone.Location())} {
		if !than.IsZero() && dates(c.Now.In(c.Zone.Location())) < dates(than) {
			return Refuse(ClockBehind, "", "date", today, "than", indo.LongDate(than))
		}
	}
	return nil
}
