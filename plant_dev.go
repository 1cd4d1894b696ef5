//go:build dev

package main

import (
	"os"
	"syscall"

	"bapashadir/backend/kiosk"
)

// plant lets a journey break the disk under the window, which no user may do to a
// real one: commits fail while the file named by BAPAS_HADIR_BAD_DISK is there.
func plant(cfg kiosk.Config) kiosk.Config {
	if file := os.Getenv("BAPAS_HADIR_BAD_DISK"); file != "" {
		cfg.Faults.Sync = func() error {
			if _, err := os.Stat(file); err == nil {
				return syscall.EIO
			}
			return nil
		}
	}
	return cfg
}
