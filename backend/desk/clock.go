package desk

import (
	"context"
	"time"

	"bapashadir/backend/api"
	"bapashadir/backend/kiosk"
	"bapashadir/backend/outreach"
)

// Clock is the date and time of the laptop, and what the officer says of them.
type Clock struct{ desk *Desk }

// State tells the date and time that the app writes.
func (c *Clock) State() (api.Clock, error) {
	return c.after(func(ctx context.Context, k *kiosk.Kiosk) (kiosk.Clock, error) { return k.Clock(ctx) })
}

// Confirm says that the moment which the window showed is right.
func (c *Clock) Confirm(shown string) (api.Clock, error) {
	return c.after(func(ctx context.Context, k *kiosk.Kiosk) (kiosk.Clock, error) {
		at, err := time.Parse(time.RFC3339, shown)
		if err != nil {
			return kiosk.Clock{}, &outreach.Error{Code: outreach.BadDate, Err: err}
		}
		return k.ConfirmDate(ctx, at)
	})
}

// Correct sets the app's clock to a date and a time in the hall's zone.
func (c *Clock) Correct(date, at string) (api.Clock, error) {
	return c.after(func(ctx context.Context, k *kiosk.Kiosk) (kiosk.Clock, error) { return k.CorrectDate(ctx, date, at) })
}

// Drop goes back to the laptop's own clock.
func (c *Clock) Drop() (api.Clock, error) {
	return c.after(func(ctx context.Context, k *kiosk.Kiosk) (kiosk.Clock, error) { return k.DropCorrection(ctx) })
}

func (c *Clock) after(fn func(context.Context, *kiosk.Kiosk) (kiosk.Clock, error)) (api.Clock, error) {
	return with(c.desk, fn, func(k kiosk.Clock) api.Clock { return api.ClockOf(k.Clock, k.Jumps) })
}
