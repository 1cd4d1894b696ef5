package indo

import (
	"strconv"
	"time"
)

var (
	days   = [...]string{"Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"}
	months = [...]string{"Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli",
		"Agustus", "September", "Oktober", "November", "Desember"}
	romans = [...]string{"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"}
)

// Date is "Sabtu, 7 Maret 2026" in t's own location. Like the other formats of
// this file it gives "" for the zero time, so that no paper says "1 Januari 1".
func Date(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return days[t.Weekday()] + ", " + LongDate(t)
}

// LongDate is "7 Maret 2026", without a leading zero.
func LongDate(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return dayMonth(t) + " " + strconv.Itoa(t.Year())
}

// ShortDate is "07/03/2026", day first.
func ShortDate(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format("02/01/2006")
}

// DateRange is both days and all between: "7–8 Maret 2026", "30 Maret – 2 April
// 2026", "31 Desember 2026 – 1 Januari 2027". One day stays one date, two days in
// the wrong order are put right, and a missing end leaves the other alone.
func DateRange(a, b time.Time) string {
	switch {
	case a.IsZero() || b.IsZero():
		return LongDate(a) + LongDate(b)
	case b.Before(a):
		a, b = b, a
	}
	switch {
	case a.Year() != b.Year():
		return LongDate(a) + " – " + LongDate(b)
	case a.Month() != b.Month():
		return dayMonth(a) + " – " + LongDate(b)
	case a.Day() != b.Day():
		return strconv.Itoa(a.Day()) + "–" + LongDate(b)
	}
	return LongDate(a)
}

// Clock is "09.05", hours 00 to 23, in t's own location. Zone.Clock adds the zone.
func Clock(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format("15.04")
}

// ParseDate reads a stored date, "2026-03-07" and nothing else, as midnight UTC.
// It returns ErrDate for other forms and for years before 1900, which only a slip
// of the finger gives.
func ParseDate(s string) (time.Time, error) {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil || t.Year() < 1900 {
		return time.Time{}, ErrDate
	}
	return t, nil
}

// Roman is the month 1 to 12 in a letter number, "III" for March; "" for others.
func Roman(month int) string {
	if month < 1 || month > len(romans) {
		return ""
	}
	return romans[month-1]
}

func dayMonth(t time.Time) string {
	return strconv.Itoa(t.Day()) + " " + months[t.Month()-1]
}
