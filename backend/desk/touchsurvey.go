package desk

import (
	"context"

	"bapashadir/backend/api"
	"bapashadir/backend/kiosk"
	"bapashadir/backend/outreach"
)

// byExit is the terminal by the way out, which asks for a face and nothing else.
var byExit = []outreach.TouchKind{outreach.FacesOut}

// SurveyForm is the form of a session that is open now.
func (t *Touch) SurveyForm(session string) (api.SurveyForm, error) {
	return while(t.desk, byDoor, func(ctx context.Context, k *kiosk.Kiosk) (api.SurveyForm, error) { return k.OpenForm(ctx, session) }, same)
}

// LookSlip tells what a sheet with this slip would be refused for, and records nothing.
func (t *Touch) LookSlip(session, phase, slip string) error {
	return t.answer(func(ctx context.Context, k *kiosk.Kiosk) error {
		return k.Feedback.LookSlip(ctx, session, outreach.Phase(phase), slip)
	})
}

// Answer keeps the sheet of whoever stands there.
func (t *Touch) Answer(session string, sheet api.SurveySheet) error {
	return t.answer(func(ctx context.Context, k *kiosk.Kiosk) error {
		_, err := k.Feedback.Enter(ctx, session, api.SheetOf(sheet, false))
		return err
	})
}

// Voice is an item read aloud.
func (t *Touch) Voice(file string) (api.Sound, error) {
	return while(t.desk, byDoor, func(ctx context.Context, k *kiosk.Kiosk) (api.Sound, error) { return k.Sound(ctx, file) }, same)
}

// Faces is the question of the terminal by the door.
func (t *Touch) Faces() (api.Faces, error) {
	return while(t.desk, byExit, func(context.Context, *kiosk.Kiosk) (api.Faces, error) { return api.FacesAtDoor(), nil }, same)
}

// Tap counts a face, 0 the worst; false: it came so soon after the last one that it is
// not counted.
func (t *Touch) Tap(session string, face int) (bool, error) {
	return while(t.desk, byExit, func(ctx context.Context, k *kiosk.Kiosk) (bool, error) { return k.Feedback.Tap(ctx, session, face) }, same)
}
