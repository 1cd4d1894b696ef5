package desk

import (
	"context"

	"bapashadir/backend/api"
	"bapashadir/backend/kiosk"
	"bapashadir/backend/outreach"
)

// Agenda is the run of show of a session.
type Agenda struct{ desk *Desk }

// Get is a session's run of show.
func (a *Agenda) Get(session string) (api.Agenda, error) {
	return with(a.desk, func(ctx context.Context, k *kiosk.Kiosk) (outreach.Agenda, error) {
		return k.Agenda.At(ctx, session)
	}, api.AgendaOf)
}

// Use begins anew with a template, long or short.
func (a *Agenda) Use(session, form string) error {
	return do(a.desk, func(ctx context.Context, k *kiosk.Kiosk) error {
		return k.Agenda.Use(ctx, session, outreach.AgendaForm(form))
	})
}

// Add puts a new item at a place, counted from 0.
func (a *Agenda) Add(session string, item api.AgendaDraft, place int) error {
	return do(a.desk, func(ctx context.Context, k *kiosk.Kiosk) error {
		return k.Agenda.Add(ctx, session, item.Draft(), place)
	})
}

// Change writes an item anew.
func (a *Agenda) Change(session, id string, item api.AgendaDraft) error {
	return do(a.desk, func(ctx context.Context, k *kiosk.Kiosk) error {
		return k.Agenda.Change(ctx, session, id, item.Draft())
	})
}

// Move brings an item to a place, counted from 0.
func (a *Agenda) Move(session, id string, place int) error {
	return do(a.desk, func(ctx context.Context, k *kiosk.Kiosk) error { return k.Agenda.Move(ctx, session, id, place) })
}

// Skip leaves an item out, or takes it in again.
func (a *Agenda) Skip(session, id string, on bool) error {
	return do(a.desk, func(ctx context.Context, k *kiosk.Kiosk) error { return k.Agenda.Skip(ctx, session, id, on) })
}

// Remove takes an item off the list.
func (a *Agenda) Remove(session, id string) error {
	return do(a.desk, func(ctx context.Context, k *kiosk.Kiosk) error { return k.Agenda.Remove(ctx, session, id) })
}

// Restore puts the item that was removed last back.
func (a *Agenda) Restore(session, id string) error {
	return do(a.desk, func(ctx context.Context, k *kiosk.Kiosk) error { return k.Agenda.Restore(ctx, session, id) })
}

// Start begins an item and shows its picture to the hall.
func (a *Agenda) Start(session, id string) error {
	return do(a.desk, func(ctx context.Context, k *kiosk.Kiosk) error { return k.Agenda.Start(ctx, session, id) })
}
