package sheet

import (
	"bytes"
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// Finish gives the bytes of the pages with what gofpdf cannot say about it: the
// language, so that a screen reader speaks Indonesian, and that a window shows
// the title and not the name of the file.
//
// Both belong into the catalog. gofpdf writes it last, so making it longer
// moves nothing but the table of positions behind it, and only the number that
// points at that table has to follow.
func (s *Sheet) Finish(lang string) ([]byte, error) {
	pdf, err := s.finish(lang)
	if err != nil || len(s.leaves.deflated) == 0 {
		return pdf, err
	}
	return s.assemble(pdf, Part{0, len(s.leaves.deflated), s.about.Title})
}

// finish is the file of what gofpdf has.
func (s *Sheet) finish(lang string) ([]byte, error) {
	var buf bytes.Buffer
	if err := s.pdf.Output(&buf); err != nil {
		return nil, fmt.Errorf("paper: %w", err)
	}
	return inCatalog(buf.Bytes(), "/Lang ("+tag(lang)+")\n/ViewerPreferences <</DisplayDocTitle true>>\n")
}

func inCatalog(pdf []byte, entries string) ([]byte, error) {
	mark, table, end := []byte("/Type /Catalog\n"), []byte("\nstartxref\n"), []byte("\n%%EOF")
	at, t, e := bytes.LastIndex(pdf, mark), bytes.LastIndex(pdf, table), bytes.LastIndex(pdf, end)
	if at < 0 || t < at || e < t || !known(pdf) {
		return nil, errors.New("paper: gofpdf wrote a file of another form")
	}
	at, t = at+len(mark), t+len(table)
	pos, err := strconv.Atoi(string(pdf[t:e]))
	if err != nil || pos < at {
		return nil, errors.New("paper: gofpdf wrote a file of another form")
	}
	var out bytes.Buffer
	out.WriteString("%PDF-1.4\n") // the version these entries came with
	out.Write(pdf[len("%PDF-1.4\n"):at])
	out.WriteString(entries)
	out.Write(pdf[at:t])
	out.WriteString(strconv.Itoa(pos + len(entries)))
	out.Write(pdf[e:])
	return out.Bytes(), nil
}

// known tells the forms that gofpdf writes; the later one comes with transparency.
func known(pdf []byte) bool {
	return bytes.HasPrefix(pdf, []byte("%PDF-1.3\n")) || bytes.HasPrefix(pdf, []byte("%PDF-1.4\n"))
}

// tag keeps the letters a language tag is made of: anything else would end the
// string it is written into.
func tag(lang string) string {
	lang = strings.Map(func(r rune) rune {
		if r == '-' || '0' <= r && r <= '9' || 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' {
			return r
		}
		return -1
	}, lang)
	if lang == "" {
		return "id"
	}
	return lang
}
