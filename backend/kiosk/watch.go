package kiosk

import (
	"context"
	"io"
	"log"
	"time"

	"bapashadir/backend/store"
)

// watchEvery is how often the disk is looked at: room made on it is used, and a
// full one is told, within this time.
const watchEvery = 10 * time.Second

// Space tells the room on the data's disk, and keeps a reserve on it.
func (k *Kiosk) Space(ctx context.Context) (store.Space, error) { return k.db.Space(ctx) }

// RunProbe is the hidden command probe, see store.RunProbe.
func RunProbe(in io.Reader, out io.Writer) error { return store.RunProbe(in, out) }

// Failed is nil, or the StorageFailed after which nothing is recorded until Close
// and Start have opened and checked the file again.
func (k *Kiosk) Failed() error { return k.db.Failed() }

// Jumps lists the moments at which the laptop's clock jumped: dates around them may
// be wrong.
func (k *Kiosk) Jumps(ctx context.Context) ([]store.Jump, error) { return k.db.Jumps(ctx) }

func (k *Kiosk) watchDisk() {
	defer k.done.Done()
	tick := time.NewTicker(watchEvery)
	defer tick.Stop()
	for {
		if _, err := k.db.Space(context.Background()); err != nil {
			log.Printf("disk: %v", err) // Space tells the window the same
		}
		if err := k.clock.watch(context.Background()); err != nil {
			log.Printf("clock: %v", err) // the jump is noted when the disk works again, if it is seen again
		}
		select {
		case <-tick.C:
		case <-k.stop:
			return
		}
	}
}
