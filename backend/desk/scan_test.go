package desk

import (
	"testing"

	"bapashadir/backend/api"
	"bapashadir/backend/kiosk/kiosktest"
	"bapashadir/backend/outreach"
	"bapashadir/backend/store/storetest"
)

// A helper to whom the laptop was handed checks in by cards, learns one name for one code,
// and may be wrong a few times only.
func TestAHelperAtTheWindow(t *testing.T) {
	d := New(kiosktest.Config(t.TempDir()), nil)
	t.Cleanup(func() { d.Shutdown(t.Context()) })
	touch := &Touch{d}
	storetest.WantCode(t, touch.SetPIN("4071"), "")
	_, err := touch.Scan("AAAAAA")
	storetest.WantCode(t, err, outreach.NoSession)
	ready := kiosktest.OpenSession(t, (&Touch{d}).desk.app)
	guest, err := (&Guests{desk: d}).Invite(ready.Session, api.Arrival{Nama: "Hamdan Yusuf", Unsur: "agama"}, false)
	if err != nil {
		t.Fatal(err)
	}
	storetest.WantCode(t, touch.Start(string(outreach.Scanning)), "")
	for i, already := range []bool{false, true} {
		got, err := touch.Scan(guest.Guest.Code)
		if err != nil || got.Name != "Hamdan Yusuf" || got.Number != 1 || got.Already != already {
			t.Errorf("%d: %v %+v", i, err, got)
		}
		if got, err := touch.Scan(got.Code); err != nil || got.Number != 1 || !got.Already { // their own code, as on a ticket
			t.Errorf("%d: %v %+v", i, err, got)
		}
	}
	for n := range outreach.WrongCodes {
		_, err := touch.Scan(outreach.ShortCode(n))
		storetest.WantCode(t, err, outreach.CodeUnknown)
	}
	_, err = touch.Scan(guest.Guest.Code)
	storetest.WantCode(t, err, outreach.TooManyRequests)
	storetest.WantCode(t, touch.Leave("4071"), "")
	list, err := (&Attendance{d}).List(ready.Session)
	if err != nil || len(list) != 1 || list[0].Door != string(outreach.ByHelper) {
		t.Errorf("%v %+v", err, list)
	}
}

// Whose certificate could not be printed is nobody's business while others stand there.
func TestCertificatesNameNobodyThere(t *testing.T) {
	d := standing(t)
	b := api.Batch{Running: true, Done: 3, All: 9, Refused: []api.Unprintable{{Name: "Siti"}}, Issued: []string{"a"}, Folder: "/f", Path: "/p"}
	d.app.Board.Publish("certificates", b)
	now, err := (&Live{d}).Now()
	if err != nil || len(now.Batch.Refused)+len(now.Batch.Issued) > 0 || now.Batch.Path+now.Batch.Folder != "" || now.Batch.Done != 3 {
		t.Errorf("%v %+v", err, now.Batch)
	}
	storetest.WantCode(t, (&Touch{d}).Leave("4071"), "")
	if now, err = (&Live{d}).Now(); err != nil || len(now.Batch.Refused) != 1 {
		t.Errorf("%v %+v", err, now.Batch)
	}
}
