package desk

import (
	"context"

	"bapashadir/backend/api"
	"bapashadir/backend/kiosk"
	"bapashadir/backend/outreach"
)

// Guests is who was invited, and their badges.
type Guests struct {
	desk *Desk
	rosters
}

// List is the guests of a session, and who of them has come; "" the mentors' badges.
func (g *Guests) List(session string) ([]api.Guest, error) {
	return with(g.desk, func(ctx context.Context, k *kiosk.Kiosk) ([]api.Guest, error) {
		all, err := k.Guests.List(ctx, session)
		if err != nil || session == "" {
			return guests(all), err
		}
		lines, err := k.CheckIn.List(ctx, session)
		if err != nil {
			return nil, err
		}
		people := make([]outreach.Attendee, len(lines))
		for i, l := range lines {
			people[i] = l.Attendee
		}
		return api.GuestsWhoCame(all, outreach.WhoCame(all, people)), nil
	}, same)
}

// Invite puts one person on the list by hand. Already: they were on it, and kept their
// badge. Error: PersonErased for who may have asked to be erased, unless they are willing
// to be on it now.
func (g *Guests) Invite(session string, in api.Arrival, willing bool) (api.Invited, error) {
	return with(g.desk, func(ctx context.Context, k *kiosk.Kiosk) (api.Invited, error) {
		got, err := k.Guests.InviteWilling(deed(ctx, outreach.DeedGuestsInvited, session), session, []outreach.Arrival{in.Arrival(outreach.ByDesk)}, func(int) bool { return willing }, nil)
		if err != nil {
			return api.Invited{}, err
		}
		if got[0].Erased {
			return api.Invited{}, outreach.Refuse(outreach.PersonErased, "nama")
		}
		return api.Invited{Guest: api.GuestOf(got[0].Guest), Already: got[0].Already}, got[0].Err
	}, same)
}

// Correct changes what was written about a guest; the badge stays theirs.
func (g *Guests) Correct(code string, in api.Arrival) (api.Guest, error) {
	return with(g.desk, func(ctx context.Context, k *kiosk.Kiosk) (outreach.Guest, error) {
		return k.Guests.Correct(deed(ctx, outreach.DeedGuestsCorrected, ""), code, in.Arrival(outreach.ByDesk))
	}, api.GuestOf)
}

// Mentors gives each volunteer mentor a badge for every session.
func (g *Guests) Mentors() ([]api.Guest, error) {
	return with(g.desk, func(ctx context.Context, k *kiosk.Kiosk) ([]outreach.Guest, error) {
		return k.Guests.InviteMentors(deed(ctx, outreach.DeedGuestsInvited, ""))
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
		return k.Guests.Name(deed(ctx, outreach.DeedGuestsInvited, ""), code, in.Arrival(outreach.ByDesk))
	}, api.GuestOf)
}

// Remove takes guests off the list; who has come stays on the attendance list. It
// tells how many were there.
func (g *Guests) Remove(codes []string) (int, error) {
	return with(g.desk, func(ctx context.Context, k *kiosk.Kiosk) (int, error) {
		gone, err := k.Guests.Remove(deed(ctx, outreach.DeedGuestsRemoved, ""), codes)
		g.keep(gone)
		return len(gone), err
	}, same)
}

// Restore undoes the last Remove. Error: NotFound when there is none to undo.
func (g *Guests) Restore() error {
	return do(g.desk, func(ctx context.Context, k *kiosk.Kiosk) error {
		gone := g.removed()
		if len(gone) == 0 {
			return outreach.Refuse(outreach.NotFound, "")
		}
		return k.Guests.Restore(deed(ctx, outreach.DeedGuestsRestored, ""), gone)
	})
}

func guests(l []outreach.Guest) []api.Guest { return api.Of(l, api.GuestOf) }
