package desk

import (
	"context"

	"bapashadir/backend/api"
	"bapashadir/backend/certify"
	"bapashadir/backend/kiosk"
	"bapashadir/backend/outreach"
)

// Makings is how certificates of each kind are made.
type Makings struct{ desk *Desk }

// List is all kinds.
func (m *Makings) List() ([]api.Making, error) {
	return with(m.desk, func(ctx context.Context, k *kiosk.Kiosk) ([]certify.Making, error) { return k.Certify.Makings(ctx) },
		func(l []certify.Making) []api.Making { return api.Of(l, api.MakingOf) })
}

// Save checks and keeps one.
func (m *Makings) Save(making api.Making) (api.Making, error) {
	return with(m.desk, func(ctx context.Context, k *kiosk.Kiosk) (certify.Making, error) {
		return k.Certify.SaveMaking(ctx, making.Making())
	}, api.MakingOf)
}

// Reset goes back to the first words of a kind. Its numbers go on.
func (m *Makings) Reset(kind string) (api.Making, error) {
	return with(m.desk, func(ctx context.Context, k *kiosk.Kiosk) (certify.Making, error) {
		return k.Certify.ResetMaking(ctx, outreach.Kind(kind))
	}, api.MakingOf)
}

// Example is the next number by a making that is being written, empty when numbers are
// to come.
func (m *Makings) Example(making api.Making) (string, error) {
	return with(m.desk, func(ctx context.Context, k *kiosk.Kiosk) (string, error) {
		return k.Certify.Example(ctx, making.Making())
	}, same)
}

// Looks is how all certificates look.
type Looks struct{ desk *Desk }

// Get is the look.
func (l *Looks) Get() (api.Look, error) {
	return with(l.desk, func(ctx context.Context, k *kiosk.Kiosk) (outreach.Look, error) { return k.Certify.Look(ctx) }, api.CertificateLookOf)
}

// Save checks and keeps it.
func (l *Looks) Save(look api.Look) (api.Look, error) {
	return with(l.desk, func(ctx context.Context, k *kiosk.Kiosk) (outreach.Look, error) {
		return k.Certify.SaveLook(ctx, look.Look())
	}, api.CertificateLookOf)
}

// Sample is a certificate in a look and by words that are being made, with the longest name
// of a session's volunteers.
func (l *Looks) Sample(look api.Look, making api.Making, session string) (api.File, error) {
	return with(l.desk, func(ctx context.Context, k *kiosk.Kiosk) (certify.Preview, error) {
		return k.Certify.Sample(ctx, look.Look(), making.Making().Making, session)
	}, api.CertificateFileOf)
}

// Logos are the pictures that the office has loaded.
func (l *Looks) Logos() ([]api.Logo, error) {
	return with(l.desk, func(ctx context.Context, k *kiosk.Kiosk) ([]certify.Logo, error) { return k.Certify.Logos(ctx) },
		func(l []certify.Logo) []api.Logo { return api.Of(l, api.LogoOf) })
}

// AddLogo takes a PNG or JPEG, in base64.
func (l *Looks) AddLogo(name, picture string) (api.Logo, error) {
	return with(l.desk, func(ctx context.Context, k *kiosk.Kiosk) (certify.Logo, error) {
		b, err := fileOf(picture, certify.MaxLogo, outreach.Refuse(outreach.LogoLarge, "logo"), outreach.Refuse(outreach.BadBody, ""))
		if err != nil {
			return certify.Logo{}, err
		}
		return k.Certify.AddLogo(ctx, name, b)
	}, api.LogoOf)
}

// RemoveLogo removes one that the look does not use.
func (l *Looks) RemoveLogo(id string) error {
	return do(l.desk, func(ctx context.Context, k *kiosk.Kiosk) error { return k.Certify.RemoveLogo(ctx, id) })
}

// CheckSVG tells whether the window may draw an SVG, in base64, to make a PNG of it.
func (l *Looks) CheckSVG(svg string) error {
	return do(l.desk, func(context.Context, *kiosk.Kiosk) error {
		b, err := fileOf(svg, certify.MaxLogo, outreach.Refuse(outreach.LogoLarge, "logo"), outreach.Refuse(outreach.BadBody, ""))
		if err != nil {
			return err
		}
		return certify.CheckSVG(b)
	})
}
