package desk

import (
	"testing"

	"bapashadir/backend/api"
	"bapashadir/backend/kiosk/kiosktest"
	"bapashadir/backend/outreach"
	"bapashadir/backend/store/storetest"
)

func standing(t *testing.T) *Desk {
	t.Helper()
	d := New(kiosktest.Config(t.TempDir()), nil)
	t.Cleanup(func() { d.Shutdown(t.Context()) })
	touch := &Touch{d}
	storetest.WantCode(t, touch.Start(""), outreach.PINNeeded)
	storetest.WantCode(t, touch.SetPIN("4071"), "")
	storetest.WantCode(t, touch.Start(""), "")
	return d
}

// A recovery code that waits for the officer is none for strangers.
func TestRecoveryCodeWaitsForTheDesk(t *testing.T) {
	d := New(kiosktest.Config(t.TempDir()), nil)
	t.Cleanup(func() { d.Shutdown(t.Context()) })
	v, touch := &Vault{d}, &Touch{d}
	storetest.WantCode(t, v.Protect("", "sepintu sedulang"), "")
	storetest.WantCode(t, touch.SetPIN("4071"), "")
	storetest.WantCode(t, touch.Start(""), "")
	if s, err := v.State(); outreach.CodeOf(err) != outreach.TouchOn || s.Code != "" {
		t.Errorf("%v %+v", err, s)
	}
	storetest.WantCode(t, touch.LeaveWith("sepintu selawang"), outreach.WrongPassword)
	storetest.WantCode(t, touch.LeaveWith("sepintu sedulang"), "")
	if s, err := v.State(); err != nil || s.Code == "" {
		t.Errorf("%v %+v", err, s)
	}
}

// The window stays while strangers stand before it, over a new start too; the system
// may end the program all the same.
func TestTheWindowIsNotClosedByStrangers(t *testing.T) {
	d := standing(t)
	if !d.beforeClose(t.Context()) {
		t.Error("closed")
	}
	d.Shutdown(t.Context())
	again := New(d.cfg, nil)
	t.Cleanup(func() { again.Shutdown(t.Context()) })
	if now, err := (&Live{again}).Now(); err != nil || !now.Desk.Touch {
		t.Errorf("%v %+v", err, now.Desk)
	}
	if !again.beforeClose(t.Context()) {
		t.Error("closed after a new start")
	}
	again.ending.Store(true)
	if again.beforeClose(t.Context()) {
		t.Error("the system can't end it")
	}
	again.ending.Store(false)
	storetest.WantCode(t, (&Touch{again}).Leave("4071"), "")
	if again.beforeClose(t.Context()) {
		t.Error("stays for the officer")
	}
	kiosktest.Settle(t, again.app, func() bool { return !again.app.Now().Desk.Touch })
}

// Whoever stands there is recorded as others are, and people with a badge too; the
// phones go on meanwhile.
func TestArrivingAtTheTouchScreen(t *testing.T) {
	d := standing(t)
	ready := kiosktest.OpenSession(t, d.app)
	touch := &Touch{d}
	in := api.Arrival{Nonce: "abcdefgh1", Nama: "Siti Aminah", LP: "P", Unsur: "pkk", HP: "0812-3456-7890"}
	wrong := in
	wrong.HP = "12"
	storetest.WantCode(t, touch.Look(ready.Session, wrong), outreach.BadPhone)
	storetest.WantCode(t, touch.Look(ready.Session, in), "")
	got, err := touch.Arrive(ready.Session, in)
	if err != nil || got.Number != 1 || got.Already || got.Code == "" {
		t.Fatalf("%v %+v", err, got)
	}
	if again, err := touch.Arrive(ready.Session, in); err != nil || again.Number != 1 || !again.Already {
		t.Errorf("%v %+v", err, again)
	}
	_, err = touch.ByCard(ready.Session, "K7M2QX")
	storetest.WantCode(t, err, outreach.GuestUnknown)
	storetest.WantCode(t, touch.Leave("4071"), "")
	list, err := (&Attendance{d}).List(ready.Session)
	if err != nil || len(list) != 1 || list[0].Door != string(outreach.ByKiosk) {
		t.Errorf("%v %+v", err, list)
	}
}
