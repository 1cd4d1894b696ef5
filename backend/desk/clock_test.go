package desk

import (
	"testing"
	"time"

	"bapashadir/backend/kiosk/kiosktest"
	"bapashadir/backend/outreach"
	"bapashadir/backend/store/storetest"
)

// What the window shows is what it confirms; what it sends wrongly is refused at its
// field.
func TestDateThroughTheWindow(t *testing.T) {
	v, _ := begin(t, kiosktest.Config(t.TempDir()))
	c := &Clock{v.desk}
	shown, err := c.State()
	if err != nil || shown.Confirmed || shown.Now != "2026-03-07T05:00:00Z" || shown.Jumps == nil || shown.Last != "" {
		t.Fatalf("%v %+v", err, shown)
	}
	_, err = c.Confirm("kemarin")
	storetest.WantCode(t, err, outreach.BadDate)
	if now, err := c.Confirm(shown.Now); err != nil || !now.Confirmed {
		t.Errorf("%v %+v", err, now)
	}
	_, err = c.Correct("", "09:00")
	storetest.WantCode(t, err, outreach.BadDate)
	now, err := c.Correct("2026-03-08", "09:00")
	if err != nil || !now.Corrected || now.Now != "2026-03-08T02:00:00Z" || now.Laptop != shown.Now {
		t.Errorf("%v %+v", err, now)
	}
	if now, err = c.Drop(); err != nil || now.Corrected || now.Confirmed || now.Now != shown.Now {
		t.Errorf("%v %+v", err, now)
	}
	if at, err := time.Parse(time.RFC3339, now.Laptop); err != nil || !at.Equal(storetest.Noon) {
		t.Errorf("%v %v", err, at)
	}
}
