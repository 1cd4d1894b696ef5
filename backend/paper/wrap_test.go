package paper

import (
	"strings"
	"testing"
)

// seen writes broken lines as a person would read them.
func seen(lines [][]word) string {
	var out []string
	for _, l := range lines {
		var b strings.Builder
		for i, w := range l {
			if i > 0 {
				b.WriteString(" ")
			}
			for _, p := range w.pieces {
				if p.weight == bold {
					b.WriteString("*" + p.text + "*")
				} else {
					b.WriteString(p.text)
				}
			}
		}
		out = append(out, b.String())
	}
	return strings.Join(out, " / ")
}

func TestBalance(t *testing.T) {
	for _, tc := range []struct {
		name   string
		pieces []piece
		width  float64
		want   string
	}{
		{"one line when it fits", []piece{{"sebagai Narasumber", medium}}, 30, "sebagai Narasumber"},
		{"no lonely last word", []piece{{"Terima kasih atas kepedulian dan dukungan", medium}}, 18, "Terima kasih atas / kepedulian dan dukungan"},
		{"a bold part with its comma", []piece{{"di (", medium}, {"Petaling", bold}, {"), hari ini", medium}}, 30, "di (*Petaling*), hari ini"},
		{"space on either side of a seam", []piece{{"sebagai", medium}, {" Ibu ", bold}, {"Desa", medium}}, 30, "sebagai *Ibu* Desa"},
		{"a seam of nothing but space", []piece{{"sebagai", medium}, {" ", bold}, {"Ketua", bold}}, 30, "sebagai *Ketua*"},
		{"a date stays whole", []piece{{"diselenggarakan di Balai Desa Petaling pada tanggal 7 Maret 2026 oleh Balai Pemasyarakatan", medium}}, 32,
			"diselenggarakan di Balai Desa Petaling pada / tanggal 7 Maret 2026 oleh Balai Pemasyarakatan"},
		{"even where it costs likeness", []piece{{"Balai Desa Petaling tanggal 7 Maret 2026 di Bangka Tengah", medium}}, 17,
			"Balai Desa Petaling tanggal / 7 Maret 2026 di Bangka Tengah"},
		{"a word wider than the line", []piece{{"Pemasyarakatan", medium}}, 3, ""},
		{"nothing", nil, 30, ""},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if got := seen(balance(split(tc.pieces...), tc.width, readable)); got != tc.want {
				t.Errorf("got  %s\nwant %s", got, tc.want)
			}
		})
	}
}

func TestWrapKeepsLineBreaks(t *testing.T) {
	for _, tc := range []struct {
		text string
		rows int
	}{
		{"", 0}, {" \n ", 0},
		{"Kepala Bapas", 1},
		{"a.n. Kepala Kantor Wilayah,\nKepala Balai Pemasyarakatan", 2},
		{longPlace + ", 28 September 2026", 2},
	} {
		set, ok := wrap(tc.text, medium, 26)
		if !ok || len(set) != tc.rows {
			t.Errorf("%q: %d lines, want %d", tc.text, len(set), tc.rows)
		}
		for _, l := range set {
			if l.width > 26 {
				t.Errorf("%q: a line is %.1f em wide", tc.text, l.width)
			}
		}
	}
}

func TestJoinMakesSentences(t *testing.T) {
	set := join(split(piece{"sebagai ", medium}, piece{"Pendamping Sukarela", bold}, piece{" dalam kegiatan", medium}))
	var got []string
	for _, l := range set {
		text := ""
		for _, s := range l.spans {
			text += s.text
		}
		got = append(got, text)
	}
	if want := "sebagai |Pendamping Sukarela| dalam kegiatan"; strings.Join(got, "|") != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

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
		{"sixty letters with titles", "Prof. Dr. H. " + longName + ", S.H., M.H., M.Si.",
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
				for _, s := range l.spans {
					text += s.text
				}
				rows = append(rows, text)
				if l.width*size*perPoint > width+1e-6 {
					t.Errorf("%q is %.0f mm wide", text, l.width*size*perPoint)
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
