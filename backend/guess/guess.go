// Package guess is the doors of the hall's network that open by something short, and
// how often they may be guessed at.
//
// It promises that a door looks at few guesses, from however many addresses they come
// and however often the program starts anew, and that each is booked before it is looked
// at. It must never keep what was guessed, or by whom.
package guess

import (
	"context"
	"strconv"
	"sync"
	"time"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
)

// Door is one of them. The officer's own way, at the window, is none: whoever guesses
// here keeps nobody waiting there.
type Door struct {
	db    *store.DB
	now   func() time.Time
	name  string
	all   outreach.Patience
	wrong outreach.Code
	field string

	one  sync.Mutex // one guess is looked at at a time: many at once must not all count as the first
	mu   sync.Mutex
	each map[string]outreach.Guesses // by who asks, so that one of them does not take all
	held outreach.Guesses            // of all, where a test has them forgotten at a start
}

// New is the door of that name, which bears all for everybody together. A look-up that
// answers wrong was a guess; a refusal to look is about field.
func New(db *store.DB, now func() time.Time, name string, all outreach.Patience, wrong outreach.Code, field string) *Door {
	return &Door{db: db, now: now, name: name, all: all, wrong: wrong, field: field, each: map[string]outreach.Guesses{}}
}

// Try runs look for somebody who asks from there, unless too many were wrong. Errors
// besides those of look: TooManyRequests, with the minutes to wait.
func (d *Door) Try(ctx context.Context, from string, look func() error) error {
	if err := d.refused(d.take(from)); err != nil {
		return err
	}
	d.one.Lock()
	defer d.one.Unlock()
	wait, err := d.book(ctx)
	if err = orRefused(err, d.refused(wait)); err != nil {
		d.back(from)
		return err
	}
	if told := d.db.Faults().Guessed; told != nil {
		told(d.name)
	}
	err = look()
	if outreach.CodeOf(err) == d.wrong {
		return err
	}
	d.back(from)
	if lost := d.unbook(ctx); err == nil {
		err = lost
	}
	return err
}

func (d *Door) refused(wait time.Duration) error {
	if wait == 0 {
		return nil
	}
	minutes := int((wait + time.Minute - 1) / time.Minute)
	return outreach.Refuse(outreach.TooManyRequests, d.field, "minutes", strconv.Itoa(minutes))
}

func orRefused(err, refused error) error {
	if err != nil {
		return err
	}
	return refused
}

// take takes a guess of who, or tells how long to wait for one. Whoever has all of theirs
// is forgotten.
func (d *Door) take(who string) time.Duration {
	d.mu.Lock()
	defer d.mu.Unlock()
	now := d.now()
	for other, g := range d.each {
		if g.All(now) {
			delete(d.each, other)
		}
	}
	wait := outreach.OfDevice.Wait(d.each[who], now)
	if wait == 0 {
		d.each[who] = outreach.OfDevice.Take(d.each[who], now)
	}
	return wait
}

func (d *Door) back(who string) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.each[who] = outreach.OfDevice.Back(d.each[who])
}
