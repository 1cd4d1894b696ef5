package feedback

import (
	"context"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
)

// Voices are the recordings of all items.
func (s *Service) Voices(ctx context.Context) (out []outreach.Voice, err error) {
	err = s.db.View(ctx, func(tx *store.Tx) error {
		for v, err := range tx.Voices.Scan(nil) {
			if err != nil {
				return err
			}
			out = append(out, v)
		}
		return nil
	})
	return out, err
}
