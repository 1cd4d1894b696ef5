package desk

import (
	"context"

	"bapashadir/backend/api"
	"bapashadir/backend/kiosk"
)

// Projector is the browser on the second display. How it stands comes with the live
// state.
type Projector struct{ desk *Desk }

// On opens it, and opens it again whenever it goes, until Off.
func (p *Projector) On() error {
	return do(p.desk, func(_ context.Context, k *kiosk.Kiosk) error {
		k.ProjectorOn()
		return nil
	})
}

// Off closes it.
func (p *Projector) Off() error {
	return do(p.desk, func(ctx context.Context, k *kiosk.Kiosk) error { return k.ProjectorOff(ctx) })
}

// ByHand is the code for a browser that somebody opens by hand; the one before dies.
func (p *Projector) ByHand() (api.ByHand, error) {
	return with(p.desk, func(ctx context.Context, k *kiosk.Kiosk) (api.ByHand, error) { return k.ScreenByHand(ctx) }, same)
}
