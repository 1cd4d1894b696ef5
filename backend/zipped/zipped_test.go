package zipped

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"io/fs"
	"math/rand/v2"
	"strings"
	"testing"
	"testing/iotest"
)

type part struct {
	name, text string
	mode       fs.FileMode
	flags      uint16
}

func zipOf(t testing.TB, parts ...part) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, p := range parts {
		h := &zip.FileHeader{Name: p.name, Method: zip.Deflate, Flags: p.flags}
		if p.mode != 0 {
			h.SetMode(p.mode)
		}
		w, err := z.CreateHeader(h)
		if err == nil && !strings.HasSuffix(p.name, "/") {
			_, err = w.Write([]byte(p.text))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

var limits = Limits{Parts: 5, Unpacked: 1 << 20, Ratio: 10, Free: 1 << 10, Marks: 100, Word: 1000}

// all reads a file whole, each part as XML.
func all(b []byte, l Limits) error {
	f, err := Open(bytes.NewReader(b), int64(len(b)), l)
	if err != nil {
		return err
	}
	for _, name := range f.Names {
		in, err := f.XML(name)
		if err != nil {
			return err
		}
		_, err = io.Copy(io.Discard, in)
		if err := errors.Join(err, in.Close()); err != nil {
			return err
		}
	}
	return nil
}

func TestAWholeFileIsRead(t *testing.T) {
	b := zipOf(t, part{name: "a/"}, part{name: "a/b.xml", text: "<?xml version=\"1.0\" encoding=\"UTF-8\"?><a>satu</a>"}, part{name: "c", text: "<c/>"})
	if err := all(b, limits); err != nil {
		t.Error(err)
	}
	f, err := Open(bytes.NewReader(b), int64(len(b)), limits)
	if err != nil || !f.Has("a/b.xml") || f.Has("b.xml") {
		t.Fatal(err)
	}
	if _, err := f.Open("d"); !errors.Is(err, ErrBroken) {
		t.Error(err)
	}
	if err := all(b[:len(b)-5], limits); !errors.Is(err, ErrBroken) {
		t.Error(err)
	}
}

// Each limit refuses its own file, and the same file passes when only that one is lifted:
// none hides behind another.
func TestEachLimitHoldsAlone(t *testing.T) {
	chance := rand.New(rand.NewPCG(1, 2))
	noise := make([]byte, 1<<20+10)
	for i := range noise {
		noise[i] = "abcdefgh"[chance.IntN(8)]
	}
	spread := strings.Repeat("<", 50) + strings.Repeat("a", 900) // noise with marks
	var words strings.Builder
	for i := 0; i < len(noise); i += 900 {
		words.WriteString("<")
		words.Write(noise[i:min(i+900, len(noise))])
	}
	many := limits
	many.Marks = 10_000
	doctype := func(s string) part { return part{name: "a", text: s} }
	for name, c := range map[string]struct {
		parts []part
		l     Limits
		lift  func(*Faults)
		want  error
	}{
		"parts":              {[]part{{name: "a"}, {name: "b"}, {name: "c"}, {name: "d"}, {name: "e"}, {name: "f"}}, limits, func(f *Faults) { f.Parts = true }, ErrBomb},
		"size":               {[]part{{name: "a", text: words.String()}}, many, func(f *Faults) { f.Unpacked = true }, ErrBomb},
		"ratio":              {[]part{{name: "a", text: strings.Repeat(spread, 2)}, {name: "b", text: strings.Repeat("<aaaaaaaa", 99)}, {name: "c", text: strings.Repeat(strings.Repeat("a", 900)+"<", 50)}}, limits, func(f *Faults) { f.Ratio = true }, ErrBomb},
		"marks":              {[]part{{name: "a", text: strings.Repeat("<a", 101)}}, limits, func(f *Faults) { f.Marks = true }, ErrBomb},
		"word":               {[]part{{name: "a", text: string(noise[:1001])}}, limits, func(f *Faults) { f.Word = true }, ErrBomb},
		"..":                 {[]part{{name: "../a"}}, limits, func(f *Faults) { f.Names = true }, ErrUnsafe},
		"inner ..":           {[]part{{name: "a/../../b"}}, limits, func(f *Faults) { f.Names = true }, ErrUnsafe},
		"root":               {[]part{{name: "/a"}}, limits, func(f *Faults) { f.Names = true }, ErrUnsafe},
		"Windows":            {[]part{{name: `a\..\b`}}, limits, func(f *Faults) { f.Names = true }, ErrUnsafe},
		"a drive":            {[]part{{name: "C:a"}}, limits, func(f *Faults) { f.Names = true }, ErrUnsafe},
		"a dot":              {[]part{{name: "./a"}}, limits, func(f *Faults) { f.Names = true }, ErrUnsafe},
		"a link":             {[]part{{name: "a", text: "/", mode: fs.ModeSymlink | 0o777}}, limits, func(f *Faults) { f.Names = true }, ErrUnsafe},
		"twice":              {[]part{{name: "a"}, {name: "a"}}, limits, func(f *Faults) { f.Names = true }, ErrUnsafe},
		"locked":             {[]part{{name: "a", flags: 1}}, limits, func(f *Faults) { f.Names = true }, ErrUnsafe},
		"DOCTYPE":            {[]part{doctype("<!DOCTYPE a []><a/>")}, limits, func(f *Faults) { f.Entities = true }, ErrUnsafe},
		"DOCTYPE, wide":      {[]part{doctype("\xff\xfe<\x00!\x00D\x00O\x00C\x00T\x00Y\x00P\x00E\x00 \x00")}, limits, func(f *Faults) { f.Entities = true }, ErrUnsafe},
		"letters of another": {[]part{doctype(`<?xml version="1.0" encoding="UTF-7"?>`)}, limits, func(f *Faults) { f.Entities = true }, ErrUnsafe},
	} {
		b := zipOf(t, c.parts...)
		if err := all(b, c.l); !errors.Is(err, c.want) {
			t.Errorf("%s: %v", name, err)
		}
		c.lift(&c.l.Faults)
		if err := all(b, c.l); errors.Is(err, ErrBomb) || errors.Is(err, ErrUnsafe) {
			t.Errorf("%s, lifted: %v", name, err)
		}
	}
}

// However a reader cuts it, a DOCTYPE is seen, and nothing else is taken for one.
func TestADoctypeIsSeenOverEverySeam(t *testing.T) {
	for text, want := range map[string]error{strings.Repeat("<a>b</a>", 9) + "<!DOCTYPE x>": ErrUnsafe, "<a><!-- DOCTYPE --><![CDATA[!DOCTYPE]]></a>": nil} {
		for _, cut := range []func(io.Reader) io.Reader{iotest.OneByteReader, iotest.HalfReader, func(r io.Reader) io.Reader { return r }} {
			s := &sieve{ReadCloser: io.NopCloser(cut(strings.NewReader(text))), limits: limits}
			if _, err := io.ReadAll(s); !errors.Is(err, want) {
				t.Errorf("%q: %v", text, err)
			}
		}
	}
}

// Whatever the file: a refusal of ours, or parts within their limits and names within the file.
func FuzzOpen(f *testing.F) {
	f.Add(zipOf(f, part{name: "a/b.xml", text: "<a/>"}, part{name: "../c", text: "<!DOCTYPE"}))
	f.Add([]byte("PK\x05\x06"))
	f.Fuzz(func(t *testing.T, b []byte) {
		file, err := Open(bytes.NewReader(b), int64(len(b)), limits)
		if err != nil {
			if !errors.Is(err, ErrBroken) && !errors.Is(err, ErrBomb) && !errors.Is(err, ErrUnsafe) {
				t.Error(err)
			}
			return
		}
		for _, name := range file.Names {
			if strings.Contains(name, "..") && !fs.ValidPath(strings.TrimSuffix(name, "/")) || strings.HasPrefix(name, "/") {
				t.Errorf("%q leads out", name)
			}
			in, err := file.XML(name)
			if err != nil {
				continue
			}
			if n, _ := io.Copy(io.Discard, in); n > limits.Unpacked {
				t.Errorf("%d bytes", n)
			}
			if err := in.Close(); err != nil {
				t.Error(err)
			}
		}
	})
}
