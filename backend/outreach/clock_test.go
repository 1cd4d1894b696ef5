package outreach

import (
	"testing"
	"time"
)

// What becomes of a correction when the laptop starts again, told as what happened to
// its clock in between. The last record was made at noon of 23 November 2026.
func TestCorrectionAfterARestart(t *testing.T) {
	noon := time.Date(2026, 11, 23, 5, 0, 0, 0, time.UTC)
	dead := time.Date(2019, 1, 1, 0, 0, 0, 0, time.UTC) // where a dead battery starts
	const day = 24 * time.Hour
	years := noon.Sub(dead.Add(3 * time.Hour)) // corrected three hours before the last record
	for _, c := range []struct {
		what       string
		correction time.Duration
		laptop     time.Time
		open       bool
		now        time.Time
		doubt      Doubt
	}{
		{"nothing was ever wrong", 0, noon.Add(day), false, noon.Add(day), NoDoubt},
		{"half a year in the cupboard", 0, noon.Add(180 * day), false, noon.Add(180 * day), NoDoubt},
		{"a year and more", 0, noon.Add(400 * day), false, noon.Add(400 * day), FarAhead},
		{"a crash, the clock as wrong as before", years, dead.Add(3*time.Hour + time.Minute), true, noon.Add(time.Minute), NoDoubt},
		{"asleep for two days, as wrong as before", years, dead.Add(3*time.Hour + 2*day), false, noon.Add(2 * day), NoDoubt},
		{"the power cut set it back again, in a session", years, dead.Add(time.Minute), true, noon, Held},
		{"the power cut set it back again, after the session", years, dead.Add(time.Minute), false, dead.Add(time.Minute), Released},
		{"somebody set it right", years, noon.Add(10 * time.Minute), true, noon.Add(10 * time.Minute), Released},
		{"somebody set it right, weeks later", years, noon.Add(30 * day), false, noon.Add(30 * day), Released},
		{"an hour slow, cut for a moment", time.Hour, noon.Add(5*time.Minute - time.Hour), true, noon.Add(5 * time.Minute), NoDoubt},
		{"ten hours slow, asleep for nine", 10 * time.Hour, noon.Add(-time.Hour), true, noon.Add(9 * time.Hour), NoDoubt},
		{"the correction was late, the clock set right", years + 20*time.Minute, noon.Add(-15 * time.Minute), false, noon.Add(-15 * time.Minute), Released},
		{"an hour slow, set right", time.Hour, noon.Add(5 * time.Minute), true, noon.Add(5 * time.Minute), Released},
		{"a year ahead, cut for a moment", -365 * day, noon.Add(5*time.Minute + 365*day), true, noon.Add(5 * time.Minute), NoDoubt},
		{"a year ahead, set right", -365 * day, noon.Add(5 * time.Minute), true, noon.Add(5 * time.Minute), Released},
		{"a year ahead, set back by the cut", -365 * day, dead, true, noon, Held},
		{"an hour ahead, two days later: both can be right", -time.Hour, noon.Add(2 * day), false, noon.Add(2 * day), Released},
	} {
		by, doubt := ClockCheck{Correction: c.correction}.Resume(c.laptop, noon, c.open)
		if now := c.laptop.Add(by); !now.Equal(c.now) || doubt != c.doubt {
			t.Errorf("%s: %v %q, want %v %q", c.what, now, doubt, c.now, c.doubt)
		}
	}
}
