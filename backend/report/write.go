package report

import (
	"bytes"
	"encoding/json"
	"io"
	"strings"

	"bapashadir/backend/outreach"
	"github.com/xuri/excelize/v2"
)

// Write writes t as csv, xlsx or ndjson. CSV is for Indonesian Excel: semicolons and a byte order mark
// (domain.md section 6). Error: BadChoice for an unknown format.
func (t Table) Write(w io.Writer, format string) error {
	switch format {
	case "csv":
		return t.csv(w)
	case "xlsx":
		return t.xlsx(w)
	case "ndjson":
		return t.ndjson(w)
	}
	return outreach.Refuse(outreach.BadChoice, "format")
}

func (t Table) csv(w io.Writer) error {
	var out bytes.Buffer
	out.WriteString("\ufeff")
	line := func(cells []string) error {
		for i, cell := range cells {
			if i > 0 {
				out.WriteByte(';')
			}
			out.WriteString(quoted(outreach.TameCell(cell)))
		}
		out.WriteByte('\n')
		_, err := out.WriteTo(w)
		return err
	}
	for _, row := range append([][]string{t.Columns}, t.Rows...) {
		if err := line(row); err != nil {
			return err
		}
	}
	return nil
}

// quoted closes a cell also for programs that part cells by commas or tabs: within it they
// would find the beginning of a formula.
func quoted(cell string) string {
	if !strings.ContainsAny(cell, ";,\t\"\r\n") && strings.TrimSpace(cell) == cell {
		return cell
	}
	return `"` + strings.ReplaceAll(cell, `"`, `""`) + `"`
}

// nowhere is a folder that no system can have. excelize puts a sheet of more than 16 MiB into a temporary file, which
// stays, with names in plain, when the app is killed; where it can't make one it works in memory.
const nowhere = "\x00"

// xlsx writes every cell as text, which no spreadsheet runs.
func (t Table) xlsx(w io.Writer) error {
	f := excelize.NewFile(excelize.Options{TmpDir: nowhere})
	defer func() { _ = f.Close() }() // nothing is open outside of memory
	sheet, err := f.NewStreamWriter("Sheet1")
	if err != nil {
		return err
	}
	for i, row := range append([][]string{t.Columns}, t.Rows...) {
		at, err := excelize.CoordinatesToCellName(1, i+1)
		if err != nil {
			return err
		}
		cells := make([]any, len(row))
		for j, c := range row {
			cells[j] = c
		}
		if err := sheet.SetRow(at, cells); err != nil {
			return err
		}
	}
	if err := sheet.Flush(); err != nil {
		return err
	}
	return f.Write(w)
}

// ndjson writes a JSON object a line, its fields in the order of the columns.
func (t Table) ndjson(w io.Writer) error {
	for _, row := range t.Rows {
		var b bytes.Buffer
		b.WriteByte('{')
		for i, cell := range row {
			if i > 0 {
				b.WriteByte(',')
			}
			for j, s := range []string{t.Columns[i], cell} {
				v, err := json.Marshal(s)
				if err != nil {
					return err
				}
				if j == 1 {
					b.WriteByte(':')
				}
				b.Write(v)
			}
		}
		b.WriteString("}\n")
		if _, err := w.Write(b.Bytes()); err != nil {
			return err
		}
	}
	return nil
}
