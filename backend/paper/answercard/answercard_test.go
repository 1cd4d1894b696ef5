package answercard

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"io"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	"bapashadir/backend/paper/papertest"
	"bapashadir/backend/paper/typeset"
)

const office = "Bapas Kelas II Pangkalpinang"

func sheets(from, to int) Sheets {
	return Sheets{Office: office, From: from, To: to, Author: office, Lang: "id", Created: time.Date(2026, 3, 7, 1, 0, 0, 0, time.UTC)}
}

func with(change func(s *Sheets)) Sheets {
	s := sheets(1, 1)
	change(&s)
	return s
}

// printed is the whole set, drawn once for all tests.
var printed = sync.OnceValue(func() []byte {
	var buf bytes.Buffer
	if err := Write(&buf, sheets(1, Count)); err != nil {
		panic(err)
	}
	return buf.Bytes()
})

func TestTheSetIsFortySheets(t *testing.T) {
	papertest.Look(t, "answer cards", printed())
	papertest.Tool(t, "qpdf", "--check", papertest.File(t, "a.pdf", printed()))
	pages := papertest.Text(t, printed())
	if len(pages) != Count {
		t.Fatalf("%d sheets", len(pages))
	}
	for i, page := range pages {
		n := fmt.Sprintf("Kartu %d", i+1)
		if got := strings.Count(page+" ", n+" "); got != 5 { // at each edge, and on the strip
			t.Errorf("sheet %d says %q %d times", i+1, n, got)
		}
		if !strings.Contains(page, office) || !strings.Contains(page, "Potong di garis ini") {
			t.Errorf("sheet %d: %s", i+1, page)
		}
	}
}

// A printer does not reach the paper's edge, and a tool that cuts goes by the line.
func TestExternalWordsStayOnTheirSide(t *testing.T) {
	for _, w := range papertest.Words(t, printed()) {
		if w.Left < 6 || w.Right > 204 || w.Top < 6 || w.Bottom > 291 {
			t.Errorf("%+v is too near to the paper's edge", w)
		}
		if w.Top < across && w.Bottom > across-6 {
			t.Errorf("%+v is cut", w)
		}
	}
}

// What stands on the paper is the table's marker, and white all around it: each
// module's middle, and a module's width of it, is looked at in a print.
func TestExternalPrintIsTheTable(t *testing.T) {
	const dpi = 50
	for _, card := range []int{1, 17, Count} {
		at := grey(t, papertest.Picture(t, printed(), card, dpi), dpi)
		for y := -1; y < side+1; y++ {
			for x := -1; x < side+1; x++ {
				for _, d := range [][2]float64{{0, 0}, {-0.4, 0.4}, {0.4, -0.4}} {
					light := at(edge+(float64(x)+1.5+d[0])*unit, edge+(float64(y)+1.5+d[1])*unit)
					if (light > 128) != white(card, x, y) {
						t.Errorf("card %d, module %d/%d: light %d", card, x, y, light)
					}
				}
			}
		}
		for mm := 1.0; mm < across; mm += 1.0 {
			for _, off := range []float64{2, edge - 2} {
				for _, p := range [][2]float64{{mm, off}, {mm, across - off}, {off, mm}, {across - off, mm}} {
					if light := at(p[0], p[1]); light < 200 {
						t.Fatalf("card %d: light %d beside the marker, at %.0f/%.0f mm", card, light, p[0], p[1])
					}
				}
			}
		}
	}
}

// grey reads a picture as pdftoppm writes it; at is its light at a place in mm.
func grey(t *testing.T, path string, dpi float64) (at func(x, y float64) uint8) {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var w, h, most int
	if _, err := fmt.Sscanf(string(b), "P5\n%d %d\n%d\n", &w, &h, &most); err != nil {
		t.Fatal(err)
	}
	img := &image.Gray{Pix: b[len(b)-w*h:], Stride: w, Rect: image.Rect(0, 0, w, h)}
	return func(x, y float64) uint8 { return img.GrayAt(int(x/25.4*dpi), int(y/25.4*dpi)).Y }
}

func TestRefused(t *testing.T) {
	for _, tc := range []struct {
		name  string
		s     Sheets
		why   error
		field string
	}{
		{"card 0", sheets(0, 4), ErrCard, "from"},
		{"card 41", sheets(1, 41), ErrCard, "to"},
		{"backwards", sheets(9, 3), ErrCard, "to"},
		{"an office that is a text", with(func(s *Sheets) { s.Office = strings.Repeat("Bapas ", 90) }), typeset.ErrTooLong, "office"},
		{"words that are a text", with(func(s *Sheets) { s.Words = Indonesian(); s.Words.Hold = strings.Repeat("Angkat ", 90) }), typeset.ErrTooLong, "words"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			var buf bytes.Buffer
			err := Write(&buf, tc.s)
			var refused *typeset.Error
			if !errors.As(err, &refused) || !errors.Is(err, tc.why) || refused.Field != tc.field || buf.Len() > 0 {
				t.Errorf("%v, want %v at %s; %d bytes written", err, tc.why, tc.field, buf.Len())
			}
		})
	}
}

func TestAnyFieldMayHoldAnyLetter(t *testing.T) {
	s := sheets(1, 1)
	if lost := papertest.Lost(&s, func() error { return Write(io.Discard, s) }); len(lost) > 0 {
		t.Errorf("lost for one field: %q", lost)
	}
}
