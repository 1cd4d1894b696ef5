package poster

import (
	"bytes"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"

	"bapashadir/backend/paper/papertest"
	"bapashadir/backend/paper/qr"
	"bapashadir/backend/paper/typeset"
)

// codes is what a phone should read off a poster, in any order.
func codes(p Poster) []string {
	out := []string{p.URL}
	if p.WiFi != nil {
		out = append(out, p.WiFi.Text())
	}
	slices.Sort(out)
	return out
}

// Both codes are read off the same sheet, sharp and out of focus.
func TestExternalCodesAreRead(t *testing.T) {
	for i, p := range posters {
		t.Run(p.name, func(t *testing.T) {
			t.Parallel()
			picture := papertest.Picture(t, printed()[i], 1, 150)
			for _, sigma := range []string{"", "1.5"} {
				if sigma != "" {
					picture = papertest.Blurred(t, picture, sigma)
				}
				got := papertest.Codes(t, picture)
				slices.Sort(got)
				if !slices.Equal(got, codes(p.p)) {
					t.Errorf("blur %q: read %q, want %q", sigma, got, codes(p.p))
				}
			}
		})
	}
}

// The planted fault: where a blur swallows modules, nothing is read, so the blur
// above is one that a reader notices.
func TestExternalABlurCanBeTooMuch(t *testing.T) {
	picture := papertest.Picture(t, printed()[0], 1, 150)
	if got, err := papertest.Try(papertest.Blurred(t, picture, "9")); err == nil && slices.Contains(got, usual().URL) {
		t.Errorf("read %q", got)
	}
}

// What is on the wall is also found as words, from above to below.
func TestExternalWordsAndSteps(t *testing.T) {
	words := Indonesian()
	for i, p := range posters {
		t.Run(p.name, func(t *testing.T) {
			t.Parallel()
			want := []string{p.p.Title, p.p.Subtitle}
			if p.p.WiFi == nil {
				want = append(want, "1 "+words.Scan, words.Aim, "2", words.Type, p.p.Address)
			} else {
				want = append(want, "1 "+words.Join, words.Network)
				if p.p.WiFi.Hidden {
					want = append(want, words.Hidden)
				}
				want = append(want, p.p.WiFi.SSID)
				if p.p.WiFi.Password == "" {
					want = append(want, words.Open)
				} else {
					want = append(want, words.Password, p.p.WiFi.Password)
				}
				want = append(want, "2 "+words.Scan, words.Aim, "3", words.Type, p.p.Address)
			}
			want = append(want, words.Stay, words.NoData, words.Done, words.Help)
			// Spaces apart: a long password is torn, a space in it is a fixed one.
			bare := func(text string) string { return strings.Join(strings.Fields(text), "") }
			text, at := bare(papertest.Text(t, printed()[i])[0]), 0
			for _, w := range want {
				next := strings.Index(text[at:], bare(w))
				if next < 0 {
					t.Fatalf("%q is not found after %q in\n%s", w, text[:at], text)
				}
				at += next + len(bare(w))
			}
		})
	}
}

// From two metres a capital should be 5 mm high; a word's box is a little higher.
func TestExternalReadFromTwoMetres(t *testing.T) {
	for i, p := range posters {
		if strings.HasPrefix(p.name, "longest") {
			continue // a password of 63 letters is for the camera
		}
		want := []string{p.p.Address}
		if p.p.WiFi != nil {
			want = append(want, strings.Fields(p.p.WiFi.SSID)...)
			want = append(want, strings.Fields(p.p.WiFi.Password)...)
		}
		w, h := p.p.Paper.Sides()
		for _, word := range papertest.Words(t, printed()[i]) {
			if word.Left < 12 || word.Right > w-12 || word.Top < 10 || word.Bottom > h-10 {
				t.Errorf("%s: %+v stands outside", p.name, word)
			}
			if slices.Contains(want, word.Text) && word.Bottom-word.Top < 5.4 {
				t.Errorf("%s: %q is %.1f mm high", p.name, word.Text, word.Bottom-word.Top)
			}
		}
	}
}

// What only fits torn, or has spaces, says so; what fits doesn't.
func TestExternalHowToTypeAPassword(t *testing.T) {
	words := Indonesian()
	for password, want := range map[string]string{
		"sedulang26":                  "",
		strings.Repeat("sedulang", 6): words.Joined,
		"satu pintu":                  words.Spaced,
	} {
		var buf bytes.Buffer
		if err := Write(&buf, with(func(p *Poster) { p.WiFi.Password = password })); err != nil {
			t.Fatal(err)
		}
		text := papertest.Text(t, buf.Bytes())[0]
		for _, hint := range []string{words.Joined, words.Spaced} {
			if strings.Contains(text, hint) != (hint == want) {
				t.Errorf("%q: %s", password, text)
			}
		}
	}
}

func TestRefused(t *testing.T) {
	for _, tc := range []struct {
		name  string
		p     Poster
		why   error
		field string
	}{
		{"a network named by a picture", with(func(p *Poster) { p.WiFi.SSID = "Bapas 🌸" }), typeset.ErrGlyph, "wifi.ssid"},
		{"a password in another script", with(func(p *Poster) { p.WiFi.Password = "密码密码密码" }), typeset.ErrGlyph, "wifi.password"},
		{"a title that is a text", with(func(p *Poster) { p.Title = strings.Repeat("Selamat datang ", 20) }), typeset.ErrTooLong, "title"},
		{"an address nobody types", with(func(p *Poster) { p.Address = strings.Repeat("a", 300) }), typeset.ErrTooLong, "address"},
		{"a page without an address", with(func(p *Poster) { p.URL = "" }), typeset.ErrEmpty, "url"},
		{"nothing to type", with(func(p *Poster) { p.Address = " " }), typeset.ErrEmpty, "address"},
		{"a network without a name", with(func(p *Poster) { p.WiFi.SSID = "" }), typeset.ErrEmpty, "wifi.ssid"},
		{"a code too fine to read", with(func(p *Poster) { p.URL = "http://" + strings.Repeat("a", 1500) }), typeset.ErrTooLong, "url"},
		{"no network has such a name", with(func(p *Poster) { p.WiFi = &qr.WiFi{SSID: strings.Repeat("a", 400)} }), typeset.ErrTooLong, "wifi.ssid"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			var buf bytes.Buffer
			err := Write(&buf, tc.p)
			var refused *typeset.Error
			if !errors.As(err, &refused) || !errors.Is(err, tc.why) || refused.Field != tc.field || buf.Len() > 0 {
				t.Errorf("%v, want %v at %s; %d bytes written", err, tc.why, tc.field, buf.Len())
			}
		})
	}
}

func TestAnyFieldMayHoldAnyLetter(t *testing.T) {
	p := usual()
	if lost := papertest.Lost(&p, func() error { return Write(io.Discard, p) }, "URL", "WiFi.SSID", "WiFi.Password"); len(lost) > 0 {
		t.Errorf("lost for one field: %q", lost)
	}
}
