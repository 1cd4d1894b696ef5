package desk

import (
	"context"

	"bapashadir/backend/api"
	"bapashadir/backend/bank"
	"bapashadir/backend/kiosk"
	"bapashadir/backend/outreach"
	"bapashadir/backend/quiz"
)

// Quiz asks questions in the hall of the open session.
type Quiz struct{ desk *Desk }

// Items are the built-in questions, then the office's own.
func (q *Quiz) Items() ([]api.QuizItem, error) {
	return with(q.desk, func(ctx context.Context, k *kiosk.Kiosk) ([]outreach.QuizItem, error) {
		own, err := k.Quiz.Shelf(ctx)
		return append(bank.Questions(), own...), err
	}, func(list []outreach.QuizItem) []api.QuizItem { return api.Of(list, api.QuizItemOf) })
}

// Save keeps a question of the office's own; one without an id is new.
func (q *Quiz) Save(item api.QuizItem) (api.QuizItem, error) {
	return with(q.desk, func(ctx context.Context, k *kiosk.Kiosk) (outreach.QuizItem, error) {
		return k.Quiz.Save(ctx, item.Item())
	},
		api.QuizItemOf)
}

// Delete takes a question off the shelf and gives it for Restore.
func (q *Quiz) Delete(id string) (api.QuizItem, error) {
	return with(q.desk, func(ctx context.Context, k *kiosk.Kiosk) (outreach.QuizItem, error) { return k.Quiz.Delete(ctx, id) }, api.QuizItemOf)
}

// Restore puts a deleted question back.
func (q *Quiz) Restore(item api.QuizItem) error {
	return q.do(func(ctx context.Context, s *quiz.Service) error { return s.Restore(ctx, item.Item()) })
}

// Rounds are the questions asked in a session, the last one last.
func (q *Quiz) Rounds(session string) ([]api.QuizRound, error) {
	return with(q.desk, func(ctx context.Context, k *kiosk.Kiosk) ([]quiz.Round, error) { return k.Quiz.Rounds(ctx, session) },
		func(list []quiz.Round) []api.QuizRound { return api.Of(list, api.QuizRoundOf) })
}

// Show puts a question on the hall screen.
func (q *Quiz) Show(item string) error {
	return q.do(func(ctx context.Context, s *quiz.Service) error { return s.Show(ctx, item) })
}

// Withdraw takes back what was shown and not opened.
func (q *Quiz) Withdraw() error {
	return q.do(func(ctx context.Context, s *quiz.Service) error { return s.Withdraw(ctx) })
}

// Open lets answers in.
func (q *Quiz) Open() error {
	return q.do(func(ctx context.Context, s *quiz.Service) error { return s.Open(ctx) })
}

// Close ends the answering.
func (q *Quiz) Close() error {
	return q.do(func(ctx context.Context, s *quiz.Service) error { return s.Close(ctx) })
}

// Reveal shows the result.
func (q *Quiz) Reveal() error {
	return q.do(func(ctx context.Context, s *quiz.Service) error { return s.Reveal(ctx) })
}

// Hands notes a show of hands, by option.
func (q *Quiz) Hands(hands []int) error {
	return q.do(func(ctx context.Context, s *quiz.Service) error { return s.Hands(ctx, hands) })
}

// Cards notes answer cards as the camera read them; the same reading may come many times.
func (q *Quiz) Cards(readings []api.CardReading) error {
	return q.do(func(ctx context.Context, s *quiz.Service) error {
		return s.QuizCards(ctx, api.CardReadingsOf(readings))
	})
}

func (q *Quiz) do(fn func(context.Context, *quiz.Service) error) error {
	return do(q.desk, func(ctx context.Context, k *kiosk.Kiosk) error { return fn(ctx, k.Quiz) })
}
