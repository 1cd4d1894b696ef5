package sheet

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"bapashadir/backend/paper/typeset"
)

// book is a file of leaves, which share a sentence and have a number of their own.
func book(t *testing.T, leaves int) *Sheet {
	t.Helper()
	s := New(100, 100, About{Title: "Piagam", Author: "Bapas"})
	stamp, err := s.Stamp(func(t *Sheet) error { t.Edge(5, 1, Sea); return nil })
	if err != nil {
		t.Fatal(err)
	}
	for i := range leaves {
		err := s.Leaf(func(t *Sheet) error {
			t.Put(stamp, 0, 0)
			t.Shared("words", 1, func(t *Sheet) { t.Centre(typeset.Shape("Diberikan kepada", typeset.Medium, 0), 50, 40, 12, Ink) })
			t.Centre(typeset.Shape(fmt.Sprint("Nomor ", i), typeset.Bold, 0), 50, 50, 20, Ink)
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return s
}

// whole follows the file's table of positions to every object it names.
func whole(t *testing.T, pdf []byte) (objects map[int]string) {
	t.Helper()
	m := regexp.MustCompile(`startxref\n(\d+)\n%%EOF\n$`).FindSubmatch(pdf)
	if m == nil {
		t.Fatal("no startxref")
	}
	at, _ := strconv.Atoi(string(m[1]))
	objects = map[int]string{}
	n := 0
	for _, line := range strings.Split(strings.TrimPrefix(string(pdf[at:]), "xref\n"), "\n") {
		var from, count, pos int
		switch {
		case strings.HasPrefix(line, "trailer"):
			return objects
		case len(line) == 19:
			if _, err := fmt.Sscanf(line, "%d", &pos); err != nil {
				t.Fatal(err)
			}
			if n > 0 {
				if want := fmt.Sprintf("%d 0 obj\n", n); !strings.HasPrefix(string(pdf[pos:]), want) {
					t.Fatalf("object %d is %.20q", n, pdf[pos:])
				}
				objects[n], _, _ = strings.Cut(string(pdf[pos:]), "endobj")
			}
			n++
		default:
			if _, err := fmt.Sscanf(line, "%d %d", &from, &count); err != nil {
				t.Fatalf("%q: %v", line, err)
			}
			n = from
		}
	}
	return objects
}

func TestLeavesBecomeAFile(t *testing.T) {
	s := book(t, 5)
	pdf, err := s.Finish("id")
	if err != nil {
		t.Fatal(err)
	}
	objects := whole(t, pdf)
	pages, forms := 0, 0
	for _, o := range objects {
		if strings.Contains(o, "/Type /Page\n") {
			pages++
		}
		if strings.Contains(o, "/Subtype /Form") {
			forms++
		}
	}
	if pages != 5 || !strings.Contains(objects[1], "/Count 5") || s.Leaves() != 5 {
		t.Errorf("%d pages, %d leaves, %s", pages, s.Leaves(), objects[1])
	}
	if forms != 2 { // the stamp, and the words once they came again
		t.Errorf("%d forms are shared", forms)
	}
	if !bytes.Contains(pdf, []byte("/Lang (id)")) {
		t.Error("it has no language")
	}
}

func TestSplit(t *testing.T) {
	s := book(t, 5)
	var files [][]byte
	keep := func(_ int, pdf []byte) error { files = append(files, pdf); return nil }
	if err := s.Split("id", []Part{{0, 2, "Satu (1)\\"}, {2, 3, "Dua 🌸"}}, keep); err != nil {
		t.Fatal(err)
	}
	for i, want := range []string{"/Count 2", "/Count 3"} {
		objects := whole(t, files[i])
		if !strings.Contains(objects[1], want) {
			t.Errorf("file %d: %s", i, objects[1])
		}
		for n := range objects { // what is named is there
			for _, ref := range regexp.MustCompile(`(\d+) 0 R`).FindAllStringSubmatch(objects[n], -1) {
				to, _ := strconv.Atoi(ref[1])
				if objects[to] == "" {
					t.Errorf("file %d: object %d names %d, which is not there", i, n, to)
				}
			}
		}
	}
	for _, p := range []Part{{0, 6, ""}, {-1, 1, ""}, {5, 1, ""}, {0, 0, ""}} {
		if err := book(t, 5).Split("id", []Part{p}, keep); err == nil {
			t.Errorf("%+v is a file", p)
		}
	}
	if err := book(t, 1).Split("id", []Part{{0, 1, ""}}, func(int, []byte) error { return os.ErrClosed }); !errors.Is(err, os.ErrClosed) {
		t.Errorf("got %v", err)
	}
}

func TestObjectsOfRefusesOtherFiles(t *testing.T) {
	good, err := book(t, 1).finish("id")
	if err != nil {
		t.Fatal(err)
	}
	if o, err := objectsOf(good); err != nil || len(o) < 7 {
		t.Fatalf("%d objects, %v", len(o), err)
	}
	for _, pdf := range []string{"", "%PDF-1.4", "x\nstartxref\n99\n%%EOF", "x\nstartxref\n-1\n%%EOF", "xref\n0 9\n\nstartxref\n0\n%%EOF", "xref\n0 2\n0\nx\nstartxref\n0\n%%EOF"} {
		if _, err := objectsOf([]byte(pdf)); err == nil {
			t.Errorf("%q: no error", pdf)
		}
	}
}

// A panic while drawing is an error, and a picture that gofpdf falls over names its field.
func TestGuard(t *testing.T) {
	err := Write(&bytes.Buffer{}, func() ([]byte, error) { panic("gofpdf") })
	if err == nil || !strings.Contains(err.Error(), "gofpdf") {
		t.Errorf("got %v", err)
	}
	for _, data := range []string{"", "GIF89a", "\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR", "\xff\xd8\xff"} {
		s := New(100, 100, About{})
		_, err := s.Picture("logoleft", []byte(data))
		var refused *typeset.Error
		if !errors.As(err, &refused) || refused.Field != "logoleft" || !errors.Is(err, ErrPicture) {
			t.Errorf("%q: %v", data, err)
		}
	}
}

func TestColours(t *testing.T) {
	for text, want := range map[string]bool{"#0E5A5E": true, "#0e5a5e": true, "": false, "0E5A5E": false, "#0E5A5": false, "#0E5A5EE": false, "#GGGGGG": false, "#-12345": false} {
		if _, ok := ParseColour(text); ok != want {
			t.Errorf("%q is a colour: %v", text, ok)
		}
	}
	if got := Contrast(White, Colour{}); got != 21 {
		t.Errorf("black on white is %.1f", got)
	}
	yellow, ok := ParseColour("#FFE066")
	if !ok || yellow.On(3) != Ink || Sea.On(4.5) != Sea {
		t.Error("a light yellow is read on white, or sea green is not")
	}
	for _, p := range []Palette{Own(), {Ink, Gold}, {White, White}, {Colour{}, Colour{}}, {Gold, Rice}} {
		if c := Contrast(p.bright(), p.Second); c < 1.3 {
			t.Errorf("%v: an ornament drowns at %.2f", p, c)
		}
	}
}
