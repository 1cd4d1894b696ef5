package kiosk

import (
	"context"
	"time"

	"bapashadir/backend/indo"
	"bapashadir/backend/outreach"
)

// stale is how far the clock may have gone on since it was shown.
const stale = 2 * time.Minute

// ConfirmDate notes that the officer calls the date right that the window showed.
// When the clock tells another one by now it stays unconfirmed, and the answer tells
// why: nobody has seen that date yet.
func (k *Kiosk) ConfirmDate(ctx context.Context, shown time.Time) (Clock, error) {
	return k.clock.answer(ctx, true, func() (time.Duration, bool) {
		return k.clock.by(), k.clock.now().Sub(shown).Abs() <= stale
	})
}

// CorrectDate sets the app's clock, and confirms it: from now on every date is
// written with it. date is "2026-11-23" and at "16:05", in the hall's zone. What the
// laptop shows, to the minute, takes a correction off, and what the app shows leaves
// it. Errors: BadDate, BadTime.
func (k *Kiosk) CorrectDate(ctx context.Context, date, at string) (Clock, error) {
	day, err := indo.ParseDate(date)
	if err != nil {
		return Clock{}, &outreach.Error{Code: outreach.BadDate, Field: "date", Err: err}
	}
	hour, err := time.Parse("15:04", at)
	if err != nil {
		return Clock{}, &outreach.Error{Code: outreach.BadTime, Field: "time", Err: err}
	}
	zone, err := k.zone(ctx)
	if err != nil {
		return Clock{}, err
	}
	moment := time.Date(day.Year(), day.Month(), day.Day(), hour.Hour(), hour.Minute(), 0, 0, zone.Location())
	return k.clock.answer(ctx, true, func() (time.Duration, bool) {
		own := k.cfg.Now()
		for _, by := range []time.Duration{0, k.clock.by()} {
			if shown := own.Add(by); !shown.Before(moment) && shown.Sub(moment) < time.Minute {
				return by, true
			}
		}
		return moment.Sub(own).Round(time.Second), true
	})
}

// DropCorrection goes back to the laptop's own clock, which is then to be confirmed.
func (k *Kiosk) DropCorrection(ctx context.Context) (Clock, error) {
	return k.clock.answer(ctx, false, func() (time.Duration, bool) { return 0, true })
}

// answer keeps what the officer said: a correction, unless it does not stand any more,
// and whether the date is right with it. The jump that a correction makes is known by
// that.
func (c *clock) answer(ctx context.Context, right bool, correction func() (by time.Duration, stands bool)) (Clock, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	check, err := c.check(ctx)
	if err != nil {
		return Clock{}, err
	}
	if err := c.look(ctx, check); err != nil {
		return Clock{}, err
	}
	by, stands := correction()
	if !stands {
		return c.tell(ctx)
	}
	before := c.correction.Swap(int64(by))
	check.Correction = by
	if err := c.keep(ctx, check, right); err != nil {
		c.correction.Store(before)
		return Clock{}, err
	}
	c.confirmed, c.doubt = right, outreach.NoDoubt
	c.k.pulse.clock()
	return c.tell(ctx)
}

func (c *clock) keep(ctx context.Context, check outreach.ClockCheck, right bool) error {
	if _, err := c.k.db.WatchClock(ctx); err != nil {
		return err
	}
	jumps, err := c.k.Jumps(ctx)
	if err != nil {
		return err
	}
	if n := len(jumps); n > 0 {
		check.Jumps = jumps[n-1].N
	}
	if right {
		check.Confirmed = c.now().UTC()
	}
	return c.k.Office.KeepClock(ctx, check)
}
