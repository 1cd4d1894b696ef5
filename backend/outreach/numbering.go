package outreach

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"

	"bapashadir/backend/indo"
)

// Numbering is how certificates of a kind get their numbers. The next one of a year is
// the store's own counter.
type Numbering struct {
	Template       string `json:"template"`       // see Number for its tokens
	Classification string `json:"classification"` // what {klasifikasi} stands for
	Later          bool   `json:"later"`          // nomor menyusul: the office's letter register gives it
}

var token = regexp.MustCompile(`\{([a-z_]+)(?::([1-9]))?\}`)

// Number fills the template. Tokens: {urut} or {urut:4}, {kode_unit}, {klasifikasi},
// {bulan}, {bulan_romawi}, {tahun} (domain.md section 5). Error: BadTemplate.
func (n Numbering) Number(unit string, serial int, date time.Time) (string, error) {
	counted, unknown := false, ""
	out := token.ReplaceAllStringFunc(n.Template, func(t string) string {
		m := token.FindStringSubmatch(t)
		switch m[1] {
		case "urut":
			counted = true
			width, _ := strconv.Atoi(m[2])
			return fmt.Sprintf("%0*d", width, serial)
		case "kode_unit":
			return unit
		case "klasifikasi":
			return n.Classification
		case "bulan":
			return fmt.Sprintf("%02d", int(date.Month()))
		case "bulan_romawi":
			return indo.Roman(int(date.Month()))
		case "tahun":
			return strconv.Itoa(date.Year())
		}
		unknown = t
		return t
	})
	if !counted || unknown != "" || strings.ContainsAny(out, "{}") {
		return "", Refuse(BadTemplate, "numberTemplate", "token", unknown)
	}
	return out, nil
}

// Number is by the office's own template, which the first making of each kind takes over.
func (o Office) Number(serial int, date time.Time) (string, error) {
	return Numbering{Template: o.NumberTemplate, Classification: o.Classification}.Number(o.UnitCode, serial, date)
}

// SameNumber is the form of a number in which two are the same: without capitals and
// spaces, which people type one way or another.
func SameNumber(number string) string {
	return strings.ToLower(strings.Join(strings.Fields(number), ""))
}
