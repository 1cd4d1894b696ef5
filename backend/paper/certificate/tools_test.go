package certificate

import (
	"bytes"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"bapashadir/backend/paper/papertest"
)

// A printed paper is what the tools read: a file, and what is on its certificates.
type printed struct {
	name string
	all  Certificates
	pdf  []byte
}

// papers is each of the pages and books, drawn once for all of these tests.
var papers = sync.OnceValue(func() (out []printed) {
	for _, p := range pages {
		out = append(out, printed{p.name, p.c.all(), nil})
	}
	for _, b := range books() {
		out = append(out, printed{b.name, b.all, nil})
	}
	for i := range out {
		var buf bytes.Buffer
		if err := Write(&buf, out[i].all, nil); err != nil {
			panic(out[i].name + ": " + err.Error())
		}
		out[i].pdf = buf.Bytes()
	}
	return out
})

func eachPaper(t *testing.T, look func(t *testing.T, p printed)) {
	for _, p := range papers() {
		t.Run(p.name, func(t *testing.T) {
			t.Parallel()
			look(t, p)
		})
	}
}

func TestExternalQpdfFindsNoFault(t *testing.T) {
	eachPaper(t, func(t *testing.T, p printed) {
		papertest.Tool(t, "qpdf", "--check", papertest.File(t, "a.pdf", p.pdf))
	})
}

// Every font is in the file, cut down, and says which letters it draws.
func TestExternalFontsAreEmbedded(t *testing.T) {
	row := regexp.MustCompile(`(?m)^\S+ +CID TrueType +Identity-H +yes +(yes|no) +yes `)
	eachPaper(t, func(t *testing.T, p printed) {
		out := papertest.Tool(t, "pdffonts", papertest.File(t, "a.pdf", p.pdf))
		lines := strings.Split(strings.TrimSpace(out), "\n")[2:]
		if len(lines) < 2 || len(row.FindAllString(out, -1)) != len(lines) {
			t.Errorf("fonts are\n%s", out)
		}
		if len(p.pdf) > 130_000 {
			t.Errorf("%d bytes: the fonts are whole", len(p.pdf))
		}
	})
}

// words is what a certificate says, in the order in which it is read.
func words(l Look, c Certificate) (all []string) {
	all = append(slices.Clone(l.Letterhead), l.Address, c.Title, c.Number, c.GivenTo, c.Name, c.sentence())
	for _, g := range c.Signers {
		all = append(all, g.Place, g.Title, g.Name, g.NIP)
	}
	if c.QRText != "" && c.QRCaption == "" {
		all = append(all, Caption)
	}
	all = append(all, c.QRCaption, l.Footer)
	if m := c.Material; m != nil {
		m = m.prepared()
		all = append(all, m.Title, c.Name, m.Number, m.Topic, m.Hours)
		for _, r := range m.Rows {
			all = append(all, r.Topic, r.Hours)
		}
		if m.Total != "" {
			all = append(all, m.TotalLabel, m.Total)
		}
	}
	return all
}

func TestExternalPdftotextFindsTheWords(t *testing.T) {
	eachPaper(t, func(t *testing.T, p printed) {
		text := strings.Join(papertest.Text(t, p.pdf), " ")
		at := 0 // what is read first comes first
		for _, c := range p.all.Each {
			for _, w := range words(p.all.Look, c) {
				next := strings.Index(text[at:], papertest.One(w))
				if next < 0 {
					t.Fatalf("%q is not found after %q in\n%s", w, text[max(0, at-200):at], text)
				}
				at += next + len(papertest.One(w))
			}
		}
	})
}

// Nothing is printed where an office printer no longer prints, nor on the
// ornaments, and the room for ink and stamp is empty.
func TestExternalWordsStayInside(t *testing.T) {
	eachPaper(t, func(t *testing.T, p printed) {
		g := p.all.Look.grid()
		found := papertest.Words(t, p.pdf)
		if len(found) < 2 {
			t.Fatalf("%d words", len(found))
		}
		for _, at := range found {
			if at.Left < g.side-0.5 || at.Right > g.w-g.side+0.5 || at.Top < g.inner || at.Bottom > g.h-g.inner {
				t.Errorf("%+v stands outside", at)
			}
		}
	})
	for _, space := range []float64{0, 15, 40} {
		c := with(func(c *page) { c.Space = space })
		g := c.grid()
		// The middle of the room left of the signer's right edge, above name and NIP.
		x, high := g.w-g.side-30, max(space, 15)
		for _, at := range papertest.Words(t, render(t, c)) {
			if at.Left < x && x < at.Right && at.Bottom > g.base-9-high+3 && at.Top < g.base-10 {
				t.Errorf("%+v stands in the room for the signature", at)
			}
		}
	}
}

func TestExternalMarksAreFoundAgain(t *testing.T) {
	const names = "Đặng Thị Ngọc Nguyễn Văn Trỗi Şükrü Çağlayan İpek Ğ ı Rěngganis Pakubuwånå Kêncånå ʻAbd al-Raḥmān Ḥusayn ibn ʿAlī al-Ṣiddīq Ẓāhir Ġazālī ʾĀdam Žižek Łódź Þór Æsir Œuvre Ñandú Øre Åse Ữ ằ ợ"
	var all Certificates
	for _, name := range strings.SplitAfter(names, " al-") {
		c := usual()
		c.Body = []Run{{name, false}, {" " + name, true}}
		c.Name, c.QRText = "A "+strings.Fields(name)[0], ""
		if all.Each == nil {
			all = c.all()
			all.Each = nil
		}
		all.Each = append(all.Each, c.Certificate)
	}
	for i, text := range papertest.Text(t, written(t, all)) {
		if want := papertest.One(all.Each[i].sentence()); !strings.Contains(text, want) {
			t.Errorf("%q is not found in %s", want, text)
		}
	}
}

func TestExternalSingleFilesAreWhole(t *testing.T) {
	all := books()[0].all
	var names []string
	err := Split(all, nil, func(i int, pdf []byte) error {
		t.Run(fmt.Sprint(i), func(t *testing.T) {
			file := papertest.File(t, "a.pdf", pdf)
			papertest.Tool(t, "qpdf", "--check", file)
			info := papertest.Tool(t, "pdfinfo", file)
			c := all.Each[i]
			pages := 1
			if c.Material != nil {
				pages = 2
			}
			for _, want := range []string{"Title: " + papertest.One(c.Title+" – "+c.Name) + " ", "Author: Balai Pemasyarakatan Kelas II Pangkalpinang ", fmt.Sprintf("Pages: %d ", pages)} {
				if !strings.Contains(papertest.One(info), want) {
					t.Errorf("%q is not in\n%s", want, info)
				}
			}
			if !bytes.Contains(pdf, []byte("/Lang (id)")) || len(pdf) > 100_000 {
				t.Errorf("%d bytes, or no language", len(pdf))
			}
			text := strings.Join(papertest.Text(t, pdf), " ")
			for _, w := range words(all.Look, c) {
				if !strings.Contains(text, papertest.One(w)) {
					t.Errorf("%q is missing", w)
				}
			}
			names = append(names, c.Name)
		})
		return nil
	})
	if err != nil || len(names) != len(all.Each) {
		t.Errorf("%d files, %v", len(names), err)
	}
}
