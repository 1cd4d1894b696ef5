//go:build dev

package main

import (
	"fmt"
	"os"
	"time"

	"bapashadir/backend/kiosk"
)

// testClock gives journeys a laptop whose clock is wrong: BAPAS_HADIR_CLOCK is what it
// shows at the start, such as 2019-01-01T00:05:00+07:00, and from then on it runs.
// The program counts as made in 2026 then, whenever it was.
func testClock(cfg *kiosk.Config) error {
	shows := os.Getenv("BAPAS_HADIR_CLOCK")
	if shows == "" {
		return nil
	}
	at, err := time.Parse(time.RFC3339, shows)
	if err != nil {
		return fmt.Errorf("BAPAS_HADIR_CLOCK: %w", err)
	}
	off := time.Until(at)
	cfg.Now = func() time.Time { return time.Now().Add(off) }
	cfg.Built = time.Date(2026, time.January, 1, 0, 0, 0, 0, time.UTC)
	return nil
}
