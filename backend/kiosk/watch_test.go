package kiosk_test

import (
	"errors"
	"io"
	"io/fs"
	"net/http"
	"net/url"
	"strings"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"bapashadir/backend/api"
	"bapashadir/backend/kiosk"
	"bapashadir/backend/kiosk/kiosktest"
	"bapashadir/backend/lan"
	"bapashadir/backend/outreach"
	"bapashadir/backend/store/storetest"
)

// A disk that fails is told by the commit that found it out, not by the next look at
// the disk: the window knows before the next villager has typed a name.
func TestFailedDiskIsToldByTheCommitThatFoundIt(t *testing.T) {
	var bad atomic.Pointer[error]
	cfg := kiosktest.Config(t.TempDir())
	cfg.Faults.Sync = func() error {
		if err := bad.Load(); err != nil {
			return *err
		}
		return nil
	}
	k, err := kiosk.Start(ctx, cfg)
	if err != nil {
		t.Fatal(err)
	}
	r := kiosktest.OpenSession(t, k)
	news := looked(t, k)
	fault := errors.New("the disk is gone")
	bad.Store(&fault)
	_, err = k.CheckIn.Arrive(ctx, r.Session, outreach.Arrival{Name: "Maryam", Unsur: "warga", Door: outreach.ByDesk})
	storetest.WantCode(t, err, outreach.StorageFailed)
	if d := news(); d.Code != string(outreach.StorageFailed) {
		t.Errorf("the window was told %+v", d)
	}
	if now := k.Now().Disk; now.Code != string(outreach.StorageFailed) {
		t.Errorf("a window loaded now is told %+v", now)
	}
	if page := post(t, r.CheckIn); !strings.Contains(page, "bukan HP ini") || strings.Contains(page, "aplikasi") {
		t.Errorf("a villager's phone says %s", page)
	}
	bad.Store(nil)
	if err := k.Close(); err != nil {
		t.Fatal(err)
	}
	if now := kiosktest.Start(t, cfg).Now().Disk; now.Code != "" || now.Args == nil {
		t.Errorf("opened again, the window is told %+v", now)
	}
}

// post fills in the phone's form and gives the page that answers.
func post(t *testing.T, form string) string {
	t.Helper()
	res, err := http.PostForm(form, url.Values{"nama": {"Siti"}, "unsur": {"warga"}, "nonce": {"nonce-000001"}})
	if err != nil {
		t.Fatal(err)
	}
	page, err := io.ReadAll(res.Body)
	if err := errors.Join(err, res.Body.Close()); err != nil {
		t.Fatal(err)
	}
	return string(page)
}

// A commit without room is no failure: the disk is told as full or not by the room
// that is there, and recording goes on.
func TestRefusedForRoomIsNoFailure(t *testing.T) {
	var full atomic.Bool
	cfg := kiosktest.Config(t.TempDir())
	cfg.Faults.Before = func() error {
		if full.Load() {
			return &fs.PathError{Op: "write", Path: "x", Err: syscall.ENOSPC}
		}
		return nil
	}
	k := kiosktest.Start(t, cfg)
	session := kiosktest.OpenSession(t, k).Session
	in := outreach.Arrival{Name: "Maryam", Unsur: "warga", Door: outreach.ByDesk}
	full.Store(true)
	_, err := k.CheckIn.Arrive(ctx, session, in)
	storetest.WantCode(t, err, outreach.DiskFull)
	full.Store(false)
	if _, err := k.CheckIn.Arrive(ctx, session, in); err != nil || k.Now().Disk.Code != "" {
		t.Errorf("%v, and the window is told %+v", err, k.Now().Disk)
	}
}

// looked listens to the disk's state, past what it is now, and gives what is told
// next. It gives up long before the next look that the watch takes by itself.
func looked(t *testing.T, k *kiosk.Kiosk) func() api.Disk {
	t.Helper()
	l := k.Board.Listen(kiosk.DiskTopic)
	t.Cleanup(l.Close)
	l.Next()
	return func() (d api.Disk) {
		for limit := time.After(5 * time.Second); ; {
			select {
			case <-l.Wake():
				for _, u := range l.Next() {
					return u.State.(api.Disk)
				}
			case <-limit:
				return d
			}
		}
	}
}

// A window that is loaded gets states of one moment: with a newer one of one topic
// than of another it would take the news that it misses for old ones.
func TestNowIsOneMoment(t *testing.T) {
	k := kiosktest.Start(t, kiosktest.Config(t.TempDir()))
	const ours = "ours" // the app itself may tell something meanwhile
	done := make(chan struct{})
	go func() {
		defer close(done)
		for i := range 20000 {
			k.Board.Publish(lan.HallTopic, api.Hall{Session: ours, Arrived: i})
			k.Board.Publish(kiosk.DeskTopic, api.Desk{Session: ours, Attendance: i})
		}
	}()
	for {
		now := k.Now()
		if now.Hall.Session == ours && now.Desk.Session == ours && now.Hall.Arrived < now.Desk.Attendance {
			t.Fatalf("the list has changed %d times, and %d have arrived", now.Desk.Attendance, now.Hall.Arrived)
		}
		select {
		case <-done:
			return
		default:
		}
	}
}
