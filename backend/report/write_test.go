package report

import (
	"bytes"
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
