// Package guest keeps the people who have a badge: those invited to a session, and
// volunteer mentors who come again.
//
// It promises that a badge's code is given once and never to somebody else, and that
// inviting the same list twice changes nothing. It must never tell who came: that is
// attendance.
package guest

import (
	"context"
	"errors"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
)

// Service is the guests of one data file.
type Service struct{ db *store.DB }

// New gives the guests in db.
func New(db *store.DB) *Service { return &Service{db: db} }

// MaxSpares is how many badges without a name are made at once.
const MaxSpares = 100

// Invited is what became of one row of a list.
type Invited struct {
	Guest   outreach.Guest
	Already bool  // they were on the list
	Err     error // why the row can't be taken
}

// Look tells what Invite would make of rows, and changes nothing.
func (s *Service) Look(ctx context.Context, session string, rows []outreach.Arrival) (out []Invited, err error) {
	err = s.db.View(ctx, func(tx *store.Tx) error {
		out, err = look(tx, session, rows)
		return err
	})
	return out, err
}

// Invite puts the people of rows on the session's list, each with a badge of their
// own; who is there already stays as they are, and a row that is refused keeps nobody
// else out.
func (s *Service) Invite(ctx context.Context, session string, rows []outreach.Arrival) (out []Invited, err error) {
	err = s.db.Update(ctx, func(tx *store.Tx) error {
		if out, err = look(tx, session, rows); err != nil {
			return err
		}
		for i := range out {
			if o := &out[i]; !o.Already && o.Err == nil {
				if err := keep(tx, &o.Guest); err != nil {
					return err
				}
			}
		}
		return nil
	})
	return out, err
}

func look(tx *store.Tx, session string, rows []outreach.Arrival) ([]Invited, error) {
	if _, err := tx.Sessions.Get(store.Key(session)); err != nil {
		return nil, err
	}
	named := map[string][]outreach.Guest{}
	for g, err := range tx.Guests.By("session", store.Key(session)) {
		if err != nil {
			return nil, err
		}
		named[outreach.GuestName(g)] = append(named[outreach.GuestName(g)], g)
	}
	out := make([]Invited, len(rows))
	for i, in := range rows {
		o := &out[i]
		if o.Guest, o.Err = outreach.Invite(session, in, tx.Now()); o.Err != nil {
			continue
		}
		name := outreach.GuestName(o.Guest)
		for _, g := range named[name] {
			if !o.Already && outreach.SameGuest(g, o.Guest) {
				o.Guest, o.Already = g, true
			}
		}
		if !o.Already {
			named[name] = append(named[name], o.Guest)
		}
	}
	return out, nil
}

// InviteMentors gives each volunteer mentor a badge that is welcome at every session,
// and tells all of them; who has one keeps it.
func (s *Service) InviteMentors(ctx context.Context) (out []outreach.Guest, err error) {
	err = s.db.Update(ctx, func(tx *store.Tx) error {
		out = nil
		for m, err := range tx.Mentors.Scan(nil) {
			if err != nil {
				return err
			}
			g, err := tx.Guests.First("mentor", store.Key(m.ID))
			if outreach.CodeOf(err) == outreach.NotFound {
				g = outreach.InviteMentor(m, tx.Now())
				err = keep(tx, &g)
			}
			if err != nil {
				return err
			}
			out = append(out, g)
		}
		return nil
	})
	return out, err
}

// Spares makes n badges without a name for the session. Error: BadChoice.
func (s *Service) Spares(ctx context.Context, session string, n int) (out []outreach.Guest, err error) {
	if n < 1 || n > MaxSpares {
		return nil, outreach.Refuse(outreach.BadChoice, "spares")
	}
	err = s.db.Update(ctx, func(tx *store.Tx) error {
		out = nil
		if _, err := tx.Sessions.Get(store.Key(session)); err != nil {
			return err
		}
		for range n {
			g := outreach.Guest{Session: session, Unsur: "warga", At: tx.Now().UTC()}
			if err := keep(tx, &g); err != nil {
				return err
			}
			out = append(out, g)
		}
		return nil
	})
	return out, err
}

// Name gives a spare badge to a person. Errors: GuestUnknown, those of Invite; a badge
// that has a name keeps it: BadChoice.
func (s *Service) Name(ctx context.Context, badge string, in outreach.Arrival) (out outreach.Guest, err error) {
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
		if g.Name != "" {
			return outreach.Refuse(outreach.BadChoice, "badge")
		}
		if out, err = g.Named(in); err != nil {
			return err
		}
		return tx.Guests.Put(out)
	})
	return out, err
}

// List is the guests of a session, as they were invited; "" the mentors' badges.
func (s *Service) List(ctx context.Context, session string) (out []outreach.Guest, err error) {
	err = s.db.View(ctx, func(tx *store.Tx) error {
		for g, err := range tx.Guests.By("session", store.Key(session)) {
			if err != nil {
				return err
			}
			out = append(out, g)
		}
		return nil
	})
	return out, err
}

// Any tells whether a session has invited somebody; "" whether a mentor has a badge.
func (s *Service) Any(ctx context.Context, session string) (some bool, err error) {
	err = s.db.View(ctx, func(tx *store.Tx) error {
		for _, err := range tx.Guests.By("session", store.Key(session)) {
			some = err == nil
			return err
		}
		return nil
	})
	return some, err
}

// Remove takes a guest off the list. Who has come stays on the attendance list.
func (s *Service) Remove(ctx context.Context, code string) error {
	return s.db.Update(ctx, func(tx *store.Tx) error { return tx.Guests.Delete(store.Key(code)) })
}

// keep gives g a code that no badge has, and writes it. A laptop's badges fill a
// thousandth of the codes at most, so that many failures mean a broken source of
// chance.
func keep(tx *store.Tx, g *outreach.Guest) error {
	for range 1000 {
		n, err := tx.Below(outreach.BadgeSpace)
		if err != nil {
			return err
		}
		if g.Code = outreach.BadgeCode(n); !tx.Guests.Has(store.Key(g.Code)) {
			return tx.Guests.Put(*g)
		}
	}
	return errors.New("guest: no free code")
}
