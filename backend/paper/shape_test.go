package paper

import (
	"math"
	"testing"
	"unicode"

	"golang.org/x/image/font/sfnt"
)

// Every Latin letter with a mark, every letter and sign that stands for one in
// names, in every weight.
func TestLettersOfNames(t *testing.T) {
	ranges := []struct {
		name     string
		from, to rune
	}{
		{"ASCII", 0x20, 0x7E},
		{"Latin-1", 0xA1, 0xFF},
		{"Extended-A", 0x100, 0x17F},
		{"Extended-B, with pinyin", 0x180, 0x24F},
		{"IPA, with ə", 0x250, 0x2AF},
		{"modifier letters, with ʻ ʼ ʾ ʿ", 0x2B0, 0x2FF},
		{"combining marks", 0x300, 0x36F},
		{"Extended Additional, with Vietnamese", 0x1E00, 0x1EFF},
		{"Extended-C", 0x2C60, 0x2C7F},
		{"dashes, quotes, bullets", 0x2010, 0x2027},
		{"saltillo Ꞌ ꞌ", 0xA78B, 0xA78C},
	}
	for _, rg := range ranges {
		t.Run(rg.name, func(t *testing.T) {
			var buf sfnt.Buffer
			lent := 0
			for r := rg.from; r <= rg.to; r++ {
				if !unicode.IsPrint(r) {
					continue
				}
				if missing := Missing("a" + string(r)); missing != nil {
					t.Errorf("%q (%U) cannot be printed", r, r)
				}
				for w := medium; w <= heavy; w++ {
					f, _ := find(&buf, r, w)
					if f == nil {
						t.Errorf("%q (%U) is missing in weight %d", r, r, w)
					} else if w == medium && f != faces(w)[0] {
						lent++
					}
				}
			}
			t.Logf("%d lent by Noto Sans", lent)
		})
	}
}

func TestMissing(t *testing.T) {
	for _, tc := range []struct{ name, text, want string }{
		{"an Indonesian name", "Hj. Siti Nur'aini, S.Pd., M.M.", ""},
		{"nothing", "", ""},
		{"letters and marks typed apart", "Đa\u0323\u0306ng", ""},
		{"a mark without a letter of its own", "Q\u0303", ""},
		{"what a chat pastes along", "\u200eSiti\u00a0\ufeffAminah\u2060\ufe0f\t", ""},
		{"each only once", "陳福陳", "陳福"},
		{"emoji", "Siti 👩🏽‍🌾", "👩🏽🌾"},
		{"broken bytes", "Siti\xff", "\uFFFD"},
		{"another script", "Иван", "Иван"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if got := string(Missing(tc.text)); got != tc.want {
				t.Errorf("Missing(%q) = %q, want %q", tc.text, got, tc.want)
			}
		})
	}
}

func TestClean(t *testing.T) {
	for _, tc := range []struct{ text, want string }{
		{"  Siti \n Aminah\t", "Siti Aminah"},
		{"E\u0301mile", "Émile"},
		{"7\u00a0Maret", "7\u00a0Maret"},
		{"Bapas\u200bHadir\u00ad", "BapasHadir"},
	} {
		if got := clean(tc.text); got != tc.want {
			t.Errorf("clean(%q) = %q, want %q", tc.text, got, tc.want)
		}
	}
}

// What is measured must be what gofpdf prints, or centred text is not.
func TestMeasure(t *testing.T) {
	s := newSheet(100, 100, about{})
	for _, text := range []string{"Nurhayati", "Đặng", "ʻĀ", "0017/III"} {
		for _, f := range faces(heavy) {
			s.use(f, 100)
			var buf sfnt.Buffer
			sum := 0.0
			for _, r := range text {
				if g := f.glyph(&buf, r); g != 0 {
					sum += f.advance(&buf, g)
					if got := s.pdf.GetStringWidth(string(r)) / (100 * perPoint); math.Abs(got-f.advance(&buf, g)) > 1e-9 {
						t.Errorf("%s %q: %.4f em measured, %.4f printed", f.family, r, f.advance(&buf, g), got)
					}
				}
			}
			if sum == 0 {
				t.Errorf("%s has no letter of %q", f.family, text)
			}
		}
	}
}

func TestShape(t *testing.T) {
	wide := func(text string) float64 { return shape(text, heavy, 0).width }
	if a, b := wide("Ta"), wide("T")+wide("a"); a >= b {
		t.Errorf("T and a stand %.3f apart: not kerned", a-b)
	}
	if a, b := wide("S.Pd.,"), wide("S.Pd.")+wide(","); a >= b {
		t.Error("the comma falls away from a title")
	}
	if a, b := shape("AB", heavy, 0.1).width, wide("AB"); math.Abs(a-b-0.1) > 1e-9 {
		t.Errorf("two letters loosened by 0.1 grow by %.3f", a-b)
	}
	if l := shape("ab ʻab", heavy, 0); len(l.spans) != 3 || l.spans[1].face == l.spans[0].face {
		t.Errorf("a lent letter stands in %d spans", len(l.spans))
	}
	if l := shape("a陳b", heavy, 0); l.width != wide("a")+wide("b") {
		t.Error("a letter nobody has takes room")
	}
}

// Marks sit on the middle of their letter, above each other, and above capitals.
func TestMarks(t *testing.T) {
	small, capital, two := shape("x\u0301", heavy, 0), shape("X\u0301", heavy, 0), shape("x\u0301\u0302", heavy, 0)
	if small.width != shape("x", heavy, 0).width {
		t.Error("a mark takes room of its own")
	}
	if capital.spans[1].y <= small.spans[1].y {
		t.Error("the mark on a capital is inside it")
	}
	if two.spans[2].y <= two.spans[1].y {
		t.Error("the second mark is on top of the first")
	}
	if below := shape("x\u0323\u0331", heavy, 0); below.spans[2].y >= below.spans[1].y {
		t.Error("the second mark below is on top of the first")
	}
}
