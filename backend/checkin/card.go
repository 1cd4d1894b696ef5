package checkin

import (
	"context"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
)

// ArriveByCard records the person whose badge was read, once: read again, it answers
// with the arrival that is there. A line that was taken back comes back. Errors:
// GuestUnknown for what is no badge of ours, GuestElsewhere, GuestSpare for a badge
// that has no name yet, and those of Arrive.
func (s *Service) ArriveByCard(ctx context.Context, session, badge string, door outreach.Door) (out Welcome, err error) {
	return s.byCard(ctx, session, badge, door, "")
}

// byCard is ArriveByCard for a device that sends again what it got no answer to: with
// the same nonce it is the same arrival, and not one of before.
func (s *Service) byCard(ctx context.Context, session, badge string, door outreach.Door, nonce string) (out Welcome, err error) {
	if err := outreach.Nonce(nonce); err != nil {
		return out, err
	}
	code, ok := outreach.ReadBadge(badge)
	if !ok {
		return out, outreach.Refuse(outreach.GuestUnknown, "")
	}
	err = s.db.Gather(ctx, func(tx *store.Tx) error {
		out = Welcome{}
		ses, err := tx.Sessions.Get(store.Key(session))
		if err != nil {
			return err
		}
		out.Zone = ses.Zone()
		g, err := tx.Guests.Get(store.Key(code))
		if outreach.CodeOf(err) == outreach.NotFound {
			return outreach.Refuse(outreach.GuestUnknown, "")
		}
		if err != nil {
			return err
		}
		if g.Name == "" {
			return outreach.Refuse(outreach.GuestSpare, "", "code", code)
		}
		for a, err := range tx.Attendees.By("guest", store.Key(ses.ID, code)) {
			if err != nil {
				return err
			}
			if out.Attendee = a; !a.Withdrawn {
				out.Already = nonce == "" || a.Nonce != nonce
				return nil
			}
			if err := ses.AcceptsPeople(); err != nil {
				return err
			}
			out.Withdrawn, out.Nonce = false, nonce
			tx.Emit(outreach.AttendanceChanged, ses.ID)
			return tx.Attendees.Put(out.Attendee)
		}
		if out.Attendee, err = outreach.ArriveByCard(ses, g, door, tx.Now()); err != nil {
			return err
		}
		out.Nonce = nonce
		return record(tx, ses, &out.Attendee)
	})
	return out, err
}
