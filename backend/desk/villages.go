package desk

import (
	"context"
	"encoding/base64"

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
		if base64.StdEncoding.DecodedLen(len(file)) > region.MaxPack+2 {
			return village.State{}, outreach.Refuse(outreach.PackLarge, "")
		}
		pack, err := base64.StdEncoding.DecodeString(file)
		if err != nil {
			return village.State{}, outreach.Wrap(outreach.PackForeign, err)
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
