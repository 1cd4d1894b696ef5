// Package quiz asks questions in the hall, one at a time, and counts the answers.
//
// It promises that a phase and the answers are on disk before anybody is told, that no
// split is told before the question is closed, and that with the closing nothing is left
// but counts. It must never keep who answered, nor feed the survey (a test of the
// arrows proves it).
package quiz

import (
	"context"

	"bapashadir/backend/bank"
	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
)

// Service is the quiz of one data file.
type Service struct{ db *store.DB }

// New gives the quiz in db.
func New(db *store.DB) *Service { return &Service{db: db} }

// Round is a question asked, with how many have answered it so far.
type Round struct {
	outreach.QuizRound
	Answers int
}

// Rounds are the questions asked in a session, in their order.
func (s *Service) Rounds(ctx context.Context, session string) (out []Round, err error) {
	err = s.db.View(ctx, func(tx *store.Tx) error {
		out = nil
		for r, err := range tx.QuizRounds.Scan(store.Key(session)) {
			if err != nil {
				return err
			}
			out = append(out, told(tx, r))
		}
		return nil
	})
	return out, err
}

// Now is the question asked last in a session; its N is 0 when none was.
func (s *Service) Now(ctx context.Context, session string) (out Round, err error) {
	err = s.db.View(ctx, func(tx *store.Tx) error {
		r, err := last(tx, session)
		out = told(tx, r)
		return err
	})
	return out, err
}

func told(tx *store.Tx, r outreach.QuizRound) Round {
	votes := 0
	if r.Phase == outreach.QuizOpen {
		votes = tx.QuizVotes.Count(store.Key(r.Session, r.N))
	}
	return Round{QuizRound: r, Answers: r.Answers(votes)}
}

func last(tx *store.Tx, session string) (out outreach.QuizRound, err error) {
	for r, err := range tx.QuizRounds.Scan(store.Key(session)) {
		if err != nil {
			return out, err
		}
		out = r
	}
	return out, nil
}

// Show puts a question of the bank or the shelf on the hall screen, its options in an
// order of chance. Errors: NoSession, NotFound, QuizRunning.
func (s *Service) Show(ctx context.Context, item string) error {
	return s.db.Update(ctx, func(tx *store.Tx) error {
		ses, err := current(tx)
		if err != nil {
			return err
		}
		before, err := last(tx, ses.ID)
		if err != nil {
			return err
		}
		if before.Phase == outreach.QuizOpen {
			return outreach.Refuse(outreach.QuizRunning, "")
		}
		q, ok := bank.Question(item)
		if !ok {
			if q, err = tx.QuizItems.Get(store.Key(item)); err != nil {
				return err
			}
		}
		order, err := shuffled(tx, len(q.Options))
		if err != nil {
			return err
		}
		n := before.N + 1
		if before.Phase == outreach.QuizShown { // shown by mistake: nobody has answered it
			n = before.N
		}
		if err := look(tx, ses.ID); err != nil {
			return err
		}
		return put(tx, q.Ask(ses.ID, n, order))
	})
}

// Look brings the question asked last back onto the hall screen.
func (s *Service) Look(ctx context.Context) error {
	return s.db.Update(ctx, func(tx *store.Tx) error {
		ses, err := current(tx)
		if err != nil {
			return err
		}
		tx.Emit(outreach.QuizChanged, ses.ID)
		return look(tx, ses.ID)
	})
}

func look(tx *store.Tx, session string) error {
	at, err := tx.Positions.Get(store.Key(session))
	if outreach.CodeOf(err) == outreach.NotFound {
		at, err = outreach.Position{Session: session}, nil
	}
	if err != nil {
		return err
	}
	if at, err = at.Show(outreach.ShowQuiz); err != nil {
		return err
	}
	tx.Emit(outreach.HallChanged, session)
	return tx.Positions.Put(at)
}

// Withdraw takes back a question that was shown and not opened. Error: QuizStep.
func (s *Service) Withdraw(ctx context.Context) error {
	return s.db.Update(ctx, func(tx *store.Tx) error {
		r, err := running(tx)
		if err != nil {
			return err
		}
		if r.Phase != outreach.QuizShown {
			return outreach.Refuse(outreach.QuizStep, "")
		}
		tx.Emit(outreach.QuizChanged, r.Session)
		return tx.QuizRounds.Delete(store.Key(r.Session, r.N))
	})
}

// Open lets answers in. Error: QuizStep.
func (s *Service) Open(ctx context.Context) error { return s.change(ctx, outreach.QuizRound.Open) }

// Reveal shows the result. Error: QuizStep.
func (s *Service) Reveal(ctx context.Context) error { return s.change(ctx, outreach.QuizRound.Reveal) }

// Hands notes a show of hands. Errors: QuizNotOpen, BadChoice.
func (s *Service) Hands(ctx context.Context, hands []int) error {
	return s.change(ctx, func(r outreach.QuizRound) (outreach.QuizRound, error) { return r.CountHands(hands) })
}

// Close ends the answering: what phones, touch screen and cards said becomes counts,
// and nothing else of it stays. Error: QuizStep.
func (s *Service) Close(ctx context.Context) error {
	return s.db.Update(ctx, func(tx *store.Tx) error {
		r, err := running(tx)
		if err != nil {
			return err
		}
		return closed(tx, r)
	})
}

func closed(tx *store.Tx, r outreach.QuizRound) error {
	var votes []outreach.QuizVote
	for v, err := range tx.QuizVotes.Scan(store.Key(r.Session, r.N)) {
		if err != nil {
			return err
		}
		votes = append(votes, v)
	}
	r, err := r.Close(votes)
	if err != nil {
		return err
	}
	for _, v := range votes {
		if err := tx.QuizVotes.Delete(store.Key(v.Session, v.Round, v.ID)); err != nil {
			return err
		}
	}
	return put(tx, r)
}

// Settle closes what was left open in sessions that are over: a session may end in the
// middle of a question, and what its phones said must become counts all the same.
func (s *Service) Settle(ctx context.Context) error {
	var left []outreach.QuizRound
	if err := s.db.View(ctx, func(tx *store.Tx) (err error) {
		left, err = abandoned(tx)
		return err
	}); err != nil || len(left) == 0 { // nothing to write, nothing to wait for
		return err
	}
	return s.db.Update(ctx, func(tx *store.Tx) error {
		left, err := abandoned(tx)
		for _, r := range left {
			if err == nil {
				err = closed(tx, r)
			}
		}
		return err
	})
}

func abandoned(tx *store.Tx) (out []outreach.QuizRound, err error) {
	for r, err := range tx.QuizRounds.Scan(nil) {
		if err != nil {
			return nil, err
		}
		if r.Phase != outreach.QuizOpen {
			continue
		}
		if ses, err := tx.Sessions.Get(store.Key(r.Session)); err != nil {
			return nil, err
		} else if ses.State != outreach.Open {
			out = append(out, r)
		}
	}
	return out, nil
}

func (s *Service) change(ctx context.Context, fn func(outreach.QuizRound) (outreach.QuizRound, error)) error {
	return s.db.Update(ctx, func(tx *store.Tx) error {
		r, err := running(tx)
		if err == nil {
			r, err = fn(r)
		}
		if err != nil {
			return err
		}
		return put(tx, r)
	})
}
