package desk

import (
	"context"

	"bapashadir/backend/api"
	"bapashadir/backend/kiosk"
	"bapashadir/backend/outreach"
)

// Helpers is the phones that read badges by the door.
type Helpers struct{ desk *Desk }

// Now is a session's helpers, and the code that lets the next one in.
func (h *Helpers) Now(session string) (api.Helpers, error) {
	return with(h.desk, func(ctx context.Context, k *kiosk.Kiosk) (api.Helpers, error) { return k.Helpers(ctx, session) }, same)
}

// Invite makes a new code; the one before dies.
func (h *Helpers) Invite(session string) (api.Helpers, error) {
	return with(h.desk, func(ctx context.Context, k *kiosk.Kiosk) (api.Helpers, error) { return k.InviteHelper(ctx, session) }, same)
}

// Cut shows a helper the door, at once.
func (h *Helpers) Cut(id string) error {
	return do(h.desk, func(ctx context.Context, k *kiosk.Kiosk) error {
		return k.Pairings.Cut(deed(ctx, outreach.DeedHelperCut, ""), id)
	})
}
