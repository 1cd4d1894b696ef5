package kiosk_test

import (
	"os"
	"path/filepath"
	"testing"

	"bapashadir/backend/kiosk"
	"bapashadir/backend/kiosk/kiosktest"
	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
	"bapashadir/backend/store/storetest"
)

// The chosen stick gets a copy when a session ends. One that was away is told as
// owed, and gets it at the next start if it is back then.
func TestChosenStickGetsACopyAfterEachSession(t *testing.T) {
	dir, stick := t.TempDir(), filepath.Join(t.TempDir(), "stik")
	if err := os.Mkdir(stick, 0o700); err != nil {
		t.Fatal(err)
	}
	cfg := kiosktest.Config(dir)
	storetest.WantCode(t, kiosktest.Start(t, kiosktest.Config(t.TempDir())).ChooseStick(ctx, stick), outreach.PasswordNeeded)

	k, err := kiosk.Start(ctx, cfg)
	if err != nil {
		t.Fatal(err)
	}
	code, err := k.SetPassword(ctx, "", "sepintu sedulang")
	if err != nil {
		t.Fatal(err)
	}
	cfg.Password = "sepintu sedulang"
	storetest.WantCode(t, k.ChooseStick(ctx, filepath.Join(stick, "away")), outreach.DataNotWritable)
	if err := k.ChooseStick(ctx, stick); err != nil {
		t.Fatal(err)
	}
	// on tells how many people the copy holds.
	on := func() int {
		c, err := kiosk.PreviewStick(kiosktest.Config(t.TempDir()), stick, code)
		if err != nil {
			t.Fatal(err)
		}
		return c.Then.Tables["attendees"]
	}
	owed := func(k *kiosk.Kiosk) bool {
		s, err := k.Stick(ctx)
		if err != nil {
			t.Fatal(err)
		}
		return s.Owed
	}
	r := kiosktest.OpenSession(t, k)
	arrivals(t, k, r.Session, 1, 7)
	if n := on(); n != 0 {
		t.Errorf("%d people on the stick before the session has ended", n)
	}
	closeSession := func() {
		if _, err := k.Sessions.Close(ctx, r.Session); err != nil {
			t.Fatal(err)
		}
	}
	closeSession()
	kiosktest.Until(t, func() bool { return on() == 7 })

	away := stick + " away"
	if err := os.Rename(stick, away); err != nil {
		t.Fatal(err)
	}
	if _, err := k.Sessions.Open(ctx, r.Session, "tamu terlambat"); err != nil {
		t.Fatal(err)
	}
	arrivals(t, k, r.Session, 8, 9)
	closeSession()
	kiosktest.Until(t, func() bool { return owed(k) })
	if s, err := k.Stick(ctx); err != nil || s.There || s.Folder != stick {
		t.Errorf("%v %+v", err, s)
	}
	if err := k.Close(); err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(away, stick); err != nil {
		t.Fatal(err)
	}
	if err := os.Chtimes(filepath.Join(stick, store.StickName), cfg.Now().AddDate(0, 0, -1), cfg.Now().AddDate(0, 0, -1)); err != nil {
		t.Fatal(err)
	}
	k = kiosktest.Start(t, cfg)
	kiosktest.Until(t, func() bool { k.PayStick(ctx); return on() == 9 && !owed(k) })
	if err := os.Rename(stick, away); err != nil {
		t.Fatal(err)
	}
	if err := k.Erase(ctx, r.Session, 3); err != nil {
		t.Fatal(err)
	}
	if !owed(k) {
		t.Error("the stick may keep for ever who was erased")
	}
	if err := os.Rename(away, stick); err != nil {
		t.Fatal(err)
	}
	kiosktest.Until(t, func() bool { k.PayStick(ctx); return on() == 8 && !owed(k) })
	if err := k.ChooseStick(ctx, ""); err != nil {
		t.Fatal(err)
	}
	if s, err := k.Stick(ctx); err != nil || s.Folder != "" {
		t.Errorf("%v %+v", err, s)
	}
}
