package kiosk_test

import (
	"fmt"
	"net/http"
	"net/url"
	"os"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"bapashadir/backend/kiosk"
	"bapashadir/backend/kiosk/kiosktest"
	"bapashadir/backend/outreach"
	"bapashadir/backend/store/storetest"
)

// Somebody in the hall guesses for ten minutes from 20 addresses at everything that opens
// by something short, while the officer makes new codes and the laptop starts anew. The
// window is locked meanwhile, and opens.
func TestGuessingFromTheHall(t *testing.T) {
	n, restarts := 600, 3
	if os.Getenv("BAPAS_HADIR_LONG") != "" {
		n, restarts = 10_000, 10
	}
	// The program asks while the test goes on.
	var mu sync.Mutex
	looked := map[string]int{}
	var now atomic.Int64
	now.Store(storetest.Noon.UnixNano())
	cfg := kiosktest.Config(t.TempDir())
	cfg.Now, cfg.PhoneHeader = func() time.Time { return time.Unix(0, now.Load()).In(storetest.Noon.Location()) }, "X-Phone"
	cfg.Faults.Guessed = func(door string) {
		mu.Lock()
		defer mu.Unlock()
		looked[door]++
	}
	var k *kiosk.Kiosk
	var session, home string
	start := func() {
		if k != nil {
			if err := k.Close(); err != nil {
				t.Fatal(err)
			}
		}
		var err error
		if k, err = kiosk.Start(t.Context(), cfg); err != nil {
			t.Fatal(err)
		}
		home = "http://" + k.Network().Address
	}
	start()
	session = kiosktest.OpenSession(t, k).Session
	storetest.WantCode(t, k.Touch.SetPIN(t.Context(), "4071"), "")
	storetest.WantCode(t, k.Touch.Start(t.Context(), outreach.Locked, outreach.ByOfficer), "")
	client := http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	doors := []string{"/p", "/remote/pair", "/screen/open", "/n"}
	for i := range n {
		if i%(n/restarts) == 0 {
			start()
		}
		if i%40 == 0 {
			for _, role := range []outreach.Role{outreach.Helper, outreach.Remote, outreach.Screen} {
				if _, err := k.Pairings.Invite(t.Context(), role, session); err != nil {
					t.Fatal(err)
				}
			}
		}
		// Whoever steers has to know a PIN too: its code was read off the wall.
		form := url.Values{"kode": {outreach.PairingCode(i)}, "hadir": {outreach.ShortCode(i)}}
		door := doors[i%len(doors)]
		if door == "/remote/pair" {
			form.Set("kode", k.Pairings.Invited(outreach.Remote, session).Code)
			form.Set("pin", fmt.Sprintf("%04d", i))
		}
		r, err := http.NewRequestWithContext(t.Context(), http.MethodPost, home+door, strings.NewReader(form.Encode()))
		if err != nil {
			t.Fatal(err)
		}
		r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		r.Header.Set(cfg.PhoneHeader, fmt.Sprintf("10.42.0.%d", i%20+2))
		res, err := client.Do(r)
		if err != nil {
			t.Fatal(err)
		}
		_ = res.Body.Close()
		if res.StatusCode < 400 {
			t.Fatalf("%s let in: %d", door, res.StatusCode)
		}
		now.Store(storetest.Noon.Add(10 * time.Minute * time.Duration(i+1) / time.Duration(n)).UnixNano())
	}
	mu.Lock()
	pairings, owners := looked["pairing"], looked["owners"]
	mu.Unlock()
	for _, count := range []int{pairings, owners} {
		if count > 30 || count < 10 {
			t.Errorf("%d pairing codes and PINs and %d codes of people were looked at", pairings, owners)
			break
		}
	}
	storetest.WantCode(t, k.Touch.Leave(t.Context(), "4071"), "") // at once: the hall keeps no officer waiting
	t.Logf("%d pairing codes and PINs and %d codes of people were looked at of %d guesses from 20 addresses in ten minutes, over %d starts",
		pairings, owners, n, restarts)
	if err := k.Close(); err != nil {
		t.Error(err)
	}
}
