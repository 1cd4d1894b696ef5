package checkin

import (
	"context"

	"bapashadir/backend/indo"
	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
)

// Line is a line of the list; Twin says that another line may be the same person,
// Mentor that this one volunteered, Paused that their
// data are to be left alone.
type Line struct {
	outreach.Attendee
	Twin, Mentor, Paused bool
}

// List is who came, the newest number first.
func (s *Service) List(ctx context.Context, session string) (out []Line, err error) {
	err = s.db.View(ctx, func(tx *store.Tx) error {
		volunteers := map[int]bool{}
		for m, err := range tx.Activities.By("session", store.Key(session)) {
			if err != nil {
				return err
			}
			volunteers[m.Number] = true
		}
		for a, err := range tx.Attendees.Scan(store.Key(session)) {
			if err != nil {
				return err
			}
			if !a.Withdrawn {
				out = append(out, Line{Attendee: a, Mentor: volunteers[a.Number], Paused: tx.Paused(tx.Attendees.Owner(store.Key(session, a.Number)))})
			}
		}
		return nil
	})
	named := map[string][]int{}
	for i := range out {
		name := indo.Alike(out[i].Name)
		for _, j := range named[name] {
			if outreach.Twins(out[i].Attendee, out[j].Attendee) {
				out[i].Twin, out[j].Twin = true, true
			}
		}
		named[name] = append(named[name], i)
	}
	for i, j := 0, len(out)-1; i < j; i, j = i+1, j-1 {
		out[i], out[j] = out[j], out[i]
	}
	return out, err
}
