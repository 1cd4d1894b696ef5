package desk

import (
	"context"

	"bapashadir/backend/api"
	"bapashadir/backend/kiosk"
	"bapashadir/backend/outreach"
	"bapashadir/backend/village"
)

// Office is the settings.
type Office struct{ desk *Desk }

// Get is the settings, Ready false before the first start was answered.
func (o *Office) Get() (api.Office, error) {
	return with(o.desk, func(ctx context.Context, k *kiosk.Kiosk) (outreach.Office, error) { return k.Office.Get(ctx) }, api.OfficeOf)
}

// Setup answers the first start.
func (o *Office) Setup(name, officer string) (api.Office, error) {
	return with(o.desk, func(ctx context.Context, k *kiosk.Kiosk) (outreach.Office, error) {
		return k.Office.Setup(deed(ctx, outreach.DeedOfficeSaved, ""), name, officer)
	}, api.OfficeOf)
}

// Save keeps changed settings.
func (o *Office) Save(in api.Office) (api.Office, error) {
	return with(o.desk, func(ctx context.Context, k *kiosk.Kiosk) (outreach.Office, error) {
		return k.Office.Save(deed(ctx, outreach.DeedOfficeSaved, ""), in.Office())
	}, api.OfficeOf)
}

// Example is the first number that these settings would give, while they are typed.
func (o *Office) Example(in api.Office) (string, error) { return api.NumberExample(in.Office()) }

// Sources tells where the data that ships with the app, and the list of villages in use,
// are from, in the words that their licence asks for.
func (o *Office) Sources() ([]api.Source, error) {
	return with(o.desk, func(_ context.Context, k *kiosk.Kiosk) (village.State, error) { return k.Villages.State(), nil }, api.SourcesOf)
}
