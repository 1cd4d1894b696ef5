//go:build !windows

package browser

import (
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"bapashadir/backend/display"
)

var beamer = display.Display{Name: "HDMI-1", X: 1366, Y: -40, Width: 1280, Height: 720}

func TestWhereEachIsTold(t *testing.T) {
	for _, kind := range []Kind{Edge, Chrome, Chromium} {
		a := Browser{Kind: kind}.args("http://127.0.0.1/screen/open/ABC234", "/tmp/profile", beamer)
		for _, want := range []string{"--user-data-dir=/tmp/profile", "--window-position=1366,-40", "--window-size=1280,720", "--kiosk",
			"--no-first-run", "--autoplay-policy=no-user-gesture-required", "--disable-background-networking"} {
			if !slices.Contains(a, want) {
				t.Errorf("%s: %s is missing in %q", kind, want, a)
			}
		}
		if !strings.Contains(strings.Join(a, " "), "http://127.0.0.1/screen/open/ABC234") {
			t.Errorf("%s: no page in %q", kind, a)
		}
	}
}

// stand is a program in place of a browser, that runs script with the browser's arguments.
func stand(t *testing.T, script string) Browser {
	t.Helper()
	if _, err := exec.LookPath("sh"); err != nil {
		t.Skip("no sh")
	}
	t.Setenv("TMPDIR", t.TempDir())
	path := filepath.Join(t.TempDir(), "browser")
	if err := os.WriteFile(path, []byte("#!/bin/sh\n"+script), 0o700); err != nil {
		t.Fatal(err)
	}
	return Browser{Chromium, path}
}

func profiles(t *testing.T) []string {
	t.Helper()
	got, err := filepath.Glob(filepath.Join(os.TempDir(), prefix+"*"))
	if err != nil {
		t.Fatal(err)
	}
	return got
}

func TestNothingIsLeft(t *testing.T) {
	// It writes beside its profile, and has children that outlive it.
	b := stand(t, `echo x > "$TMPDIR/socket"; sleep 600 & sleep 600`)
	r, err := b.Show("http://127.0.0.1/", beamer)
	if err != nil {
		t.Fatal(err)
	}
	if got := profiles(t); len(got) != 1 {
		t.Error(got)
	}
	r.Close()
	if got := profiles(t); len(got) != 0 {
		t.Error("left:", got)
	}
}

func TestOneThatEndsIsTold(t *testing.T) {
	r, err := stand(t, "exit 3").Show("http://127.0.0.1/", beamer)
	if err != nil {
		t.Fatal(err)
	}
	<-r.Ended()
	r.Close() // once more does no harm
	if _, err := (Browser{Chromium, "/nowhere"}).Show("http://127.0.0.1/", beamer); err == nil {
		t.Error("started from nowhere")
	}
	if got := profiles(t); len(got) != 0 {
		t.Error("left:", got)
	}
}

func TestFirefoxKeepsItselfToItself(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	t.Setenv("HOME", t.TempDir())
	b := Browser{Kind: Firefox}
	dir, err := b.newProfile()
	if err != nil {
		t.Fatal(err)
	}
	prefs, err := os.ReadFile(filepath.Join(dir, "user.js"))
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{`"browser.aboutwelcome.enabled", false`, `"browser.sessionstore.resume_from_crash", false`,
		`"toolkit.startup.max_resumed_crashes", -1`, `"media.autoplay.default", 0`, `"marionette.port", 0`, `"layout.css.devPixelsPerPx", "1"`} {
		if !strings.Contains(string(prefs), "user_pref("+want+");\n") {
			t.Errorf("%s is missing in\n%s", want, prefs)
		}
	}
	a := b.args("http://127.0.0.1/screen/open/ABC234", dir, beamer)
	if !slices.Contains(a, dir) || slices.ContainsFunc(a, func(s string) bool { return strings.Contains(s, "ABC234") }) {
		t.Errorf("it is given the page before it is where the hall looks: %q", a)
	}
	// As a snap it sees no temporary folder of ours.
	snap := filepath.Join(os.Getenv("HOME"), "snap", "firefox", "common")
	if err := os.MkdirAll(snap, 0o700); err != nil {
		t.Fatal(err)
	}
	for kind, room := range map[Kind]string{Firefox: snap, Chromium: os.TempDir()} {
		if dir, err := (Browser{Kind: kind}).newProfile(); err != nil || filepath.Dir(dir) != room {
			t.Errorf("%s: %s, %v; not in %s", kind, dir, err, room)
		}
	}
}

// A power cut leaves profiles behind; they are swept up a day later, and nothing else is.
func TestOldProfilesAreSwept(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	old, fresh, foreign := filepath.Join(os.TempDir(), prefix+"1"), filepath.Join(os.TempDir(), prefix+"2"), filepath.Join(os.TempDir(), "photos")
	for _, dir := range []string{old, fresh, foreign} {
		if err := os.Mkdir(dir, 0o700); err != nil {
			t.Fatal(err)
		}
	}
	for _, dir := range []string{old, foreign} {
		if err := os.Chtimes(dir, time.Now(), time.Now().Add(-25*time.Hour)); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := (Browser{Kind: Chromium}).newProfile(); err != nil {
		t.Fatal(err)
	}
	for dir, want := range map[string]bool{old: false, fresh: true, foreign: true} {
		if _, err := os.Stat(dir); (err == nil) != want {
			t.Errorf("%s: %v", dir, err)
		}
	}
}
