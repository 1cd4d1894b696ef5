package attendance

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"bapashadir/backend/paper/papertest"
)

func render(t *testing.T, l List) []byte {
	t.Helper()
	var buf bytes.Buffer
	if err := Write(&buf, l); err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}

// Whoever searches the file finds each name whole, in its row, on one page.
func TestExternalEveryNameIsFound(t *testing.T) {
	for i, p := range lists {
		t.Run(p.name, func(t *testing.T) {
			t.Parallel()
			pages := papertest.Text(t, printed()[i])
			page, at := 0, 0
			for n, r := range p.l.Rows {
				// A name that had to be torn is found without its spaces.
				want := strings.ReplaceAll(fmt.Sprintf("%d%s %s", n+1, map[bool]string{true: "*"}[r.ByHand], r.Name), " ", "")
				for {
					text := strings.ReplaceAll(pages[page], " ", "")
					if next := strings.Index(text[at:], want); next >= 0 {
						at += next + len(want)
						break
					}
					if page++; page == len(pages) {
						t.Fatalf("%q is not found", want)
					}
					at = 0
				}
			}
		})
	}
}

func TestExternalEveryPageSaysWhoseItIs(t *testing.T) {
	for i, p := range lists {
		t.Run(p.name, func(t *testing.T) {
			t.Parallel()
			pages := papertest.Text(t, printed()[i])
			sum := Sum(p.l.Session, p.l.Rows, p.l.Children)
			for n, text := range pages {
				for _, want := range []string{
					fmt.Sprintf("Halaman %d dari %d", n+1, len(pages)), "Kode daftar " + sum,
					fmt.Sprintf("· %d nama", len(p.l.Rows)), p.l.Moment, "No Nama L/P", "Tanda tangan", p.l.Day, "DAFTAR HADIR",
				} {
					if !strings.Contains(text, papertest.One(want)) {
						t.Errorf("page %d does not say %q:\n%s", n+1, want, text)
					}
				}
				if signed := strings.Contains(text, "Mengetahui,"); signed != (n == len(pages)-1) {
					t.Errorf("page %d: signatures %v", n+1, signed)
				}
			}
		})
	}
}

// Nothing stands outside what an office printer prints, nor in another's column.
func TestExternalWordsStayInTheirColumns(t *testing.T) {
	for i, p := range lists {
		t.Run(p.name, func(t *testing.T) {
			t.Parallel()
			w, h := p.l.Paper.Sides()
			l := p.l.prepared()
			table, err := l.table(w)
			if err != nil {
				t.Fatal(err)
			}
			edges, x := []float64{}, side
			for _, c := range table.columns {
				edges, x = append(edges, x), x+c.wide
			}
			if x != w-side {
				t.Errorf("the columns end at %.1f of %.1f", x, w-side)
			}
			top, bottom := 0.0, 0.0 // of the table, page by page
			for _, word := range papertest.Words(t, printed()[i]) {
				if word.Left < side-0.3 || word.Right > w-side+0.3 || word.Top < safe-1.5 || word.Bottom > h-safe+1 {
					t.Errorf("%+v stands outside", word)
				}
				switch word.Text {
				case "No":
					top, bottom = word.Bottom, h-safe-strip
				case "Anak", "Baris", "*": // a line across, or the foot: no columns from here
					bottom = word.Top
				case "Kode":
					top = h
				}
				if word.Top < top || word.Bottom > bottom {
					continue
				}
				for _, e := range edges {
					if word.Left < e-0.1 && word.Right > e+0.1 {
						t.Errorf("%+v crosses the line at %.1f", word, e)
					}
				}
			}
		})
	}
}

// A list goes from hand to hand: no number on it unless somebody asked for it.
func TestExternalPhones(t *testing.T) {
	for _, phones := range []bool{false, true} {
		text := strings.Join(papertest.Text(t, render(t, with(23, func(l *List) { l.Phones = phones }))), " ")
		if strings.Contains(text, "0812-3456-7890") != phones || strings.Contains(text, "No. HP") != phones {
			t.Errorf("phones %v: %s", phones, text)
		}
		if strings.Contains(text, "0812-0000-1111") {
			t.Error("a child's phone is printed")
		}
	}
}

// Children are a first name and a school, or one line with a count.
func TestExternalChildren(t *testing.T) {
	l := with(0, func(l *List) {
		l.Children = 23
		l.Rows = []Row{{Name: "Rina", Sex: "P", School: "SDN 3 Petaling", Dusun: "Air Mesu", Unsur: "Warga"}}
	})
	text := strings.Join(papertest.Text(t, render(t, l)), " ")
	for want, there := range map[string]bool{
		"1 Rina P SDN 3 Petaling": true, "Anak di bawah 18 tahun, dihitung tanpa nama: 23 orang": true,
		"Air Mesu": false, "Warga": false,
	} {
		if strings.Contains(text, want) != there {
			t.Errorf("%q: %v in %s", want, !there, text)
		}
	}
}

// The mark is explained where there is one, and only there.
func TestExternalByHand(t *testing.T) {
	for _, hand := range []bool{false, true} {
		l := with(0, func(l *List) { l.Rows = []Row{{Name: "Fo", ByHand: hand}} })
		text := strings.Join(papertest.Text(t, render(t, l)), " ")
		if strings.Contains(text, "1* Fo") != hand || strings.Contains(text, "* disalin dari daftar tulisan tangan") != hand {
			t.Errorf("by hand %v: %s", hand, text)
		}
	}
}

// Blank rows go on where the numbers end, also after a number was taken back.
func TestExternalBlankRows(t *testing.T) {
	for _, tc := range []struct {
		rows  []Row
		blank int
		last  int
	}{
		{[]Row{{Number: 41, Name: "Fo"}}, 0, 49}, {[]Row{{Name: "Fo"}}, 5, 6}, {[]Row{{Name: "Fo"}}, 10, 11},
		{[]Row{{Name: "Fo"}}, 1, 6}, {[]Row{{Name: "Fo"}}, 99, 11}, {nil, 5, 16},
	} {
		l := with(0, func(l *List) { l.Rows, l.Blank = tc.rows, tc.blank })
		var last int
		for _, w := range papertest.Words(t, render(t, l)) {
			var n int
			if _, err := fmt.Sscan(w.Text, &n); err == nil && w.Left < side+10 && w.Text == fmt.Sprint(n) && n < 100 {
				last = n
			}
		}
		if last != tc.last {
			t.Errorf("%+v: the last row is %d", tc, last)
		}
	}
}

// Odd ones sign at the left, even ones at the right, and the pages don't break that.
func TestExternalSignaturesAreStaggered(t *testing.T) {
	l := usual(60)
	w, _ := l.Paper.Sides()
	seen := 0
	for _, word := range papertest.Words(t, render(t, l)) {
		var n int
		if _, err := fmt.Sscan(word.Text, &n); err != nil || word.Left < w-side-42 || n == 2026 || word.Top < 60 && word.Page == 1 {
			continue
		}
		if word.Text != fmt.Sprint(n) || word.Bottom > 280 {
			continue
		}
		seen++
		if right := word.Left > w-side-21; right != (n%2 == 0) {
			t.Errorf("%+v", word)
		}
	}
	if seen < 60 {
		t.Errorf("%d cells", seen)
	}
}
