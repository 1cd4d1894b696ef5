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
	"strings"
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

// names are the programs that each kind is called on this laptop's PATH. Others of the
// same make are left alone: what they do with these arguments nobody has seen.
var names = []struct {
	kind  Kind
	names []string
}{
	{Edge, []string{"microsoft-edge", "microsoft-edge-stable", "msedge"}},
	{Chrome, []string{"google-chrome", "google-chrome-stable", "chrome"}},
	{Chromium, []string{"chromium", "chromium-browser"}},
	{Firefox, []string{"firefox-esr", "firefox"}},
}

// quietChromium are the arguments under which Chrome, Edge and Chromium show the page
// and nothing of their own. They call nobody: there is no internet in a hall, and what
// waits for one shows bars and bubbles.
var quietChromium = []string{
	"--no-first-run", "--no-default-browser-check", "--noerrdialogs", "--disable-infobars", "--disable-session-crashed-bubble",
	"--hide-crash-restore-bubble", "--disable-background-networking", "--disable-component-update", "--disable-sync",
	"--disable-default-apps", "--disable-extensions", "--disable-domain-reliability", "--disable-breakpad", "--no-pings",
	"--disable-features=Translate,MediaRouter,OptimizationHints,msEdgeSidebarV2", "--disable-pinch",
	"--overscroll-history-navigation=0", "--autoplay-policy=no-user-gesture-required", "--password-store=basic",
	// A window behind another keeps its pace: the desk may lie over it for a moment.
	"--disable-backgrounding-occluded-windows", "--disable-renderer-backgrounding",
}

// args shows page with a profile folder, over the whole of a display.
func (b Browser) args(page, profile string, on display.Display) []string {
	if b.Kind == Firefox {
		return []string{"--new-instance", "--no-remote", "--profile", profile, "--kiosk", page}
	}
	a := append([]string{"--user-data-dir=" + profile, fmt.Sprintf("--window-position=%d,%d", on.X, on.Y),
		fmt.Sprintf("--window-size=%d,%d", on.Width, on.Height)}, quietChromium...)
	a = append(a, onThisSystem...)
	if b.Kind == Edge { // its kiosk is a way of its own, and knows no --app
		return append(a, "--kiosk", page, "--edge-kiosk-type=fullscreen", "--kiosk-idle-timeout-minutes=0")
	}
	return append(a, "--kiosk", "--app="+page)
}

// prefix begins the names of profile folders.
const prefix = "bapas-hadir-layar-"

// newProfile makes an empty profile in the system's temporary folder. Those that a power
// cut left there go when they are a day old: no page is let in by them any more.
func newProfile(b Browser, on display.Display) (string, error) {
	if old, err := filepath.Glob(filepath.Join(os.TempDir(), prefix+"*")); err == nil {
		for _, dir := range old {
			if info, err := os.Lstat(dir); err == nil && info.IsDir() && time.Since(info.ModTime()) > 24*time.Hour {
				_ = os.RemoveAll(dir) // of somebody else's, or gone already
			}
		}
	}
	dir, err := os.MkdirTemp("", prefix)
	if err != nil || b.Kind != Firefox {
		return dir, err
	}
	for name, text := range firefoxProfile(on) {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			return dir, err
		}
	}
	return dir, nil
}

// firefoxProfile is the files of a Firefox that does the same: it takes wishes and the
// window's place from its profile only.
func firefoxProfile(on display.Display) map[string]string {
	prefs := []string{
		`"browser.shell.checkDefaultBrowser", false`, `"browser.aboutwelcome.enabled", false`, `"browser.startup.page", 0`,
		`"startup.homepage_welcome_url", ""`, `"startup.homepage_override_url", ""`, `"browser.startup.homepage_override.mstone", "ignore"`,
		`"browser.sessionstore.resume_from_crash", false`, `"toolkit.startup.max_resumed_crashes", -1`,
		`"datareporting.policy.dataSubmissionEnabled", false`, `"toolkit.telemetry.reportingpolicy.firstRun", false`,
		`"media.autoplay.default", 0`, `"media.autoplay.blocking_policy", 0`, `"app.update.auto", false`, `"app.update.enabled", false`,
		`"browser.translations.enable", false`, `"extensions.update.enabled", false`, `"browser.safebrowsing.downloads.remote.enabled", false`,
		`"network.captive-portal-service.enabled", false`, `"network.connectivity-service.enabled", false`,
		`"full-screen-api.warning.timeout", 0`, `"browser.fullscreen.autohide", true`, `"privacy.trackingprotection.enabled", false`,
	}
	place := fmt.Sprintf(`{"chrome://browser/content/browser.xhtml":{"main-window":{"screenX":"%d","screenY":"%d","width":"%d","height":"%d","sizemode":"normal"}}}`,
		on.X, on.Y, on.Width, on.Height)
	return map[string]string{"user.js": `user_pref(` + strings.Join(prefs, ");\nuser_pref(") + ");\n", "xulstore.json": place}
}
