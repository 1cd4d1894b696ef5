package kiosk

import (
	"context"
	"errors"
	"log"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"bapashadir/backend/indo"
	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
)

// recentJumps is how many jumps of the clock Clock tells.
const recentJumps = 10

// zone is that of the hall: of the session that is open, else of the one planned or
// held last. A laptop that has none yet lives by WIB.
func (k *Kiosk) zone(ctx context.Context) (indo.Zone, error) {
	s, err := k.Sessions.Current(ctx)
	if outreach.CodeOf(err) != outreach.NoSession {
		return s.Zone(), err
	}
	all, err := k.Sessions.List(ctx)
	if len(all) == 0 {
		return indo.WIB, err
	}
	return all[0].Zone(), nil
}

// Clock is how the app's clock stands, with the last jumps of it, the newest first.
type Clock struct {
	outreach.Clock
	Jumps []store.Jump
}

// clock is the laptop's clock and what the officer says of it. It never stops
// anybody: unconfirmed dates are written as confirmed ones are.
type clock struct {
	k          *Kiosk
	correction atomic.Int64 // nanoseconds; the store asks at every transaction, whatever is locked

	mu        sync.Mutex // one look or answer at a time
	confirmed bool
	doubt     outreach.Doubt // found at the start or since
	last      time.Time      // what the clock said at the last record before this start
	own       time.Time      // the laptop's own clock when it was looked at last, and when that was
	at        time.Time
}

func (c *clock) by() time.Duration { return time.Duration(c.correction.Load()) }

// now is the time that dates are written with.
func (c *clock) now() time.Time { return c.k.cfg.Now().Add(c.by()) }

// resume decides, before this start has written anything, which correction holds.
func (c *clock) resume(ctx context.Context) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	check, err := c.check(ctx)
	if outreach.CodeOf(err) == outreach.NotFound { // a new file
		c.own, c.at = c.k.cfg.Now().Round(0), time.Now()
		return nil
	}
	if err != nil {
		return err
	}
	c.last = c.k.db.LastCommit()
	c.correction.Store(int64(check.Correction))
	if err := c.look(ctx, check); err != nil {
		log.Printf("clock: %v", err) // the next start decides the same again; the window hears of the disk by itself
	}
	return nil
}

// watch looks at the clock now and then.
func (c *clock) watch(ctx context.Context) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	check, err := c.check(ctx)
	if err != nil {
		return err
	}
	return c.look(ctx, check)
}

// look notes a jump, and takes the confirmation back with it. A correction that does
// not fit the laptop's clock any more goes or changes. It is called under mu.
func (c *clock) look(ctx context.Context, check outreach.ClockCheck) error {
	own, at, first, by := c.k.cfg.Now().Round(0), time.Now(), c.own.IsZero(), c.by()
	expected := c.own.Add(at.Sub(c.at) + by)
	if first {
		expected = c.last
	}
	c.own, c.at, check.Correction = own, at, by
	if (first || by != 0) && !c.k.cfg.StaleCorrection {
		fits, doubt, err := c.fits(ctx, check, expected)
		if err != nil {
			return err
		}
		if first || fits != by {
			c.doubt, c.last = doubt, expected
		}
		check.Correction = fits
	}
	changed := check.Correction != by
	c.correction.Store(int64(check.Correction))
	jumped, err := c.k.db.WatchClock(ctx) // before anything is written: that moves the last commit
	if jumped && c.doubt == outreach.NoDoubt {
		c.doubt = outreach.Jumped // also when the disk did not take the note
	}
	if jumped || changed {
		c.confirmed = false
		c.k.pulse.clock()
	}
	if changed {
		err = errors.Join(err, c.k.Office.KeepClock(ctx, check))
	}
	return err
}

// fits is the correction that holds when the app's clock was at last.
func (c *clock) fits(ctx context.Context, check outreach.ClockCheck, last time.Time) (time.Duration, outreach.Doubt, error) {
	_, err := c.k.Sessions.Current(ctx)
	open := err == nil
	if err != nil && outreach.CodeOf(err) != outreach.NoSession {
		return 0, outreach.NoDoubt, err
	}
	by, doubt := check.Resume(c.own, last, open)
	return by, doubt, nil
}

// Clock tells the date and time that the app writes, and whether it can be trusted.
func (k *Kiosk) Clock(ctx context.Context) (Clock, error) {
	if err := k.clock.watch(ctx); err != nil {
		log.Printf("clock: %v", err) // a disk that takes no note of a jump still tells the time
	}
	k.clock.mu.Lock()
	defer k.clock.mu.Unlock()
	return k.clock.tell(ctx)
}

// tell is Clock under mu.
func (c *clock) tell(ctx context.Context) (Clock, error) {
	check, err := c.check(ctx)
	if err != nil {
		return Clock{}, err
	}
	jumps, err := c.k.Jumps(ctx)
	if err != nil {
		return Clock{}, err
	}
	zone, err := c.k.zone(ctx)
	if err != nil {
		return Clock{}, err
	}
	out := Clock{Clock: outreach.Clock{Laptop: c.k.cfg.Now(), Correction: c.by(), Zone: zone, Confirmed: c.confirmed}}
	out.Now = out.Laptop.Add(out.Correction)
	if !c.confirmed {
		out.Doubt, out.Last = c.doubt, c.last
		if i := slices.IndexFunc(jumps, func(j store.Jump) bool { return j.N > check.Jumps }); i >= 0 {
			out.Last = jumps[i].From
			if out.Doubt == outreach.NoDoubt {
				out.Doubt = outreach.Jumped
			}
		}
		if out.Now.Before(c.k.cfg.Built) {
			out.Doubt = outreach.BeforeProgram
		}
	}
	slices.Reverse(jumps)
	out.Jumps = jumps[:min(len(jumps), recentJumps)]
	return out, nil
}

func (c *clock) check(ctx context.Context) (outreach.ClockCheck, error) {
	o, err := c.k.Office.Get(ctx)
	return o.Clock, err
}
