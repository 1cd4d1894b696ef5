package sheet_test

import (
	"archive/zip"
	"bytes"
	"context"
	"reflect"
	"strings"
	"testing"

	"bapashadir/backend/outreach"
	"bapashadir/backend/sheet"
	"github.com/xuri/excelize/v2"
)

// What the library of spreadsheets reads, cell for cell, from what it wrote.
func TestXLSXIsReadAsTheLibraryDoes(t *testing.T) {
	f := excelize.NewFile()
	rich := []excelize.RichTextRun{{Text: "Siti "}, {Text: "Aminah", Font: &excelize.Font{Bold: true}}}
	for at, v := range map[string]any{"A1": "Nama", "B1": "No HP", "A2": "Đặng & <Co>", "B2": 81234567890, "C2": true, "D2": 1.5, "A4": "baris\nbaru", "B4": "_x000D_ _x0041_", "AB4": "jauh", "A6": " tepi "} {
		if err := f.SetCellValue("Sheet1", at, v); err != nil {
			t.Fatal(err)
		}
	}
	if err := f.SetCellRichText("Sheet1", "A5", rich); err != nil {
		t.Fatal(err)
	}
	if err := f.SetCellFormula("Sheet1", "B5", "1+1"); err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	want, err := f.GetRows("Sheet1", excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	for i, row := range want {
		for j, c := range row {
			want[i][j] = strings.TrimSpace(c)
		}
		for len(want[i]) > 0 && want[i][len(want[i])-1] == "" { // a formula that nobody has worked out yet
			want[i] = want[i][:len(want[i])-1]
		}
		if len(want[i]) == 0 {
			want[i] = nil
		}
	}
	got, err := sheet.Read(context.Background(), b.Bytes(), nil)
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("%v\n%q\nwant\n%q", err, got, want)
	}
}

// Other programs write less than Excel does: no places, no types, texts in the cells, how
// a name is spoken beside it.
func TestXLSXOfOtherPrograms(t *testing.T) {
	b := packed(t, `<row><c t="inlineStr"><is><r><t>Si</t></r><r><t>ti</t></r></is></c><c/><c><v>7</v></c></row><row r="4" spans="1:2"/><row r="5"><c r="B5" t="s"><v>0</v></c><c t="s"><v>9</v></c></row>`,
		`<si><t>Fo</t><rPh sb="0" eb="1"><t>fo</t></rPh></si>`)
	got, err := sheet.Read(context.Background(), b, nil)
	want := [][]string{{"Siti", "", "7"}, nil, nil, nil, {"", "Fo"}}
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("%v %q", err, got)
	}
}

// packed is a workbook of one sheet with these rows and shared texts.
func packed(t testing.TB, rows, shared string) []byte {
	t.Helper()
	const kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for name, text := range map[string]string{
		"_rels/.rels":                `<Relationships><Relationship Id="a" Type="` + kind + `officeDocument" Target="/xl/buku.xml"/></Relationships>`,
		"xl/buku.xml":                `<x:workbook xmlns:x="x" xmlns:r="y"><x:sheets><x:sheet name="A" r:id="a"/></x:sheets></x:workbook>`,
		"xl/_rels/buku.xml.rels":     `<Relationships><Relationship Id="a" Type="` + kind + `worksheet" Target="lembar.xml"/><Relationship Id="b" Type="` + kind + `sharedStrings" Target="teks.xml"/></Relationships>`,
		"xl/lembar.xml":              `<worksheet><sheetData>` + rows + `</sheetData></worksheet>`,
		"xl/teks.xml":                `<sst>` + shared + `</sst>`,
		"xl/worksheets/_rels/x.rels": `<Relationships/>`,
	} {
		w, err := z.Create(name)
		if err == nil {
			_, err = w.Write([]byte(text))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// FuzzXLSX reads workbooks with any rows and texts: rows within the limits, or a refusal.
func FuzzXLSX(f *testing.F) {
	f.Add(`<row r="3"><c r="B3" t="s"><v>0</v></c></row>`, `<si><t>Siti</t></si>`)
	f.Add(`<row><c t="inlineStr"><is><t>_x0041_</t></is></c></row><row r="99999999"/>`, `<si><r><t>`)
	f.Fuzz(func(t *testing.T, rows, shared string) {
		got, err := sheet.Read(context.Background(), packed(t, rows, shared), nil)
		if err != nil && outreach.CodeOf(err) != outreach.BadSheet {
			t.Error(err)
		}
		if len(got) > sheet.MaxRows {
			t.Errorf("%d rows", len(got))
		}
		for _, row := range got {
			if len(row) > 60 {
				t.Errorf("%d cells", len(row))
			}
		}
	})
}
