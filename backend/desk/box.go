package desk

import (
	"context"

	"bapashadir/backend/api"
	"bapashadir/backend/kiosk"
	"bapashadir/backend/outreach"
)

// Box is the question box.
type Box struct{ desk *Desk }

// List is a session's questions, in the order they came.
func (b *Box) List(session string) ([]api.Asked, error) {
	return with(b.desk, func(ctx context.Context, k *kiosk.Kiosk) ([]outreach.Asked, error) {
		return k.Questions.List(ctx, session)
	},
		func(list []outreach.Asked) []api.Asked { return api.Of(list, api.AskedOf) })
}

// Move puts a question into another state: new, approved, screen, answered, dropped.
func (b *Box) Move(session string, n int, state string) error {
	return do(b.desk, func(ctx context.Context, k *kiosk.Kiosk) error {
		return k.Questions.Move(ctx, session, n, outreach.AskedState(state))
	})
}

// Close closes the open session's box, or opens it again.
func (b *Box) Close(closed bool) error {
	return do(b.desk, func(ctx context.Context, k *kiosk.Kiosk) error { return k.Questions.Close(ctx, closed) })
}

// Answers are the answers to hard questions.
func (b *Box) Answers() ([]api.BankAnswer, error) {
	return with(b.desk, func(context.Context, *kiosk.Kiosk) ([]api.BankAnswer, error) { return api.BankAnswers(), nil }, same)
}
