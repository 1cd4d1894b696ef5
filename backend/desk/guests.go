package desk

import (
	"context"
	"encoding/base64"

	"bapashadir/backend/api"
	"bapashadir/backend/guest"
	"bapashadir/backend/kiosk"
	"bapashadir/backend/outreach"
	"bapashadir/backend/sheet"
)

// Guests is who was invited, and their badges.
type Guests struct{ desk *Desk }

// List is the guests of a session; "" the mentors' badges.
func (g *Guests) List(session string) ([]api.Guest, error) {
	return with(g.desk, func(ctx context.Context, k *kiosk.Kiosk) ([]outreach.Guest, error) {
		return k.Guests.List(ctx, session)
	}, guests)
}

// Look reads a list (the bytes of an XLSX or CSV file in base64) and tells what Import
// would make of it. columns nil: as they are recognised.
func (g *Guests) Look(session, file string, columns []string) (api.Roster, error) {
	return g.roster(session, file, columns, (*guest.Service).Look)
}

// Import invites the people of a list. Twice changes nothing.
func (g *Guests) Import(session, file string, columns []string) (api.Roster, error) {
	return g.roster(session, file, columns, (*guest.Service).Invite)
}

func (g *Guests) roster(session, file string, columns []string,
	do func(*guest.Service, context.Context, string, []outreach.Arrival) ([]guest.Invited, error)) (api.Roster, error) {
	return with(g.desk, func(ctx context.Context, k *kiosk.Kiosk) (api.Roster, error) {
		b, err := base64.StdEncoding.DecodeString(file)
		if err != nil {
			return api.Roster{}, &outreach.Error{Code: outreach.BadSheet, Err: err}
		}
		rows, err := sheet.Read(b)
		if err != nil {
			return api.Roster{}, err
		}
		l := sheet.Recognise(rows)
		chosen := l.Columns
		if columns != nil {
			chosen = api.Of(columns, func(c string) sheet.Column { return sheet.Column(c) })
		}
		people := l.People(chosen)
		got, err := do(k.Guests, ctx, session, api.Of(people, func(p sheet.Person) outreach.Arrival { return p.Arrival }))
		if err != nil {
			return api.Roster{}, err
		}
		return api.RosterOf(l, chosen, people, got), nil
	}, same)
}

// Invite puts one person on the list by hand.
func (g *Guests) Invite(session string, in api.Arrival) (api.Guest, error) {
	return with(g.desk, func(ctx context.Context, k *kiosk.Kiosk) (outreach.Guest, error) {
		got, err := k.Guests.Invite(ctx, session, []outreach.Arrival{in.Arrival(outreach.ByDesk)})
		if err != nil {
			return outreach.Guest{}, err
		}
		return got[0].Guest, got[0].Err
	}, api.GuestOf)
}

// Mentors gives each volunteer mentor a badge for every session.
func (g *Guests) Mentors() ([]api.Guest, error) {
	return with(g.desk, func(ctx context.Context, k *kiosk.Kiosk) ([]outreach.Guest, error) {
		return k.Guests.InviteMentors(ctx)
	}, guests)
}

// Spares makes badges that wait for a name.
func (g *Guests) Spares(session string, n int) ([]api.Guest, error) {
	return with(g.desk, func(ctx context.Context, k *kiosk.Kiosk) ([]outreach.Guest, error) {
		return k.Guests.Spares(ctx, session, n)
	}, guests)
}

// Name gives a spare badge to a person.
func (g *Guests) Name(code string, in api.Arrival) (api.Guest, error) {
	return with(g.desk, func(ctx context.Context, k *kiosk.Kiosk) (outreach.Guest, error) {
		return k.Guests.Name(ctx, code, in.Arrival(outreach.ByDesk))
	}, api.GuestOf)
}

// Remove takes a guest off the list; who has come stays on the attendance list.
func (g *Guests) Remove(code string) error {
	return do(g.desk, func(ctx context.Context, k *kiosk.Kiosk) error { return k.Guests.Remove(ctx, code) })
}

func guests(l []outreach.Guest) []api.Guest { return api.Of(l, api.GuestOf) }
