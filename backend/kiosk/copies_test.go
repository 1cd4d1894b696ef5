package kiosk_test

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"bapashadir/backend/kiosk"
	"bapashadir/backend/kiosk/kiosktest"
	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
	"bapashadir/backend/store/storetest"
)

func arrivals(t *testing.T, k *kiosk.Kiosk, session string, from, to int) {
	t.Helper()
	for i := from; i <= to; i++ {
		in := outreach.Arrival{Name: fmt.Sprintf("Warga %c%c", 'A'+i/10, 'A'+i%10), Unsur: "warga", Door: outreach.ByDesk}
		if _, err := k.CheckIn.Arrive(ctx, session, in); err != nil {
			t.Fatal(err)
		}
	}
}

// The laptop's data are spoilt over night: the app says so, shows what the last copy
// brings, and opens it.
func TestSpoiltDataComeBackFromTheirCopy(t *testing.T) {
	cfg := kiosktest.Config(t.TempDir())
	k, err := kiosk.Start(ctx, cfg)
	if err != nil {
		t.Fatal(err)
	}
	r := kiosktest.OpenSession(t, k)
	arrivals(t, k, r.Session, 1, 20)
	s, err := k.Snapshot(ctx)
	if err != nil {
		t.Fatal(err)
	}
	arrivals(t, k, r.Session, 21, 23)
	c, err := k.Preview(ctx, s.Name)
	if err != nil || c.Now.Sessions[0].Attendees != 23 || c.Then.Sessions[0].Attendees != 20 {
		t.Errorf("%v %+v", err, c)
	}
	if err := k.Close(); err != nil {
		t.Fatal(err)
	}
	if err := os.Truncate(filepath.Join(cfg.Data, store.FileName), 9000); err != nil {
		t.Fatal(err)
	}
	_, err = kiosk.Start(ctx, cfg)
	storetest.WantCode(t, err, outreach.DataDamaged)
	if c, err = kiosk.Preview(cfg, ""); err != nil || c.Reason != "truncated" || c.Known || c.Then.Sessions[0].Attendees != 20 {
		t.Errorf("%v %+v", err, c)
	}
	if _, err = kiosk.Restore(cfg, ""); err != nil {
		t.Fatal(err)
	}
	again := kiosktest.Start(t, cfg)
	if h := again.Now().Hall; h.Arrived != 20 || h.Session != r.Session {
		t.Errorf("%+v", h)
	}
	if err := again.Erase(ctx, r.Session, 5); err != nil {
		t.Fatal(err)
	}
	if l, err := again.CheckIn.List(ctx, r.Session); err != nil || len(l) != 19 {
		t.Errorf("%v: %d on the list", err, len(l))
	}
}

// Closing a session leaves a copy and a tidy file, without anybody asking.
func TestClosingASessionLeavesACopy(t *testing.T) {
	k := kiosktest.Start(t, kiosktest.Config(t.TempDir()))
	r := kiosktest.OpenSession(t, k)
	arrivals(t, k, r.Session, 1, 5)
	if _, err := k.Sessions.Close(ctx, r.Session); err != nil {
		t.Fatal(err)
	}
	kiosktest.Until(t, func() bool {
		l, err := k.Snapshots()
		return err == nil && len(l) == 1
	})
	if d := k.Now().Disk; d.Code != "" {
		t.Errorf("%+v", d)
	}
}

// What the window tells about where damaged data go is where they go: in the folder
// that was given, else in the user's own.
func TestQuarantineIsNamedWhereItIs(t *testing.T) {
	home := t.TempDir()
	t.Setenv("XDG_CONFIG_HOME", home)
	t.Setenv("HOME", home)
	t.Setenv("AppData", home)
	for _, data := range []string{"", t.TempDir()} {
		cfg := kiosktest.Config(data)
		k, err := kiosk.Start(ctx, cfg)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := k.Snapshot(ctx); err != nil {
			t.Fatal(err)
		}
		if err := k.Close(); err != nil {
			t.Fatal(err)
		}
		if _, err := kiosk.Restore(cfg, ""); err != nil {
			t.Fatal(err)
		}
		dir, err := cfg.Quarantine()
		if err != nil {
			t.Fatal(err)
		}
		if kept, err := os.ReadDir(dir); err != nil || len(kept) != 1 {
			t.Errorf("%v: %d files in %s", err, len(kept), dir)
		}
	}
}
