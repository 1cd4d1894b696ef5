package checkin

import (
	"context"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
)

// LookUp is what a helper asks with a code that was read or typed. A badge's six
// letters record the arrival, once; a person's own five tell since when they have
// been here. Nothing is told of codes of other sessions: they are unknown here. nonce
// is the question's own, so that it may be asked again. Errors: CodeWrong, CodeUnknown,
// GuestSpare for a badge of this session that has no name yet, those of Arrive.
func (s *Service) LookUp(ctx context.Context, session, typed, nonce string) (out Welcome, err error) {
	badge, isBadge := outreach.ReadBadge(typed)
	code, isCode := outreach.ReadCode(typed)
	if !isBadge && !isCode {
		return out, outreach.Refuse(outreach.CodeWrong, "kode")
	}
	var ses outreach.Session
	err = s.db.View(ctx, func(tx *store.Tx) error {
		if ses, err = tx.Sessions.Get(store.Key(session)); err != nil {
			return err
		}
		if isBadge {
			return knownHere(tx, ses, badge)
		}
		out.Attendee, err = tx.Attendees.First("code", store.Key(ses.ID, code))
		if outreach.CodeOf(err) == outreach.NotFound || err == nil && out.Withdrawn {
			return outreach.Refuse(outreach.CodeUnknown, "kode")
		}
		out.Already = true
		return err
	})
	if err != nil {
		return Welcome{}, err
	}
	if isBadge {
		out, err = s.byCard(ctx, session, badge, outreach.ByHelper, nonce)
	}
	out.Zone = ses.Zone()
	return out, err
}

// knownHere refuses a badge that nobody has who is welcome at ses, and one without a
// name.
func knownHere(tx *store.Tx, ses outreach.Session, badge string) error {
	g, err := tx.Guests.Get(store.Key(badge))
	if outreach.CodeOf(err) == outreach.NotFound || err == nil && g.Session != "" && g.Session != ses.ID {
		return outreach.Refuse(outreach.CodeUnknown, "kode")
	}
	if err == nil && g.Name == "" {
		return outreach.Refuse(outreach.GuestSpare, "kode")
	}
	return err
}
