package checkin

import (
	"context"

	"bapashadir/backend/indo"
	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
)

// CaughtUp is what became of one row of a list written by hand.
type CaughtUp struct {
	Welcome
	Twin int   // the number of another line that may be the same person
	Err  error // why the row was not taken, nil when it was
}

// CatchUp records rows of a list written by hand, marked as from paper. A row that
// is refused keeps nobody else out; sent again, a row with its nonce is one arrival.
// Errors: those of the session.
func (s *Service) CatchUp(ctx context.Context, session string, rows []outreach.Arrival) (out []CaughtUp, err error) {
	err = s.db.Update(ctx, func(tx *store.Tx) error {
		out = make([]CaughtUp, len(rows))
		ses, err := tx.Sessions.Get(store.Key(session))
		if err != nil {
			return err
		}
		if err := ses.AcceptsPeople(); err != nil {
			return err
		}
		came, err := byName(tx, ses.ID)
		if err != nil {
			return err
		}
		for i, in := range rows {
			in.Door = outreach.ByPaper
			row := &out[i]
			row.Zone = ses.Zone()
			if row.Already, err = sentBefore(tx, ses, in, &row.Attendee); err != nil {
				return err
			}
			if row.Already {
				continue
			}
			if row.Attendee, row.Err = outreach.Arrive(ses, in, tx.Now()); row.Err != nil {
				continue
			}
			if err := record(tx, ses, &row.Attendee); err != nil {
				return err
			}
			row.Twin = came.twin(row.Attendee)
			came.add(row.Attendee)
		}
		return nil
	})
	return out, err
}

// Known is what the list knows of a row before it is recorded.
type Known struct {
	Number int   // the line that this very row made before, 0: none
	Twin   int   // another line that may be the same person
	Err    error // why the row would not be taken
}

// Compare holds rows of a list written by hand against the lines there are. A line
// copied before stands for one row each, so that a list pasted twice is known whole.
// Errors: those of the session.
func (s *Service) Compare(ctx context.Context, session string, rows []outreach.Arrival) (out []Known, err error) {
	err = s.db.View(ctx, func(tx *store.Tx) error {
		out = make([]Known, len(rows))
		if _, err := tx.Sessions.Get(store.Key(session)); err != nil {
			return err
		}
		came, err := byName(tx, session)
		if err != nil {
			return err
		}
		taken := map[int]bool{}
		for i, in := range rows {
			in.Door = outreach.ByPaper
			a, err := outreach.AsWritten(in)
			if out[i].Err = err; err != nil {
				continue
			}
			for _, old := range came[indo.Alike(a.Name)] {
				if old.Door == outreach.ByPaper && !taken[old.Number] && outreach.SameLine(old, a) {
					out[i].Number, taken[old.Number] = old.Number, true
					break
				}
			}
			if out[i].Number == 0 {
				out[i].Twin = came.twin(a)
			}
		}
		return nil
	})
	return out, err
}

// named is who came, by folded name.
type named map[string][]outreach.Attendee

func byName(tx *store.Tx, session string) (named, error) {
	out := named{}
	for a, err := range tx.Attendees.Scan(store.Key(session)) {
		if err != nil {
			return nil, err
		}
		if !a.Withdrawn {
			out.add(a)
		}
	}
	return out, nil
}

func (n named) add(a outreach.Attendee) {
	key := indo.Alike(a.Name)
	n[key] = append(n[key], a)
}

func (n named) twin(a outreach.Attendee) int {
	for _, old := range n[indo.Alike(a.Name)] {
		if outreach.Twins(old, a) {
			return old.Number
		}
	}
	return 0
}
