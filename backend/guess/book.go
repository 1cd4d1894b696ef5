package guess

import (
	"context"
	"time"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
)

// book takes one of everybody's guesses, or tells how long to wait for one. While that
// lasts nothing is written: ten thousand refusals cost no sync.
func (d *Door) book(ctx context.Context) (wait time.Duration, err error) {
	switch f := d.db.Faults(); {
	case f.ByAddress:
		return 0, nil
	case f.Forgets:
		if wait = d.all.Wait(d.held, d.now()); wait == 0 {
			d.held = d.all.Take(d.held, d.now())
		}
		return wait, nil
	}
	left, err := d.left(ctx)
	if err != nil {
		return 0, err
	}
	if wait = d.all.Wait(left, d.now()); wait > 0 {
		return wait, nil
	}
	return 0, d.keep(ctx, d.all.Take(left, d.now()))
}

// unbook gives it back: it was none.
func (d *Door) unbook(ctx context.Context) error {
	switch f := d.db.Faults(); {
	case f.ByAddress:
		return nil
	case f.Forgets:
		d.held = d.all.Back(d.held)
		return nil
	}
	left, err := d.left(ctx)
	if err != nil {
		return err
	}
	return d.keep(ctx, d.all.Back(left))
}

func (d *Door) left(ctx context.Context) (out outreach.Guesses, err error) {
	err = d.db.View(ctx, func(tx *store.Tx) error {
		t, err := tx.Tries.Get(store.Key(d.name))
		if outreach.CodeOf(err) == outreach.NotFound {
			return nil
		}
		out = t.Left
		return err
	})
	return out, err
}

func (d *Door) keep(ctx context.Context, left outreach.Guesses) error {
	return d.db.Gather(ctx, func(tx *store.Tx) error {
		return tx.Tries.Put(outreach.Tries{Door: d.name, Left: left})
	})
}
