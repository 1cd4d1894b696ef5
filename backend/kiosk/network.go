package kiosk

import (
	"context"
	"time"

	"bapashadir/backend/api"
	"bapashadir/backend/lan"
	"bapashadir/backend/outreach"
)

// networkEvery is how often the laptop's network is looked at: a hotspot switched
// on shows its address on the hall screen within this time.
const networkEvery = 3 * time.Second

// connect starts the hall's server if it isn't running and notes how it stands.
// It tells whether that changed.
func (k *Kiosk) connect() bool {
	n := api.Network{Args: map[string]string{}}
	var err error
	if k.lan.Addr() == nil {
		err = k.lan.Start(k.cfg.LAN)
	}
	host, ok := lan.Host(k.lan.Addr())
	switch {
	case err != nil:
		r := api.RefusalOf(err)
		n.Code = r.Code
		if r.Args != nil {
			n.Args = r.Args
		}
	case !ok:
		n.Code, n.Address = string(outreach.NoNetwork), host
	default:
		n.OK, n.Address = true, host
	}
	k.mu.Lock()
	defer k.mu.Unlock()
	changed := n.OK != k.network.OK || n.Address != k.network.Address || n.Code != k.network.Code
	k.network = n
	return changed
}

// places is how many phones the hall's hotspot carries; while the settings can't be
// read, what a laptop's own does.
func (k *Kiosk) places() int {
	o, err := k.Office.Get(context.Background())
	if err != nil {
		return outreach.DefaultCapacity
	}
	return o.Hotspot.Phones()
}

// Network tells whether phones can reach the laptop, and where.
func (k *Kiosk) Network() api.Network {
	k.mu.Lock()
	defer k.mu.Unlock()
	return k.network
}

// Listening is nil when the hall's server runs, else why it doesn't.
func (k *Kiosk) Listening() error {
	if k.lan.Addr() != nil {
		return nil
	}
	n := k.Network()
	return &outreach.Error{Code: outreach.Code(n.Code), Args: n.Args}
}

func (k *Kiosk) watchNetwork() {
	defer k.done.Done()
	tick := time.NewTicker(networkEvery)
	defer tick.Stop()
	for {
		select {
		case <-tick.C:
			if k.connect() {
				k.pulse.screens()
			}
			k.lan.Phones() // rings when somebody has left
		case <-k.stop:
			return
		}
	}
}
