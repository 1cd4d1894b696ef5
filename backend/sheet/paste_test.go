package sheet_test

import (
	"reflect"
	"strings"
	"testing"

	"bapashadir/backend/outreach"
	"bapashadir/backend/sheet"
)

func TestPastedListsAreRecognised(t *testing.T) {
	bare := func(name string) outreach.Arrival { return outreach.Arrival{Name: name, Unsur: "warga"} }
	for name, c := range map[string]struct {
		text string
		want []outreach.Arrival
		left []string
	}{
		"a spreadsheet with heads": {"No\tNama\tL/P\tNIK\tJabatan\tAlamat\tNo HP\n1\tSiti Aminah\tP\t19\tKetua RT 03\tDusun 2\t081234567890\n2\tTjhin Fo\n",
			[]outreach.Arrival{siti, fo}, []string{"NIK"}},
		"a spreadsheet without": {"1\tSiti Aminah\tP\tKetua RT 03\tDusun 2\t081234567890\n2\tTjhin Fo\tL\tGuru\tRT 4\n",
			[]outreach.Arrival{siti, {Name: "Tjhin Fo", Sex: "L", Unsur: "guru", Dusun: "RT 4"}}, nil},
		"a document's table": {"Siti Aminah    P   Dusun 2\nTjhin Fo       L   Dusun 1\n",
			[]outreach.Arrival{{Name: "Siti Aminah", Sex: "P", Unsur: "warga", Dusun: "Dusun 2"}, {Name: "Tjhin Fo", Sex: "L", Unsur: "warga", Dusun: "Dusun 1"}}, nil},
		"lines":             {"Siti Aminah\nTjhin Fo", []outreach.Arrival{bare("Siti Aminah"), fo}, nil},
		"numbered lines":    {"1. Siti Aminah, S.Pd., M.M.\n2) Tjhin Fo\n\n- Ali\n", []outreach.Arrival{bare("Siti Aminah, S.Pd., M.M."), fo, bare("Ali")}, nil},
		"lines with commas": {"Siti Aminah, P, Dusun 2\nTjhin Fo, L, Dusun 1", []outreach.Arrival{{Name: "Siti Aminah", Sex: "P", Unsur: "warga", Dusun: "Dusun 2"}, {Name: "Tjhin Fo", Sex: "L", Unsur: "warga", Dusun: "Dusun 1"}}, nil},
		"a row without its name, and heads again": {"Nama\tL/P\n\tP\nNama\tL/P\nTjhin Fo\t\n", []outreach.Arrival{{Sex: "P", Unsur: "warga"}, fo}, nil},
		"a NIK for a name":                        {"Nama\n1901010101010001\n", []outreach.Arrival{bare("1901010101010001")}, nil},
		"a row that ends early":                   {"7\n8\nTjhin Fo\n", []outreach.Arrival{fo}, nil},
	} {
		p, err := sheet.Paste(c.text)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		var got []outreach.Arrival
		for _, person := range p.People {
			got = append(got, person.Arrival)
		}
		if !reflect.DeepEqual(got, c.want) || !reflect.DeepEqual(p.Left, c.left) {
			t.Errorf("%s: %+v left %q", name, got, p.Left)
		}
	}
	_, err := sheet.Paste(" \n\n")
	if outreach.CodeOf(err) != outreach.BadSheet {
		t.Errorf("nothing: %v", err)
	}
}

// Whatever is pasted, it is a list or a refusal, and no cell is made up.
func FuzzPaste(f *testing.F) {
	for _, s := range []string{"Nama\tL/P\nSiti\tP", "1. Siti, S.Pd.\n2. Fo", "\"a\nb\";c", "PK\x03\x04", "\x00", "sep=;\n", strings.Repeat("a\t", 70)} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		p, err := sheet.Paste(text)
		if err != nil {
			if outreach.CodeOf(err) != outreach.BadSheet {
				t.Errorf("%v", err)
			}
			return
		}
		for _, person := range p.People {
			if person.Line < 1 || person.Arrival.Unsur == "" {
				t.Errorf("%+v", person)
			}
		}
	})
}
