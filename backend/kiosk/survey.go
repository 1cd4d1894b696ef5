package kiosk

import (
	"context"
	"log"

	"bapashadir/backend/api"
	"bapashadir/backend/outreach"
)

// SetPhase opens or closes a form. A closed one leaves no trace of the order in which its
// sheets came: until the file is written anew, free pages tell it.
func (k *Kiosk) SetPhase(ctx context.Context, session string, p outreach.Phase, to outreach.State) error {
	if err := k.Feedback.Set(ctx, session, p, to); err != nil || to != outreach.Closed {
		return err
	}
	k.tidy()
	return nil
}

// tidy writes the file anew, beside everything else: a large one takes its time.
func (k *Kiosk) tidy() {
	k.done.Add(1)
	go func() {
		defer k.done.Done()
		if err := k.db.Compact(context.Background()); err != nil {
			log.Printf("survey: the order of the sheets is still in free pages: %v", err)
		}
	}()
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
