package desk

import (
	"context"
	"time"

	"bapashadir/backend/api"
	"bapashadir/backend/breach"
	"bapashadir/backend/consent"
	"bapashadir/backend/handout"
	"bapashadir/backend/kiosk"
	"bapashadir/backend/outreach"
	"bapashadir/backend/retention"
)

// Consents is what people agreed to, purpose by purpose.
type Consents struct{ desk *Desk }

// Of is all that a person of a session agreed to or took back.
func (c *Consents) Of(session string, number int) ([]api.Agreed, error) {
	return with(c.desk, func(ctx context.Context, k *kiosk.Kiosk) ([]consent.Given, error) {
		return k.Consents.Of(ctx, session, number)
	}, func(l []consent.Given) []api.Agreed { return api.Of(l, api.AgreedOf) })
}

// Give notes a yes that was spoken or signed; until is for a testimony.
func (c *Consents) Give(session string, number int, purpose, by, until string) error {
	return do(c.desk, func(ctx context.Context, k *kiosk.Kiosk) error {
		return k.Consents.Give(deed(ctx, outreach.DeedConsentGiven, session), session, number, outreach.Purpose(purpose), outreach.Agreement(by), until)
	})
}

// Refuse notes a no, or that a yes was taken back.
func (c *Consents) Refuse(session string, number int, purpose string) error {
	return do(c.desk, func(ctx context.Context, k *kiosk.Kiosk) error {
		return k.Consents.Refuse(deed(ctx, outreach.DeedConsentWithdrawn, session), session, number, outreach.Purpose(purpose))
	})
}

// Retention is until when names are kept.
type Retention struct{ desk *Desk }

// List is all sessions, those whose time ends first at the top.
func (r *Retention) List() ([]api.Kept, error) {
	return with(r.desk, func(ctx context.Context, k *kiosk.Kiosk) ([]retention.Line, error) { return k.Retention.List(ctx) },
		func(l []retention.Line) []api.Kept { return api.Of(l, api.KeptOf) })
}

// Set changes until when the names of a session are kept; longer than people were told
// needs a reason.
func (r *Retention) Set(session, until, reason string) error {
	return do(r.desk, func(ctx context.Context, k *kiosk.Kiosk) error {
		return k.Retention.Set(deed(ctx, outreach.DeedRetentionSet, session), session, until, reason)
	})
}

// Preview is what Clear would do now.
func (r *Retention) Preview(session string) (api.ClearedNames, error) {
	return with(r.desk, func(ctx context.Context, k *kiosk.Kiosk) (outreach.Cleared, error) {
		return k.Retention.Preview(ctx, session)
	}, api.ClearedOf)
}

// Clear erases the names of a session whose time is over.
func (r *Retention) Clear(session string) (api.ClearedNames, error) {
	return with(r.desk, func(ctx context.Context, k *kiosk.Kiosk) (outreach.Cleared, error) {
		ses, err := k.ClearNames(deed(ctx, outreach.DeedRetentionDone, session), session)
		if err != nil {
			return outreach.Cleared{}, err
		}
		return *ses.Kept.Cleared, nil
	}, api.ClearedOf)
}

// Receipt is the paper on it.
func (p *Papers) Receipt(session string) (api.File, error) {
	return p.file(func(ctx context.Context, k *kiosk.Kiosk) (handout.Paper, error) {
		return k.Handout.Receipt(ctx, session)
	})
}

// Breach is the pack for a laptop that was lost or looked into.
type Breach struct{ desk *Desk }

// Here packs what is on this laptop.
func (b *Breach) Here(in api.BreachEvent) (api.BreachPack, error) {
	return b.pack(in, func(ctx context.Context, k *kiosk.Kiosk, e breach.Event) (breach.Found, string, error) {
		if err := k.Note(deed(ctx, outreach.DeedBreachPack, "")); err != nil {
			return breach.Found{}, "", err
		}
		return k.BreachPack(ctx, e)
	})
}

// Copy packs what the copy in file, or in that folder, holds; code is its recovery code.
func (b *Breach) Copy(in api.BreachEvent, file, code string) (api.BreachPack, error) {
	cfg := b.desk.config()
	return b.pack(in, func(ctx context.Context, k *kiosk.Kiosk, e breach.Event) (breach.Found, string, error) {
		if err := k.Note(deed(ctx, outreach.DeedBreachPack, "")); err != nil {
			return breach.Found{}, "", err
		}
		return kiosk.BreachPackOf(ctx, cfg, file, code, e, k.Documents)
	})
}

func (b *Breach) pack(in api.BreachEvent, fn func(context.Context, *kiosk.Kiosk, breach.Event) (breach.Found, string, error)) (api.BreachPack, error) {
	return with(b.desk, func(ctx context.Context, k *kiosk.Kiosk) (api.BreachPack, error) {
		e := breach.Event{How: in.How}
		if in.Known != "" {
			known, err := time.Parse(time.RFC3339, in.Known)
			if err != nil {
				return api.BreachPack{}, &outreach.Error{Code: outreach.BadDate, Field: "known", Err: err}
			}
			e.Known = known
		}
		f, folder, err := fn(ctx, k, e)
		return api.BreachPackOf(f, folder), err
	}, same)
}

func (d *Desk) config() kiosk.Config {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.cfg
}
