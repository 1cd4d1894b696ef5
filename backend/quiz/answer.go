package quiz

import (
	"context"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
)

// mostVotes bounds what one question keeps: a hall has no more phones, a script may.
const mostVotes = 2000

// Answer keeps a phone's answer to round n of the open session, in place of the one it
// gave before. word is what the phone was given for this question. Errors: NoSession,
// QuizNotOpen, BadChoice, BadBody, TooManyRequests.
func (s *Service) Answer(ctx context.Context, n int, word string, option int) error {
	return s.vote(ctx, n, word, option, false)
}

// Touch keeps the answer of whoever stands at the touch screen; word is new for each of
// them, so that a finger that taps twice counts once. Errors: those of Answer.
func (s *Service) Touch(ctx context.Context, n int, word string, option int) error {
	return s.vote(ctx, n, word, option, true)
}

func (s *Service) vote(ctx context.Context, n int, word string, option int, touch bool) error {
	if err := outreach.Nonce(word); err != nil {
		return err
	}
	if word == "" {
		return outreach.Refuse(outreach.BadBody, "nonce")
	}
	return s.db.Gather(ctx, func(tx *store.Tx) error {
		r, err := running(tx)
		if err != nil {
			return err
		}
		if r.N != n { // another question by now
			return outreach.Refuse(outreach.QuizNotOpen, "")
		}
		if err := r.Takes(option); err != nil {
			return err
		}
		v := outreach.QuizVote{Session: r.Session, Round: n, ID: outreach.NonceDigest(word), Option: option, Touch: touch}
		before, err := tx.QuizVotes.Get(store.Key(v.Session, v.Round, v.ID))
		switch {
		case outreach.CodeOf(err) == outreach.NotFound:
			if tx.QuizVotes.Count(store.Key(r.Session, n)) >= mostVotes {
				return outreach.Refuse(outreach.TooManyRequests, "")
			}
		case err != nil:
			return err
		case before == v:
			return nil
		}
		tx.Emit(outreach.QuizChanged, r.Session)
		return tx.QuizVotes.Put(v)
	})
}

// Chosen is what the phone with that word has answered to round n, while it is open;
// ok is false when nothing.
func (s *Service) Chosen(ctx context.Context, session string, n int, word string) (option int, ok bool, err error) {
	if word == "" || outreach.Nonce(word) != nil {
		return 0, false, nil
	}
	err = s.db.View(ctx, func(tx *store.Tx) error {
		v, err := tx.QuizVotes.Get(store.Key(session, n, outreach.NonceDigest(word)))
		if outreach.CodeOf(err) == outreach.NotFound {
			return nil
		}
		option, ok = v.Option, err == nil
		return err
	})
	return option, ok, err
}

// QuizCards notes answer cards as the camera read them: the last reading of a number
// counts, so the same picture may come many times. Error: QuizNotOpen.
func (s *Service) QuizCards(ctx context.Context, readings []outreach.CardReading) error {
	return s.db.Update(ctx, func(tx *store.Tx) error {
		r, err := running(tx)
		if err != nil {
			return err
		}
		r, changed, err := r.ReadCards(readings)
		if err != nil || !changed {
			return err
		}
		return put(tx, r)
	})
}

// running is the question asked last in the open session. Errors: NoSession, QuizNotOpen.
func running(tx *store.Tx) (outreach.QuizRound, error) {
	ses, err := current(tx)
	if err != nil {
		return outreach.QuizRound{}, err
	}
	r, err := last(tx, ses.ID)
	if err == nil && r.N == 0 {
		err = outreach.Refuse(outreach.QuizNotOpen, "")
	}
	return r, err
}

func current(tx *store.Tx) (outreach.Session, error) {
	ses, err := tx.Sessions.First("state", store.Key(string(outreach.Open)))
	if outreach.CodeOf(err) == outreach.NotFound {
		err = outreach.Refuse(outreach.NoSession, "")
	}
	return ses, err
}

func put(tx *store.Tx, r outreach.QuizRound) error {
	tx.Emit(outreach.QuizChanged, r.Session)
	return tx.QuizRounds.Put(r)
}

func shuffled(tx *store.Tx, n int) ([]int, error) {
	order := make([]int, n)
	for i := range order {
		j, err := tx.Below(i + 1)
		if err != nil {
			return nil, err
		}
		order[i], order[j] = order[j], i
	}
	return order, nil
}
