package desk

import (
	"context"

	"bapashadir/backend/anonymity"
	"bapashadir/backend/api"
	"bapashadir/backend/feedback"
	"bapashadir/backend/kiosk"
	"bapashadir/backend/outreach"
	"bapashadir/backend/survey"
)

// Feedback is the anonymous forms of a session: what they ask, when, and what came of it.
type Feedback struct{ desk *Desk }

// Standing is how far the forms are.
func (f *Feedback) Standing(session string) (api.Survey, error) {
	return with(f.desk, func(ctx context.Context, k *kiosk.Kiosk) (feedback.Standing, error) {
		return k.Feedback.Standing(ctx, session)
	}, api.SurveyOf)
}

// Choose sets the modules, until the first phase opens.
func (f *Feedback) Choose(session string, modules []string) error {
	return do(f.desk, func(ctx context.Context, k *kiosk.Kiosk) error { return k.Feedback.Choose(ctx, session, modules) })
}

// Open lets sheets of a phase in, and closes the phase that was open.
func (f *Feedback) Open(session, phase string) error {
	return f.set(outreach.DeedSurveyOpened, session, phase, outreach.Open)
}

// Close ends a phase.
func (f *Feedback) Close(session, phase string) error {
	return f.set(outreach.DeedSurveyClosed, session, phase, outreach.Closed)
}

func (f *Feedback) set(kind outreach.DeedKind, session, phase string, to outreach.State) error {
	return do(f.desk, func(ctx context.Context, k *kiosk.Kiosk) error {
		return k.SetPhase(deed(ctx, kind, session), session, outreach.Phase(phase), to)
	})
}

// See asks for the results: from then on nothing is added to them.
func (f *Feedback) See(session string) error {
	return do(f.desk, func(ctx context.Context, k *kiosk.Kiosk) error {
		return k.Feedback.See(deed(ctx, outreach.DeedSurveySeen, session), session)
	})
}

// Results is what may be seen.
func (f *Feedback) Results(session string) (survey.Results, error) {
	return with(f.desk, func(ctx context.Context, k *kiosk.Kiosk) (survey.Results, error) {
		return k.Feedback.Results(ctx, session)
	}, same)
}

// Village is the sessions of this session's village, the oldest first.
func (f *Feedback) Village(session string) ([]api.VillagePast, error) {
	return with(f.desk, func(ctx context.Context, k *kiosk.Kiosk) ([]api.VillagePast, error) {
		return k.VillagePast(ctx, session)
	}, same)
}

// Form is what a phase asks, for typing in paper forms.
func (f *Feedback) Form(session, phase string) (api.SurveyForm, error) {
	return with(f.desk, func(ctx context.Context, k *kiosk.Kiosk) (api.SurveyForm, error) {
		return k.SurveyForm(ctx, session, outreach.Phase(phase))
	}, same)
}

// Slip tells before a paper form is typed in whether its slip may answer in a phase.
func (f *Feedback) Slip(session, phase, code string) error {
	return do(f.desk, func(ctx context.Context, k *kiosk.Kiosk) error {
		return k.Feedback.LookSlip(ctx, session, outreach.Phase(phase), code)
	})
}

// Enter keeps a paper form; true says that this very one had come before.
func (f *Feedback) Enter(session string, sheet api.SurveySheet) (bool, error) {
	return with(f.desk, func(ctx context.Context, k *kiosk.Kiosk) (bool, error) {
		return k.Feedback.Enter(ctx, session, api.SheetOf(sheet, true))
	}, same)
}

// Room is what the room may be asked in a phase with its cards.
func (f *Feedback) Room(session, phase string) (api.SurveyRoom, error) {
	return with(f.desk, func(ctx context.Context, k *kiosk.Kiosk) (api.SurveyRoom, error) {
		return k.SurveyRoom(ctx, session, outreach.Phase(phase))
	}, same)
}

// Ask puts an item before the hall.
func (f *Feedback) Ask(session, phase, item string) error {
	return do(f.desk, func(ctx context.Context, k *kiosk.Kiosk) error {
		return k.AskRoom(ctx, session, outreach.RoomItem{Phase: outreach.Phase(phase), Item: item})
	})
}

// Reading tells the hall how many cards were read so far, nothing of which is kept; below
// 0, the reading was given up.
func (f *Feedback) Reading(session, phase, item string, cards int) error {
	return do(f.desk, func(_ context.Context, k *kiosk.Kiosk) error {
		k.RoomRead(session, outreach.RoomItem{Phase: outreach.Phase(phase), Item: item}, cards)
		return nil
	})
}

// CountRoom keeps what the room said to an item with its cards.
func (f *Feedback) CountRoom(session, phase, item string, counts []int) error {
	return do(f.desk, func(ctx context.Context, k *kiosk.Kiosk) error {
		return k.CountRoom(ctx, session, outreach.RoomItem{Phase: outreach.Phase(phase), Item: item}, counts)
	})
}

// Anonymity looks at the data file as a curious person would, and tells what was found.
func (f *Feedback) Anonymity() ([]api.Finding, error) {
	return with(f.desk, func(ctx context.Context, k *kiosk.Kiosk) ([]anonymity.Finding, error) {
		return k.Anonymity.Prove(ctx)
	}, func(l []anonymity.Finding) []api.Finding { return api.Of(l, api.FindingOf) })
}
