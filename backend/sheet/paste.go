package sheet

import (
	"context"
	"regexp"
	"strings"
)

// Pasted is a list that came by the clipboard: rows of a spreadsheet, a table of a
// document, or plain lines with a name each.
type Pasted struct {
	List
	People []Person
	Left   []string // heads of columns that hold something and are not taken
}

// Paste reads such a list. Columns are recognised by their heads or, without any, by
// what stands in them. Unlike People it keeps a row without a name that says something
// else of a person, so that nobody is lost unseen. Error: BadSheet.
func Paste(text string) (Pasted, error) {
	if len(text) > MaxBytes {
		return Pasted{}, bad("large", nil)
	}
	rows, err := Read(context.Background(), []byte(spaced(text)), nil)
	if err != nil {
		return Pasted{}, err
	}
	l := Recognise(rows)
	headless := strings.Join(l.Heads, "") == ""
	if headless {
		l = titled(l)
		l.Columns = guessed(l)
	}
	out := Pasted{List: l}
	for i, h := range l.Heads {
		if h != "" && l.Columns[i] == "" && column(h) == "" && !counts(h) {
			out.Left = append(out.Left, h)
		}
	}
	for _, row := range l.Rows {
		p, _ := row.person(l.Columns)
		p.Arrival.Name = strings.TrimSpace(bullet.ReplaceAllString(p.Arrival.Name, ""))
		if column(p.Arrival.Name) != Nama && (p.Arrival.Name != "" || p.Arrival.Sex != "" || p.Arrival.Phone != "" || p.Arrival.Dusun != "") {
			out.People = append(out.People, p)
		}
	}
	return out, nil
}

var (
	bullet  = regexp.MustCompile(`^\d{1,4}\s*[.)]\s*|^[-•*]\s+|^[\d.\s]{1,6}$`)
	columns = regexp.MustCompile(` {2,}`)
	title   = regexp.MustCompile(`^[A-Z][A-Za-z]{0,4}\.([A-Z][A-Za-z]{0,4}\.?)*$`)
)

// counts tells whether a head stands above the rows' numbers.
func counts(head string) bool {
	h := strings.Trim(strings.ToLower(head), ". ")
	return h == "no" || h == "nomor" || h == "no urut" || h == "nomor urut"
}

// spaced puts tabs where a document parts its columns by several spaces.
func spaced(text string) string {
	if strings.ContainsAny(text, "\t;") {
		return text
	}
	lines := strings.Split(text, "\n")
	for i, l := range lines {
		lines[i] = columns.ReplaceAllString(strings.TrimSpace(l), "\t")
	}
	return strings.Join(lines, "\n")
}

// titled puts back to a name the titles after it, which commas have parted from it:
// "Siti Aminah, S.Pd., M.M." is one cell.
func titled(l List) List {
	for i, row := range l.Rows {
		var cells []string
		for _, c := range row.Cells {
			if n := len(cells); n > 0 && title.MatchString(c) {
				cells[n-1] += ", " + c
			} else {
				cells = append(cells, c)
			}
		}
		l.Rows[i].Cells = cells
	}
	return l
}
