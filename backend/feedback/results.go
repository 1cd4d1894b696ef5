package feedback

import (
	"cmp"
	"context"
	"slices"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
	"bapashadir/backend/survey"
)

// Results is what may be seen of a session's answers. Errors: ResultsEarly before they
// were asked for with See, or while a phase has been opened since.
func (s *Service) Results(ctx context.Context, session string) (out survey.Results, err error) {
	err = s.db.View(ctx, func(tx *store.Tx) error {
		ses, err := tx.Sessions.Get(store.Key(session))
		if err != nil {
			return err
		}
		d, err := told(tx, ses)
		if err != nil {
			return err
		}
		out = survey.Analyse(d)
		return nil
	})
	return out, err
}

// told is what was answered in the phases that may be seen: whoever makes a view or an
// export begins here.
func told(tx *store.Tx, ses outreach.Session) (d survey.Data, err error) {
	return survey.Gather(ses, survey.From{
		Answers: tx.Answers.Scan(store.Key(ses.ID)), Rooms: tx.Rooms.Scan(store.Key(ses.ID)),
		Remarks:  tx.Remarks.Scan(store.Key(ses.ID)),
		Terminal: func() (outreach.Terminal, error) { return tx.Terminals.Get(store.Key(ses.ID)) },
	})
}

// Past is one session of a village, as it stands beside the others: aggregated only.
type Past struct {
	Session outreach.Session
	Results survey.Results // empty while it may not be seen
	Seen    bool
	Unlike  bool // other wordings than the newest session: not to be compared
}

// Village is the sessions of the village of a session, the oldest first. Without a code a
// village is its name and where it lies.
func (s *Service) Village(ctx context.Context, session string) (out []Past, err error) {
	err = s.db.View(ctx, func(tx *store.Tx) error {
		here, err := tx.Sessions.Get(store.Key(session))
		if err != nil {
			return err
		}
		for ses, err := range tx.Sessions.Scan(nil) {
			if err != nil {
				return err
			}
			if ses.State == outreach.Planned || !outreach.SameVillage(ses.Village, here.Village) {
				continue
			}
			p := Past{Session: ses, Results: survey.Untold(ses.ID)}
			d, err := told(tx, ses)
			switch {
			case err == nil:
				p.Results, p.Seen = survey.Analyse(d), true
			case outreach.CodeOf(err) != outreach.ResultsEarly:
				return err
			}
			out = append(out, p)
		}
		return nil
	})
	slices.SortStableFunc(out, func(a, b Past) int { return cmp.Compare(a.Session.Date, b.Session.Date) })
	for i := range out {
		out[i].Unlike = !survey.Alike(out[i].Session, out[len(out)-1].Session)
	}
	return out, err
}
