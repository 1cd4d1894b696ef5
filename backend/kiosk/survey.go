package kiosk

import (
	"context"
	"log"

	"bapashadir/backend/api"
	"bapashadir/backend/outreach"
)

// SetPhase opens or closes a form. When one closes, nothing is left that tells in which
// order its sheets came.
func (k *Kiosk) SetPhase(ctx context.Context, session string, p outreach.Phase, to outreach.State) error {
	before, err := k.Feedback.Standing(ctx, session)
	if err != nil {
		return err
	}
	if err := k.Feedback.Set(ctx, session, p, to); err != nil || before.Asks() == "" {
		return err
	}
	select {
	case k.blurs <- before.Session:
	default: // one that waits does for both
	}
	return nil
}

// blur takes the order of a closed form's sheets away; a large file takes its time.
func (k *Kiosk) blur(ctx context.Context, ses outreach.Session) {
	if err := k.db.Blur(ctx, ses.Opened()); err != nil {
		log.Printf("survey: the order of the sheets may still be seen: %v", err) // the end of the session tries again
	}
}

// SurveyForm is what a phase asks, with the recordings.
func (k *Kiosk) SurveyForm(ctx context.Context, session string, p outreach.Phase) (out api.SurveyForm, err error) {
	s, err := k.Feedback.Standing(ctx, session)
	if err != nil {
		return out, err
	}
	voices, err := k.Feedback.Voices(ctx)
	if err != nil {
		return out, err
	}
	return api.SurveyFormOf(s, p, voices), nil
}

// asking is the form that is open now.
func (k *Kiosk) asking(ctx context.Context) (api.Asking, error) {
	ses, err := k.Feedback.Asking(ctx)
	if outreach.CodeOf(err) == outreach.NoSession {
		return api.Asking{}, nil
	}
	p := ses.Asks()
	if err != nil || p == "" {
		return api.Asking{}, err
	}
	return api.Asking{Session: ses.ID, Phase: string(p), Village: ses.Village.Label()}, nil
}

// VillagePast is the sessions of a session's village side by side.
func (k *Kiosk) VillagePast(ctx context.Context, session string) ([]api.VillagePast, error) {
	past, err := k.Feedback.Village(ctx, session)
	out := []api.VillagePast{}
	for _, p := range past {
		ses, err := k.Sessions.Get(ctx, p.Session.ID)
		if err != nil {
			return nil, err
		}
		out = append(out, api.VillagePast{Session: api.SessionOf(ses), Seen: p.Seen, Unlike: p.Unlike, Results: p.Results})
	}
	return out, err
}
