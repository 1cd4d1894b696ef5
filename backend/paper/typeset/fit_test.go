package typeset

import (
	"strings"
	"testing"

	"bapashadir/backend/paper/papertest"
)

// read is lines as a person reads them.
func read(set []Line) string {
	var rows []string
	for _, l := range set {
		text := ""
		for _, s := range l.Spans {
			text += s.Text
		}
		rows = append(rows, text)
	}
	return strings.Join(rows, " / ")
}

func TestFit(t *testing.T) {
	const width, height, most, small, lead = 54.0, 8.0, 9.5, 6.0, 1.15
	for _, tc := range []struct {
		name, text, want string
		least, most      float64
	}{
		{"shortest", "Fo", "Fo", most, most},
		{"one line", "Abdul Rahman Wahid", "Abdul Rahman Wahid", most, most},
		{"two lines before it shrinks", "Raden Ajeng Kartika Prameswari H. Sastro", "Raden Ajeng Kartika / Prameswari H. Sastro", most, most},
		{"sixty letters", papertest.LongName, "Muhammad Abdurrahman Wirakusumah / Prawiranegara Suryaningrats", 8, most},
		{"with titles", "Prof. Dr. H. " + papertest.LongName + ", S.H., M.H., M.Si.",
			"Prof. Dr. H. Muhammad Abdurrahman / Wirakusumah Prawiranegara / Suryaningrats, S.H., M.H., M.Si.", small, 7.5},
		{"one word as long as two lines", strings.Repeat("Wirakusuma", 6), "WirakusumaWirakusumaWirakusuma / WirakusumaWirakusumaWirakusuma", 8, most},
		{"nothing", "", "", small, small},
	} {
		t.Run(tc.name, func(t *testing.T) {
			set, size, ok := Fit(tc.text, Medium, width, height, most, small, lead, AfterTitle)
			if got := read(set); !ok || got != tc.want {
				t.Errorf("got  %s\nwant %s", got, tc.want)
			}
			if size < tc.least || size > tc.most {
				t.Errorf("%.2f pt, want %.1f to %.1f", size, tc.least, tc.most)
			}
			for _, l := range set {
				if l.Width*size*PerPoint > width+1e-6 {
					t.Errorf("a line is %.1f mm wide", l.Width*size*PerPoint)
				}
			}
			if tall := (float64(len(set)-1)*lead + 1) * size * PerPoint; tall > height+1e-6 {
				t.Errorf("%.1f mm high", tall)
			}
		})
	}
	if _, _, ok := Fit(strings.Repeat("nama ", 90), Medium, width, height, most, small, lead, AfterTitle); ok {
		t.Error("a page of words fits a cell")
	}
}
