package kiosktest

import (
	"testing"
	"time"

	"bapashadir/backend/kiosk"
	"bapashadir/backend/lan"
)

// Settle waits until the live state fulfils ok, as a screen would: woken by news,
// not by a clock. The limit only ends a broken test.
func Settle(t testing.TB, k *kiosk.Kiosk, ok func() bool) {
	t.Helper()
	l := k.Board.Listen(lan.HallTopic, kiosk.DeskTopic, kiosk.DiskTopic)
	defer l.Close()
	limit := time.After(20 * time.Second)
	for !ok() {
		select {
		case <-l.Wake():
			l.Next()
		case <-limit:
			t.Fatal("the live state never got there")
		}
	}
}

// Until waits for what the app does by itself and tells no screen about.
func Until(t testing.TB, ok func() bool) {
	t.Helper()
	for end := time.Now().Add(20 * time.Second); !ok(); time.Sleep(5 * time.Millisecond) {
		if time.Now().After(end) {
			t.Fatal("it never happened")
		}
	}
}
