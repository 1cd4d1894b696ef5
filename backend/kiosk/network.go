package kiosk

import (
	"context"
	"slices"
	"time"

	"bapashadir/backend/api"
	"bapashadir/backend/lan"
	"bapashadir/backend/outreach"
)

// networkEvery is how often the laptop's network is looked at: a hotspot switched
// on shows its address on the hall screen within this time.
const networkEvery = 3 * time.Second

// connect starts the hall's server if it isn't running and notes how it stands and
// which cards the laptop has. It tells whether any of that changed.
func (k *Kiosk) connect() bool {
	k.connecting.Lock()
	defer k.connecting.Unlock()
	n := api.Network{Args: map[string]string{}}
	var err error
	if k.lan.Addr() == nil {
		err = k.lan.Start(k.cfg.LAN)
	}
	hot, cards := k.hotspot(), outreach.Cards(k.cfg.Cards())
	place := lan.Find(k.lan.Addr(), cards, hot.Chosen())
	if place.Gone {
		n.Gone = hot.Host
	}
	switch {
	case err != nil:
		r := api.RefusalOf(err)
		n.Code = r.Code
		if r.Args != nil {
			n.Args = r.Args
		}
	case !place.OK:
		n.Code, n.Address = string(outreach.NoNetwork), place.Host
	default:
		n.OK, n.Address = true, place.Host
	}
	k.mu.Lock()
	defer k.mu.Unlock()
	changed := n.OK != k.network.OK || n.Address != k.network.Address || n.Code != k.network.Code || n.Gone != k.network.Gone
	other := !slices.Equal(cards, k.cards)
	k.network, k.cards = n, cards
	if other {
		k.pulse.cards()
	}
	return changed || other
}

// hotspot is what the officer told of the hall's network, from memory: each phone's
// request asks. The pulse keeps it.
func (k *Kiosk) hotspot() outreach.Hotspot {
	if h := k.told.Load(); h != nil {
		return *h
	}
	return outreach.Hotspot{}
}

// SaveHotspot checks and keeps what the officer tells of the hall's network, and all
// addresses follow at once.
func (k *Kiosk) SaveHotspot(ctx context.Context, h outreach.Hotspot) (outreach.Hotspot, error) {
	o, err := k.Office.SaveHotspot(ctx, h)
	if err != nil {
		return outreach.Hotspot{}, err
	}
	k.told.Store(&o.Hotspot)
	k.connect()
	k.pulse.screens()
	return o.Hotspot, nil
}

// Cards is the laptop's network cards now, best first.
func (k *Kiosk) Cards() []outreach.Card {
	k.mu.Lock()
	defer k.mu.Unlock()
	return slices.Clone(k.cards)
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
