package indo

import (
	"math"
	"testing"
)

func TestNumber(t *testing.T) {
	for _, c := range []struct{ got, want string }{
		{Number(83762, 0), "83.762"},
		{Number(0, 0), "0"},
		{Number(999, 0), "999"},
		{Number(-1000, 0), "-1.000"},
		{Number(10_000_000, 0), "10.000.000"},
		{Number(int64(math.MaxInt64), 0), "9.223.372.036.854.775.807"},
		{Number(7, 2), "7,00"},
		{Number(88.31, 2), "88,31"},
		{Number(1234.5, 1), "1.234,5"},
		{Number(25.625, 2), "25,63"}, // golden case of domain.md section 4.6
		{Number(88.3075, 2), "88,31"},
		{Number(88.304, 2), "88,30"},
		{Number(-0.04, 1), "0,0"},
		{Number(999.95, 1), "1.000,0"},
		{Number(2.5, -1), "3"},
		{Number(math.NaN(), 2), "–"},
		{Number(math.Inf(-1), 2), "–"},
		{Percent(75.6, 1), "75,6 %"},
		{Percent(100, 0), "100 %"},
		{Percent(math.NaN(), 1), "–"},
	} {
		if c.got != c.want {
			t.Errorf("%q, want %q", c.got, c.want)
		}
	}
}

func TestParseDecimal(t *testing.T) {
	for s, want := range map[string]float64{
		"3,5": 3.5, "3.5": 3.5, " 8 ": 8, "-2,25": -2.25, "−2": -2, "83762": 83762,
		"1.250,5": 1250.5, "1,250.5": 1250.5, "1.000.000": 1e6, "1,000,000": 1e6,
		"83,762": 83.762, "0.125": 0.125, "12.5000": 12.5, "1.000,25": 1000.25,
	} {
		if got, err := ParseDecimal(s); err != nil || got != want {
			t.Errorf("%q: %v, %v, want %v", s, got, err, want)
		}
	}
	for _, s := range []string{"", "83.762", "-1.000", "3,5,1", "1.00.000", "1.000,", ",5", "1e5", "NaN", "Inf", "0x1", "1 000", "12345.678.901", "--1"} {
		if got, err := ParseDecimal(s); err != ErrNumber {
			t.Errorf("%q was read as %v, %v", s, got, err)
		}
	}
}

func FuzzParseDecimal(f *testing.F) {
	for _, s := range []string{"3,5", "3.5", "1.250,5", "-1,000,000", "83.762", ""} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		v, err := ParseDecimal(s)
		if err != nil {
			return
		}
		if math.IsNaN(v) || math.IsInf(v, 0) {
			t.Fatalf("%q became %v", s, v)
		}
		shown := Number(v, 3) // three decimals: never two readings
		if back, err := ParseDecimal(shown); err != nil || math.Abs(back-v) > 0.0005+math.Abs(v)*1e-12 {
			t.Fatalf("%q is %v, shown as %q, read as %v, %v", s, v, shown, back, err)
		}
	})
}
