package desk

import (
	"context"

	"bapashadir/backend/api"
	"bapashadir/backend/kiosk"
	"bapashadir/backend/live"
)

// Live is the state that the window follows; later states come as "live" events.
type Live struct{ desk *Desk }

// Now is the newest state of all topics.
func (l *Live) Now() (api.Live, error) {
	return anybody(l.desk, func(ctx context.Context, k *kiosk.Kiosk) (api.Live, error) {
		now := k.Now()
		if may(ctx, k, nil) != nil {
			now.Batch = unnamed(now.Batch)
		}
		return now, nil
	}, same)
}

// told is a piece of news as the window may have it now.
func told(k *kiosk.Kiosk, u live.Update) live.Update {
	if b, ok := u.State.(api.Batch); ok && may(context.Background(), k, nil) != nil {
		u.State = unnamed(b)
	}
	return u
}

// unnamed is how far the certificates are, for whoever may not know whose they are.
func unnamed(b api.Batch) api.Batch {
	return api.Batch{Running: b.Running, Done: b.Done, All: b.All, Refused: []api.Unprintable{}, Issued: []string{}}
}
