package guest

import (
	"context"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
)

// Name gives a spare badge to a person. Errors: GuestUnknown, those of Invite; a badge
// that has a name keeps it: BadChoice.
func (s *Service) Name(ctx context.Context, badge string, in outreach.Arrival) (outreach.Guest, error) {
	return s.rename(ctx, badge, in, true)
}

// Correct changes what was written about a guest; the badge stays theirs. Errors:
// GuestUnknown, those of Invite; a mentor's badge says what the mentor's record does,
// and a spare one is for Name: BadChoice.
func (s *Service) Correct(ctx context.Context, badge string, in outreach.Arrival) (outreach.Guest, error) {
	return s.rename(ctx, badge, in, false)
}

func (s *Service) rename(ctx context.Context, badge string, in outreach.Arrival, spare bool) (out outreach.Guest, err error) {
	code, ok := outreach.ReadBadge(badge)
	if !ok {
		return out, outreach.Refuse(outreach.GuestUnknown, "")
	}
	err = s.db.Update(ctx, func(tx *store.Tx) error {
		g, err := tx.Guests.Get(store.Key(code))
		if outreach.CodeOf(err) == outreach.NotFound {
			return outreach.Refuse(outreach.GuestUnknown, "")
		}
		if err != nil {
			return err
		}
		if spare != (g.Name == "") || g.Mentor != "" {
			return outreach.Refuse(outreach.BadChoice, "badge")
		}
		if out, err = g.Named(in); err != nil {
			return err
		}
		return tx.Guests.Put(out)
	})
	return out, err
}

// Remove takes guests off the list; one that is gone already is none to tell of. Who
// has come stays on the attendance list. What was removed is told, for Restore.
func (s *Service) Remove(ctx context.Context, codes []string) (out []outreach.Guest, err error) {
	for from := 0; err == nil && from < len(codes); from += aCommit {
		var part []outreach.Guest
		err = s.db.Update(ctx, func(tx *store.Tx) error {
			part = nil
			for _, code := range codes[from:min(from+aCommit, len(codes))] {
				g, err := tx.Guests.Get(store.Key(code))
				if outreach.CodeOf(err) == outreach.NotFound {
					continue
				}
				if err != nil {
					return err
				}
				if err := tx.Guests.Delete(store.Key(code)); err != nil {
					return err
				}
				tx.Emit(outreach.GuestsChanged, g.Session)
				part = append(part, g)
			}
			return nil
		})
		out = append(out, part...)
	}
	return out, err
}

// Restore puts removed guests back with the badges they had. Errors: NotFound when
// their session is gone; a mentor who has another badge by now keeps that one.
func (s *Service) Restore(ctx context.Context, guests []outreach.Guest) error {
	return s.db.Update(ctx, func(tx *store.Tx) error {
		for _, g := range guests {
			if g.Session != "" {
				if _, err := tx.Sessions.Get(store.Key(g.Session)); err != nil {
					return err
				}
			}
			if g.Mentor != "" {
				if _, err := tx.Guests.First("mentor", store.Key(g.Mentor)); outreach.CodeOf(err) != outreach.NotFound {
					if err != nil {
						return err
					}
					continue
				}
			}
			if tx.Guests.Has(store.Key(g.Code)) {
				continue
			}
			tx.Emit(outreach.GuestsChanged, g.Session)
			if err := tx.Guests.Put(g); err != nil {
				return err
			}
		}
		return nil
	})
}
