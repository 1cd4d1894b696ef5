package desk

import (
	"context"

	"bapashadir/backend/api"
	"bapashadir/backend/kiosk"
	"bapashadir/backend/outreach"
	"bapashadir/backend/present"
)

// Present steers what the hall sees of the open session.
type Present struct{ desk *Desk }

// Deck is a session's slides, with notes and variables filled.
func (p *Present) Deck(session string) (api.Deck, error) {
	return with(p.desk, func(ctx context.Context, k *kiosk.Kiosk) (present.Place, error) {
		return k.Present.At(ctx, session)
	}, func(at present.Place) api.Deck { return api.DeckOf(at.Deck, at.Files) })
}

// Show puts one of outreach.Showings on the hall screen.
func (p *Present) Show(what string) error {
	return do(p.desk, func(ctx context.Context, k *kiosk.Kiosk) error { return k.Show(ctx, outreach.Showing(what)) })
}

// Next goes one step on.
func (p *Present) Next() error {
	return do(p.desk, func(ctx context.Context, k *kiosk.Kiosk) error { return k.Present.Next(ctx) })
}

// Prev goes one step back.
func (p *Present) Prev() error {
	return do(p.desk, func(ctx context.Context, k *kiosk.Kiosk) error { return k.Present.Prev(ctx) })
}

// GoTo jumps to a slide and step, both counted from 0.
func (p *Present) GoTo(slide, step int) error {
	return do(p.desk, func(ctx context.Context, k *kiosk.Kiosk) error { return k.Present.GoTo(ctx, slide, step) })
}

// Film steers the shown film: play, pause, or start, back to its beginning.
func (p *Present) Film(what string) error {
	return do(p.desk, func(ctx context.Context, k *kiosk.Kiosk) error { return k.Present.Film(ctx, what) })
}

// ToggleCurtain is Curtain for a key that does both.
func (p *Present) ToggleCurtain() error {
	return do(p.desk, func(ctx context.Context, k *kiosk.Kiosk) error { return k.Present.ToggleCurtain(ctx) })
}

// Freeze lets the hall keep its picture while the desk moves on, or follow it again.
func (p *Present) Freeze(on bool) error {
	return do(p.desk, func(ctx context.Context, k *kiosk.Kiosk) error { return k.Present.Freeze(ctx, on) })
}

// ToggleFreeze is Freeze for a key that does both.
func (p *Present) ToggleFreeze() error {
	return do(p.desk, func(ctx context.Context, k *kiosk.Kiosk) error { return k.Present.ToggleFreeze(ctx) })
}

// Welcome lets welcome slides take turns with the join card, or not.
func (p *Present) Welcome(on bool) error {
	return do(p.desk, func(ctx context.Context, k *kiosk.Kiosk) error { return k.Present.Welcome(ctx, on) })
}

// Curtain hides the picture, or brings it back.
func (p *Present) Curtain(on bool) error {
	return do(p.desk, func(ctx context.Context, k *kiosk.Kiosk) error { return k.Present.Curtain(ctx, on) })
}
