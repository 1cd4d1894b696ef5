//go:build !windows

package browser

import (
	"os"
	"os/exec"
)

// Find is the browser to show the hall's page with, ok false when this laptop has none.
func Find() (b Browser, ok bool) {
	for _, n := range names {
		for _, name := range n.names {
			if path, err := exec.LookPath(name); err == nil {
				return Browser{n.kind, path}, true
			}
		}
	}
	return Browser{}, false
}

// On Wayland the compositor alone places a window of its own kind; one for X goes where
// it is told, by the same places as package display is told.
var onThisSystem = []string{"--ozone-platform=x11"}

var firefoxOnThisSystem []string

// environment keeps what a browser writes beside its profile in the profile, and tells
// Firefox what others are told by an argument: to be one for X, and to report no crash.
func environment(profile string) []string {
	return append(os.Environ(), "TMPDIR="+profile, "MOZ_ENABLE_WAYLAND=0", "GDK_BACKEND=x11", "MOZ_CRASHREPORTER_DISABLE=1")
}
