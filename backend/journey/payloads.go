//go:build dev

package journey

import (
	"context"
	"fmt"
	"os"

	"bapashadir/backend/inject"
	"bapashadir/backend/kiosk"
)

// payloads fills the data folder of cfg with what BAPAS_HADIR_PAYLOADS asks for, such as
// "3/10": every tenth text that attacks, from the third on, in every field.
func payloads(cfg kiosk.Config) error {
	asked := os.Getenv("BAPAS_HADIR_PAYLOADS")
	if asked == "" {
		return nil
	}
	var part, parts int
	if n, _ := fmt.Sscanf(asked, "%d/%d", &part, &parts); n != 2 || part < 0 || parts <= part {
		return fmt.Errorf("BAPAS_HADIR_PAYLOADS: %q", asked)
	}
	return inject.Seed(context.Background(), cfg, inject.Part(part, parts))
}
