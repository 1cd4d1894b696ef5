package desk

import (
	"context"

	"bapashadir/backend/api"
	"bapashadir/backend/kiosk"
)

// Live is the state that the window follows; later states come as "live" events.
type Live struct{ desk *Desk }

// Now is the newest state of all topics.
func (l *Live) Now() (api.Live, error) {
	return anybody(l.desk, func(_ context.Context, k *kiosk.Kiosk) (api.Live, error) { return k.Now(), nil }, same)
}
