//go:build !dev

package journey

import "bapashadir/backend/kiosk"

// Laptop is the laptop as it is.
func Laptop(cfg kiosk.Config) (kiosk.Config, error) { return cfg, nil }
