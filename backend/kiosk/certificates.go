package kiosk

import (
	"context"

	"bapashadir/backend/api"
	"bapashadir/backend/certify"
	"bapashadir/backend/live"
	"bapashadir/backend/outreach"
	"bapashadir/backend/proof"
	"bapashadir/backend/store"
)

// CertificatesTopic is how far the issuing of many certificates is.
const CertificatesTopic live.Topic = "certificates"

// certifying is what certificates need of the app: its keys, its clock, its screens.
func (k *Kiosk) certifying() certify.Ways {
	return certify.Ways{
		Documents: k.Documents,
		Sign: func(tx *store.Tx, c outreach.Certificate) (string, error) {
			text, _, err := k.Keys.Sign(tx, claims(c))
			return text, err
		},
		Clock: k.dated,
		Told:  func(b certify.Batch) { k.Board.Publish(CertificatesTopic, api.BatchOf(b)) },
	}
}

// dated is the clock for whoever writes a date that has to be right.
func (k *Kiosk) dated(ctx context.Context) (outreach.Clock, error) {
	c, err := k.Clock(ctx)
	return c.Clock, err
}

// ClearNames erases the people of a session whose time is over; the stick is owed a copy
// without them.
func (k *Kiosk) ClearNames(ctx context.Context, session string) (outreach.Session, error) {
	ses, err := k.Retention.Clear(ctx, session)
	if err == nil {
		k.oweStick()
	}
	return ses, err
}

// claims are the facts of a certificate that its code proves.
func claims(c outreach.Certificate) proof.Claims {
	return proof.Claims{ID: c.ID, Kind: string(c.Kind), Number: c.Number, Name: c.Name, Role: c.Role, Activity: c.Activity,
		Place: c.Place, Date: c.Date, Office: c.Office, Hours: c.Hours}
}
