//go:build linux

package hostile

import (
	"fmt"
	"os"
	"testing"
	"time"

	"bapashadir/backend/outreach"
)

// The short run gives all files to one app; the long one an app to each, as it was before
// any of them came.
func TestHostileFiles(t *testing.T) {
	base := t.TempDir()
	all := files(base)
	groups := [][]file{all}
	if long() {
		groups = nil
		for _, f := range all {
			groups = append(groups, []file{f})
		}
	}
	var worst result
	bad := 0
	for i, group := range groups {
		if i > 0 {
			base = t.TempDir()
			for _, f := range files(base) {
				if f.name == group[0].name {
					group = []file{f}
				}
			}
		}
		wrong, most := judge(t, base, group)
		for name, why := range wrong {
			t.Errorf("%s: %s", name, why)
			bad++
		}
		worst.Busy, worst.Memory = max(worst.Busy, most.Busy), max(worst.Memory, most.Memory)
	}
	fmt.Fprintf(os.Stderr, "%d hostile files: %d not refused or taken as they should be, at most %.1f s and %d MiB (limits 2 s, 256 MiB), nothing written outside\n",
		len(all), bad, worst.Busy.Seconds(), worst.Memory>>20)
	if len(all) < 60 {
		t.Errorf("only %d files", len(all))
	}
}

// The proof notices a reader without its limit of size, of what a ZIP may grow to, or of
// names, one that falls over, one that says nothing clear, and one that takes too long.
func TestProofNoticesHarm(t *testing.T) {
	base := t.TempDir()
	planted := plantedFiles(base)
	wrong, _ := judge(t, base, planted)
	for _, f := range planted {
		if wrong[f.name] == "" && f.at != "names" {
			t.Errorf("%s went unnoticed", f.name)
		}
	}
	if wrong["written"] == "" {
		t.Error("a file that was written outside went unnoticed")
	}
	f := file{name: "x", want: []outreach.Code{outreach.BadSheet}}
	for _, r := range []result{{Code: outreach.BadSheet, Busy: 2100 * time.Millisecond}, {Code: outreach.BadSheet, Memory: 257 << 20}, {Code: outreach.Internal}, {}} {
		if r.verdict(f) == "" {
			t.Errorf("%+v went unnoticed", r)
		}
	}
	if v := (result{Code: outreach.BadSheet, Busy: time.Second, Memory: 255 << 20}).verdict(f); v != "" {
		t.Error(v)
	}
}
