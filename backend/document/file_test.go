package document

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"bapashadir/backend/outreach"
)

func TestNamesThatEverySystemTakes(t *testing.T) {
	for name, want := range map[string]string{
		"Siti Aminah":              "Siti Aminah",
		`a/b\c:d*e?f"g<h>i|j`:      "a b c d e f g h i j",
		"../../etc/passwd":         ".. .. etc passwd",
		"M. Yusuf, S.Ag.":          "M. Yusuf, S.Ag",
		"CON":                      "CON",
		strings.Repeat("é", 200):   "" + strings.Repeat("é", 100) + "",
		"tab\tnewline\nnul\x00end": "tab newline nul end",
	} {
		if got := SafeName(name); got != want {
			t.Errorf("%q: %q, want %q", name, got, want)
		}
	}
}

func TestKeepIsWholeOrNothing(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "new", "folder")
	path, err := Keep(dir, "a.pdf", []byte("one"))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := Keep(dir, "a.pdf", []byte("two")); err != nil {
		t.Fatal(err)
	}
	if b, err := os.ReadFile(path); err != nil || string(b) != "two" {
		t.Errorf("%v %q", err, b)
	}
	if _, err := Keep(path, "b.pdf", nil); outreach.CodeOf(err) != outreach.DataNotWritable {
		t.Errorf("a file as folder: %v", err)
	}
	if list, err := os.ReadDir(dir); err != nil || len(list) != 1 {
		t.Errorf("%v: left behind %v", err, list)
	}
}

func TestUnusedNamesNoFileThatIsThere(t *testing.T) {
	dir := t.TempDir()
	for _, want := range []string{"a.csv", "a (2).csv", "a (3).csv"} {
		if got := Unused(dir, "a", ".csv"); got != want {
			t.Errorf("%q, want %q", got, want)
		}
		if _, err := Keep(dir, want, nil); err != nil {
			t.Fatal(err)
		}
	}
}
