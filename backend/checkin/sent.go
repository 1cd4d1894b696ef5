package checkin

import (
	"context"
	"fmt"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
)

// Sent is whom the form with this nonce recorded, in the form's order: what a phone
// asks that never saw the answer, so also when the session has been closed since.
// Errors: UnknownToken, NotFound when no such form came.
func (s *Service) Sent(ctx context.Context, token, nonce string) (out []Welcome, err error) {
	err = s.db.View(ctx, func(tx *store.Tx) error {
		out = nil
		ses, err := tx.CheckInSession(token)
		if err != nil {
			return err
		}
		for n := 1; n <= MaxTogether; n++ {
			for a, err := range tx.Attendees.By("form", store.Key(ses.ID, outreach.NonceDigest(nthNonce(nonce, n)))) {
				if err != nil {
					return err
				}
				if !a.Withdrawn {
					out = append(out, Welcome{a, true, ses.Zone()})
				}
			}
		}
		if len(out) == 0 {
			return outreach.Refuse(outreach.NotFound, "")
		}
		return nil
	})
	return out, err
}

// nthNonce is the nonce of a form's n-th person.
func nthNonce(nonce string, n int) string {
	if nonce == "" || n == 1 {
		return nonce
	}
	return fmt.Sprint(nonce, "-", n)
}
