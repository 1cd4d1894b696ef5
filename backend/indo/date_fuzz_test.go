package indo

import "testing"

// FuzzParseDate: what is a date is written again as it was.
func FuzzParseDate(f *testing.F) {
	f.Add("2026-03-07")
	f.Add("0000-00-00")
	f.Fuzz(func(t *testing.T, s string) {
		if day, err := ParseDate(s); err == nil && (day.Format("2006-01-02") != s || Date(day) == "" || LongDate(day) == "") {
			t.Errorf("%q is %v", s, day)
		}
	})
}
