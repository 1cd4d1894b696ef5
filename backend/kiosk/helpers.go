package kiosk

import (
	"context"

	"bapashadir/backend/api"
	"bapashadir/backend/outreach"
	"bapashadir/backend/pairing"
	"bapashadir/backend/paper"
)

// InviteHelper makes a code for one more helper; the code before dies. Errors: those
// of a session that takes nobody and of a network that phones can't reach.
func (k *Kiosk) InviteHelper(ctx context.Context, session string) (api.Helpers, error) {
	if n := k.Network(); !n.OK {
		return api.Helpers{}, &outreach.Error{Code: outreach.Code(n.Code), Args: n.Args}
	}
	i, err := k.Pairings.Invite(ctx, outreach.Helper, session)
	if err != nil {
		return api.Helpers{}, err
	}
	return k.helpers(ctx, session, i)
}

// Helpers is the helpers of a session, with the code of now.
func (k *Kiosk) Helpers(ctx context.Context, session string) (api.Helpers, error) {
	return k.helpers(ctx, session, k.Pairings.Invited(outreach.Helper, session))
}

func (k *Kiosk) helpers(ctx context.Context, session string, i pairing.Invitation) (api.Helpers, error) {
	list, err := k.Pairings.List(ctx, outreach.Helper, session)
	if err != nil {
		return api.Helpers{}, err
	}
	out := api.Helpers{Paired: api.Of(list, api.PairedOf)}
	if n := k.Network(); i.Code != "" && n.OK {
		out.Code, out.Left = i.Code, outreach.Seconds(i.Left)
		url := "http://" + n.Address + "/p/" + i.Code
		qr, err := paper.MakeQR(url, paper.Medium)
		if err != nil {
			return api.Helpers{}, err
		}
		out.Address = api.Address{URL: url, Text: n.Address + "/p", QR: qr}
	}
	return out, nil
}
