// Package kiosktest starts the whole app for a test: real file, real network on the
// loopback, fixed clock, and a proof of the file at the end.
package kiosktest

import (
	"context"
	"testing"
	"testing/fstest"

	"bapashadir/backend/kiosk"
	"bapashadir/backend/outreach"
	"bapashadir/backend/store/storetest"
)

// Config is the app in folder dir with the clock and randomness of tests.
func Config(dir string) kiosk.Config {
	c := storetest.Config()
	return kiosk.Config{Data: dir, LAN: "127.0.0.1:0", Now: c.Now, Rand: c.Rand,
		Pages: fstest.MapFS{"screen.html": {Data: []byte("<!doctype html><title>screen</title>")}}}
}

// Start starts the app of cfg; it is checked and closed when the test ends.
func Start(t testing.TB, cfg kiosk.Config) *kiosk.Kiosk {
	t.Helper()
	k, err := kiosk.Start(context.Background(), cfg)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		faults, err := k.Check(context.Background())
		if err != nil || len(faults) > 0 {
			t.Errorf("check: %v %q", err, faults)
		}
		if err := k.Close(); err != nil {
			t.Error(err)
		}
	})
	return k
}

// OpenSession plans and opens a session in Desa Petaling and tells its addresses.
func OpenSession(t testing.TB, k *kiosk.Kiosk) kiosk.Ready {
	t.Helper()
	ctx := context.Background()
	ses, err := k.Sessions.Plan(ctx, outreach.Draft{Title: "Bapas Hadir di Desa Petaling", Date: "2026-03-07", Place: "Balai Desa",
		Village: outreach.Village{Code: "19.01.04.2001", Name: "Petaling"}})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := k.Sessions.Open(ctx, ses.ID, ""); err != nil {
		t.Fatal(err)
	}
	Settle(t, k, func() bool { return k.Now().Hall.Session == ses.ID })
	r, err := k.Ready(ctx)
	if err != nil {
		t.Fatal(err)
	}
	return r
}
