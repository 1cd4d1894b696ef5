package poster

import (
	"bytes"
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"bapashadir/backend/paper/papertest"
	"bapashadir/backend/paper/qr"
	"bapashadir/backend/paper/sheet"
)

func usual() Poster {
	return Poster{
		Title:    "Selamat datang di Balai Desa Petaling",
		Subtitle: "Bapas Hadir di Desa · Sabtu, 7 Maret 2026",
		WiFi:     &qr.WiFi{SSID: "BapasHadir", Password: "sedulang26"},
		URL:      "http://192.168.137.1/m/k7m2qk7m2qk7",
		Address:  "192.168.137.1",
		Author:   "Bapas Kelas II Pangkalpinang",
		Lang:     "id",
		Created:  time.Date(2026, 3, 7, 1, 0, 0, 0, time.UTC),
	}
}

func with(change func(p *Poster)) Poster {
	p := usual()
	change(&p)
	return p
}

// posters are the papers that were looked at, one by one (papertest.Look).
var posters = []struct {
	name string
	p    Poster
}{
	{"usual", usual()},
	{"A3", with(func(p *Poster) { p.Paper = sheet.A3 })},
	{"without a network", with(func(p *Poster) { p.WiFi = nil })},
	{"without a network A3", with(func(p *Poster) { p.WiFi, p.Paper = nil, sheet.A3 })},
	{"open and hidden", with(func(p *Poster) { p.WiFi = &qr.WiFi{SSID: "Balai Desa Petaling", Hidden: true} })},
	{"longest", with(func(p *Poster) {
		p.Title = "Selamat datang di Balai Desa " + papertest.LongPlace
		p.Subtitle = "Bapas Hadir di Desa " + papertest.LongPlace + " · Sabtu, 28 September 2026"
		p.WiFi = &qr.WiFi{SSID: "Kampuang Tanjuang Koto Mambang 12", Password: strings.Repeat("Ab1lI0O;", 8)[:63]}
		p.URL, p.Address = "http://192.168.137.101:8080/m/k7m2qk7m2qk7m2qk7m2q", "http://192.168.137.101:8080"
	})},
	{"special letters", with(func(p *Poster) { p.WiFi = &qr.WiFi{SSID: `Bapas; "Hadir":\,`, Password: ` a;b:c,d"e\  f `} })},
	{"folio", with(func(p *Poster) { p.Paper = sheet.F4 })},
}

// printed is each of the posters, drawn once for all tests.
var printed = sync.OnceValue(func() [][]byte {
	var out [][]byte
	for _, p := range posters {
		var buf bytes.Buffer
		if err := Write(&buf, p.p); err != nil {
			panic(fmt.Errorf("%s: %w", p.name, err))
		}
		out = append(out, buf.Bytes())
	}
	return out
})

func TestExternalQpdfFindsNoFault(t *testing.T) {
	for i, p := range posters {
		t.Run(p.name, func(t *testing.T) {
			t.Parallel()
			papertest.Look(t, "poster "+p.name, printed()[i])
			papertest.Tool(t, "qpdf", "--check", papertest.File(t, "a.pdf", printed()[i]))
		})
	}
}
