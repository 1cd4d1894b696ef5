package desk

import (
	"context"
	"slices"

	"bapashadir/backend/kiosk"
	"bapashadir/backend/outreach"
)

// While the window is not the officer's desk, others stand before it. What the desk asks
// of the app is refused then, whoever found the way to ask: with, do and gate refuse, and
// only what calls while for that kind of window, or anybody, is answered (gate_test.go
// lists that for each).

// with runs fn on the running app for who sits at the desk, and turns the answer into
// its shape.
func with[A, B any](d *Desk, fn func(context.Context, *kiosk.Kiosk) (A, error), shape func(A) B) (B, error) {
	return while(d, nil, fn, shape)
}

// while is with, for windows of these kinds as well.
func while[A, B any](d *Desk, kinds []outreach.TouchKind, fn func(context.Context, *kiosk.Kiosk) (A, error), shape func(A) B) (B, error) {
	return anybody(d, func(ctx context.Context, k *kiosk.Kiosk) (A, error) {
		if err := may(ctx, k, kinds); err != nil {
			var none A
			return none, err
		}
		return fn(ctx, k)
	}, shape)
}

// do is with for what has no answer.
func do(d *Desk, fn func(context.Context, *kiosk.Kiosk) error) error {
	_, err := with(d, nothing(fn), same)
	return err
}

// anybody is with, whatever the window is.
func anybody[A, B any](d *Desk, fn func(context.Context, *kiosk.Kiosk) (A, error), shape func(A) B) (B, error) {
	var none B
	d.use.RLock()
	defer d.use.RUnlock()
	app, err := d.kiosk()
	if err != nil {
		return none, err
	}
	a, err := fn(context.Background(), app)
	if err != nil {
		return none, err
	}
	return shape(a), nil
}

// gate refuses the desk's calls that need no running app. Data that are not open can't
// tell, and are closed by other means.
func (d *Desk) gate() error {
	d.use.RLock()
	defer d.use.RUnlock()
	d.mu.Lock()
	app := d.app
	d.mu.Unlock()
	if app == nil {
		return nil
	}
	return may(context.Background(), app, nil)
}

// may refuses what is asked by a window that is neither the desk nor of one of kinds.
func may(ctx context.Context, k *kiosk.Kiosk, kinds []outreach.TouchKind) error {
	st, err := k.Touch.State(ctx)
	if err == nil && st.On && !slices.Contains(kinds, st.Kind) {
		err = outreach.Refuse(outreach.TouchOn, "")
	}
	return err
}

func nothing(fn func(context.Context, *kiosk.Kiosk) error) func(context.Context, *kiosk.Kiosk) (struct{}, error) {
	return func(ctx context.Context, k *kiosk.Kiosk) (struct{}, error) { return struct{}{}, fn(ctx, k) }
}

func same[A any](a A) A { return a }
