package kiosk

import (
	"context"
	"encoding/base64"
	"errors"
	"io"

	"bapashadir/backend/api"
	"bapashadir/backend/outreach"
	"bapashadir/backend/survey"
)

// OpenForm is the form of a session that is open now. Errors: FeedbackNotOpen,
// FeedbackClosed, ResultsSeen.
func (k *Kiosk) OpenForm(ctx context.Context, session string) (out api.SurveyForm, err error) {
	s, err := k.Feedback.Standing(ctx, session)
	if err != nil {
		return out, err
	}
	p, err := s.Takes(outreach.Sheet{})
	if err != nil {
		return out, err
	}
	return k.SurveyForm(ctx, session, p)
}

// VoiceList is what a session asks in any of its phases, each item once, with its
// recordings; without a session, what is usually asked.
func (k *Kiosk) VoiceList(ctx context.Context, session string) ([]api.SurveyItem, error) {
	ses := outreach.Session{Survey: outreach.Survey{Modules: survey.Usual()}}
	if session != "" {
		s, err := k.Feedback.Standing(ctx, session)
		if err != nil {
			return nil, err
		}
		ses = s.Session
	}
	voices, err := k.Feedback.Voices(ctx)
	if err != nil {
		return nil, err
	}
	var forms []survey.Form
	for _, p := range outreach.Phases {
		forms = append(forms, survey.FormOf(ses, p))
	}
	return api.VoiceItems(forms, voices), nil
}

// Sound is a recording, whole: it is small.
func (k *Kiosk) Sound(ctx context.Context, file string) (out api.Sound, err error) {
	in, mime, err := k.Feedback.Voice(ctx, file)
	if err != nil {
		return out, err
	}
	b, err := io.ReadAll(in)
	return api.Sound{Type: mime, Data: base64.StdEncoding.EncodeToString(b)}, errors.Join(err, in.Close())
}
