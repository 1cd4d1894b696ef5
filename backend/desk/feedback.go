package desk

import (
	"context"

	"bapashadir/backend/api"
	"bapashadir/backend/feedback"
	"bapashadir/backend/kiosk"
	"bapashadir/backend/outreach"
)

// Feedback opens and closes the anonymous sheets, and sums them up.
type Feedback struct{ desk *Desk }

// Open lets sheets in.
func (f *Feedback) Open(session string) error { return f.set(session, outreach.Open) }

// Close ends it; the summary may then be seen.
func (f *Feedback) Close(session string) error { return f.set(session, outreach.Closed) }

// Summary is what may be seen so far.
func (f *Feedback) Summary(session string) (api.Feedback, error) {
	return with(f.desk, func(ctx context.Context, k *kiosk.Kiosk) (feedback.Summary, error) {
		return k.Feedback.Summary(ctx, session)
	}, api.FeedbackOf)
}

func (f *Feedback) set(session string, to outreach.State) error {
	return do(f.desk, func(ctx context.Context, k *kiosk.Kiosk) error { return k.Feedback.Set(ctx, session, to) })
}
