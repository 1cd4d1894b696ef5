package feedback

import (
	"context"
	"slices"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
)

// MaxSlips is how many slips one order prints.
const MaxSlips = 1000

// PrintSlips makes n fresh slips for a session's bowl and gives their codes. Errors:
// BadChoice for a number outside 1 to MaxSlips.
func (s *Service) PrintSlips(ctx context.Context, session string, n int) (codes []string, err error) {
	if n < 1 || n > MaxSlips {
		return nil, outreach.Refuse(outreach.BadChoice, "kartu")
	}
	err = s.db.Update(ctx, func(tx *store.Tx) error {
		if _, err := tx.Sessions.Get(store.Key(session)); err != nil {
			return err
		}
		for len(codes) < n {
			i, err := tx.Below(outreach.CodeSpace)
			if err != nil {
				return err
			}
			code := outreach.ShortCode(i)
			if tx.Slips.Has(store.Key(session, code)) {
				continue
			}
			if err := tx.Slips.Put(outreach.Slip{Session: session, Code: code}); err != nil {
				return err
			}
			codes = append(codes, code)
		}
		tx.Emit(outreach.FeedbackChanged, session)
		return nil
	})
	return codes, err
}

// Slips are the codes of a session's slips that have answered nothing, to print them once
// more; in the order of their letters, which is none.
func (s *Service) Slips(ctx context.Context, session string) (codes []string, err error) {
	err = s.db.View(ctx, func(tx *store.Tx) error {
		for slip, err := range tx.Slips.Scan(store.Key(session)) {
			if err != nil {
				return err
			}
			if len(slip.Used) == 0 {
				codes = append(codes, slip.Code)
			}
		}
		return nil
	})
	slices.Sort(codes)
	return codes, err
}
