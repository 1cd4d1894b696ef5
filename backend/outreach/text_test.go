package outreach

import (
	"strings"
	"testing"
)

func TestPersonName(t *testing.T) {
	for _, c := range []struct {
		typed, kept string
		code        Code
	}{
		{"Suparno", "Suparno", ""},
		{"  Siti   Aminah ", "Siti Aminah", ""},
		{"ALI bin ABDULLAH", "ALI bin ABDULLAH", ""},
		{"Nur'aini, S.Pd.", "Nur'aini, S.Pd.", ""},
		{"Tjhin Fo (RT 3)", "Tjhin Fo (RT 3)", ""},
		{"Đặng Thị Ngọc", "Đặng Thị Ngọc", ""},
		{"e\u0301ka", "éka", ""},
		{"Ani\u200b\u202e", "Ani", ""},
		{"Ani\x00\nBudi", "Ani Budi", ""},
		{"محمد", "محمد", ""},
		{strings.Repeat("a", 100), strings.Repeat("a", 100), ""},
		{"", "", Empty},
		{" \u200b ", "", Empty},
		{"...", "", Empty},
		{strings.Repeat("a", 300), "", TooLong},
		{"Budi 😀", "", BadLetters},
		{"<script>alert(1)</script>", "", BadLetters},
		{"a\xff", "", BadLetters},
		{"1901010101010001", "", NIKRefused},
		{"Budi 1901 0101 0101 0001", "", NIKRefused},
	} {
		got, err := personName("nama", c.typed)
		if got != c.kept || CodeOf(err) != c.code {
			t.Errorf("%q: got %q, %v, want %q, %q", c.typed, got, err, c.kept, c.code)
		}
	}
}

func FuzzPersonName(f *testing.F) {
	for _, s := range []string{"Siti", "😀", "\xff", "1901010101010001", "a\u0301"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got, err := personName("nama", s)
		if (got == "") != (err != nil) {
			t.Fatalf("%q: %q and %v", s, got, err)
		}
		if again, err2 := personName("nama", got); err == nil && (again != got || err2 != nil) {
			t.Fatalf("%q is kept as %q and then as %q, %v", s, got, again, err2)
		}
	})
}
