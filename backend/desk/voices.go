package desk

import (
	"context"
	"strconv"

	"bapashadir/backend/api"
	"bapashadir/backend/kiosk"
	"bapashadir/backend/outreach"
)

// Voices is the items of the forms read aloud.
type Voices struct{ desk *Desk }

// List is what a session asks in any of its phases, with the recordings; without a
// session, what is usually asked.
func (v *Voices) List(session string) ([]api.SurveyItem, error) {
	return with(v.desk, func(ctx context.Context, k *kiosk.Kiosk) ([]api.SurveyItem, error) { return k.VoiceList(ctx, session) }, same)
}

// Keep keeps a recording, in base64, of an item in a language, in place of the one before.
func (v *Voices) Keep(item, language string, seconds float64, recording string) error {
	return do(v.desk, func(ctx context.Context, k *kiosk.Kiosk) error {
		b, err := fileOf(recording, outreach.MaxVoice, outreach.Refuse(outreach.MediaLarge, "suara", "limit", strconv.Itoa(outreach.MaxVoice>>20)), outreach.Refuse(outreach.BadBody, ""))
		if err != nil {
			return err
		}
		return k.Feedback.KeepVoice(ctx, outreach.Voice{Item: item, Language: language, Seconds: seconds}, b)
	})
}

// Forget removes a recording.
func (v *Voices) Forget(item, language string) error {
	return do(v.desk, func(ctx context.Context, k *kiosk.Kiosk) error { return k.Feedback.ForgetVoice(ctx, item, language) })
}

// Restore undoes the last Forget.
func (v *Voices) Restore() error {
	return do(v.desk, func(ctx context.Context, k *kiosk.Kiosk) error { return k.Feedback.RestoreVoice(ctx) })
}

// Sound is a recording to play.
func (v *Voices) Sound(file string) (api.Sound, error) {
	return with(v.desk, func(ctx context.Context, k *kiosk.Kiosk) (api.Sound, error) { return k.Sound(ctx, file) }, same)
}
