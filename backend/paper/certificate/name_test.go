package certificate

import (
	"strings"
	"testing"

	"bapashadir/backend/paper/papertest"
	"bapashadir/backend/paper/typeset"
)

func TestFitName(t *testing.T) {
	const width = 203.0 // of A4
	for _, tc := range []struct {
		name        string
		text        string
		want        string
		least, most float64
	}{
		{"shortest", "Fo", "Fo", nameLarge, nameLarge},
		{"usual", "Hj. Siti Aminah, S.Pd., M.M.", "Hj. Siti Aminah, S.Pd., M.M.", 36, nameLarge},
		{"sixty letters with titles", "Prof. Dr. H. " + papertest.LongName + ", S.H., M.H., M.Si.",
			"Prof. Dr. H. Muhammad Abdurrahman Wirakusumah / Prawiranegara Suryaningrats, S.H., M.H., M.Si.", 22, nameDouble},
		{"titles go to the second line", "Muhammad Abdurrahman Wirakusumah, S.Pd.I., M.Pd.I., M.Si.",
			"Muhammad Abdurrahman Wirakusumah, / S.Pd.I., M.Pd.I., M.Si.", 28, nameDouble},
		{"an initial stays with its name", "Raden Ajeng Kartika Prameswari H. Sastrodiningrat",
			"Raden Ajeng Kartika / Prameswari H. Sastrodiningrat", 28, nameDouble},
		{"one word of forty letters", strings.Repeat("Wirakusuma", 4), strings.Repeat("Wirakusuma", 4), nameSmall, 28},
		{"nothing yet", "", "", nameSmall, nameSmall},
	} {
		t.Run(tc.name, func(t *testing.T) {
			set, size, err := fitName(tc.text, width, 1)
			if err != nil {
				t.Fatal(err)
			}
			var rows []string
			for _, l := range set {
				text := ""
				for _, s := range l.Spans {
					text += s.Text
				}
				rows = append(rows, text)
				if l.Width*size*typeset.PerPoint > width+1e-6 {
					t.Errorf("%q is %.0f mm wide", text, l.Width*size*typeset.PerPoint)
				}
			}
			if got := strings.Join(rows, " / "); got != tc.want {
				t.Errorf("got  %s\nwant %s", got, tc.want)
			}
			if size < tc.least || size > tc.most {
				t.Errorf("%.1f pt, want %.0f to %.0f", size, tc.least, tc.most)
			}
		})
	}
}
