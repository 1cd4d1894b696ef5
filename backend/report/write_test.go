package report

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"

	"bapashadir/backend/outreach"
	"github.com/xuri/excelize/v2"
)

var table = Table{Columns: []string{"nama", "hp"}, Rows: [][]string{{`Siti "Ami"; S.Pd.`, "0812-3456-7890"}, {"=1+1", "+62812"}, {"Đặng", ""}}}

func TestCSVOpensInIndonesianExcel(t *testing.T) {
	var b bytes.Buffer
	if err := table.Write(&b, "csv"); err != nil {
		t.Fatal(err)
	}
	want := "\ufeffnama;hp\n\"Siti \"\"Ami\"\"; S.Pd.\";0812-3456-7890\n'=1+1;'+62812\nĐặng;\n"
	if b.String() != want {
		t.Errorf("%q, want %q", b.String(), want)
	}
}

func TestXLSXKeepsTextAsText(t *testing.T) {
	var b bytes.Buffer
	if err := table.Write(&b, "xlsx"); err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(&b)
	if err != nil {
		t.Fatal(err)
	}
	for cell, want := range map[string]string{"A1": "nama", "A2": `Siti "Ami"; S.Pd.`, "A3": "=1+1", "B3": "+62812", "A4": "Đặng"} {
		if got, err := f.GetCellValue("Sheet1", cell); err != nil || got != want {
			t.Errorf("%s: %q %v, want %q", cell, got, err, want)
		}
		if formula, err := f.GetCellFormula("Sheet1", cell); err != nil || formula != "" {
			t.Errorf("%s is a formula: %q %v", cell, formula, err)
		}
	}
}

// An export larger than excelize keeps in memory by itself leaves nothing in the
// temporary folder, not even while it is written: names would lie there in plain.
func TestLargeXLSXMakesNoTemporaryFile(t *testing.T) {
	large := Table{Columns: []string{"nama"}}
	for range 20 << 10 {
		large.Rows = append(large.Rows, []string{strings.Repeat("Siti Aminah ", 80)})
	}
	t.Setenv("TMPDIR", t.TempDir())
	t.Setenv("TMP", os.Getenv("TMPDIR"))
	look := &looking{t: t}
	if err := large.Write(look, "xlsx"); err != nil || look.files != 0 || look.bytes == 0 {
		t.Errorf("%v, %d temporary files for %d bytes", err, look.files, look.bytes)
	}
	// The fault: the same rows as excelize would write them.
	f := excelize.NewFile()
	sheet, err := f.NewStreamWriter("Sheet1")
	for i, row := range large.Rows {
		if err == nil {
			err = sheet.SetRow(fmt.Sprint("A", i+1), []any{row[0]})
		}
	}
	look = &looking{t: t}
	if err := errors.Join(err, sheet.Flush(), f.Write(look), f.Close()); err != nil || look.files == 0 {
		t.Errorf("%v: the proof overlooks a temporary file", err)
	}
}

// looking counts the temporary files that are there while something is written.
type looking struct {
	t            *testing.T
	files, bytes int
}

func (l *looking) Write(b []byte) (int, error) {
	all, err := os.ReadDir(os.TempDir())
	if err != nil {
		l.t.Error(err)
	}
	l.files, l.bytes = max(l.files, len(all)), l.bytes+len(b)
	return len(b), nil
}

func TestNDJSONAndUnknownFormats(t *testing.T) {
	var b bytes.Buffer
	if err := table.Write(&b, "ndjson"); err != nil {
		t.Fatal(err)
	}
	if l := strings.Split(b.String(), "\n"); len(l) != 4 || l[1] != `{"nama":"=1+1","hp":"+62812"}` {
		t.Errorf("%q", l)
	}
	if err := table.Write(&b, "doc"); outreach.CodeOf(err) != outreach.BadChoice {
		t.Errorf("doc: %v", err)
	}
}
