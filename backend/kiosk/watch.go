package kiosk

import (
	"context"
	"io"
	"log"
	"reflect"
	"time"

	"bapashadir/backend/api"
	"bapashadir/backend/live"
	"bapashadir/backend/store"
)

// DiskTopic is whether the laptop still takes what is recorded.
const DiskTopic live.Topic = "disk"

// watchEvery is how often the disk is looked at: room made on it is used, and one that
// fills up is told, within this time. One that refuses a commit is told at once.
const watchEvery = 10 * time.Second

// RunProbe is the hidden command probe, see store.RunProbe.
func RunProbe(in io.Reader, out io.Writer) error { return store.RunProbe(in, out) }

// Jumps lists the moments at which the laptop's clock jumped: dates around them may
// be wrong.
func (k *Kiosk) Jumps(ctx context.Context) ([]store.Jump, error) { return k.db.Jumps(ctx) }

// diskRefused rings: the next look at the disk is now.
func (k *Kiosk) diskRefused() {
	select {
	case k.refused <- struct{}{}:
	default:
	}
}

// sound is a disk that nobody need be told about.
func sound() api.Disk { return api.Disk{Args: map[string]string{}} }

// tellDisk publishes how the disk stands when that has changed since before.
func (k *Kiosk) tellDisk(ctx context.Context, before api.Disk) api.Disk {
	space, err := k.db.Space(ctx)
	if failed := k.db.Failed(); failed != nil {
		err = failed
	}
	now := api.DiskOf(space, err)
	if !reflect.DeepEqual(now, before) {
		if err != nil {
			log.Printf("disk: %v", err)
		}
		k.Board.Publish(DiskTopic, now)
	}
	return now
}

func (k *Kiosk) watchDisk() {
	defer k.done.Done()
	tick := time.NewTicker(watchEvery)
	defer tick.Stop()
	ctx, disk := context.Background(), sound() // as start has told
	for clock := true; ; {
		disk = k.tellDisk(ctx, disk)
		if clock {
			if err := k.clock.watch(ctx); err != nil {
				log.Printf("clock: %v", err) // the jump is noted when the disk works again, if it is seen again
			}
		}
		select {
		case <-tick.C:
			clock = true
		case <-k.refused:
			clock = false
		case <-k.stop:
			return
		}
	}
}
