package region

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// tables are the tables of a pack, parents first; readers[i] reads a row of tables[i].
var (
	tables  = []string{"provinces.csv", "regencies.csv", "districts.csv", "villages.csv"}
	readers = []func(r *reader, code, parent, name string) Reason{(*reader).province, (*reader).regency, (*reader).district, (*reader).village}
	parents = map[string]string{"regencies.csv": "province_code", "districts.csv": "regency_code", "villages.csv": "district_code"}
)

// reader reads the tables of a pack into a list.
type reader struct {
	builder
	step        func(done, total int) error
	done, total int
	refused     int
	faults      []Fault

	byProvince map[string]int32
	byRegency  map[string]string // its name
	byDistrict map[string]int32
	codes      map[string]bool // of villages
}

// table reads one table. Columns are found by their names: code, name, and the
// parent's code. A row that can't be taken is told and left out; a table whose quotes
// don't match is damaged, since nobody knows how many rows they swallow.
func (r *reader) table(file string, text []byte, take func(*reader, string, string, string) Reason) error {
	if err := narrow(file, text); err != nil {
		return err
	}
	c := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(text, []byte("\xef\xbb\xbf"))))
	c.FieldsPerRecord, c.ReuseRecord = -1, true
	head, err := c.Read()
	if err != nil {
		return refuse(Damaged, file, "no heading: %w", err)
	}
	code, name, parent := slices.Index(head, "code"), slices.Index(head, "name"), slices.Index(head, parents[file])
	if code < 0 || name < 0 || parent < 0 && parents[file] != "" {
		return refuse(Damaged, file, "heading %.100q", head)
	}
	for n := 1; ; n++ {
		if n%1000 == 0 {
			if err := r.step(r.done+int(c.InputOffset()), r.total); err != nil {
				return err
			}
		}
		row, err := c.Read()
		if errors.Is(err, io.EOF) {
			r.done += len(text)
			return nil
		}
		if err != nil || strings.Contains(strings.Join(row, ""), "\n") {
			return refuse(Damaged, file, "row %d: quotes don't match: %w", n, err)
		}
		if n > maxRows {
			return refuse(Large, file, "over %d rows", maxRows)
		}
		why := BadCells
		if len(row) > max(code, name, parent) {
			above := ""
			if parent >= 0 {
				above = row[parent]
			}
			why = take(r, row[code], above, row[name])
		}
		if why != "" {
			line, _ := c.FieldPos(0)
			r.refuse(Fault{File: file, Line: line, Code: row[min(code, len(row)-1)], Why: why})
		}
	}
}

// maxCells is how many cells a row may have; the tables of 4.0.1 have three.
const maxCells = 100

// narrow refuses rows that would take more room to read than the table has: quotes that
// don't match on their line make one row of all that follow.
func narrow(file string, text []byte) error {
	for line := range bytes.Lines(text) {
		if bytes.Count(line, []byte(",")) >= maxCells {
			return refuse(Large, file, "a row of over %d cells", maxCells)
		}
		if bytes.Count(line, []byte(`"`))%2 != 0 {
			return refuse(Damaged, file, "quotes don't match: %.60q", line)
		}
	}
	return nil
}

func (r *reader) refuse(f Fault) {
	r.refused++
	if len(r.faults) == maxFaults {
		return
	}
	if letters := []rune(strings.ToValidUTF8(f.Code, "\uFFFD")); len(letters) > 20 {
		f.Code = string(letters[:20])
	} else {
		f.Code = string(letters)
	}
	r.faults = append(r.faults, f)
}

func (r *reader) province(code, _, name string) Reason {
	if why := check(code, "00", "", "", name); why != "" {
		return why
	}
	return known(&r.byProvince, code, func() int32 { return r.addProvince(name) })
}

func (r *reader) regency(code, parent, name string) Reason {
	if why := check(code, "00.00", parent, "00", name); why != "" {
		return why
	}
	if _, ok := r.byProvince[parent]; !ok {
		return NoParent
	}
	return known(&r.byRegency, code, func() string { return name })
}

func (r *reader) district(code, parent, name string) Reason {
	if why := check(code, "00.00.00", parent, "00.00", name); why != "" {
		return why
	}
	regency, ok := r.byRegency[parent]
	if !ok {
		return NoParent
	}
	return known(&r.byDistrict, code, func() int32 { return r.addDistrict(name, regency, r.byProvince[code[:2]]) })
}

func (r *reader) village(code, parent, name string) Reason {
	if !codeForm(code) {
		return BadCode
	}
	if why := check(code, "00.00.00.0000", parent, "00.00.00", name); why != "" {
		return why
	}
	at, ok := r.byDistrict[parent]
	if !ok {
		return NoParent
	}
	return known(&r.codes, code, func() bool { r.add(code, name, at); return true })
}

// check looks at what every row has: a code of the given form that begins with its
// parent's, and a name that can be shown.
func check(code, form, parent, parentForm, name string) Reason {
	switch {
	case !digits(code, form):
		return BadCode
	case parent != code[:len(parentForm)]:
		return NoParent
	case name != strings.TrimSpace(name) || name == "" || !utf8.ValidString(name) || utf8.RuneCountInString(name) > maxName,
		strings.ContainsFunc(name, func(c rune) bool { return !unicode.IsPrint(c) }), !strings.ContainsFunc(name, unicode.IsLetter):
		return BadName
	}
	return ""
}

// known takes a row into m unless its code is there.
func known[V any](m *map[string]V, code string, take func() V) Reason {
	if _, twice := (*m)[code]; twice {
		return CodeTwice
	}
	if *m == nil {
		*m = map[string]V{}
	}
	(*m)[code] = take()
	return ""
}
