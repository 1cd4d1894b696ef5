package outreach

import (
	"cmp"

	"bapashadir/backend/indo"
)

// AsWritten is what the fields of a form make of a person, before anybody arrives.
// Errors: those of Arrive that a field has.
func AsWritten(in Arrival) (Attendee, error) {
	a := Attendee{Door: in.Door}
	return a.filled(in)
}

// Again tells whether the person of in is surely the one of a, who has arrived: the
// same name, the same phone or dusun, and nothing that speaks against it. A name
// alone is never enough, nor are the first names of children.
func Again(a, in Attendee) bool {
	if indo.Fold(a.Name) != indo.Fold(in.Name) || a.Child || in.Child || differ(a.Sex, in.Sex) || differ(a.Phone, in.Phone) ||
		differ(indo.Fold(a.Dusun), indo.Fold(in.Dusun)) {
		return false
	}
	return a.Phone != "" && a.Phone == in.Phone || a.Dusun != "" && in.Dusun != ""
}

// differ tells that both were said, and are not the same.
func differ[T cmp.Ordered](a, b T) bool {
	var none T
	return a != none && b != none && a != b
}

// SameLine tells whether two records hold the same words: a row of a list copied twice.
func SameLine(a, b Attendee) bool {
	return a.Name == b.Name && a.Sex == b.Sex && a.Unsur == b.Unsur && a.Dusun == b.Dusun && a.Phone == b.Phone && a.Child == b.Child && a.School == b.School
}
