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
type Service struct{ db *store.DB }

// New gives the answers in db.
func New(db *store.DB) *Service { return &Service{db: db} }

// Set opens or closes the feedback of an open session.
func (s *Service) Set(ctx context.Context, session string, to outreach.State) error {
	return s.db.Update(ctx, func(tx *store.Tx) error {
		ses, err := tx.Sessions.Get(store.Key(session))
		if err != nil {
			return err
		}
		if ses, err = outreach.SetFeedback(ses, to); err != nil {
			return err
		}
		tx.Emit(outreach.FeedbackChanged, session)
		return tx.Sessions.Put(ses)
	})
}

// Answer keeps one sheet; already says that this very form had come before.
// Errors: UnknownToken, SlipUnknown, SlipUsed, those of outreach.AnswerSheet.
func (s *Service) Answer(ctx context.Context, token string, sheet outreach.Sheet) (already bool, err error) {
	err = s.db.Gather(ctx, func(tx *store.Tx) error {
		ses, err := tx.FeedbackSession(token)
		if err != nil {
			return err
		}
		ticket := outreach.Ticket{Session: ses.ID, Nonce: outreach.NonceDigest(sheet.Nonce)}
		if already = sheet.Nonce != "" && tx.Tickets.Has(store.Key(ses.ID, ticket.Nonce)); already {
			return nil
		}
		a, err := outreach.AnswerSheet(ses, sheet)
		if err != nil {
			return err
		}
		form := survey.Quick()
		a.Instrument, a.Version = form.ID, form.Version
		if a.ID, err = tx.NewID(); err != nil {
			return err
		}
		if a.Slip != "" {
			if err := spend(tx, ses.ID, a.Slip, a.Phase); err != nil {
				return err
			}
		}
		if sheet.Nonce != "" {
			if err := tx.Tickets.Put(ticket); err != nil {
				return err
			}
		}
		tx.Emit(outreach.FeedbackChanged, ses.ID)
		return tx.Answers.Put(a)
	})
	return already, err
}

func spend(tx *store.Tx, session, code string, p outreach.Phase) error {
	slip, err := tx.Slips.Get(store.Key(session, code))
	if outreach.CodeOf(err) == outreach.NotFound {
		return outreach.Refuse(outreach.SlipUnknown, "kartu")
	}
	if err != nil {
		return err
	}
	if slip, err = outreach.UseSlip(slip, p); err != nil {
		return err
	}
	return tx.Slips.Put(slip)
}

// SessionOf is the session whose feedback page has this token.
func (s *Service) SessionOf(ctx context.Context, token string) (out outreach.Session, err error) {
	err = s.db.View(ctx, func(tx *store.Tx) error {
		out, err = tx.FeedbackSession(token)
		return err
	})
	return out, err
}

// Summary is what the officer may see: the number of sheets always, their content
// only when feedback is closed or survey.MinShown sheets are in.
type Summary struct {
	State    outreach.State
	Answered int
	Shown    bool
	survey.QuickSummary
}

// Summary sums up a session's sheets.
func (s *Service) Summary(ctx context.Context, session string) (out Summary, err error) {
	err = s.db.View(ctx, func(tx *store.Tx) error {
		ses, err := tx.Sessions.Get(store.Key(session))
		if err != nil {
			return err
		}
		out.State, out.Answered = ses.Feedback, tx.Answers.Count(store.Key(session))
		if out.Shown = survey.CanShow(ses.Feedback == outreach.Closed, out.Answered); !out.Shown {
			return nil
		}
		form := survey.Quick()
		var sheets []survey.QuickAnswer
		for a, err := range tx.Answers.Scan(store.Key(session)) {
			if err != nil {
				return err
			}
			if a.Instrument == form.ID && a.Version == form.Version {
				sheets = append(sheets, survey.QuickAnswer{Scores: a.Scores, Comment: a.Comment})
			}
		}
		out.QuickSummary = survey.Summarise(sheets)
		return nil
	})
	return out, err
}

// PrintSlips makes n fresh slips for a session's bowl and gives their codes.
func (s *Service) PrintSlips(ctx context.Context, session string, n int) (codes []string, err error) {
	if n < 1 || n > 1000 {
		return nil, outreach.Refuse(outreach.BadChoice, "kartu")
	}
	err = s.db.Update(ctx, func(tx *store.Tx) error {
		if _, err := tx.Sessions.Get(store.Key(session)); err != nil {
			return err
		}
		for len(codes) < n {
			i, err := tx.Below(outreach.CodeSpace)
			if err != nil {
				return err
			}
			code := outreach.ShortCode(i)
			if tx.Slips.Has(store.Key(session, code)) {
				continue
			}
			if err := tx.Slips.Put(outreach.Slip{Session: session, Code: code}); err != nil {
				return err
			}
			codes = append(codes, code)
		}
		return nil
	})
	return codes, err
}
