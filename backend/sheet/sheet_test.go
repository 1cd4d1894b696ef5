package sheet_test

import (
	"bytes"
	"context"
	"errors"
	"reflect"
	"strings"
	"testing"
	"time"

	"bapashadir/backend/outreach"
	"bapashadir/backend/sheet"
	"github.com/xuri/excelize/v2"
)

func people(t *testing.T, b []byte) []sheet.Person {
	t.Helper()
	rows, err := sheet.Read(context.Background(), b, nil)
	if err != nil {
		t.Fatal(err)
	}
	return sheet.Recognise(rows).People(nil)
}

var now = time.Date(2026, 3, 7, 2, 5, 0, 0, time.UTC)

var (
	siti = outreach.Arrival{Name: "Siti Aminah", Sex: outreach.Female, Unsur: "kadus", Dusun: "Dusun 2", Phone: "081234567890"}
	fo   = outreach.Arrival{Name: "Tjhin Fo", Unsur: "warga"}
)

// The same list, as the offices' spreadsheets write it.
func TestListsOfEveryKindAreRead(t *testing.T) {
	semicolons := "\ufeffDAFTAR UNDANGAN;;;;;;\r\n\r\nNo;Nama Lengkap;L/P;Jabatan;NIK;Alamat (RT/Dusun);No. HP\r\n1;Siti Aminah;P;Ketua RT 03;1901010101010001;Dusun 2;0812-3456-7890\r\n\r\n2;Tjhin Fo;;;;;\r\n"
	commas := "nama,jenis kelamin,unsur,dusun,hp\n\"Siti Aminah\",Perempuan,kadus,Dusun 2,81234567890\nTjhin Fo\n"
	for name, b := range map[string][]byte{
		"semicolons and a mark": []byte(semicolons),
		"commas":                []byte(commas),
		"tabs":                  []byte(strings.ReplaceAll(commas, ",", "\t")),
		"Excel's first line":    []byte("sep=;\r\nNama;JK;Sebagai;Dusun;WA\r\nSiti Aminah;p;RW;Dusun 2;+62 812 3456 7890\r\nTjhin Fo\r\n"),
		"XLSX":                  xlsx(t),
	} {
		got := people(t, b)
		if len(got) != 2 {
			t.Errorf("%s: %d people: %+v", name, len(got), got)
			continue
		}
		phone := got[0].Arrival.Phone
		got[0].Arrival.Phone = siti.Phone
		if got[0].Arrival != siti || got[1].Arrival != fo || !strings.Contains(phone, "812") || len(got[0].Unread)+len(got[1].Unread) != 0 {
			t.Errorf("%s: %+v", name, got)
		}
	}
	if got := people(t, []byte(semicolons)); got[0].Line != 4 || got[1].Line != 6 {
		t.Errorf("lines %d and %d, people see 4 and 6", got[0].Line, got[1].Line)
	}
}

func xlsx(t *testing.T) []byte {
	t.Helper()
	f := excelize.NewFile()
	if _, err := f.NewSheet("Undangan"); err != nil { // the first sheet stays empty
		t.Fatal(err)
	}
	for at, v := range map[string]any{"A1": "KECAMATAN MENDO BARAT", "B3": "Nama", "C3": "L / P", "D3": "Jabatan/Unsur", "E3": "Dusun", "F3": "No HP",
		"B4": "Siti Aminah", "C4": "P", "D4": "Kepala Dusun", "E4": "Dusun 2", "F4": 81234567890, "B5": "Tjhin Fo"} {
		if err := f.SetCellValue("Undangan", at, v); err != nil {
			t.Fatal(err)
		}
	}
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestWhatIsNotUnderstoodIsTold(t *testing.T) {
	got := people(t, []byte("nama;lp;jabatan;hp\nBudi;x;juru kunci;12345\n"))
	want := map[sheet.Column]string{sheet.LP: "x", sheet.Unsur: "juru kunci", sheet.HP: "12345"}
	if len(got) != 1 || !reflect.DeepEqual(got[0].Unread, want) || got[0].Arrival.Unsur != "warga" {
		t.Errorf("%+v", got)
	}
}

// A row that lacks only its name is somebody's mistake, and told by its line; a form's
// empty rows and repeated heads are not.
func TestRowsWithoutNamesAreKeptForTheRefusal(t *testing.T) {
	got := people(t, []byte("No;Nama Lengkap;L/P;No HP\n1;Fo;L;\n2;;P;0812-3456-7890\n3;;;\nNo;Nama Lengkap;L/P;No HP\n1;2;3;4\n"))
	if len(got) != 2 || got[1].Line != 3 || got[1].Arrival.Name != "" || got[1].Arrival.Phone == "" {
		t.Errorf("%+v", got)
	}
}

func TestReadingCanBeStopped(t *testing.T) {
	stopped, stop := context.WithCancel(context.Background())
	told := 0
	_, err := sheet.Read(stopped, []byte(strings.Repeat("Siti Aminah\n", 5000)), func(rows int) { told = rows; stop() })
	if outreach.CodeOf(err) != outreach.Stopped || told == 0 || told >= 5000 {
		t.Errorf("%v after %d rows", err, told)
	}
}

func TestListWithoutHeadsIsNames(t *testing.T) {
	got := people(t, []byte("Siti Aminah\nTjhin Fo\n"))
	if len(got) != 2 || got[1].Arrival != fo || got[0].Line != 1 {
		t.Errorf("%+v", got)
	}
}

func TestLettersOfOldWindows(t *testing.T) {
	if got := people(t, []byte("nama\nRen\xe9\n")); len(got) != 1 || got[0].Arrival.Name != "René" {
		t.Errorf("%+v", got)
	}
	if got := people(t, []byte("\xff\xfen\x00a\x00m\x00a\x00\n\x00F\x00o\x00\n\x00")); len(got) != 1 || got[0].Arrival.Name != "Fo" {
		t.Errorf("%+v", got)
	}
}

func TestFilesThatAreNoLists(t *testing.T) {
	var bomb bytes.Buffer
	bomb.WriteString("nama\n")
	for range sheet.MaxRows + 1 {
		bomb.WriteString("a\n")
	}
	for reason, b := range map[string][]byte{
		"empty": []byte(" \n;;\n"), "xls": []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), "unreadable": []byte("PK\x03\x04 no zip"),
		"large": make([]byte, sheet.MaxBytes+1), "rows": bomb.Bytes(),
	} {
		_, err := sheet.Read(context.Background(), b, nil)
		if e := (*outreach.Error)(nil); !errors.As(err, &e) || e.Code != outreach.BadSheet || e.Args["reason"] != reason || e.Field != reason {
			t.Errorf("%s: %v", reason, err)
		}
	}
	if _, err := sheet.Read(context.Background(), []byte("%PDF-1.7\x00\x01"), nil); outreach.CodeOf(err) != outreach.BadSheet {
		t.Error(err)
	}
}

// Whatever the file, it is people or a refusal: no panic, no endless reading.
func FuzzRead(f *testing.F) {
	f.Add([]byte("nama;lp\nBudi;L\n"))
	f.Add([]byte("sep=,\n\"a\"\"b\",\n"))
	f.Add([]byte("PK\x03\x04"))
	f.Fuzz(func(t *testing.T, b []byte) {
		rows, err := sheet.Read(context.Background(), b, nil)
		if err != nil {
			if outreach.CodeOf(err) != outreach.BadSheet {
				t.Error(err)
			}
			return
		}
		l := sheet.Recognise(rows)
		if len(l.Heads) != len(l.Columns) {
			t.Errorf("%d heads, %d columns", len(l.Heads), len(l.Columns))
		}
		for _, p := range l.People(nil) {
			if p.Line < 1 || p.Line > sheet.MaxRows {
				t.Errorf("%+v", p)
			}
		}
	})
}
