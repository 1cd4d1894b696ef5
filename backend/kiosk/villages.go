package kiosk

import (
	"context"
	"sync"

	"bapashadir/backend/api"
	"bapashadir/backend/live"
	"bapashadir/backend/village"
)

// VillagesTopic is how far the import of a pack of villages is.
const VillagesTopic live.Topic = "villages"

// villages is the import under way, if one is.
type villages struct {
	mu   sync.Mutex
	stop context.CancelFunc
}

// readVillages reads the list in use before somebody plans, and keeps no start waiting.
func (k *Kiosk) readVillages() {
	defer k.done.Done()
	k.Villages.List()
}

// ImportVillages takes a pack of villages, and tells the window how far it is. Errors:
// those of village.Service.Import.
func (k *Kiosk) ImportVillages(ctx context.Context, pack []byte) (village.State, error) {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	k.villages.mu.Lock()
	if k.villages.stop == nil { // else the service refuses this one
		k.villages.stop = stop
		defer func() {
			k.villages.mu.Lock()
			defer k.villages.mu.Unlock()
			k.villages.stop = nil
			k.Board.Publish(VillagesTopic, api.Importing{})
		}()
	}
	k.villages.mu.Unlock()
	return k.Villages.Import(ctx, pack, func(done, total int) {
		k.Board.Publish(VillagesTopic, api.Importing{Running: true, Done: done, Total: total})
	})
}

// StopVillages stops the import under way, if one is.
func (k *Kiosk) StopVillages() {
	k.villages.mu.Lock()
	defer k.villages.mu.Unlock()
	if k.villages.stop != nil {
		k.villages.stop()
	}
}
