package outreach

import (
	"regexp"
	"strconv"
	"strings"

	"bapashadir/backend/indo"
)

// InformantCode refuses what is no code for an informant: a name, or what looks like one.
const InformantCode Code = "informant_code"

// Source is who a text of the coding board comes from.
type Source string

const (
	FromSheets    Source = "komentar" // the survey's free sentences
	FromVillagers Source = "warga"
	FromClients   Source = "klien" // any of them: which one, nobody writes down
	FromOfficers  Source = "petugas"
)

// Sources lists them in the order in which they stand side by side.
func Sources() []Source { return []Source{FromVillagers, FromClients, FromOfficers, FromSheets} }

// The longest texts of an interview, and how many questions its guide has.
const (
	MaxTold   = 2000
	Questions = 6
)

// Interview is a note of one talk along a guide. Whom it was with is told by a code that
// only the officer's own paper explains.
type Interview struct {
	ID        string            `json:"id"`
	Source    Source            `json:"source"`
	Guide     int               `json:"guide"` // the guide's version
	Code      string            `json:"code"`
	Session   string            `json:"session,omitempty"`
	Answers   [Questions]string `json:"answers"`
	Note      string            `json:"note,omitempty"`
	Confirmed string            `json:"confirmed,omitempty"` // date of the member check
}

// informant is up to three letters and a number: two letters more would be a name.
var informant = regexp.MustCompile(`^[A-Z]{1,3}-?[0-9]{1,4}$`)

// Tidy checks a note as it was typed. At least one answer or the note must say something.
// Errors: BadChoice, InformantCode, NIKRefused, TooLong, BadDate, Empty.
func (i Interview) Tidy() (Interview, error) {
	if err := one("sumber", i.Source, FromVillagers, FromClients, FromOfficers); err != nil {
		return i, err
	}
	code, err := needed("kode", i.Code, MaxLine)
	if err != nil {
		return i, err
	}
	if i.Code = strings.ToUpper(code); !informant.MatchString(i.Code) {
		return i, Refuse(InformantCode, "kode")
	}
	says := false
	for n, told := range i.Answers {
		if i.Answers[n], err = lines("jawaban"+strconv.Itoa(n+1), told, MaxTold); err != nil {
			return i, err
		}
		says = says || i.Answers[n] != ""
	}
	if i.Note, err = lines("catatan", i.Note, MaxTold); err != nil {
		return i, err
	}
	if !says && i.Note == "" {
		return i, Refuse(Empty, "jawaban1")
	}
	if i.Confirmed != "" {
		if _, err := indo.ParseDate(i.Confirmed); err != nil {
			return i, &Error{Code: BadDate, Field: "dikonfirmasi", Err: err}
		}
	}
	return i, nil
}

// lines is line for a text of several, which stay apart.
func lines(field, s string, max int) (string, error) {
	var out []string
	for l := range strings.Lines(strings.ReplaceAll(s, "\r", "\n")) {
		l, err := line(field, l, max)
		if err != nil {
			return "", err
		}
		if l != "" {
			out = append(out, l)
		}
	}
	s = strings.Join(out, "\n")
	if len([]rune(s)) > max {
		return "", Refuse(TooLong, field, "max", strconv.Itoa(max))
	}
	if indo.HasNIK(s) { // one that was broken over two lines
		return "", Refuse(NIKRefused, field)
	}
	return s, nil
}
