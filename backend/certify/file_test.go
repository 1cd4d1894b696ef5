package certify

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"bapashadir/backend/outreach"
)

func TestNamesThatEverySystemTakes(t *testing.T) {
	for name, want := range map[string]string{
		"Siti Aminah":              "Piagam 0017 Siti Aminah.pdf",
		`a/b\c:d*e?f"g<h>i|j`:      "Piagam 0017 a b c d e f g h i j.pdf",
		"../../etc/passwd":         "Piagam 0017 .. .. etc passwd.pdf",
		"M. Yusuf, S.Ag.":          "Piagam 0017 M. Yusuf, S.Ag.pdf",
		"CON":                      "Piagam 0017 CON.pdf",
		strings.Repeat("é", 200):   "Piagam 0017 " + strings.Repeat("é", 88) + ".pdf",
		"tab\tnewline\nnul\x00end": "Piagam 0017 tab newline nul end.pdf",
	} {
		if got := FileName(outreach.Certificate{Serial: 17, Name: name}); got != want {
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
