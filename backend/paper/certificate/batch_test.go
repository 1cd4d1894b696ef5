package certificate

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"

	"bapashadir/backend/paper/papertest"
	"bapashadir/backend/paper/typeset"
)

// Names that have room, whatever their owner is called.
func TestNamesFit(t *testing.T) {
	titles := "Prof. Dr. dr. Ir. H. %s, S.H., S.Pd.I., M.H., M.Pd.I., M.Si., Ph.D."
	for _, upright := range []bool{false, true} {
		for _, frame := range []string{Dulang, Anyaman, Garis} {
			for _, name := range []string{"A", "Fo", papertest.LongName, longest, fmt.Sprintf(titles, papertest.LongName), strings.Repeat("Wirakusuma ", 6)} {
				p := with(func(c *page) { c.Name, c.Upright, c.Frame, c.QRText = name, upright, frame, proof(300) })
				if _, err := Warnings(p.Look, p.Certificate); err != nil {
					t.Errorf("%s, upright %v: %s: %v", frame, upright, name, err)
				}
			}
		}
	}
}

func TestWarnings(t *testing.T) {
	for _, tc := range []struct {
		name string
		c    page
		want string
	}{
		{"usual", usual(), ""},
		{"nothing yet", with(func(c *page) { c.Name, c.Body = "", nil }), ""},
		{"three lines of titles", with(func(c *page) { c.Name = longest + ", " + strings.Repeat("S.Pd.I., ", 7) + "M.M." }), "name"},
		{"a page of text", with(func(c *page) { c.Body = []Run{{strings.Repeat("kegiatan ", 110), false}} }), "body"},
	} {
		all, err := Warnings(tc.c.Look, tc.c.Certificate)
		if err != nil {
			t.Fatalf("%s: %v", tc.name, err)
		}
		var fields []string
		for _, w := range all {
			fields = append(fields, w.Field)
			if w.Size <= 0 {
				t.Errorf("%s: %+v", tc.name, w)
			}
		}
		if got := strings.Join(fields, " "); got != tc.want {
			t.Errorf("%s: warns of %q, want %q", tc.name, got, tc.want)
		}
	}
	long := with(func(c *page) { c.Name = strings.Repeat("Wirakusuma", 12) })
	if _, err := Warnings(long.Look, long.Certificate); !errors.Is(err, typeset.ErrTooLong) {
		t.Errorf("120 letters without a break: %v", err)
	}
}

func TestBatch(t *testing.T) {
	all := usual().all()
	all.Each = make([]Certificate, 20)
	for i := range all.Each {
		all.Each[i] = usual().Certificate
	}
	var seen []int
	var buf bytes.Buffer
	if err := Write(&buf, all, func(done int) bool { seen = append(seen, done); return true }); err != nil {
		t.Fatal(err)
	}
	if n := bytes.Count(buf.Bytes(), []byte("/Type /Page\n")); n != 20 || len(seen) != 20 || seen[19] != 20 {
		t.Errorf("%d pages, told of %v", n, seen)
	}
	buf.Reset()
	if err := Write(&buf, all, func(done int) bool { return done < 7 }); !errors.Is(err, ErrCancelled) || buf.Len() > 0 {
		t.Errorf("cancelled: %v, %d bytes", err, buf.Len())
	}
	given := 0
	file := func(int, []byte) error { given++; return nil }
	if err := Split(all, func(done int) bool { return done < 7 }, file); !errors.Is(err, ErrCancelled) || given != 7 {
		t.Errorf("single files cancelled: %v after %d", err, given)
	}
	if err := Split(all, nil, func(int, []byte) error { return os.ErrClosed }); !errors.Is(err, os.ErrClosed) {
		t.Errorf("a file that can't be kept: %v", err)
	}
	all.Each[13].Name = "陳福"
	err := Write(&buf, all, nil)
	var at *At
	if !errors.As(err, &at) || at.Index != 13 || !errors.Is(err, typeset.ErrGlyph) || buf.Len() > 0 {
		t.Errorf("one of twenty refused: %v", err)
	}
	all.Each = nil
	if err := Write(&buf, all, nil); !errors.Is(err, typeset.ErrEmpty) {
		t.Errorf("nobody: %v", err)
	}
}
