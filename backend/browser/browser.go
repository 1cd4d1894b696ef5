// Package browser finds a browser on the laptop and shows one page with it, over the
// whole of one display.
//
// It promises that the browser knows nothing of the officer's own one, asks and offers
// nothing, and goes with all that it started. It must never leave its profile behind.
package browser

import (
	"fmt"
	"os"
	"path/filepath"
	"time"

	"bapashadir/backend/display"
)

// Kind is how a browser is spoken to.
type Kind string

// The kinds, the one that is tried first before the others.
const (
	Edge     Kind = "edge"
	Chrome   Kind = "chrome"
	Chromium Kind = "chromium"
	Firefox  Kind = "firefox"
)

// Browser is a program on this laptop.
type Browser struct {
	Kind Kind
	Path string
}

// names are the programs that each kind is called on this laptop's PATH. Firefox is the
// last: it has to be led to its display (ADR 20), and the others go there by themselves.
var names = []struct {
	kind  Kind
	names []string
}{
	{Edge, []string{"microsoft-edge", "microsoft-edge-stable", "msedge"}},
	{Chrome, []string{"google-chrome", "google-chrome-stable", "chrome"}},
	{Chromium, []string{"chromium", "chromium-browser"}},
	{Firefox, []string{"firefox", "firefox-esr"}},
}

// quiet are the arguments under which all but Firefox show the page
// and nothing of their own. They call nobody: there is no internet in a hall, and what
// waits for one shows bars and bubbles.
var quiet = []string{
	"--no-first-run", "--no-default-browser-check", "--noerrdialogs", "--disable-infobars", "--disable-session-crashed-bubble",
	"--hide-crash-restore-bubble", "--disable-background-networking", "--disable-component-update", "--disable-sync",
	"--disable-default-apps", "--disable-extensions", "--disable-domain-reliability", "--disable-breakpad", "--no-pings",
	"--disable-features=Translate,MediaRouter,OptimizationHints,msEdgeSidebarV2", "--disable-pinch",
	"--overscroll-history-navigation=0", "--autoplay-policy=no-user-gesture-required", "--password-store=basic",
	// A window behind another keeps its pace: the desk may lie over it for a moment.
	"--disable-backgrounding-occluded-windows", "--disable-renderer-backgrounding",
}

// args shows page with a profile folder, over the whole of a display. Firefox heeds no
// place here; it waits to be led.
func (b Browser) args(page, profile string, on display.Display) []string {
	if b.Kind == Firefox {
		return append([]string{"--no-remote", "--profile", profile, "--marionette"}, append(firefoxOnThisSystem, "about:blank")...)
	}
	a := append([]string{"--user-data-dir=" + profile, fmt.Sprintf("--window-position=%d,%d", on.X, on.Y),
		fmt.Sprintf("--window-size=%d,%d", on.Width, on.Height)}, quiet...)
	a = append(a, onThisSystem...)
	if b.Kind == Edge { // its kiosk is a way of its own, and knows no --app
		return append(a, "--kiosk", page, "--edge-kiosk-type=fullscreen", "--kiosk-idle-timeout-minutes=0")
	}
	return append(a, "--kiosk", "--app="+page)
}

// prefix begins the names of profile folders.
const prefix = "bapas-hadir-layar-"

// newProfile makes a profile that nobody used, where the browser may read it. Those that
// a power cut left there go when they are a day old: no page is let in by them any more.
func (b Browser) newProfile() (string, error) {
	room := b.room()
	if old, err := filepath.Glob(filepath.Join(room, prefix+"*")); err == nil {
		for _, dir := range old {
			if info, err := os.Lstat(dir); err == nil && info.IsDir() && time.Since(info.ModTime()) > 24*time.Hour {
				_ = os.RemoveAll(dir) // of somebody else's, or gone already
			}
		}
	}
	dir, err := os.MkdirTemp(room, prefix)
	if err != nil {
		return "", err
	}
	files := map[string]string{filepath.Join("Default", "Preferences"): wishes}
	if b.Kind == Firefox {
		files = firefoxFiles()
	}
	for name, text := range files {
		path := filepath.Join(dir, name)
		if err = os.MkdirAll(filepath.Dir(path), 0o700); err == nil {
			err = os.WriteFile(path, []byte(text), 0o600)
		}
		if err != nil {
			discard(dir)
			return "", err
		}
	}
	return dir, nil
}

// room is where profiles lie: the system's temporary folder. Firefox as a snap, Ubuntu's
// only one, sees another folder of that name, and shares this one with us.
func (b Browser) room() string {
	if home, err := os.UserHomeDir(); err == nil && b.Kind == Firefox {
		snap := filepath.Join(home, "snap", "firefox", "common")
		if info, err := os.Stat(snap); err == nil && info.IsDir() {
			return snap
		}
	}
	return os.TempDir()
}

// wishes are those that are told by no argument: an offer to translate was seen over the
// hall's picture, whatever --disable-features said.
const wishes = `{"translate":{"enabled":false},"credentials_enable_service":false,"browser":{"check_default_browser":false}}`
