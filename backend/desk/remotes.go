package desk

import (
	"context"

	"bapashadir/backend/api"
	"bapashadir/backend/kiosk"
)

// Remotes is the officer's phones that steer the hall's picture.
type Remotes struct{ desk *Desk }

// Now is a session's remotes, and the code and PIN that let the next one in.
func (r *Remotes) Now(session string) (api.Remotes, error) {
	return with(r.desk, func(ctx context.Context, k *kiosk.Kiosk) (api.Remotes, error) { return k.Remotes(ctx, session) }, same)
}

// Invite makes a new code and PIN; those before die.
func (r *Remotes) Invite(session string) (api.Remotes, error) {
	return with(r.desk, func(ctx context.Context, k *kiosk.Kiosk) (api.Remotes, error) { return k.InviteRemote(ctx, session) }, same)
}

// Cut ends a remote's say, at once.
func (r *Remotes) Cut(id string) error {
	return do(r.desk, func(ctx context.Context, k *kiosk.Kiosk) error { return k.Pairings.Cut(ctx, id) })
}
