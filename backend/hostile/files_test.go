//go:build linux

package hostile

import (
	"bytes"
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"

	"bapashadir/backend/outreach"
)

// file is a file of somebody who means harm, or knows no better. want are the codes that
// are right, "" when it may be taken.
type file struct {
	name string
	at   string // its door, see doorsOf
	make func() []byte
	want []outreach.Code
	door door
}

type set struct {
	base string
	all  []file
}

func (s *set) add(at, name string, make func() []byte, want ...outreach.Code) {
	s.all = append(s.all, file{name, at, make, want, doorsOf()[at]})
}

// files are all of them; those that name a place outside name one within base.
func files(base string) []file {
	s := &set{base: base}
	s.lists()
	s.sheets()
	s.presentations()
	s.media()
	s.drawings()
	s.keys()
	s.packs()
	s.copies()
	s.codes()
	return s.all
}

func bytesOf(s string) func() []byte { return func() []byte { return []byte(s) } }

func (s *set) lists() {
	add := func(name string, make func() []byte, want ...outreach.Code) {
		s.add("Guests.Look", name, make, want...)
	}
	const most = 8 << 20
	add("csv: one line of 100 MB", func() []byte { return bytes.Repeat([]byte("a"), 100<<20) }, outreach.BadSheet)
	add("csv: NULs", func() []byte { return make([]byte, most) }, outreach.BadSheet)
	add("csv: millions of columns", func() []byte { return bytes.Repeat([]byte(","), most) }, outreach.BadSheet)
	add("csv: millions of columns in one record of many lines", func() []byte { return bytes.Repeat([]byte("\"a\n\","), most/5) }, outreach.BadSheet)
	add("csv: a quote that is never closed", func() []byte { return append([]byte("nama\n\""), bytes.Repeat([]byte("Siti;P\n"), most/7-2)...) }, "", outreach.BadSheet)
	add("csv: quotes and nothing else", func() []byte { return bytes.Repeat([]byte("\""), most) }, "", outreach.BadSheet)
	add("csv: empty lines", func() []byte { return bytes.Repeat([]byte("\n"), most) }, outreach.BadSheet)
	add("csv: a million rows", func() []byte { return bytes.Repeat([]byte("Siti\n"), 1_000_000) }, outreach.BadSheet)
	add("csv: letters of three systems", bytesOf("\ufeffnama;dusun\nSiti\xe9;\xc3\x28\xff\xfe\x80\nBudi;\xed\xa0\x80\n"), "")
	add("csv: half a letter of UTF-16", bytesOf("\xff\xfen\x00a\x00m\x00a\x00\n\x00\x00\xd8a"), "", outreach.BadSheet)
	s.add("Guests.Import", "csv: formulas and links", bytesOf("nama;dusun;hp\n=HYPERLINK(\"http://10.0.0.1\");@SUM(1);+62812345678\n"), "")
	s.add("Attendance.ReadPaper", "paste: 20 MB", func() []byte { return bytes.Repeat([]byte("Siti  P  Dusun 2\n"), 20<<20/17) }, outreach.BadSheet)
	s.add("Attendance.ReadPaper", "paste: 8 MB of columns", func() []byte { return bytes.Repeat([]byte("a\t"), most/2) }, outreach.BadSheet)
	s.add("Attendance.ReadPaper", "paste: 20,000 rows of 60 cells", func() []byte {
		return bytes.Repeat([]byte(strings.Repeat("Dusun 2\t", 47)+"\n"), 20_000)
	}, "")
}

func (s *set) sheets() {
	add := func(name string, make func() []byte, want ...outreach.Code) {
		s.add("Guests.Look", "xlsx: "+name, make, want...)
	}
	lone := func(p part) func() []byte { return func() []byte { return sheetWith(someone, "", p) } }
	add("a sheet of 80 MB in 80 kB", lone(part{name: "xl/worksheets/sheet1.xml", zeros: 80 << 20}), outreach.BadSheet)
	add("a picture of 80 MB in 80 kB", lone(part{name: "xl/media/a.bmp", zeros: 80 << 20}), outreach.BadSheet)
	add("80 MB in twenty parts", func() []byte {
		var all []part
		for i := range 20 {
			all = append(all, part{name: fmt.Sprintf("xl/media/%d.bmp", i), zeros: 4 << 20})
		}
		return sheetWith(someone, "", all...)
	}, outreach.BadSheet)
	add("60,000 parts", func() []byte { return manyParts(60_000) }, outreach.BadSheet)
	add("parts over one another", func() []byte {
		return overlapping(sheetWith(someone, "", part{name: "xl/media/gambar.bmp", zeros: 600 << 10}))
	}, outreach.BadSheet)
	add("a ZIP in a ZIP", func() []byte {
		inner := string(zipOf(part{name: "a", zeros: 50 << 20}))
		return sheetWith(someone, "", part{name: "xl/worksheets/sheet1.xml", text: inner})
	}, outreach.BadSheet)
	add("entities", lone(part{name: "xl/worksheets/sheet1.xml", text: entities + `<worksheet><sheetData><row><c t="inlineStr"><is><t>&c;&d;</t></is></c></row></sheetData></worksheet>`}), outreach.BadSheet)
	add("entities in wide letters", lone(part{name: "xl/worksheets/sheet1.xml", text: wide(entities + `<worksheet/>`)}), outreach.BadSheet)
	add("a sheet that lies elsewhere", lone(part{name: "xl/_rels/workbook.xml.rels", text: relations +
		`<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="http://10.0.0.1/x.xml" TargetMode="External"/></Relationships>`}), outreach.BadSheet)
	add("a sheet outside of the file", lone(part{name: "xl/_rels/workbook.xml.rels", text: relations +
		`<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="../../../../etc/passwd"/></Relationships>`}), outreach.BadSheet)
	add("a part with ..", lone(part{name: "../../../keluar.txt", text: "x"}), outreach.BadSheet)
	add("a part from the root", func() []byte {
		return sheetWith(someone, "", part{name: filepath.Join(s.base, "keluar.txt"), text: "x"})
	}, outreach.BadSheet)
	add("a part of Windows", lone(part{name: `C:\keluar.txt`, text: "x"}), outreach.BadSheet)
	add("a link", lone(part{name: "xl/media/a", text: "/etc/passwd", mode: fs.ModeSymlink | 0o777}), outreach.BadSheet)
	add("two parts of one name", func() []byte {
		return zipOf(part{name: "xl/workbook.xml", text: "<workbook/>"}, part{name: "xl/workbook.xml", text: "<workbook/>"})
	}, outreach.BadSheet)
	add("locked parts", lone(part{name: "xl/styles.xml", text: "x", flags: 1}), outreach.BadSheet)
	add("a size that lies", lone(part{name: "xl/worksheets/sheet1.xml", zeros: 30 << 20, claims: 100}), outreach.BadSheet)
	add("the last row and column", func() []byte {
		return sheetWith(`<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c><c r="A1048576"><v>1</v></c></row>`, "")
	}, outreach.BadSheet)
	add("a million cells in a row", func() []byte { return sheetWith(`<row>`+strings.Repeat(`<c><v>1</v></c>`, 1_000_000)+`</row>`, "") }, "", outreach.BadSheet)
	add("a million rows of nothing", func() []byte { return sheetWith(strings.Repeat(`<row/>`, 2_000_000), "") }, outreach.BadSheet)
	add("millions of texts", func() []byte { return sheetWith(someone, strings.Repeat(`<si/>`, 8_000_000)) }, outreach.BadSheet)
	add("a text of 200 kB in every cell", func() []byte {
		return sheetWith(`<row>`+strings.Repeat(`<c t="s"><v>0</v></c>`, 300_000)+`</row>`, `<si><r><t>`+strings.Repeat("a", 200<<10)+`</t></r></si>`)
	}, "")
	add("a text of 10 MB", func() []byte {
		var noise strings.Builder // that does not pack well: the ratio is not what refuses it
		for i := range 700_000 {
			fmt.Fprintf(&noise, "%x ", i*2_654_435_761%1_000_003)
		}
		return sheetWith(someone, `<si><t>`+noise.String()+strings.Repeat("a", 5<<20)+`</t></si>`)
	}, outreach.BadSheet)
	add("40,000 sheets on one part", func() []byte {
		return sheetWith("", "", part{name: "xl/workbook.xml", text: `<workbook xmlns:r="y"><sheets>` + strings.Repeat(`<sheet name="A" r:id="r1"/>`, 40_000) + `</sheets></workbook>`})
	}, outreach.BadSheet)
	add("DDE and other programs' cells", func() []byte {
		return sheetWith(`<row><c r="A1" t="str"><f>cmd|'/C calc'!A0</f><v>Siti Aminah</v></c></row>`, "", part{name: "xl/externalLinks/externalLink1.xml", text: `<externalLink><ddeLink ddeService="cmd" ddeTopic="/C calc"/></externalLink>`})
	}, "")
	add("cut off", func() []byte { b := sheetWith(someone, ""); return b[:len(b)-40] }, outreach.BadSheet)
	s.add("Guests.Look", "xls: locked", func() []byte { return append([]byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), make([]byte, 1<<20)...) }, outreach.BadSheet)
}

func (s *set) presentations() {
	add := func(name string, make func() []byte, want ...outreach.Code) {
		s.add("Decks.Write", "pptx: "+name, make, want...)
	}
	lone := func(p part) func() []byte { return func() []byte { return deckWith(p) } }
	add("80 MB in 80 kB", lone(part{name: "ppt/media/a.bmp", zeros: 80 << 20}), outreach.DeckBomb)
	add("60,000 parts", func() []byte { return manyParts(60_000) }, outreach.DeckBomb)
	add("parts over one another", func() []byte { return overlapping(deckWith(part{name: "ppt/media/gambar.bmp", zeros: 600 << 10})) }, outreach.DeckBomb)
	add("entities", lone(part{name: "ppt/slides/slide1.xml", text: entities + `<p:sld>&c;&d;</p:sld>`}), outreach.MediaDamaged)
	add("entities where nobody looks", lone(part{name: "ppt/theme/theme1.xml", text: wide(entities + `<a:theme/>`)}), outreach.MediaDamaged)
	add("entities in other letters", lone(part{name: "ppt/theme/theme1.xml", text: `<?xml version="1.0" encoding="UTF-7"?>+ADw-+ACE-DOCTYPE x+AD4-`}), outreach.MediaDamaged)
	add("a picture from elsewhere", lone(part{name: "ppt/slides/_rels/slide1.xml.rels", text: relations +
		`<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="file:///etc/passwd" TargetMode="External"/></Relationships>`}), outreach.DeckLinks)
	add("a part with ..", lone(part{name: "ppt/../../../keluar.xml", text: "<x/>"}), outreach.MediaDamaged)
	add("a part from the root", func() []byte { return deckWith(part{name: filepath.Join(s.base, "keluar.xml"), text: "<x/>"}) }, outreach.MediaDamaged)
	add("a link", lone(part{name: "ppt/media/a", text: "/etc/passwd", mode: fs.ModeSymlink | 0o777}), outreach.MediaDamaged)
	add("a size that lies", lone(part{name: "ppt/media/a.bmp", zeros: 30 << 20, claims: 100}), outreach.MediaDamaged)
	add("10,000 slides", func() []byte {
		return deckWith(part{name: "ppt/presentation.xml", text: `<p xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sldIdLst>` +
			strings.Repeat(`<sldId r:id="rId1"/>`, 10_000) + `</sldIdLst></p>`})
	}, outreach.DeckLong)
}

func (s *set) drawings() {
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">`
	add := func(name, body string, want ...outreach.Code) {
		s.add("Looks.CheckSVG", "svg: "+name, bytesOf(body), want...)
	}
	add("a script", svg+`<script>alert(1)</script></svg>`, outreach.LogoUnsafe)
	add("a handler", svg+`<rect onload="alert(1)"/></svg>`, outreach.LogoUnsafe)
	add("a picture from elsewhere", svg+`<image href="http://10.0.0.1/x.png"/></svg>`, outreach.LogoUnsafe)
	add("a page within", svg+`<foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="file:///"/></foreignObject></svg>`, outreach.LogoUnsafe)
	add("entities", entities+svg+`<text>&c;&d;</text></svg>`, outreach.LogoUnsafe)
	var uses strings.Builder
	for i := range 60 {
		fmt.Fprintf(&uses, `<g id="g%d"><use href="#g%d"/><use href="#g%d"/></g>`, i+1, i, i)
	}
	add("2^60 rectangles", svg+`<g id="g0"><rect/></g>`+uses.String()+`</svg>`, outreach.LogoUnsafe)
	add("itself within itself", svg+`<g id="a"><use href="#a"/></g></svg>`, outreach.LogoUnsafe)
	add("a hundred thousand deep", svg+strings.Repeat("<g>", 100_000), outreach.LogoUnsafe)
	add("20 MB", svg+strings.Repeat(" ", 20<<20), outreach.LogoLarge)
}

func (s *set) codes() {
	text := func(name string, b []byte, want ...outreach.Code) {
		s.add("Verify.Text", "code: "+name, func() []byte { return b }, want...)
	}
	text("8 MB of letters", bytes.Repeat([]byte("BH1:A"), 8<<20/5), "")
	text("NULs", append([]byte("BH1:"), make([]byte, 4000)...), "")
	file := func(name string, make func() []byte, want ...outreach.Code) {
		s.add("verify", "qr: "+name, make, want...)
	}
	for name, pdf := range pdfs() {
		file("pdf, "+name, bytesOf(pdf), outreach.MediaDamaged, outreach.NoCode)
		s.add("Decks.Write", "deck: pdf, "+name, bytesOf(pdf), "") // kept unread: the window counts its pages
	}
	file("a picture of 16 bits and 49 megapixels", func() []byte { return pngOf(7000, 7000, 16, 6, 1, nil) }, outreach.PictureLarge)
	file("a picture of 3,600 megapixels", func() []byte { return pngOf(60_000, 60_000, 8, 2, 0, nil) }, outreach.PictureLarge)
	file("a photo in passes that claims 49 megapixels", func() []byte { return photo(7000, 7000, true) }, outreach.PictureLarge)
	file("a photo cut off", func() []byte { b := photo(800, 800, false); return b[:len(b)/2] }, outreach.MediaDamaged)
	file("noise of 30 megapixels", noise, outreach.NoCode, outreach.PictureLarge)
}
