package sheet

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"path"
	"strconv"
	"strings"

	"bapashadir/backend/outreach"
	"bapashadir/backend/zipped"
)

// What a workbook may be: ten times a list of MaxRows people.
var workbook = zipped.Limits{Parts: 2000, Unpacked: 64 << 20, Ratio: 100, Free: 16 << 20, Marks: 6_000_000, Word: 256 << 10}

// maxSheets is how many empty sheets are looked at before the list is given up.
const maxSheets = 50

// readXLSX reads the first sheet that holds anything, as values were stored: a phone
// number must not come out as 8,12E+10. A library that holds all cells of a row, each with
// its own copy of a text, would let a small file fill the memory (docs/adr/0035).
func (t *table) readXLSX(b []byte) error {
	f, err := zipped.Open(bytes.NewReader(b), int64(len(b)), workbook)
	if err != nil {
		return badZip(err)
	}
	x := xlsx{table: t, file: f}
	if err := x.read(); err != nil {
		if e := (*outreach.Error)(nil); errors.As(err, &e) {
			return err
		}
		return badZip(err)
	}
	return nil
}

func badZip(err error) error {
	if errors.Is(err, zipped.ErrBomb) {
		return bad("large", err)
	}
	return bad("unreadable", err)
}

// xlsx is a workbook that is read into a table.
type xlsx struct {
	*table
	file   *zipped.File
	shared []string
}

func (x *xlsx) read() error {
	main := "xl/workbook.xml"
	for _, r := range x.relations("") {
		if strings.HasSuffix(r.kind, "/officeDocument") {
			main = r.target
		}
	}
	known := map[string]relation{}
	shared := ""
	for _, r := range x.relations(main) {
		known[r.id] = r
		if strings.HasSuffix(r.kind, "/sharedStrings") {
			shared = r.target
		}
	}
	var sheets []string
	err := x.walk(main, func(e xml.StartElement, _ *cursor) error {
		if e.Name.Local == "sheet" && len(sheets) < maxSheets {
			for _, a := range e.Attr {
				if a.Name.Local == "id" && a.Name.Space != "" {
					sheets = append(sheets, known[a.Value].target)
				}
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	if x.file.Has(shared) {
		if err := x.strings(shared); err != nil {
			return err
		}
	}
	for _, name := range sheets {
		if x.file.Has(name) && !x.some {
			x.rows = nil
			if err := x.sheet(name); err != nil {
				return err
			}
		}
	}
	return nil
}

// strings reads the texts that cells point at.
func (x *xlsx) strings(name string) error {
	return x.walk(name, func(e xml.StartElement, c *cursor) error {
		if e.Name.Local != "si" {
			return nil
		}
		if len(x.shared) == mostCells {
			return bad("large", nil)
		}
		text, err := c.text("si", "t")
		x.shared = append(x.shared, text)
		return err
	})
}

func (x *xlsx) sheet(name string) error {
	row, column := 0, 0
	var cells []string
	flush := func() error {
		if tidied := tidy(cells); len(tidied) > 0 {
			if row > MaxRows {
				return bad("rows", nil)
			}
			for len(x.rows) < row-1 {
				x.rows = append(x.rows, nil)
			}
			return x.add(tidied)
		}
		return nil
	}
	err := x.walk(name, func(e xml.StartElement, c *cursor) error {
		switch e.Name.Local {
		case "row":
			if err := flush(); err != nil {
				return err
			}
			row, column, cells = row+1, 0, nil
			if n, err := strconv.Atoi(attr(e, "r")); err == nil && n > row {
				row = n
			}
		case "c":
			if at := columnOf(attr(e, "r")); at > 0 {
				column = at - 1
			}
			value, err := x.cell(attr(e, "t"), c)
			if err != nil {
				return err
			}
			if column++; value != "" && column <= maxColumns {
				for len(cells) < column {
					cells = append(cells, "")
				}
				cells[column-1] = value
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	return flush()
}

// cell reads what stands in a cell up to its end.
func (x *xlsx) cell(kind string, c *cursor) (string, error) {
	if kind == "inlineStr" {
		return c.text("c", "t")
	}
	value, err := c.text("c", "v")
	if kind != "s" || err != nil {
		return value, err
	}
	if n, err := strconv.Atoi(strings.TrimSpace(value)); err == nil && n >= 0 && n < len(x.shared) {
		return x.shared[n], nil
	}
	return "", nil
}

// relation is a part that another names.
type relation struct{ id, kind, target string }

// relations are those of a part, "" the file's own; none when there are none to read.
func (x *xlsx) relations(of string) (out []relation) {
	dir := path.Dir(of)
	_ = x.walk(path.Join(dir, "_rels", path.Base("/"+of)+".rels"), func(e xml.StartElement, _ *cursor) error {
		if e.Name.Local == "Relationship" && attr(e, "TargetMode") != "External" && len(out) < workbook.Parts {
			target := attr(e, "Target")
			if rest, ok := strings.CutPrefix(target, "/"); ok {
				target = rest
			} else {
				target = path.Join(dir, target)
			}
			out = append(out, relation{attr(e, "Id"), attr(e, "Type"), target})
		}
		return nil
	})
	return out
}

// walk tells of each element as it begins.
func (x *xlsx) walk(name string, fn func(xml.StartElement, *cursor) error) (err error) {
	in, err := x.file.XML(name)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, in.Close()) }()
	c := &cursor{xml.NewDecoder(in)}
	for {
		token, err := c.RawToken()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		if e, ok := token.(xml.StartElement); ok {
			if err := fn(e, c); err != nil {
				return err
			}
		}
	}
}
