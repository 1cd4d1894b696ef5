package indo

import (
	"strings"
	"testing"
)

func TestHasNIK(t *testing.T) {
	for s, want := range map[string]bool{
		// Made-up numbers.
		"1901010703900001":                     true,
		"NIK saya 1901014703900001.":           true, // a woman's: day 07 + 40
		"1901 0107 0390 0001":                  true,
		"190101-070390-0001":                   true,
		"19.01.01.070390.0001":                 true,
		"RT 02 1901 0107 0390 0001":            true,
		"1901\u00a00107\u00a00390\u00a00001":   true,
		"1901010\u200b703900001":               true,
		"1234567890123456":                     true, // bank and family cards, too
		"19010107039000011":                    true, // a digit too many is still a slip of a NIK
		"081234567890 1901010703900001":        true,
		"":                                     false,
		"Siti, RT 03 RW 01":                    false,
		"081234567890":                         false,
		"0812-3456-7890 0813-4567-8901":        false,
		"0812 3456 7890 0813 4567 8901":        false,
		"0717 422123 0717 432123":              false,
		"081234567, 081234568":                 false,
		"081234567890\n081398765432":           false,
		"6281234567890 6281398765432":          false,
		"1901010, 703900001":                   false, // two numbers of a list
		"Sabtu 19-03-2026 09.05-10.30":         false,
		"2026-03-07 09.05-10.30":               false,
		"19661018 199203 1 001":                false, // a NIP, in each way of writing
		"196610181992031001":                   false,
		"19661018 19920310 01":                 false,
		"W6.PAS.PAS3-UM.01.01-0006 TAHUN 2022": false,
		"19.01.04.2001 19.01.04.2002":          false,
	} {
		if got := HasNIK(s); got != want {
			t.Errorf("%q: %v, want %v", s, got, want)
		}
	}
}

func TestHasNIKOnAPageOfDigits(t *testing.T) {
	if !HasNIK(digits) || HasNIK(strings.Repeat("0812 3456 7890 ", 10_000)) {
		t.Error("a long text is judged like a short one")
	}
}

var digits = strings.Repeat("0812 3456 7890 ", 10_000) + "1901 0107 0390 0001"

func BenchmarkHasNIKOnAPageOfDigits(b *testing.B) {
	for b.Loop() {
		HasNIK(digits)
	}
}

func TestNIP(t *testing.T) {
	for _, s := range []string{"196610181992031001", "19661018 199203 1 001", "19661018-199203.1.001"} {
		if got, err := NIP(s); err != nil || got != "19661018 199203 1 001" {
			t.Errorf("%q: %q, %v", s, got, err)
		}
	}
	if got, err := NIP("199001012022211001"); err != nil { // a contract officer: "month" 21
		t.Errorf("refused a true one: %q, %v", got, err)
	}
	for _, s := range []string{"", "19661018199203100", "1966101819920310011", "39661018 199203 1 001", "19661018 199203 1 00A"} {
		if got, err := NIP(s); err != ErrNIP {
			t.Errorf("%q was read as %q, %v", s, got, err)
		}
	}
}

func FuzzHasNIK(f *testing.F) {
	for _, s := range []string{"1901 0107 0390 0001", "0812 3456 7890 0813", "19661018 199203 1 001", ""} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		HasNIK(s)
		if !HasNIK(s + "\n\n1901010703900001") {
			t.Fatalf("a NIK after %q is not seen", s)
		}
		if shown, err := NIP(s); err == nil {
			if again, err := NIP(shown); err != nil || again != shown || HasNIK(shown) {
				t.Fatalf("NIP %q is shown as %q, read as %q, %v", s, shown, again, err)
			}
		}
	})
}
