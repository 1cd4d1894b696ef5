package outreach

import (
	"strings"
	"testing"
)

func TestCellsAreTamed(t *testing.T) {
	for cell, want := range map[string]string{
		"": "", "Siti": "Siti", "-": "-", "--": "'--", "=1+1": "'=1+1", "+62812": "'+62812", "-Siti": "'-Siti", "@x": "'@x", "\t=1": "'\t=1", "\rx": "'\rx",
		"＝1": "'＝1", "＋1": "'＋1", " =1": "' =1", "\u00a0@x": "'\u00a0@x", "\"=1\"": "'\"=1\"", "'Umar": "'Umar", "'=1": "''=1", "'-": "'-", "0812-3456": "0812-3456",
		"a=1": "a=1", "' =1": "'' =1", "'\"'=1": "''\"'=1",
	} {
		if got := TameCell(cell); got != want {
			t.Errorf("%q became %q, want %q", cell, got, want)
		}
	}
}

// What was tamed comes back as it was, and nothing tame is run.
func FuzzTameCell(f *testing.F) {
	f.Add("=1+1")
	f.Add("''＝x")
	f.Fuzz(func(t *testing.T, cell string) {
		tame := TameCell(cell)
		if back := WildCell(tame); back != cell {
			t.Errorf("%q came back as %q by %q", cell, back, tame)
		}
		first := strings.TrimLeft(tame, " \"\u3000")
		if first != "-" && first != "" && strings.ContainsRune("=+-@＝＋－＠", []rune(first)[0]) {
			t.Errorf("%q is run", tame)
		}
	})
}
