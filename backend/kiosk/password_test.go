package kiosk_test

import (
	"bytes"
	"testing"

	"bapashadir/backend/kiosk"
	"bapashadir/backend/kiosk/kiosktest"
	"bapashadir/backend/outreach"
	"bapashadir/backend/store/storetest"
)

// A locked laptop starts, says that it needs the password, and opens with it, with
// the code that was printed, and with nothing else.
func TestLockedLaptopOpensWithItsPasswordOnly(t *testing.T) {
	cfg := kiosktest.Config(t.TempDir())
	k, err := kiosk.Start(ctx, cfg)
	if err != nil {
		t.Fatal(err)
	}
	r := kiosktest.OpenSession(t, k)
	if p := k.Protection(); p.Sealed || p.Chosen || k.RecoveryCode() != "" {
		t.Errorf("a new laptop: %+v", p)
	}
	_, err = k.SetPassword(ctx, "", "pendek")
	storetest.WantCode(t, err, outreach.WeakPassword)
	code, err := k.SetPassword(ctx, "", "sepintu sedulang")
	if err != nil || !k.Protection().Sealed {
		t.Fatal(err)
	}
	if err := k.Close(); err != nil {
		t.Fatal(err)
	}
	_, err = kiosk.Start(ctx, cfg)
	storetest.WantCode(t, err, outreach.PasswordNeeded)
	_, err = kiosk.Check(ctx, cfg, "", &bytes.Buffer{})
	storetest.WantCode(t, err, outreach.PasswordNeeded)
	cfg.Password = "sepintu selawang"
	_, err = kiosk.Start(ctx, cfg)
	storetest.WantCode(t, err, outreach.WrongPassword)

	cfg.Password = code
	if whole, err := kiosk.Check(ctx, cfg, "", &bytes.Buffer{}); err != nil || !whole {
		t.Errorf("with the code: %v %v", whole, err)
	}
	cfg.Password = "sepintu sedulang"
	again := kiosktest.Start(t, cfg)
	if now, err := again.Ready(ctx); err != nil || now.Session != r.Session || again.RecoveryCode() != "" {
		t.Errorf("%v %+v", err, now)
	}
}

// A password given at the start closes a new file and one that was open to all;
// its code is told once.
func TestPasswordOfTheCommandLine(t *testing.T) {
	cfg := kiosktest.Config(t.TempDir())
	k, err := kiosk.Start(ctx, cfg)
	if err != nil {
		t.Fatal(err)
	}
	if err := k.Close(); err != nil {
		t.Fatal(err)
	}
	cfg.Password = "sepintu sedulang"
	for _, dir := range []string{cfg.Data, t.TempDir()} {
		cfg.Data = dir
		k := kiosktest.Start(t, cfg)
		if code := k.RecoveryCode(); !k.Protection().Sealed || len(code) != 41 || k.RecoveryCode() != "" {
			t.Errorf("%+v, code %q", k.Protection(), code)
		}
	}
}
