package desk

import (
	"context"

	"bapashadir/backend/api"
	"bapashadir/backend/checkin"
	"bapashadir/backend/kiosk"
	"bapashadir/backend/outreach"
)

// Scan checks in whoever has this code, for a helper to whom the officer has handed the
// laptop: one name for one code of the open session, as on a helper's phone, and as few
// wrong ones.
func (t *Touch) Scan(code string) (api.Greeting, error) {
	return while(t.desk, []outreach.TouchKind{outreach.Scanning}, func(ctx context.Context, k *kiosk.Kiosk) (out checkin.Welcome, err error) {
		session := k.Now().Desk.Session
		if session == "" {
			return out, outreach.Refuse(outreach.NoSession, "kode")
		}
		err = k.Pairings.Guess(atWindow, func() error {
			out, err = k.CheckIn.LookUp(ctx, session, code, "")
			return err
		})
		return out, err
	}, api.GreetingOf)
}

// atWindow is the window among the devices of helpers: none of them has such an id.
const atWindow = "window"
