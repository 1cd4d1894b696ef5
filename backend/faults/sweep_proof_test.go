//go:build linux

package faults

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"compress/zlib"
	"encoding/base64"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"io"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Whoever writes a name down, in whatever way a program does, is caught; and nobody
// is who did not.
func TestTheSweepKnowsANameHoweverItIsWritten(t *testing.T) {
	c := newCanary()
	in := func(pack func(io.Writer) io.WriteCloser, s string) string {
		var b bytes.Buffer
		w := pack(&b)
		_, err := io.WriteString(w, s)
		if err := w.Close(); err != nil {
			t.Fatal(err)
		}
		if err != nil {
			t.Fatal(err)
		}
		return b.String()
	}
	object, err := json.Marshal(map[string]string{"nama": c.name()})
	if err != nil {
		t.Fatal(err)
	}
	utf16 := wide(c.name(), binary.LittleEndian)
	var archive bytes.Buffer
	z := zip.NewWriter(&archive)
	f, err := z.Create("xl/sheet1.xml")
	if err == nil {
		_, err = io.WriteString(f, "<t>"+c.name()+"</t>")
	}
	if err != nil || z.Close() != nil {
		t.Fatal(err)
	}
	written := map[string]string{
		"plain":        "nama: " + c.name() + "\n",
		"JSON":         string(object),
		"shouted":      strings.ToUpper(c.name()),
		"a query":      url.Values{"nama": {c.name()}}.Encode(),
		"UTF-16":       "\x00\x01" + utf16,
		"an odd place": "x" + utf16,
		"bytes":        fmt.Sprint([]byte(c.name())),
		"%x":           fmt.Sprintf("%x", c.name()),
		"%+q":          fmt.Sprintf("%+q", c.name()),
		"gzip":         "head" + in(func(w io.Writer) io.WriteCloser { return gzip.NewWriter(w) }, c.name()),
		"zlib twice": in(func(w io.Writer) io.WriteCloser { return zlib.NewWriter(w) },
			in(func(w io.Writer) io.WriteCloser { return zlib.NewWriter(w) }, c.name())),
		"a spreadsheet": archive.String(),
		"a register":    fmt.Sprintf("rax    0x%x", binary.LittleEndian.Uint64([]byte(c.family[3:]))),
	}
	for pad := range 4 {
		b := []byte(strings.Repeat("ü", pad)[:pad] + c.name() + "~~~")
		written[fmt.Sprint("base64 after ", pad)] = base64.StdEncoding.EncodeToString(b)
		written[fmt.Sprint("base64 of an address after ", pad)] = base64.RawURLEncoding.EncodeToString(b)
		written[fmt.Sprint("UTF-16 in base64 after ", pad)] = base64.StdEncoding.EncodeToString(append(b[:pad:pad], utf16...))
	}
	for how, b := range written {
		dir, h := t.TempDir(), hall{officer: c}
		if err := os.WriteFile(filepath.Join(dir, "file"), []byte(b), 0o600); err != nil {
			t.Fatal(err)
		}
		s := h.sweep()
		if err := s.tree(dir); err != nil {
			t.Fatal(err)
		}
		if s.count() == 0 {
			t.Errorf("%s: overlooked", how)
		}
		other := newHall(3).sweep()
		if err := other.tree(dir); err != nil || other.count() != 0 {
			t.Errorf("%s: found somebody else: %v %v", how, err, other.list())
		}
	}
	s := (&hall{officer: c}).sweep()
	dir := filepath.Join(t.TempDir(), "Piagam "+c.name()+".pdf")
	if err := os.Mkdir(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := s.tree(filepath.Dir(dir)); err != nil || s.count() != 2 {
		t.Errorf("a file's name: %v %v", err, s.list())
	}
}
