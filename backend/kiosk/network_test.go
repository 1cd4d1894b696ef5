package kiosk_test

import (
	"net/netip"
	"strings"
	"sync/atomic"
	"testing"

	"bapashadir/backend/kiosk/kiosktest"
	"bapashadir/backend/outreach"
	"bapashadir/backend/store/storetest"
)

// The address follows what the officer chooses and what the laptop has; what it no
// longer has is told and not shown.
func TestAddressFollowsTheNetworkAndTheOfficer(t *testing.T) {
	wifi := outreach.Card{Name: "wlan0", Kind: outreach.CardWiFi, Addr: netip.MustParseAddr("10.42.0.1")}
	cable := outreach.Card{Name: "eth0", Kind: outreach.CardCable, Addr: netip.MustParseAddr("192.168.8.100")}
	docker := outreach.Card{Name: "docker0", Kind: outreach.CardVirtual, Addr: netip.MustParseAddr("172.17.0.1")}
	var cards atomic.Pointer[[]outreach.Card]
	has := func(list ...outreach.Card) { cards.Store(&list) }
	has(wifi, cable, docker)
	cfg := kiosktest.Config(t.TempDir())
	cfg.LAN, cfg.Cards = "0.0.0.0:0", func() []outreach.Card { return *cards.Load() }
	k := kiosktest.Start(t, cfg)
	kiosktest.OpenSession(t, k)
	shows := func(host, gone string) {
		t.Helper()
		kiosktest.Settle(t, k, func() bool {
			h := k.Now().Hall
			at, _, _ := strings.Cut(h.Network.Address, ":")
			return at == host && h.Network.Gone == gone && h.Network.OK == (h.CheckIn.URL != "") &&
				(!h.Network.OK || strings.HasPrefix(h.CheckIn.URL, "http://"+h.Network.Address+"/m/"))
		})
		if r, err := k.Ready(ctx); err != nil || r.LAN != "http://"+k.Network().Address {
			t.Errorf("the ready line: %v %+v", err, r)
		}
	}
	shows("10.42.0.1", "")
	if got := k.Cards(); len(got) != 3 || got[0].Kind != outreach.CardHotspot || got[2].Kind != outreach.CardVirtual {
		t.Errorf("%+v", got)
	}
	if _, err := k.SaveHotspot(ctx, outreach.Hotspot{SSID: "Balai Desa", Password: "sedulang26", Host: cable.Addr.String()}); err != nil {
		t.Fatal(err)
	}
	shows("192.168.8.100", "")
	before := k.Now().Desk.Cards
	has(wifi, docker)
	shows("10.42.0.1", "192.168.8.100")
	kiosktest.Settle(t, k, func() bool { return k.Now().Desk.Cards != before }) // the window is told that a card has gone
	has(docker)
	shows("127.0.0.1", "192.168.8.100")
	if k.Network().Code != string(outreach.NoNetwork) {
		t.Errorf("%+v", k.Network())
	}

	// Other settings leave it as it is.
	o, err := k.Office.Get(ctx)
	if err != nil {
		t.Fatal(err)
	}
	o.Officer, o.Hotspot = "Rina Marlina, S.H.", outreach.Hotspot{}
	if o, err = k.Office.Save(ctx, o); err != nil || o.Hotspot.SSID != "Balai Desa" {
		t.Errorf("%v %+v", err, o.Hotspot)
	}
	_, err = k.SaveHotspot(ctx, outreach.Hotspot{SSID: "Balai Desa", Password: "pendek"})
	storetest.WantCode(t, err, outreach.BadChoice)
	if k.Network().Gone != "192.168.8.100" {
		t.Error("a refused change has changed something")
	}
}

// Cards are a door only where somebody has one.
func TestDoorsWithoutRadio(t *testing.T) {
	k := kiosktest.Start(t, kiosktest.Config(t.TempDir()))
	r := kiosktest.OpenSession(t, k)
	kiosktest.Settle(t, k, func() bool { return strings.Join(k.Now().Hall.Doors, " ") == "desk" })
	if _, err := k.Guests.Invite(ctx, r.Session, []outreach.Arrival{{Name: "Siti", Unsur: "warga", Sex: outreach.Female}}, nil); err != nil {
		t.Fatal(err)
	}
	kiosktest.Settle(t, k, func() bool { return strings.Join(k.Now().Hall.Doors, " ") == "card desk" })
}
