package checkin

import (
	"context"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
)

// MaxTogether is how many people one phone brings in one form.
const MaxTogether = 10

// Together records the people whom one phone brings, each with a number of their own,
// or nobody: an error's Field says whose it is ("nama2" is the second one's). They
// share the form's nonce, which the first one carries. Errors: those of Arrive,
// BadBody for nobody or too many.
func (s *Service) Together(ctx context.Context, token string, people []outreach.Arrival) ([]Welcome, error) {
	if len(people) == 0 || len(people) > MaxTogether {
		return nil, outreach.Refuse(outreach.BadBody, "")
	}
	return s.together(ctx, people, func(tx *store.Tx) (outreach.Session, error) { return tx.CheckInSession(token) })
}

func (s *Service) together(ctx context.Context, people []outreach.Arrival, find func(*store.Tx) (outreach.Session, error)) (out []Welcome, err error) {
	err = s.db.Gather(ctx, func(tx *store.Tx) error {
		out = make([]Welcome, len(people))
		ses, err := find(tx)
		if err != nil {
			return err
		}
		for i, in := range people { // refusals first: the group's other forms must not wait for them
			in.Nonce, out[i].Zone = nthNonce(in.Nonce, i+1), ses.Zone()
			if out[i].Already, err = sentBefore(tx, ses, in, &out[i].Attendee); err == nil && !out[i].Already {
				out[i].Attendee, err = outreach.Arrive(ses, in, tx.Now())
			}
			if err != nil {
				return outreach.Nth(err, i+1)
			}
		}
		for i := range out {
			if !out[i].Already {
				if err := record(tx, ses, &out[i].Attendee); err != nil {
					return err
				}
			}
		}
		return nil
	})
	return out, err
}

// record gives a its number and code, and writes it.
func record(tx *store.Tx, ses outreach.Session, a *outreach.Attendee) (err error) {
	if a.Code, err = freeCode(tx, ses.ID); err != nil {
		return err
	}
	if a.Number, err = tx.Next("attendance/" + ses.ID); err != nil {
		return err
	}
	tx.Emit(outreach.AttendanceChanged, ses.ID)
	return tx.Attendees.Put(*a)
}
