package certificate

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"bapashadir/backend/paper/papertest"
)

// printed is each of the pages, drawn once for all of these tests.
var printed = sync.OnceValue(func() [][]byte {
	var out [][]byte
	for _, p := range pages {
		var buf bytes.Buffer
		if err := Write(&buf, p.c.all(), nil); err != nil {
			panic(err)
		}
		out = append(out, buf.Bytes())
	}
	return out
})

func TestExternalQpdfFindsNoFault(t *testing.T) {
	for i, p := range pages {
		t.Run(p.name, func(t *testing.T) {
			t.Parallel()
			papertest.Tool(t, "qpdf", "--check", papertest.File(t, "a.pdf", printed()[i]))
		})
	}
}

func TestExternalPdftotextFindsTheWords(t *testing.T) {
	for i, p := range pages {
		t.Run(p.name, func(t *testing.T) {
			t.Parallel()
			text := papertest.Text(t, printed()[i])[0]
			at := 0 // what is read first comes first
			want := append([]string{}, p.c.Letterhead...)
			want = append(want, p.c.Address, p.c.Title, p.c.Number, p.c.GivenTo, p.c.Name, p.c.sentence())
			for _, g := range p.c.Signers {
				want = append(want, g.Place, g.Title, g.Name, g.NIP)
			}
			want = append(want, p.c.QRCaption)
			for _, w := range want {
				next := strings.Index(text[at:], papertest.One(w))
				if next < 0 {
					t.Fatalf("%q is not found after %q in\n%s", w, text[:at], text)
				}
				at += next + len(papertest.One(w))
			}
		})
	}
}

// Nothing is printed where an office printer no longer prints, nor on the
// ornaments, and the room for ink and stamp is empty.
func TestExternalWordsStayInside(t *testing.T) {
	for i, p := range pages {
		t.Run(p.name, func(t *testing.T) {
			t.Parallel()
			h, w := p.c.Paper.Sides()
			words := papertest.Words(t, printed()[i])
			if len(words) < 2 {
				t.Fatalf("%d words", len(words))
			}
			for _, at := range words {
				if at.Left < side-0.5 || at.Right > w-side+0.5 || at.Top < inner || at.Bottom > h-inner {
					t.Errorf("%+v stands outside", at)
				}
				// The middle of the room left of the signer's right edge.
				if x, y := w-side-30, h-safe-foot-22; at.Left < x && x < at.Right && at.Top < y && y < at.Bottom {
					t.Errorf("%+v stands in the room for the signature", at)
				}
			}
		})
	}
}

func TestExternalCodeIsReadFromPaper(t *testing.T) {
	texts := []string{"0017/2026 K7M2Q", "https://contoh.go.id/cek?n=0017&k=K7M2Q", strings.Repeat("Bapas Hadir 7. ", 12)}
	for i, text := range texts {
		t.Run(fmt.Sprintf("%d letters", len(text)), func(t *testing.T) {
			t.Parallel()
			picture := papertest.Picture(t, render(t, with(func(c *page) { c.QRText = texts[i] })), 1, 150)
			if got := papertest.Codes(t, picture); !slices.Equal(got, []string{text}) {
				t.Errorf("read %q", got)
			}
		})
	}
}
