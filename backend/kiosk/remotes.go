package kiosk

import (
	"context"

	"bapashadir/backend/api"
	"bapashadir/backend/outreach"
	"bapashadir/backend/pairing"
	"bapashadir/backend/paper"
)

// InviteRemote makes a code and a PIN for one more remote; those before die. Errors:
// those of a session that takes nobody and of a network that phones can't reach.
func (k *Kiosk) InviteRemote(ctx context.Context, session string) (api.Remotes, error) {
	if n := k.Network(); !n.OK {
		return api.Remotes{}, &outreach.Error{Code: outreach.Code(n.Code), Args: n.Args}
	}
	i, err := k.Pairings.Invite(ctx, outreach.Remote, session)
	if err != nil {
		return api.Remotes{}, err
	}
	return k.remotes(ctx, session, i)
}

// Remotes is the remotes of a session, with the code of now.
func (k *Kiosk) Remotes(ctx context.Context, session string) (api.Remotes, error) {
	return k.remotes(ctx, session, k.Pairings.Invited(outreach.Remote, session))
}

func (k *Kiosk) remotes(ctx context.Context, session string, i pairing.Invitation) (api.Remotes, error) {
	list, err := k.Pairings.List(ctx, outreach.Remote, session)
	if err != nil {
		return api.Remotes{}, err
	}
	out := api.Remotes{Paired: api.Of(list, api.PairedOf)}
	if n := k.Network(); i.Code != "" && n.OK {
		out.Code, out.PIN, out.Left = i.Code, i.PIN, outreach.Seconds(i.Left)
		url := "http://" + n.Address + "/r/" + i.Code
		qr, err := paper.MakeQR(url, paper.Medium) // the PIN is not in it: a QR is photographed from the last row
		if err != nil {
			return api.Remotes{}, err
		}
		out.Address = api.Address{URL: url, Text: n.Address + "/r", QR: qr}
	}
	return out, nil
}
