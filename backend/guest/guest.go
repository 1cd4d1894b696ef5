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
	"sync"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
)

// Service is the guests of one data file.
type Service struct {
	db       *store.DB
	inviting sync.Mutex // one list at a time: a long one is kept in several commits
}

// New gives the guests in db.
func New(db *store.DB) *Service { return &Service{db: db} }

// MaxSpares is how many badges without a name are made at once.
const MaxSpares = 100

// InviteMentors gives each volunteer mentor a badge that is welcome at every session,
// and tells all of them; who has one keeps it. Whose data are to be left alone gets none.
func (s *Service) InviteMentors(ctx context.Context) (out []outreach.Guest, err error) {
	err = s.db.Update(ctx, func(tx *store.Tx) error {
		out = nil
		for m, err := range tx.Mentors.Scan(nil) {
			if err != nil {
				return err
			}
			if m.Into != "" || tx.Paused(tx.Mentors.Owner(store.Key(m.ID))) { // the record that took this one in has the badge
				continue
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
			tx.Emit(outreach.GuestsChanged, g.Session)
			return tx.Guests.Put(*g)
		}
	}
	return errors.New("guest: no free code")
}
