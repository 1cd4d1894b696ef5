package kiosk_test

import (
	"testing"

	"bapashadir/backend/display"
	"bapashadir/backend/kiosk"
	"bapashadir/backend/kiosk/kiosktest"
	"bapashadir/backend/outreach"
	"bapashadir/backend/pairing"
)

// A power cut in the middle of a session: the next start turns the projector on again.
// After the session, or where it was off, a start opens nothing by itself.
func TestProjectorIsResumed(t *testing.T) {
	cfg := kiosktest.Config(t.TempDir())
	cfg.Displays = func() []display.Display { return []display.Display{{Name: "eDP-1", Width: 1366, Height: 768}} }
	stands := func(k *kiosk.Kiosk, want string) {
		t.Helper()
		kiosktest.Settle(t, k, func() bool { return k.Now().Desk.Projector.Stands == want })
	}
	begin := func() *kiosk.Kiosk {
		t.Helper()
		k, err := kiosk.Start(t.Context(), cfg)
		if err != nil {
			t.Fatal(err)
		}
		return k
	}
	end := func(k *kiosk.Kiosk) {
		t.Helper()
		if err := k.Close(); err != nil {
			t.Fatal(err)
		}
	}
	let := func(k *kiosk.Kiosk, session string) { // as its browser comes in
		t.Helper()
		i, err := k.Pairings.Invite(t.Context(), outreach.Projector, session)
		if err != nil {
			t.Fatal(err)
		}
		if _, _, err := k.Pairings.Pair(t.Context(), outreach.Projector, pairing.Knock{Code: i.Code}); err != nil {
			t.Fatal(err)
		}
	}

	k := begin()
	stands(k, "off")
	let(k, "") // on, and no session is open yet
	end(k)
	k = begin()
	stands(k, "off")
	r := kiosktest.OpenSession(t, k)
	end(k)
	k = begin()
	stands(k, "alone")
	if err := k.ProjectorOff(t.Context()); err != nil {
		t.Fatal(err)
	}
	stands(k, "off")
	end(k)
	k = begin()
	stands(k, "off")
	let(k, r.Session)
	end(k)
	k = begin()
	stands(k, "alone")
	if _, err := k.Sessions.Close(t.Context(), r.Session); err != nil {
		t.Fatal(err)
	}
	end(k)
	k = begin()
	stands(k, "off")
	end(k)
}
