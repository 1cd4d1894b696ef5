package certificate

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	"bapashadir/backend/paper/papertest"
	"bapashadir/backend/paper/sheet"
	"bapashadir/backend/paper/typeset"
)

// A page is a certificate in its look.
type page struct {
	Certificate
	Look
}

func (p page) all() Certificates {
	return Certificates{Look: p.Look, Each: []Certificate{p.Certificate}, Author: "Balai Pemasyarakatan Kelas II Pangkalpinang",
		Lang: "id", Created: time.Date(2026, 3, 7, 9, 5, 0, 0, time.UTC)}
}

// usual is the certificate of every second outreach.
func usual() page {
	return page{Certificate{
		Title:   "PIAGAM PENGHARGAAN",
		Number:  "Nomor: 0017/…/III/2026",
		GivenTo: "Diberikan kepada",
		Name:    "Hj. Siti Aminah, S.Pd., M.M.",
		Body: []Run{
			{"sebagai ", false}, {"Pendamping Sukarela", true},
			{" dalam kegiatan Bapas Hadir di Desa yang diselenggarakan oleh Balai Pemasyarakatan Kelas II Pangkalpinang di Balai Desa Petaling pada tanggal 7 Maret 2026. Terima kasih atas kepedulian dan dukungannya bagi warga yang kembali ke masyarakat.", false},
		},
		Signers: []sheet.Signer{{
			Place: "Petaling, 7 Maret 2026", Title: "Kepala Balai Pemasyarakatan",
			Name: "Nama Kepala, S.H., M.H.", NIP: "NIP 19700101 199503 1 001",
		}},
		QRText:    "0017/2026 K7M2Q",
		QRCaption: "Kode cek internal,\nbukan tanda tangan elektronik",
	}, Look{
		Letterhead: []string{
			"KEMENTERIAN IMIGRASI DAN PEMASYARAKATAN",
			"KANTOR WILAYAH DITJENPAS KEPULAUAN BANGKA BELITUNG",
			"BALAI PEMASYARAKATAN KELAS II PANGKALPINANG",
		},
		Address: "Jalan Contoh Nomor 1, Pangkalpinang · Telepon (0717) 000000",
	}}
}

func with(change func(c *page)) page {
	c := usual()
	change(&c)
	return c
}

// pages are single ones, each with something of its own.
var pages = []struct {
	name string
	c    page
}{
	{"usual", usual()},
	{"no NIP, number by hand", with(func(c *page) { c.Number, c.Signers[0].NIP = "", "" })},
	{"no code", with(func(c *page) { c.QRText, c.QRCaption = "", "" })},
	{"nothing but title and name", page{Certificate: Certificate{Title: "SERTIFIKAT", Name: "Tjhin Fo"}}},
	{"marks", with(func(c *page) {
		c.Name = "Đặng Thị Ngọc, ʻAisyah"
		c.Signers[0].Name = "Nurꞌaini Ḥasan Łukasz Ştefan"
	})},
	{"marks without a letter of their own", with(func(c *page) { c.Name = "Ọ̀ṣun Q̃ x̌ ǎǐǒǔ Ḥāǧǧī ʿAlī" })},
	{"room for ink", with(func(c *page) { c.Space = 40 })},
	{"a long list", with(func(c *page) {
		c.Material = &Material{Total: "60"}
		for i := range 30 {
			c.Material.Rows = append(c.Material.Rows, MaterialRow{fmt.Sprintf("Pokok bahasan %d", i+1), "2"})
		}
		c.Material.Rows[3].Topic = strings.TrimSpace(strings.Repeat("Mendengarkan tanpa menghakimi, ", 12))
	})},
}

func render(t testing.TB, c page) []byte {
	t.Helper()
	var buf bytes.Buffer
	if err := Write(&buf, c.all(), nil); err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}

func written(t testing.TB, all Certificates) []byte {
	t.Helper()
	var buf bytes.Buffer
	if err := Write(&buf, all, nil); err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}

func TestPages(t *testing.T) {
	for _, p := range pages {
		t.Run(p.name, func(t *testing.T) {
			pdf := render(t, p.c)
			papertest.Look(t, "certificate "+p.name, pdf)
			if !bytes.HasPrefix(pdf, []byte("%PDF-1.4\n")) || !bytes.HasSuffix(pdf, []byte("%%EOF\n")) {
				t.Error("not a whole PDF")
			}
			if len(pdf) > 60_000 {
				t.Errorf("%d bytes: 500 of these no longer fit into one e-mail", len(pdf))
			}
		})
	}
	for _, b := range books() {
		papertest.Look(t, "certificates "+b.name, written(t, b.all))
	}
}

func TestRefused(t *testing.T) {
	long := func(n int) string { return strings.TrimSpace(strings.Repeat("kegiatan ", n)) }
	for _, tc := range []struct {
		name  string
		c     page
		why   error
		field string
		runes string
	}{
		{"Chinese", with(func(c *page) { c.Name = "Tjhin Fo 陳福 陳" }), typeset.ErrGlyph, "name", "陳福"},
		{"Arabic", with(func(c *page) { c.Name = "علي" }), typeset.ErrGlyph, "name", "علي"},
		{"a smiling name", with(func(c *page) { c.Name = "Siti 🌸" }), typeset.ErrGlyph, "name", "🌸"},
		{"letters that only look Latin", with(func(c *page) { c.Name = "𝐒𝐢𝐭𝐢" }), typeset.ErrGlyph, "name", "𝐒𝐢𝐭"},
		{"half a letter", with(func(c *page) { c.Name = "Siti\xe2\x80" }), typeset.ErrGlyph, "name", "\uFFFD"},
		{"a place in another script", with(func(c *page) { c.Signers[0].Place = "村" }), typeset.ErrGlyph, "signers.0.place", "村"},
		{"one endless word", with(func(c *page) { c.Name = strings.Repeat("Mandau", 14) }), typeset.ErrTooLong, "name", ""},
		{"a name that is a sentence", with(func(c *page) { c.Name = long(25) }), typeset.ErrTooLong, "name", ""},
		{"a sentence that is a page", with(func(c *page) { c.Body = []Run{{long(170), false}} }), typeset.ErrTooLong, "body", ""},
		{"a word in it that is a line", with(func(c *page) { c.Body = []Run{{strings.Repeat("m", 150), false}} }), typeset.ErrTooLong, "body", ""},
		{"a letterhead that is a text", with(func(c *page) { c.Letterhead[0] = long(30) }), typeset.ErrTooLong, "letterhead", ""},
		{"five lines of letterhead", with(func(c *page) { c.Letterhead = []string{"A", "B", "C", "D", "E"} }), typeset.ErrTooLong, "letterhead", ""},
		{"a long address", with(func(c *page) { c.Address = long(30) }), typeset.ErrTooLong, "address", ""},
		{"a title that is a text", with(func(c *page) { c.Title = long(10) }), typeset.ErrTooLong, "title", ""},
		{"a number that is a text", with(func(c *page) { c.Number = long(20) }), typeset.ErrTooLong, "number", ""},
		{"a signer's title that is a text", with(func(c *page) { c.Signers[0].Title = long(50) }), typeset.ErrTooLong, "signers.0.title", ""},
		{"a NIP that is a text", with(func(c *page) { c.Signers[0].NIP = long(10) }), typeset.ErrTooLong, "signers.0.nip", ""},
		{"a code too fine to print", with(func(c *page) { c.QRText = long(150) }), typeset.ErrTooLong, "qrtext", ""},
		{"a code too long to be one", with(func(c *page) { c.QRText = long(900) }), typeset.ErrTooLong, "qrtext", ""},
		{"three signers", with(func(c *page) { c.Signers = make([]sheet.Signer, 3) }), typeset.ErrTooLong, "signers", ""},
		{"a long footer", with(func(c *page) { c.Footer = long(40) }), typeset.ErrTooLong, "footer", ""},
		{"an emoji in the footer", with(func(c *page) { c.Footer = "Salam 🌸" }), typeset.ErrGlyph, "footer", "🌸"},
		{"a colour by name", with(func(c *page) { c.Accent = "merah" }), ErrColour, "accent", ""},
		{"half a colour", with(func(c *page) { c.Second = "#12345" }), ErrColour, "second", ""},
		{"a frame nobody drew", with(func(c *page) { c.Frame = "garuda" }), ErrFrame, "frame", ""},
		{"a logo cut short", with(func(c *page) { c.LogoLeft = crest(60, 60)[:200] }), sheet.ErrPicture, "logoleft", ""},
		{"a logo that is none", with(func(c *page) { c.LogoRight = []byte("logo") }), sheet.ErrPicture, "logoright", ""},
		{"a background cut short", with(func(c *page) { c.Background = tinted(60, 60)[:20] }), sheet.ErrPicture, "background", ""},
		{"a subject that is a page", with(func(c *page) { c.Material = &Material{Rows: []MaterialRow{{long(200), "2"}}} }), typeset.ErrTooLong, "material.rows.0.topic", ""},
		{"hours in words", with(func(c *page) { c.Material = &Material{Rows: []MaterialRow{{"Praktik", long(3)}}} }), typeset.ErrTooLong, "material.rows.0.hours", ""},
		{"a caption that is a text", with(func(c *page) { c.QRCaption = long(40) }), typeset.ErrTooLong, "qrcaption", ""},
	} {
		t.Run(tc.name, func(t *testing.T) {
			var buf bytes.Buffer
			err := Write(&buf, tc.c.all(), nil)
			var refused *typeset.Error
			if !errors.As(err, &refused) || !errors.Is(err, tc.why) {
				t.Fatalf("got %v, want %v", err, tc.why)
			}
			if refused.Field != tc.field || string(refused.Runes) != tc.runes {
				t.Errorf("points at %s %q, want %s %q", refused.Field, string(refused.Runes), tc.field, tc.runes)
			}
			if buf.Len() > 0 {
				t.Errorf("%d bytes of a refused page were written", buf.Len())
			}
		})
	}
}

func TestEveryFieldIsChecked(t *testing.T) {
	var c Certificate
	papertest.EveryField(t, &c, func() error { return c.check() }, "QRText")
	var l Look
	papertest.EveryField(t, &l, func() error { return l.check() }, "Frame", "Accent", "Second")
}

func TestSameWordsSameBytes(t *testing.T) {
	want := render(t, pages[6].c)
	var wait sync.WaitGroup
	for range 8 { // and at the same time, as a queue of previews does
		wait.Go(func() {
			var got bytes.Buffer
			if err := Write(&got, pages[6].c.all(), nil); err != nil {
				t.Error(err)
			} else if !bytes.Equal(got.Bytes(), want) {
				t.Error("two pages of the same words differ")
			}
		})
	}
	wait.Wait()
}

type full struct{}

func (full) Write([]byte) (int, error) { return 0, os.ErrClosed }

func TestDiskFull(t *testing.T) {
	if err := Write(full{}, usual().all(), nil); !errors.Is(err, os.ErrClosed) {
		t.Errorf("got %v", err)
	}
}

func BenchmarkCertificate(b *testing.B) {
	for _, p := range pages[:3] {
		b.Run(p.name, func(b *testing.B) {
			size := 0
			for b.Loop() {
				size = len(render(b, p.c))
			}
			b.ReportMetric(float64(size), "bytes")
		})
	}
}
