package slip

import (
	"bytes"
	"errors"
	"io"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"bapashadir/backend/paper/papertest"
	"bapashadir/backend/paper/sheet"
	"bapashadir/backend/paper/typeset"
)

const (
	alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
	address  = "192.168.137.1:8080" // the longest that hotspots have
)

func code(i int) string {
	out := make([]byte, 5)
	for k := range out {
		i = (i*1103515245 + 12345) & 0x7fffffff
		out[k] = alphabet[(i>>8)%len(alphabet)]
	}
	return string(out)
}

func some(n int, address string) Slips {
	s := Slips{Place: "Desa Petaling", Day: "7 Maret 2026", Address: address, Author: "Bapas Kelas II Pangkalpinang", Lang: "id",
		Created: time.Date(2026, 3, 7, 1, 0, 0, 0, time.UTC)}
	for i := range n {
		s.Codes = append(s.Codes, code(i+1))
	}
	return s
}

func with(change func(s *Slips)) Slips {
	s := some(3, address)
	change(&s)
	return s
}

// printed are the papers that were looked at (papertest.Look).
var printed = sync.OnceValue(func() map[string][]byte {
	out := map[string][]byte{}
	for name, s := range map[string]Slips{"slips": some(49, address), "slips without a network": some(2, ""),
		"slips of a long place": with(func(s *Slips) { s.Place = "Kelurahan " + papertest.LongPlace })} {
		var buf bytes.Buffer
		if err := Write(&buf, s); err != nil {
			panic(err)
		}
		out[name] = buf.Bytes()
	}
	return out
})

func TestSlips(t *testing.T) {
	for name, pdf := range printed() {
		papertest.Look(t, name, pdf)
		papertest.Tool(t, "qpdf", "--check", papertest.File(t, "a.pdf", pdf))
	}
	pages := papertest.Text(t, printed()["slips"])
	if len(pages) != 3 {
		t.Fatalf("%d sheets", len(pages))
	}
	for i, page := range pages {
		want := min(24, 49-24*i)
		if n := strings.Count(page, "Survei tanpa nama"); n != want {
			t.Errorf("sheet %d: %d slips", i+1, n)
		}
		if n := strings.Count(page, "Desa Petaling 7 Maret 2026"); n != want {
			t.Errorf("sheet %d: the village stands on %d of them: %s", i+1, n, page)
		}
		for _, c := range some(49, address).Codes[24*i : 24*i+want] {
			if !strings.Contains(page, c) {
				t.Errorf("sheet %d lacks %s", i+1, c)
			}
		}
	}
}

// Every slip that was cut out is read, sharp and out of focus, and leads to the page with
// its own code.
func TestExternalCodesAreRead(t *testing.T) {
	const dpi = 150
	w, h := sheet.A4.Sides()
	for name, c := range map[string]struct {
		n       int
		address string
	}{"slips": {24, address}, "slips without a network": {2, ""}} {
		picture := papertest.Picture(t, printed()[name], 1, dpi)
		for i := range c.n {
			x, y := (w-across*wide)/2+float64(i%across)*wide, (h-down*tall)/2+float64(i/across)*tall
			cut := papertest.Cut(t, picture, dpi, x, y, wide, tall)
			for _, p := range []string{cut, papertest.Blurred(t, cut, "1")} {
				if got := papertest.Codes(t, p); !slices.Equal(got, []string{Text(c.address, code(i+1))}) {
					t.Errorf("%s, slip %d: read %q", name, i+1, got)
				}
			}
		}
	}
}

// A slip's words are its own: within its frame, and none is lost.
func TestExternalWordsStayOnTheirSlips(t *testing.T) {
	w, h := sheet.A4.Sides()
	left, top := (w-across*wide)/2, (h-down*tall)/2
	for name, pdf := range printed() {
		for _, word := range papertest.Words(t, pdf) {
			x, y := word.Left-left, word.Top-top
			if x < 0 || y < 0 || int(x/wide) != int((word.Right-left-0.5)/wide) || int(y/tall) != int((word.Bottom-top-0.5)/tall) {
				t.Errorf("%s: %+v leaves its slip", name, word)
			}
		}
	}
}

func TestSlipsThatAreRefused(t *testing.T) {
	for _, tc := range []struct {
		name  string
		s     Slips
		why   error
		field string
	}{
		{"none", with(func(s *Slips) { s.Codes = nil }), typeset.ErrEmpty, "codes"},
		{"a code of four letters", with(func(s *Slips) { s.Codes[1] = "K7M2" }), ErrCode, "codes.2"},
		{"a code that is an address", with(func(s *Slips) { s.Codes[0] = "K7&x=" }), ErrCode, "codes.1"},
		{"an address that is a text", with(func(s *Slips) { s.Address = strings.Repeat("a", 300) }), typeset.ErrTooLong, "address"},
		{"a place that is a text", with(func(s *Slips) { s.Place = strings.Repeat("Petaling ", 40) }), typeset.ErrTooLong, "place"},
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
	s := some(1, address)
	if lost := papertest.Lost(&s, func() error { return Write(io.Discard, s) }, "Codes"); len(lost) > 0 {
		t.Errorf("lost for one field: %q", lost)
	}
}
