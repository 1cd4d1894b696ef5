package typeset

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
				for w := Medium; w <= Heavy; w++ {
					f, _ := find(&buf, r, w)
					if f == nil {
						t.Errorf("%q (%U) is missing in weight %d", r, r, w)
					} else if w == Medium && f != faces(w)[0] {
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
		if got := Clean(tc.text); got != tc.want {
			t.Errorf("Clean(%q) = %q, want %q", tc.text, got, tc.want)
		}
	}
}

func TestShape(t *testing.T) {
	wide := func(text string) float64 { return Shape(text, Heavy, 0).Width }
	if a, b := wide("Ta"), wide("T")+wide("a"); a >= b {
		t.Errorf("T and a stand %.3f apart: not kerned", a-b)
	}
	if a, b := wide("S.Pd.,"), wide("S.Pd.")+wide(","); a >= b {
		t.Error("the comma falls away from a title")
	}
	if a, b := Shape("AB", Heavy, 0.1).Width, wide("AB"); math.Abs(a-b-0.1) > 1e-9 {
		t.Errorf("two letters loosened by 0.1 grow by %.3f", a-b)
	}
	if l := Shape("ab ʻab", Heavy, 0); len(l.Spans) != 3 || l.Spans[1].Face == l.Spans[0].Face {
		t.Errorf("a lent letter stands in %d spans", len(l.Spans))
	}
	for _, text := range []string{"a陳b", "a陳福b", "a🌸\u20e3b", "a\xe2\x80b"} {
		if l := Shape(text, Heavy, 0); l.Width != wide("a?b") {
			t.Errorf("%q: letters nobody has are no question mark", text)
		}
	}
}

// Marks sit on the middle of their letter, above each other, and above capitals.
func TestMarks(t *testing.T) {
	small, capital, two := Shape("x\u0301", Heavy, 0), Shape("X\u0301", Heavy, 0), Shape("x\u0301\u0302", Heavy, 0)
	if small.Width != Shape("x", Heavy, 0).Width {
		t.Error("a mark takes room of its own")
	}
	if capital.Spans[1].Y <= small.Spans[1].Y {
		t.Error("the mark on a capital is inside it")
	}
	if two.Spans[2].Y <= two.Spans[1].Y {
		t.Error("the second mark is on top of the first")
	}
	if below := Shape("x\u0323\u0331", Heavy, 0); below.Spans[2].Y >= below.Spans[1].Y {
		t.Error("the second mark below is on top of the first")
	}
}
