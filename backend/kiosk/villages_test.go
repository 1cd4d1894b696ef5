package kiosk_test

import (
	"testing"

	"bapashadir/backend/api"
	"bapashadir/backend/kiosk"
	"bapashadir/backend/kiosk/kiosktest"
	"bapashadir/backend/outreach"
	"bapashadir/backend/region/regiontest"
	"bapashadir/backend/store/storetest"
)

// An import is told while it runs, stops when somebody says so, and leaves nothing behind.
func TestImportingVillagesIsToldAndCanBeStopped(t *testing.T) {
	k := kiosktest.Start(t, kiosktest.Config(t.TempDir()))
	pack := regiontest.Indonesia().Tarball()
	k.StopVillages() // nothing runs: nothing happens
	l := k.Board.Listen(kiosk.VillagesTopic)
	defer l.Close()
	l.Next()
	told := make(chan api.Importing, 1)
	go func() {
		for range l.Wake() {
			for _, u := range l.Next() {
				if now := u.State.(api.Importing); now.Running {
					told <- now
					k.StopVillages()
					return
				}
			}
		}
	}()
	_, err := k.ImportVillages(ctx, pack)
	storetest.WantCode(t, err, outreach.PackStopped)
	if now := <-told; !now.Running {
		t.Errorf("%+v", now)
	}
	if now := k.Now().Importing; now != (api.Importing{}) || k.Villages.List().Len() != 393 {
		t.Errorf("%+v, %d villages", now, k.Villages.List().Len())
	}

	state, err := k.ImportVillages(ctx, pack)
	if err != nil || state.Villages != regiontest.Villages {
		t.Fatalf("%v: %d villages", err, state.Villages)
	}
	ses, err := k.Sessions.Plan(ctx, outreach.Draft{Title: "Bapas Hadir", Date: "2026-03-07",
		Village: outreach.Village{Code: "51.03.01.1001", Name: "Kuta"}})
	if err != nil || ses.Village.Within() == "" || ses.Village.Province != "Bali" {
		t.Errorf("%v %+v", err, ses.Village)
	}
}

// A start reads the pack beside its other work, and finds it again.
func TestVillagesAreThereAfterAStart(t *testing.T) {
	dir := t.TempDir()
	first, err := kiosk.Start(ctx, kiosktest.Config(dir))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := first.ImportVillages(ctx, regiontest.Small().Tarball()); err != nil {
		t.Fatal(err)
	}
	if err := first.Close(); err != nil {
		t.Fatal(err)
	}
	k := kiosktest.Start(t, kiosktest.Config(dir))
	if s := k.Villages.State(); s.Villages != 3 || s.Lost {
		t.Errorf("%+v", s)
	}
}
