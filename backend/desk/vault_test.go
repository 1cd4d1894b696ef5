package desk

import (
	"errors"
	"strings"
	"sync/atomic"
	"testing"

	"bapashadir/backend/kiosk"
	"bapashadir/backend/kiosk/kiosktest"
	"bapashadir/backend/outreach"
	"bapashadir/backend/store/storetest"
)

func begin(t *testing.T, cfg kiosk.Config) (*Vault, *Office) {
	t.Helper()
	d := New(cfg, nil)
	t.Cleanup(func() { d.Shutdown(t.Context()) })
	return &Vault{d}, &Office{d}
}

// A recovery code is told until somebody has confirmed it, over reloads of the
// window, and never again after that.
func TestCodeIsToldUntilItIsKept(t *testing.T) {
	v, _ := begin(t, kiosktest.Config(t.TempDir()))
	if s, err := v.State(); err != nil || !s.Ask || s.Sealed || s.Code != "" {
		t.Fatalf("%v %+v", err, s)
	}
	storetest.WantCode(t, v.Protect("", "pendek"), outreach.WeakPassword)
	if err := v.Protect("", "sepintu sedulang"); err != nil {
		t.Fatal(err)
	}
	first, _ := v.State()
	again, err := v.State()
	if err != nil || again.Code == "" || again.Code != first.Code || again.Ask || !again.Sealed {
		t.Fatalf("%v %+v", err, again)
	}
	if err := v.CodeKept(); err != nil {
		t.Fatal(err)
	}
	if s, err := v.State(); err != nil || s.Code != "" {
		t.Errorf("%v %+v", err, s)
	}
}

// A locked laptop answers nothing before its password, and a recovery that was
// refused leaves it locked.
func TestLockedDeskOpensWithItsPasswordOnly(t *testing.T) {
	cfg := kiosktest.Config(t.TempDir())
	v, _ := begin(t, cfg)
	if err := v.Protect("", "sepintu sedulang"); err != nil {
		t.Fatal(err)
	}
	told, err := v.State()
	if err != nil {
		t.Fatal(err)
	}
	v.desk.Shutdown(t.Context())

	locked, office := begin(t, cfg)
	for range 2 {
		_, err = office.Get()
		storetest.WantCode(t, err, outreach.PasswordNeeded)
		err := locked.Unlock("sepintu selawang")
		storetest.WantCode(t, err, outreach.WrongPassword)
		var e *outreach.Error
		if errors.As(err, &e); e.Field != "password" {
			t.Errorf("told at field %q", e.Field)
		}
		storetest.WantCode(t, locked.Recover(told.Code, "pendek"), outreach.WeakPassword)
		err = locked.Recover(told.Code[:40]+"?", "serumpun sebalai")
		if storetest.WantCode(t, err, outreach.BadCode); errors.As(err, &e) && e.Args["group"] != "7" {
			t.Errorf("told to look at group %q", e.Args["group"])
		}
	}
	if err := locked.Recover(strings.ToLower(strings.ReplaceAll(told.Code, "-", "  ")), "serumpun sebalai"); err != nil {
		t.Fatal(err)
	}
	if s, err := locked.State(); err != nil || s.Code == "" || s.Code == told.Code {
		t.Errorf("%v %+v", err, s)
	}
	// Opening again, as after a failing disk, asks nobody for the password of now.
	if err := locked.Reopen(); err != nil {
		t.Errorf("%v", err)
	}
}

// A disk that failed stops recording; Reopen is the way on, and nothing else is.
func TestReopenAfterTheDiskFailed(t *testing.T) {
	var bad atomic.Bool
	cfg := kiosktest.Config(t.TempDir())
	cfg.Faults.Sync = func() error {
		if bad.Load() {
			return errors.New("the disk is gone")
		}
		return nil
	}
	v, office := begin(t, cfg)
	if _, err := office.Setup("Bapas", "Rina"); err != nil {
		t.Fatal(err)
	}
	bad.Store(true)
	_, err := office.Setup("Bapas", "Andi")
	storetest.WantCode(t, err, outreach.StorageFailed)
	bad.Store(false)
	live := &Live{v.desk}
	kiosktest.Settle(t, v.desk.app, func() bool {
		now, err := live.Now()
		return err == nil && now.Disk.Code == string(outreach.StorageFailed)
	})
	if err := v.Reopen(); err != nil {
		t.Fatal(err)
	}
	if now, err := live.Now(); err != nil || now.Disk.Code != "" {
		t.Errorf("%v %+v", err, now.Disk)
	}
	if _, err := office.Setup("Bapas", "Andi"); err != nil {
		t.Error(err)
	}
}

// A copy is put back under the running app; one that can't be leaves all as it was.
func TestRestoreUnderTheRunningApp(t *testing.T) {
	v, office := begin(t, kiosktest.Config(t.TempDir()))
	if _, err := office.Setup("Bapas", "Rina"); err != nil {
		t.Fatal(err)
	}
	c, err := v.MakeCopy()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := office.Setup("Bapas", "Andi"); err != nil {
		t.Fatal(err)
	}
	officer := func() string {
		o, err := office.Get()
		if err != nil {
			t.Fatal(err)
		}
		return o.Officer
	}
	storetest.WantCode(t, v.Restore("salinan-none.db"), outreach.SnapshotDamaged)
	if officer() != "Andi" {
		t.Error("a refused restore changed the data")
	}
	if err := v.Restore(c.Name); err != nil || officer() != "Rina" {
		t.Errorf("%v: %s", err, officer())
	}
}
