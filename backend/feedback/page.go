package feedback

import (
	"context"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
)

// Page is what the page of a session's form is made of.
type Page struct {
	outreach.Session
	Slips  bool             // some were printed: their code is asked for
	Voices []outreach.Voice // those that can be played
}

// Page is the one with this token. Errors: UnknownToken.
func (s *Service) Page(ctx context.Context, token string) (out Page, err error) {
	err = s.db.View(ctx, func(tx *store.Tx) error {
		if out.Session, err = tx.FeedbackSession(token); err != nil {
			return err
		}
		for _, err := range tx.Slips.Scan(store.Key(out.ID)) {
			if err != nil {
				return err
			}
			out.Slips = true
			break
		}
		return nil
	})
	if err == nil {
		out.Voices, err = s.Voices(ctx)
	}
	return out, err
}
