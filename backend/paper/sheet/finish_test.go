package sheet

import (
	"bytes"
	"regexp"
	"strconv"
	"testing"

	"bapashadir/backend/paper/typeset"
)

// The table of positions is where the file says, and the catalog where the
// table says.
func TestCatalog(t *testing.T) {
	pdf := page(t, "Bapas")
	m := regexp.MustCompile(`startxref\n(\d+)\n%%EOF\n$`).FindSubmatch(pdf)
	if m == nil {
		t.Fatal("no startxref")
	}
	at, _ := strconv.Atoi(string(m[1]))
	if !bytes.HasPrefix(pdf[at:], []byte("xref\n")) {
		t.Fatalf("at %d is %.10q", at, pdf[at:])
	}
	rows := regexp.MustCompile(`(\d{10}) 00000 n `).FindAllSubmatch(pdf[at:], -1)
	last, _ := strconv.Atoi(string(rows[len(rows)-1][1]))
	if !bytes.Contains(pdf[last:at], []byte("/Lang (id)\n/ViewerPreferences <</DisplayDocTitle true>>")) {
		t.Errorf("the catalog is %s", pdf[last:at])
	}
}

func TestInCatalogRefusesOtherFiles(t *testing.T) {
	for _, pdf := range []string{"", "%PDF-1.3\n", "%PDF-1.3\n/Type /Catalog\n\nstartxref\nx\n%%EOF", "%PDF-1.7\n/Type /Catalog\n\nstartxref\n30\n%%EOF"} {
		if _, err := inCatalog([]byte(pdf), "x"); err == nil {
			t.Errorf("%q: no error", pdf)
		}
	}
}

func TestTag(t *testing.T) {
	for in, want := range map[string]string{"id": "id", "en-GB": "en-GB", "": "id", "i)d>>": "id", "福": "id"} {
		if got := tag(in); got != want {
			t.Errorf("tag(%q) = %q, want %q", in, got, want)
		}
	}
}

// An office's name is not checked letter by letter: it is not printed. It must
// still not break the file.
func TestStrangeProperties(t *testing.T) {
	for _, author := range []string{"Bapas (II)\\", "福 🌸", "Bapas\xe2\x80", "\xf0\x9f", "a\r\nb"} {
		page(t, author)
	}
}

// page is a sheet with a word on it, of an office.
func page(t *testing.T, author string) []byte {
	t.Helper()
	s := New(100, 100, About{Title: "Piagam", Author: author})
	s.Centre(typeset.Shape("Piagam", typeset.Bold, 0), 50, 50, 20, Ink)
	pdf, err := s.Finish("id")
	if err != nil {
		t.Fatal(err)
	}
	return pdf
}
