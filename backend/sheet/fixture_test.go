package sheet_test

import (
	"os"
	"path/filepath"
	"testing"

	"bapashadir/backend/outreach"
	"bapashadir/backend/sheet"
	"github.com/xuri/excelize/v2"
)

// The list that the window's journeys import, as an office makes it: a letterhead, a
// NIK that nobody asked for, and mistakes. UPDATE_FIXTURE=1 writes it anew.
var undangan = map[string]any{
	"A1": "KECAMATAN MENDO BARAT", "A2": "DAFTAR UNDANGAN", "A4": "No", "B4": "Nama Lengkap", "C4": "L/P", "D4": "Jabatan/Unsur", "E4": "NIK",
	"F4": "Alamat (RT/Dusun)", "G4": "No. HP",
	"A5": 1, "B5": "Siti Aminah", "C5": "P", "D5": "Ketua RT 03", "E5": "1901014101010001", "F5": "Dusun 2", "G5": 81234567890,
	"A6": 2, "B6": "M. Yusuf, S.Pd.", "C6": "Laki-laki", "D6": "Guru SD", "F6": "Dusun 1", "G6": "+62 813-9876-5432",
	"A7": 3, "C7": "P", "D7": "Warga", "A8": 4, "B8": "1901014101010001", "C8": "P", "A9": 5, "B9": "Budi <b>", "C9": "L",
	"A10": 6, "B10": "Tjhin Fo", "C10": "x", "D10": "juru kunci", "G10": "12345", "A11": 7, "B11": "siti  aminah", "F11": "dusun 2",
	"A12": 8, "A13": 9,
}

func TestTheJourneysListIsRead(t *testing.T) {
	file := filepath.Join("..", "..", "frontend", "e2e", "lists", "undangan.xlsx")
	if os.Getenv("UPDATE_FIXTURE") != "" {
		f := excelize.NewFile()
		for at, v := range undangan {
			if err := f.SetCellValue("Sheet1", at, v); err != nil {
				t.Fatal(err)
			}
		}
		if err := f.SaveAs(file); err != nil {
			t.Fatal(err)
		}
	}
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	want := map[int]outreach.Code{5: "", 6: "", 7: outreach.Empty, 8: outreach.NIKRefused, 9: outreach.BadLetters, 10: "", 11: ""}
	got := people(t, b)
	for _, p := range got {
		g, err := outreach.Invite("ses", p.Arrival, now)
		if code, ok := want[p.Line]; !ok || outreach.CodeOf(err) != code {
			t.Errorf("row %d: %v, want %q", p.Line, err, code)
		}
		if p.Line == 5 && (g.Phone != "+6281234567890" || g.Unsur != "kadus") {
			t.Errorf("%+v", g)
		}
		if p.Line == 10 && len(p.Unread) != 3 {
			t.Errorf("%+v", p.Unread)
		}
	}
	if len(got) != len(want) {
		t.Errorf("%d rows, want %d: %+v", len(got), len(want), got)
	}
	for _, column := range []string{"NIK", "Tanggal lahir", "Agama"} { // neither taken nor shown
		if l := sheet.Recognise([][]string{{"Nama", column}, {"Fo", "x"}}); l.Columns[1] != "" || l.Samples[1] != "" || l.Samples[0] != "Fo" {
			t.Errorf("%s is taken as %q, and shown: %q", column, l.Columns[1], l.Samples)
		}
	}
	if l := sheet.Recognise([][]string{{"Nama", "Kode"}, {"Fo", "1901014101010001"}, {"", "B"}}); l.Samples[1] != "B" {
		t.Errorf("a NIK under another head is shown: %q", l.Samples)
	}
}
