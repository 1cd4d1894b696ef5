package badge

import (
	"bytes"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"

	"bapashadir/backend/paper/papertest"
	"bapashadir/backend/paper/sheet"
	"bapashadir/backend/paper/typeset"
)

// Each code on a sheet is the smallest there is, its modules large enough for a
// webcam, and its white edge within the card.
func TestCodeIsSmallAndCoarse(t *testing.T) {
	for i := range 2000 {
		rows, err := Badge{Code: code(i)}.modules()
		if err != nil || len(rows) != 21 {
			t.Fatalf("%s: %d modules, %v", Text(code(i)), len(rows), err)
		}
	}
	if unit < 0.9 {
		t.Errorf("a module is %.2f mm", unit)
	}
	if edge := 4 * unit; edge > pad || right < pad+dark+edge {
		t.Errorf("a white edge of %.1f mm does not fit", edge)
	}
	// The planted fault: small letters need another mode, and a finer code.
	if rows, err := (Badge{Code: "k7m2qx"}).modules(); err != nil || len(rows) == 21 {
		t.Errorf("small letters: %d modules, %v", len(rows), err)
	}
}

// cards is each card of a page, cut out of its print.
func cards(t *testing.T, pdf []byte, page, n int) (out []string) {
	t.Helper()
	const dpi = 150
	w, h := sheet.A4.Sides()
	picture := papertest.Picture(t, pdf, page, dpi)
	for i := range n {
		x, y := (w-across*wide)/2+float64(i%across)*wide, (h-down*tall)/2+float64(i/across)*tall
		out = append(out, papertest.Cut(t, picture, dpi, x, y, wide, tall))
	}
	return out
}

// Every card that was cut out is read, sharp and out of focus, and says no more
// than its code.
func TestExternalCodesAreRead(t *testing.T) {
	for i, p := range sheets[2:4] { // eleven, and spares
		t.Run(p.name, func(t *testing.T) {
			t.Parallel()
			for page := range p.pages {
				badges := p.s.Badges[page*10 : min(page*10+10, len(p.s.Badges))]
				for n, card := range cards(t, printed()[i+2], page+1, len(badges)) {
					for _, picture := range []string{card, papertest.Blurred(t, card, "1.5")} {
						if got := papertest.Codes(t, picture); !slices.Equal(got, []string{"BH/" + badges[n].Code}) {
							t.Errorf("read %q, want BH/%s", got, badges[n].Code)
						}
					}
				}
			}
		})
	}
}

// The planted fault: a blur over several modules takes the code away.
func TestExternalABlurCanBeTooMuch(t *testing.T) {
	card := cards(t, printed()[0], 1, 1)[0]
	if got, err := papertest.Try(papertest.Blurred(t, card, "9")); err == nil {
		t.Errorf("read %q", got)
	}
}

// A card's words are its own: in its frame, each name whole, with its code in two
// halves.
func TestExternalWordsStayOnTheirCards(t *testing.T) {
	w, h := sheet.A4.Sides()
	left, top := (w-across*wide)/2, (h-down*tall)/2
	for i, p := range sheets {
		t.Run(p.name, func(t *testing.T) {
			t.Parallel()
			said := make([]string, len(p.s.Badges))
			for _, word := range papertest.Words(t, printed()[i]) {
				col, row := int((word.Left-left)/wide), int((word.Top-top)/tall)
				n := (word.Page-1)*across*down + row*across + col
				if n < 0 || n >= len(said) {
					t.Fatalf("%+v stands on no card", word)
				}
				x, y := left+float64(col)*wide, top+float64(row)*tall
				if word.Left < x+pad-0.3 || word.Right > x+wide-pad+0.3 || word.Top < y+2 || word.Bottom > y+tall-3 {
					t.Errorf("%+v stands over the edge of card %d", word, n+1)
				}
				said[n] += word.Text
			}
			for n, b := range p.s.Badges {
				bare := func(text string) string { return strings.ReplaceAll(papertest.One(text), " ", "") }
				want := []string{bare(b.Name), bare(b.Role), b.Code[:3] + b.Code[3:], bare(p.s.Office)}
				if b.Name == "" {
					want = append(want, "Nama")
				}
				for _, text := range want {
					// Marks that stand by themselves are found by a search, not by this tool's boxes.
					if !strings.Contains(said[n], text) && !strings.Contains(b.Name, "x̌") {
						t.Errorf("card %d does not say %q: %s", n+1, text, said[n])
					}
				}
			}
		})
	}
}

func TestRefused(t *testing.T) {
	for _, tc := range []struct {
		name  string
		s     Sheets
		why   error
		field string
	}{
		{"nobody", with(0, func(*Sheets) {}), typeset.ErrEmpty, "badges"},
		{"a code of five", with(3, func(s *Sheets) { s.Badges[1].Code = "K7M2Q" }), ErrCode, "badges.2.code"},
		{"small letters", with(3, func(s *Sheets) { s.Badges[1].Code = "k7m2qx" }), ErrCode, "badges.2.code"},
		{"no code", with(3, func(s *Sheets) { s.Badges[2].Code = "" }), ErrCode, "badges.3.code"},
		{"a name that is a page", with(3, func(s *Sheets) { s.Badges[1].Name = strings.Repeat("nama ", 90) }), typeset.ErrTooLong, "badges.2.name"},
		{"an office that is a text", with(3, func(s *Sheets) { s.Office = strings.Repeat("Bapas ", 90) }), typeset.ErrTooLong, "office"},
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
	s := some(1, false)
	if lost := papertest.Lost(&s, func() error { return Write(io.Discard, s) }, "Badges.Code"); len(lost) > 0 {
		t.Errorf("lost for one field: %q", lost)
	}
}
