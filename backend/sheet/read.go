package sheet

import (
	"bytes"
	"context"
	"encoding/csv"
	"errors"
	"io"
	"strings"
	"unicode/utf8"

	"bapashadir/backend/outreach"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// The largest list that is read: a province's worth of people, not a bomb.
const (
	MaxBytes   = 8 << 20
	MaxRows    = 20000
	maxColumns = 60
	maxCell    = 500 // bytes; longer ones are cut, and refused as too long later
	mostCells  = MaxRows * maxColumns
	widest     = 16384 // cells of a line, as spreadsheets have them
)

// Read reads the cells of an XLSX or CSV file, as many rows as the sheet has, the
// empty ones included, so that their numbers are those people see. told, if any, hears
// how many rows were read. Errors: Stopped when ctx ended first; BadSheet, with the
// reason as its field and in Args["reason"]: xls, empty, large, rows or unreadable.
func Read(ctx context.Context, b []byte, told func(rows int)) ([][]string, error) {
	t := &table{ctx: ctx, told: told}
	var err error
	switch {
	case len(b) > MaxBytes:
		err = bad("large", nil)
	case bytes.HasPrefix(b, []byte("PK\x03\x04")):
		err = t.readXLSX(b)
	case bytes.HasPrefix(b, []byte("\xd0\xcf\x11\xe0")): // Excel of before 2007, and locked files
		err = bad("xls", nil)
	default:
		err = t.readCSV(b)
	}
	if err == nil && !t.some {
		err = bad("empty", nil)
	}
	if err != nil {
		return nil, err
	}
	return t.rows, nil
}

func bad(reason string, err error) error {
	return &outreach.Error{Code: outreach.BadSheet, Field: reason, Args: map[string]string{"reason": reason}, Err: err}
}

// table is the rows read so far.
type table struct {
	ctx  context.Context
	told func(int)
	rows [][]string
	some bool // a row holds something
}

// often is how many rows are read between two looks at the clock of others.
const often = 250

func (t *table) add(cells []string) error {
	cells = tidy(cells)
	t.rows, t.some = append(t.rows, cells), t.some || len(cells) > 0
	if len(t.rows) > MaxRows {
		return bad("rows", nil)
	}
	if len(t.rows)%often == 0 {
		if t.ctx.Err() != nil {
			return outreach.Refuse(outreach.Stopped, "read")
		}
		if t.told != nil {
			t.told(len(t.rows))
		}
	}
	return nil
}

// readCSV finds out letters and separator: Indonesian Excel writes semicolons, with a
// byte order mark or in the letters of old Windows.
func (t *table) readCSV(b []byte) error {
	text, err := letters(b)
	if err != nil {
		return bad("unreadable", err)
	}
	if rest, ok := strings.CutPrefix(text, "sep="); ok { // Excel's own first line; the row stays, empty
		if _, text, ok = strings.Cut(rest, "\n"); ok {
			text = "\n" + text
		}
	}
	if err := wide(text, separator(text)); err != nil {
		return err
	}
	r := csv.NewReader(strings.NewReader(text))
	r.Comma, r.LazyQuotes, r.FieldsPerRecord = separator(text), true, -1
	for {
		cells, err := r.Read()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return bad("unreadable", err)
		}
		for line, _ := r.FieldPos(0); len(t.rows) < min(line-1, MaxRows); { // the reader skips empty lines
			t.rows = append(t.rows, nil)
		}
		for i, c := range cells {
			cells[i] = outreach.WildCell(c)
		}
		if err := t.add(cells); err != nil {
			return err
		}
	}
}

// wide refuses more cells than any list has, before room is made for them: a quote
// that is never closed makes one line of the whole file.
func wide(text string, comma rune) error {
	if strings.Count(text, string(comma)) > mostCells {
		return bad("large", nil)
	}
	for line := range strings.Lines(text) {
		if strings.Count(line, string(comma)) >= widest {
			return bad("large", nil)
		}
	}
	return nil
}

func letters(b []byte) (string, error) {
	switch {
	case bytes.HasPrefix(b, []byte("\xff\xfe")), bytes.HasPrefix(b, []byte("\xfe\xff")):
		out, err := unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM).NewDecoder().Bytes(b)
		return string(out), err
	case bytes.IndexByte(b, 0) >= 0:
		return "", errors.New("sheet: not a text")
	case utf8.Valid(b):
		return strings.TrimPrefix(string(b), "\ufeff"), nil
	}
	out, err := charmap.Windows1252.NewDecoder().Bytes(b)
	return string(out), err
}

// separator is what parts the cells of the first lines most often.
func separator(text string) rune {
	head := text[:min(len(text), 4<<10)]
	best := ','
	for _, c := range ";\t" {
		if strings.Count(head, string(c)) > strings.Count(head, string(best)) {
			best = c
		}
	}
	return best
}

// tidy trims cells, cuts what nobody typed, and leaves out empty ones at the end.
func tidy(cells []string) []string {
	cells = cells[:min(len(cells), maxColumns)]
	last := 0
	for i, c := range cells {
		if len(c) > maxCell {
			c = strings.ToValidUTF8(c[:maxCell], "")
		}
		if cells[i] = strings.TrimSpace(c); cells[i] != "" {
			last = i + 1
		}
	}
	return cells[:last]
}
