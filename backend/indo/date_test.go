package indo

import (
	"testing"
	"time"
)

func day(y int, m time.Month, d int) time.Time { return time.Date(y, m, d, 0, 0, 0, 0, time.UTC) }

func TestDates(t *testing.T) {
	for _, c := range []struct {
		t                 time.Time
		full, long, short string
	}{
		{day(2026, 3, 7), "Sabtu, 7 Maret 2026", "7 Maret 2026", "07/03/2026"},
		{day(2026, 8, 17), "Senin, 17 Agustus 2026", "17 Agustus 2026", "17/08/2026"},
		{day(2026, 5, 1), "Jumat, 1 Mei 2026", "1 Mei 2026", "01/05/2026"},
		{day(2028, 2, 29), "Selasa, 29 Februari 2028", "29 Februari 2028", "29/02/2028"},
		{time.Time{}, "", "", ""},
	} {
		if got := Date(c.t); got != c.full {
			t.Errorf("Date: %q, want %q", got, c.full)
		}
		if got := LongDate(c.t); got != c.long {
			t.Errorf("LongDate: %q, want %q", got, c.long)
		}
		if got := ShortDate(c.t); got != c.short {
			t.Errorf("ShortDate: %q, want %q", got, c.short)
		}
	}
}

func TestDateRange(t *testing.T) {
	for _, c := range []struct {
		a, b time.Time
		want string
	}{
		{day(2026, 3, 7), day(2026, 3, 8), "7–8 Maret 2026"},
		{day(2026, 3, 8), day(2026, 3, 7), "7–8 Maret 2026"},
		{day(2026, 3, 7), day(2026, 3, 7), "7 Maret 2026"},
		{day(2026, 3, 30), day(2026, 4, 2), "30 Maret – 2 April 2026"},
		{day(2026, 3, 7), day(2026, 4, 7), "7 Maret – 7 April 2026"},
		{day(2026, 12, 31), day(2027, 1, 1), "31 Desember 2026 – 1 Januari 2027"},
		{day(2026, 3, 7), time.Time{}, "7 Maret 2026"},
		{time.Time{}, day(2026, 3, 7), "7 Maret 2026"},
		{time.Time{}, time.Time{}, ""},
	} {
		if got := DateRange(c.a, c.b); got != c.want {
			t.Errorf("DateRange(%s, %s): %q, want %q", ShortDate(c.a), ShortDate(c.b), got, c.want)
		}
	}
}

func TestParseDate(t *testing.T) {
	if got, err := ParseDate("2026-03-07"); err != nil || Date(got) != "Sabtu, 7 Maret 2026" {
		t.Errorf("2026-03-07: %q, %v", Date(got), err)
	}
	for _, s := range []string{"", "07/03/2026", "2026-3-7", "2026-02-30", "0026-03-07", "2026-03-07T09:00", " 2026-03-07"} {
		if got, err := ParseDate(s); err != ErrDate {
			t.Errorf("%q was read as %q, %v", s, Date(got), err)
		}
	}
}

func TestRoman(t *testing.T) {
	for month, want := range map[int]string{1: "I", 3: "III", 4: "IV", 9: "IX", 12: "XII", 0: "", 13: "", -1: ""} {
		if got := Roman(month); got != want {
			t.Errorf("Roman(%d): %q, want %q", month, got, want)
		}
	}
}

func TestZones(t *testing.T) {
	at := time.Date(2026, 3, 7, 2, 5, 0, 0, time.UTC)
	for code, want := range map[string]string{
		"19": "09.05 WIB", "19.01.01.2001": "09.05 WIB", "62": "09.05 WIB",
		"63": "10.05 WITA", "51": "10.05 WITA", "73.71": "10.05 WITA",
		"81": "11.05 WIT", "96": "11.05 WIT",
	} {
		z, ok := ZoneOf(code)
		if got := z.Clock(at); !ok || got != want {
			t.Errorf("%s: %q (%v), want %q", code, got, ok, want)
		}
	}
	for _, code := range []string{"", "1", "10", "99", "1901", "x"} {
		if z, ok := ZoneOf(code); ok {
			t.Errorf("%q has no zone, got %s", code, z)
		}
	}
	if len(zoneByProvince) != 38 {
		t.Errorf("%d provinces, want 38", len(zoneByProvince))
	}
	if got := Zone("").Clock(at); got != "09.05 WIB" {
		t.Errorf("a missing zone: %q", got)
	}
	if got := Clock(time.Time{}) + WIT.Clock(time.Time{}); got != "" {
		t.Errorf("no time: %q", got)
	}
}
