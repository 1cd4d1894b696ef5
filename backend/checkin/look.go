package checkin

import (
	"context"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
)

// Look tells what Arrive would refuse, and records nothing: a form of many screens asks
// it after each.
func (s *Service) Look(ctx context.Context, session string, a outreach.Arrival) error {
	return s.db.View(ctx, func(tx *store.Tx) error {
		ses, err := tx.Sessions.Get(store.Key(session))
		if err == nil {
			_, err = outreach.Arrive(ses, a, tx.Now())
		}
		return err
	})
}
