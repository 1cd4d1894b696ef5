//go:build dev

package journey

import (
	"fmt"
	"os"
	"strings"

	"bapashadir/backend/display"
	"bapashadir/backend/kiosk"
)

// displays gives cfg the displays that the environment asks for. BAPAS_HADIR_DISPLAYS
// names a file with one on each line, such as "HDMI-1 1280x720+1366+0", which may
// change meanwhile: a cable is plugged in. The first one is the officer's. A browser is
// put there all the same, on the X server's one real screen.
func displays(cfg kiosk.Config) kiosk.Config {
	if file := os.Getenv("BAPAS_HADIR_DISPLAYS"); file != "" {
		cfg.Displays = func() []display.Display { return plugged(file) }
	}
	return cfg
}

func plugged(file string) (out []display.Display) {
	b, err := os.ReadFile(file)
	if err != nil {
		return nil
	}
	for line := range strings.Lines(string(b)) {
		d := display.Display{Primary: len(out) == 0}
		if n, _ := fmt.Sscanf(line, "%s %dx%d+%d+%d", &d.Name, &d.Width, &d.Height, &d.X, &d.Y); n == 5 {
			out = append(out, d)
		}
	}
	return out
}
