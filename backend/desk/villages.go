package desk

import (
	"context"

	"bapashadir/backend/api"
	"bapashadir/backend/kiosk"
	"bapashadir/backend/outreach"
	"bapashadir/backend/region"
	"bapashadir/backend/village"
)

// Villages is the list of villages in use.
type Villages struct{ desk *Desk }

// State tells which list is in use.
func (v *Villages) State() (api.Villages, error) {
	return with(v.desk, func(_ context.Context, k *kiosk.Kiosk) (village.State, error) { return k.Villages.State(), nil }, api.VillagesOf)
}

// Import takes a pack: the bytes of its file in base64. How far it is comes as the
// topic villages.
func (v *Villages) Import(file string) (api.Villages, error) {
	return with(v.desk, func(ctx context.Context, k *kiosk.Kiosk) (village.State, error) {
		pack, err := fileOf(file, region.MaxPack, outreach.Refuse(outreach.PackLarge, ""), outreach.Refuse(outreach.PackForeign, ""))
		if err != nil {
			return village.State{}, err
		}
		return k.ImportVillages(ctx, pack)
	}, api.VillagesOf)
}

// Stop stops the import under way: the list of before stays.
func (v *Villages) Stop() error {
	return do(v.desk, func(_ context.Context, k *kiosk.Kiosk) error {
		k.StopVillages()
		return nil
	})
}

// Remove goes back to the built-in list.
func (v *Villages) Remove() (api.Villages, error) {
	return with(v.desk, func(_ context.Context, k *kiosk.Kiosk) (village.State, error) {
		err := k.Villages.Remove()
		return k.Villages.State(), err
	}, api.VillagesOf)
}
