package printtest

import (
	"bytes"
	"math"
	"strconv"
	"strings"
	"testing"
	"time"

	"bapashadir/backend/paper/papertest"
	"bapashadir/backend/paper/sheet"
)

func drawn(t *testing.T, size sheet.Paper, printer string) []byte {
	t.Helper()
	var buf bytes.Buffer
	err := Write(&buf, Test{Paper: size, Printer: printer, Lang: "id", Created: time.Date(2026, 3, 7, 1, 0, 0, 0, time.UTC)})
	if err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}

// What an officer reads off the sheet is true: a number stands beyond its stroke by the
// same little bit at all four edges of every size, and nothing else comes near an edge.
func TestNumbersTellTheDistance(t *testing.T) {
	for name, size := range map[string]sheet.Paper{"A4 · 210 × 297 mm": sheet.A4, "F4 · 215 × 330 mm": sheet.F4, "A3 · 297 × 420 mm": sheet.A3} {
		pdf := drawn(t, size, "Epson ruang depan")
		papertest.Look(t, "print test "+name[:2], pdf)
		papertest.Tool(t, "qpdf", "--check", papertest.File(t, "a.pdf", pdf))
		if all := papertest.Text(t, pdf); len(all) != 1 || !strings.Contains(all[0], "Uji cetak "+name) || !strings.Contains(all[0], "Epson ruang depan") {
			t.Errorf("%s says %q", name, all)
		}
		w, h := size.Sides()
		seen := map[string]int{}
		for _, word := range papertest.Words(t, pdf) {
			x, y := (word.Left+word.Right)/2, (word.Top+word.Bottom)/2
			near := min(x, y, w-x, h-y)
			if near > Depth+5 {
				continue
			}
			n, err := strconv.Atoi(word.Text)
			if err != nil {
				t.Errorf("%s: %q stands at the edge", name, word.Text)
			} else if math.Abs(near-float64(n)-2.4) > 0.8 { // the box of a word is taller than its digits
				t.Errorf("%s: %d stands %.1f mm from the edge", name, n, near)
			}
			seen[word.Text]++
		}
		for n := 1; n <= Depth; n++ {
			if seen[strconv.Itoa(n)] != 4 {
				t.Errorf("%s: %d is there %d times", name, n, seen[strconv.Itoa(n)])
			}
		}
	}
}

func TestPrintersOfAnyName(t *testing.T) {
	drawn(t, sheet.A4, strings.Repeat("Pencetak ruang pelayanan ", 8))
	drawn(t, sheet.A4, "")
	var buf bytes.Buffer
	if err := Write(&buf, Test{Printer: "打印机"}); err == nil || buf.Len() != 0 {
		t.Errorf("letters that no font has are printed: %v, %d bytes", err, buf.Len())
	}
}
