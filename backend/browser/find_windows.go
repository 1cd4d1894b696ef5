package browser

import (
	"os"
	"path/filepath"

	"golang.org/x/sys/windows/registry"
)

// installed is where installers put each kind, below the folders of programs.
var installed = map[Kind]struct{ exe, folder string }{
	Edge:     {"msedge.exe", `Microsoft\Edge\Application`},
	Chrome:   {"chrome.exe", `Google\Chrome\Application`},
	Chromium: {"chromium.exe", `Chromium\Application`},
	Firefox:  {"firefox.exe", "Mozilla Firefox"},
}

// Find is the browser to show the hall's page with, ok false when this laptop has none.
func Find() (b Browser, ok bool) {
	for _, n := range names {
		at := installed[n.kind]
		for _, path := range append(registered(at.exe), inFolders(at.folder, at.exe)...) {
			if info, err := os.Stat(path); err == nil && info.Mode().IsRegular() {
				return Browser{n.kind, path}, true
			}
		}
	}
	return Browser{}, false
}

// registered is where Windows was told that the program is.
func registered(exe string) (out []string) {
	for _, root := range []registry.Key{registry.CURRENT_USER, registry.LOCAL_MACHINE} {
		key, err := registry.OpenKey(root, `SOFTWARE\Microsoft\Windows\CurrentVersion\App Paths\`+exe, registry.QUERY_VALUE)
		if err != nil {
			continue
		}
		if path, _, err := key.GetStringValue(""); err == nil {
			out = append(out, path)
		}
		_ = key.Close() // nothing was written
	}
	return out
}

func inFolders(folder, exe string) (out []string) {
	for _, base := range []string{"ProgramFiles", "ProgramFiles(x86)", "LocalAppData"} {
		if dir := os.Getenv(base); dir != "" {
			out = append(out, filepath.Join(dir, folder, exe))
		}
	}
	return out
}

var onThisSystem []string

// Without it Firefox starts itself a second time, and the one that we know of ends.
var firefoxOnThisSystem = []string{"--wait-for-browser"}

// environment keeps what a browser writes beside its profile in the profile.
func environment(profile string) []string {
	return append(os.Environ(), "TEMP="+profile, "TMP="+profile, "MOZ_CRASHREPORTER_DISABLE=1")
}
