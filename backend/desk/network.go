package desk

import (
	"context"

	"bapashadir/backend/api"
	"bapashadir/backend/kiosk"
)

// Network is the hall's own network: what its officer tells of it.
type Network struct{ desk *Desk }

// Get is what was told, and the addresses to choose from.
func (n *Network) Get() (api.HallNetwork, error) {
	return with(n.desk, func(ctx context.Context, k *kiosk.Kiosk) (api.HallNetwork, error) {
		o, err := k.Office.Get(ctx)
		return api.HallNetworkOf(o.Hotspot, k.Cards()), err
	}, same)
}

// Save keeps it; the hall screen, the poster and all addresses follow at once.
func (n *Network) Save(in api.HallNetwork) (api.HallNetwork, error) {
	return with(n.desk, func(ctx context.Context, k *kiosk.Kiosk) (api.HallNetwork, error) {
		h, err := k.SaveHotspot(ctx, in.Hotspot())
		return api.HallNetworkOf(h, k.Cards()), err
	}, same)
}

// Code is the code that a phone would read, while it is typed.
func (n *Network) Code(in api.HallNetwork) (api.WiFi, error) {
	return with(n.desk, func(_ context.Context, k *kiosk.Kiosk) (api.WiFi, error) { return k.WiFiCode(in.Hotspot()) }, same)
}
