//go:build dev

package journey

import (
	"fmt"
	"os"
	"syscall"
	"time"

	"bapashadir/backend/kiosk"
)

// Laptop gives cfg the laptop that the environment asks for. BAPAS_HADIR_CLOCK is what
// its clock shows at the start, such as 2019-01-01T00:05:00+07:00; the program counts
// as made in 2026 then, whenever it was. Commits fail while the file named by
// BAPAS_HADIR_BAD_DISK is there.
func Laptop(cfg kiosk.Config) (kiosk.Config, error) {
	cfg = displays(network(cfg))
	if err := payloads(cfg); err != nil {
		return cfg, err
	}
	if file := os.Getenv("BAPAS_HADIR_BAD_DISK"); file != "" {
		cfg.Faults.Sync = func() error {
			if _, err := os.Stat(file); err == nil {
				return syscall.EIO
			}
			return nil
		}
	}
	shows := os.Getenv("BAPAS_HADIR_CLOCK")
	if shows == "" {
		return cfg, nil
	}
	at, err := time.Parse(time.RFC3339, shows)
	if err != nil {
		return cfg, fmt.Errorf("BAPAS_HADIR_CLOCK: %w", err)
	}
	off := time.Until(at)
	cfg.Now = func() time.Time { return time.Now().Add(off) }
	cfg.Built = time.Date(2026, time.January, 1, 0, 0, 0, 0, time.UTC)
	return cfg, nil
}
