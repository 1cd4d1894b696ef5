// Package feedback collects anonymous answers and sums them up honestly.
//
// It promises that nothing it writes can be joined with a person, a device or a
// moment, and that no result is told while it could point at somebody. It must
// never reach attendance (a test of the arrows proves it).
package feedback

import (
	"context"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
	"bapashadir/backend/survey"
)

// Service is the answers of one data file.
type Service struct {
	db     *store.DB
	door   doorway // of the terminal by the door
	voices voices
}

// New gives the answers in db.
func New(db *store.DB) *Service {
	return &Service{db: db, voices: voices{files: db.Files(VoiceFolder)}}
}

// Choose sets what a session asks, by the modules' refs. Errors: BadChoice, Empty,
// SurveyBegun.
func (s *Service) Choose(ctx context.Context, session string, refs []string) error {
	refs, err := survey.Choose(refs)
	if err != nil {
		return err
	}
	return s.change(ctx, session, func(_ *store.Tx, ses outreach.Session) (outreach.Session, error) {
		return outreach.ChooseModules(ses, refs)
	})
}

// Set opens or closes a phase of a session. Errors: Empty where the chosen modules ask
// nothing in it, those of outreach.SetPhase.
func (s *Service) Set(ctx context.Context, session string, p outreach.Phase, to outreach.State) error {
	return s.change(ctx, session, func(_ *store.Tx, ses outreach.Session) (outreach.Session, error) {
		if to == outreach.Open && len(survey.FormOf(ses, p).Items()) == 0 {
			return ses, outreach.Refuse(outreach.Empty, "modules")
		}
		return outreach.SetPhase(ses, p, to)
	})
}

// See notes that the results are looked at: from then on nothing is added to them.
// Errors: those of outreach.SeeResults.
func (s *Service) See(ctx context.Context, session string) error {
	return s.change(ctx, session, func(tx *store.Tx, ses outreach.Session) (outreach.Session, error) {
		return outreach.SeeResults(ses, counts(tx, session), survey.MinShown)
	})
}

func (s *Service) change(ctx context.Context, session string, fn func(*store.Tx, outreach.Session) (outreach.Session, error)) error {
	return s.db.Update(ctx, func(tx *store.Tx) error {
		ses, err := tx.Sessions.Get(store.Key(session))
		if err != nil {
			return err
		}
		if ses, err = fn(tx, ses); err != nil {
			return err
		}
		tx.Emit(outreach.FeedbackChanged, session)
		return tx.Sessions.Put(ses)
	})
}

func counts(tx *store.Tx, session string) map[outreach.Phase]int {
	n := map[outreach.Phase]int{}
	for _, p := range outreach.Phases {
		n[p] = tx.Answers.CountBy("phase", store.Key(session, string(p)))
	}
	return n
}

// SessionOf is the session whose feedback page has this token.
func (s *Service) SessionOf(ctx context.Context, token string) (out outreach.Session, err error) {
	err = s.db.View(ctx, func(tx *store.Tx) error {
		out, err = tx.FeedbackSession(token)
		return err
	})
	return out, err
}

// Asking is the session whose form is open: that of the hall, else one that is followed
// up. NoSession without one.
func (s *Service) Asking(ctx context.Context) (out outreach.Session, err error) {
	err = s.db.View(ctx, func(tx *store.Tx) error {
		ses, err := tx.Sessions.First("state", store.Key(string(outreach.Open)))
		if err == nil || outreach.CodeOf(err) != outreach.NotFound {
			out = ses
			return err
		}
		for ses, err := range tx.Sessions.By("state", store.Key(string(outreach.Closed))) {
			if err != nil {
				return err
			}
			if ses.Asks() == outreach.Later {
				out = ses
				return nil
			}
		}
		return outreach.Refuse(outreach.NoSession, "")
	})
	return out, err
}

// Standing is how far a session's forms are: what anybody may know of them.
type Standing struct {
	outreach.Session
	Sheets        map[outreach.Phase]int
	Slips, InBowl int // printed, and those that have answered nothing yet
}

// Readiness is nil when the results may be looked at now, or why not.
func (s Standing) Readiness() error {
	_, err := outreach.SeeResults(s.Session, s.Sheets, survey.MinShown)
	return err
}

// Standing is the one of a session.
func (s *Service) Standing(ctx context.Context, session string) (out Standing, err error) {
	err = s.db.View(ctx, func(tx *store.Tx) error {
		if out.Session, err = tx.Sessions.Get(store.Key(session)); err != nil {
			return err
		}
		out.Sheets = counts(tx, session)
		for slip, err := range tx.Slips.Scan(store.Key(session)) {
			if err != nil {
				return err
			}
			out.Slips++
			if len(slip.Used) == 0 {
				out.InBowl++
			}
		}
		return nil
	})
	return out, err
}
