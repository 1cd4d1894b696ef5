package desk

import (
	"context"

	"bapashadir/backend/api"
	"bapashadir/backend/deck"
	"bapashadir/backend/kiosk"
	"bapashadir/backend/outreach"
	"bapashadir/backend/region"
	"bapashadir/backend/say"
	"bapashadir/backend/session"
	"bapashadir/backend/slide"
)

// Sessions plans, opens and closes.
type Sessions struct{ desk *Desk }

// List is all sessions, the newest date first.
func (s *Sessions) List() ([]api.Session, error) {
	return with(s.desk, func(ctx context.Context, k *kiosk.Kiosk) ([]session.Summary, error) {
		return k.Sessions.List(ctx)
	}, func(l []session.Summary) []api.Session { return api.Of(l, api.SessionOf) })
}

// Get is one session.
func (s *Sessions) Get(id string) (api.Session, error) {
	return s.after(func(context.Context, *kiosk.Kiosk) (outreach.Session, error) { return outreach.Session{ID: id}, nil })
}

// Plan keeps a new session.
func (s *Sessions) Plan(d api.Draft) (api.Session, error) {
	return s.after(func(ctx context.Context, k *kiosk.Kiosk) (outreach.Session, error) {
		return k.Sessions.Plan(deed(ctx, outreach.DeedSessionPlanned, ""), d.Draft())
	})
}

// Edit changes a session's plan.
func (s *Sessions) Edit(id string, d api.Draft) (api.Session, error) {
	return s.after(func(ctx context.Context, k *kiosk.Kiosk) (outreach.Session, error) {
		return k.Sessions.Edit(deed(ctx, outreach.DeedSessionEdited, id), id, d.Draft())
	})
}

// Open opens a session; one that was closed needs a reason.
func (s *Sessions) Open(id, reason string) (api.Session, error) {
	return s.after(func(ctx context.Context, k *kiosk.Kiosk) (outreach.Session, error) {
		return k.Sessions.Open(deed(ctx, outreach.DeedSessionOpened, id), id, reason)
	})
}

// Close ends a session and its feedback.
func (s *Sessions) Close(id string) (api.Session, error) {
	return s.after(func(ctx context.Context, k *kiosk.Kiosk) (outreach.Session, error) {
		return k.Sessions.Close(deed(ctx, outreach.DeedSessionClosed, id), id)
	})
}

// Delete removes a session that was only planned.
func (s *Sessions) Delete(id string) error {
	return do(s.desk, func(ctx context.Context, k *kiosk.Kiosk) error {
		return k.Sessions.Delete(deed(ctx, outreach.DeedSessionDeleted, id), id)
	})
}

// Villages finds up to 20 villages by what was typed.
func (s *Sessions) Villages(query string) ([]api.Village, error) {
	return with(s.desk, func(_ context.Context, k *kiosk.Kiosk) ([]region.Village, error) {
		return k.Villages.List().Search(query, 20), nil
	}, func(l []region.Village) []api.Village { return api.Of(l, api.Found) })
}

// Decks are the decks to choose from.
func (s *Sessions) Decks() ([]api.Choice, error) {
	return with(s.desk, func(ctx context.Context, k *kiosk.Kiosk) ([]deck.Entry, error) {
		return k.Decks.List(ctx)
	}, func(own []deck.Entry) []api.Choice {
		return append([]api.Choice{{Key: outreach.BuiltInDeck, Label: slide.BuiltIn().Title}},
			api.Of(own, func(e deck.Entry) api.Choice { return api.Choice{Key: e.ID, Label: e.Name} })...)
	})
}

// Unsurs are the parts of village life to choose from.
func (s *Sessions) Unsurs() ([]api.Choice, error) {
	return api.Of(outreach.Unsurs(), func(u outreach.Unsur) api.Choice {
		return api.Choice{Key: string(u), Label: say.Unsur(u)}
	}), nil
}

// after does fn and answers with the session as it is then, counts included.
func (s *Sessions) after(fn func(context.Context, *kiosk.Kiosk) (outreach.Session, error)) (api.Session, error) {
	return with(s.desk, func(ctx context.Context, k *kiosk.Kiosk) (session.Summary, error) {
		o, err := fn(ctx, k)
		if err != nil {
			return session.Summary{}, err
		}
		return k.Sessions.Get(ctx, o.ID)
	}, api.SessionOf)
}
