package typeset

import (
	"strings"
	"testing"

	"bapashadir/backend/paper/papertest"
)

// seen writes broken lines as a person would read them.
func seen(lines [][]Word) string {
	var out []string
	for _, l := range lines {
		var b strings.Builder
		for i, w := range l {
			if i > 0 {
				b.WriteString(" ")
			}
			for _, p := range w.pieces {
				if p.Weight == Bold {
					b.WriteString("*" + p.Text + "*")
				} else {
					b.WriteString(p.Text)
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
		pieces []Piece
		width  float64
		want   string
	}{
		{"one line when it fits", []Piece{{"sebagai Narasumber", Medium}}, 30, "sebagai Narasumber"},
		{"no lonely last word", []Piece{{"Terima kasih atas kepedulian dan dukungan", Medium}}, 18, "Terima kasih atas / kepedulian dan dukungan"},
		{"a bold part with its comma", []Piece{{"di (", Medium}, {"Petaling", Bold}, {"), hari ini", Medium}}, 30, "di (*Petaling*), hari ini"},
		{"space on either side of a seam", []Piece{{"sebagai", Medium}, {" Ibu ", Bold}, {"Desa", Medium}}, 30, "sebagai *Ibu* Desa"},
		{"a seam of nothing but space", []Piece{{"sebagai", Medium}, {" ", Bold}, {"Ketua", Bold}}, 30, "sebagai *Ketua*"},
		{"a date stays whole", []Piece{{"diselenggarakan di Balai Desa Petaling pada tanggal 7 Maret 2026 oleh Balai Pemasyarakatan", Medium}}, 32,
			"diselenggarakan di Balai Desa Petaling pada / tanggal 7 Maret 2026 oleh Balai Pemasyarakatan"},
		{"even where it costs likeness", []Piece{{"Balai Desa Petaling tanggal 7 Maret 2026 di Bangka Tengah", Medium}}, 17,
			"Balai Desa Petaling tanggal / 7 Maret 2026 di Bangka Tengah"},
		{"a word wider than the line", []Piece{{"Pemasyarakatan", Medium}}, 3, ""},
		{"nothing", nil, 30, ""},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if got := seen(Balance(Split(tc.pieces...), tc.width, Readable)); got != tc.want {
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
		{papertest.LongPlace + ", 28 September 2026", 2},
	} {
		set, ok := Wrap(tc.text, Medium, 26)
		if !ok || len(set) != tc.rows {
			t.Errorf("%q: %d lines, want %d", tc.text, len(set), tc.rows)
		}
		for _, l := range set {
			if l.Width > 26 {
				t.Errorf("%q: a line is %.1f em wide", tc.text, l.Width)
			}
		}
	}
}

func TestJoinMakesSentences(t *testing.T) {
	set := Join(Split(Piece{"sebagai ", Medium}, Piece{"Pendamping Sukarela", Bold}, Piece{" dalam kegiatan", Medium}))
	var got []string
	for _, l := range set {
		text := ""
		for _, s := range l.Spans {
			text += s.Text
		}
		got = append(got, text)
	}
	if want := "sebagai |Pendamping Sukarela| dalam kegiatan"; strings.Join(got, "|") != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
