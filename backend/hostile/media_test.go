//go:build linux

package hostile

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"image"
	"image/jpeg"
	"strings"

	"bapashadir/backend/outreach"
)

// chunk is a part of a PNG.
func chunk(name string, body []byte) []byte {
	b := binary.BigEndian.AppendUint32(nil, uint32(len(body)))
	b = append(append(b, name...), body...)
	return binary.BigEndian.AppendUint32(b, crc32.ChecksumIEEE(b[4:]))
}

// pngOf is a PNG that claims this, with a body of its own or one row too few.
func pngOf(w, h uint32, depth, colour, interlaced byte, body []byte, more ...[]byte) []byte {
	head := binary.BigEndian.AppendUint32(binary.BigEndian.AppendUint32(nil, w), h)
	out := append([]byte("\x89PNG\r\n\x1a\n"), chunk("IHDR", append(head, depth, colour, 0, 0, interlaced))...)
	for _, m := range more {
		out = append(out, m...)
	}
	if body == nil {
		body = zlibbed(1 << 10)
	}
	return append(append(out, chunk("IDAT", body)...), chunk("IEND", nil)...)
}

func zlibbed(zeros int) []byte {
	var b bytes.Buffer
	w := must(zlib.NewWriterLevel(&b, zlib.BestSpeed))
	block := make([]byte, 1<<20)
	for left := zeros; left > 0; left -= len(block) {
		must(w.Write(block[:min(left, len(block))]))
	}
	must(0, w.Close())
	return b.Bytes()
}

// photo is a grey JPEG that claims this size.
func photo(w, h uint16, passes bool) []byte {
	var b bytes.Buffer
	must(0, jpeg.Encode(&b, image.NewRGBA(image.Rect(0, 0, 800, 800)), nil))
	out := b.Bytes()
	at := bytes.Index(out, []byte("\xff\xc0"))
	binary.BigEndian.PutUint16(out[at+5:], h)
	binary.BigEndian.PutUint16(out[at+7:], w)
	if passes {
		out[at+1] = 0xc2
	}
	return out
}

// noise is as hard to look through for a code as a picture can be.
func noise() []byte {
	const side = 5400
	p := image.NewGray(image.Rect(0, 0, side, side))
	x := uint32(1)
	for i := range p.Pix {
		x = x*1664525 + 1013904223
		p.Pix[i] = byte(x >> 24)
	}
	var b bytes.Buffer
	must(0, jpeg.Encode(&b, p, &jpeg.Options{Quality: 40}))
	return b.Bytes()
}

func box(name string, size uint32, body string) string {
	return string(binary.BigEndian.AppendUint32(nil, size)) + name + body
}

const ftyp = "\x00\x00\x00\x10ftypisom\x00\x00\x00\x00"

func (s *set) media() {
	deck := func(name string, make func() []byte, want ...outreach.Code) {
		s.add("Decks.Write", "deck: "+name, make, want...)
	}
	deck("a picture of 3,600 megapixels", func() []byte { return pngOf(60_000, 60_000, 8, 2, 0, nil) }, outreach.PictureLarge)
	deck("a photo of 4,300 megapixels", func() []byte { return photo(65_535, 65_535, false) }, outreach.PictureLarge)
	deck("a picture of nothing", func() []byte { return pngOf(0, 0, 8, 2, 0, nil) }, outreach.MediaDamaged)
	deck("a picture cut off in its head", func() []byte { return pngOf(10, 10, 8, 2, 0, nil)[:20] }, outreach.MediaDamaged)
	deck("a GIF of 4,300 megapixels", bytesOf("GIF89a\xff\xff\xff\xff\x00\x00\x00"), outreach.PictureLarge)
	deck("a page", bytesOf("<html><script>alert(1)</script>"), outreach.MediaForeign)
	deck("a program", func() []byte { return append([]byte("MZ\x90\x00"), make([]byte, 1<<20)...) }, outreach.MediaForeign)
	deck("mp4, a box of 2^63", bytesOf(ftyp+box("moov", 1, "\x7f\xff\xff\xff\xff\xff\xff\xff")), outreach.MediaDamaged)
	deck("mp4, an index of 3 GB in 100 bytes", bytesOf(ftyp+box("moov", 3<<30, strings.Repeat("x", 100))), outreach.MediaDamaged)
	deck("mp4, a million boxes", func() []byte { return []byte(ftyp + strings.Repeat(box("free", 8, ""), 1_000_000)) }, outreach.MediaDamaged)
	deck("mp4, an index of a million boxes", func() []byte {
		body := strings.Repeat(box("trak", 8, ""), 1_000_000)
		return []byte(ftyp + box("moov", uint32(8+len(body)), body))
	}, outreach.MediaDamaged)
	deck("mp4, boxes in boxes", func() []byte {
		body := ""
		for range 2000 {
			body = box("trak", uint32(8+len(body)), body)
		}
		return []byte(ftyp + box("moov", uint32(8+len(body)), body))
	}, outreach.MediaDamaged)
	deck("webm, lengths that lie", bytesOf("\x1a\x45\xdf\xa3\x01\xff\xff\xff\xff\xff\xff\xfe"+strings.Repeat("\x18\x53\x80\x67\x01\xff\xff\xff\xff\xff\xff\xff", 5000)), outreach.MediaDamaged)

	logo := func(name string, make func() []byte, want ...outreach.Code) {
		s.add("Looks.AddLogo", "logo: "+name, make, want...)
	}
	row := func(n int) []byte { return zlibbed(n) }
	logo("16 bits, in passes, 19 megapixels", func() []byte { return pngOf(4400, 4400, 16, 6, 1, nil) }, outreach.LogoLarge)
	logo("a photo in passes, 19 megapixels", func() []byte { return photo(4400, 4400, true) }, outreach.LogoLarge)
	logo("16 bits", func() []byte { return pngOf(50, 50, 16, 6, 0, row(50*(1+50*8))) }, "")
	logo("cut off", func() []byte { return pngOf(4000, 4000, 8, 2, 0, row(1000)) }, outreach.LogoDamaged)
	logo("a wrong sum", func() []byte {
		b := pngOf(50, 50, 8, 2, 0, row(50*(1+50*3)))
		b[len(b)-14]++
		return b
	}, outreach.LogoDamaged)
	logo("a body of 80 MB for one pixel", func() []byte { return pngOf(1, 1, 8, 2, 0, row(80<<20)) }, "", outreach.LogoDamaged)
	logo("a profile of 80 MB", func() []byte {
		return pngOf(1, 1, 8, 2, 0, row(4), chunk("iCCP", append([]byte("x\x00\x00"), row(80<<20)...)))
	}, "")
	logo("one that moves", func() []byte {
		return pngOf(50, 50, 8, 2, 0, row(50*(1+50*3)), chunk("acTL", []byte{0, 0, 0xff, 0xff, 0, 0, 0, 0}))
	}, "")
	logo("a ZIP behind it", func() []byte {
		return append(pngOf(50, 50, 8, 2, 0, row(50*(1+50*3))), zipOf(part{name: "../../keluar", zeros: 50 << 20})...)
	}, "")
	logo("a drawing with another name", bytesOf(`<svg xmlns="http://www.w3.org/2000/svg"/>`), outreach.LogoForeign)

	voice := func(name string, b string, want ...outreach.Code) {
		s.add("Voices.Keep", "voice: "+name, bytesOf(b), want...)
	}
	voice("wav, a size that lies", "RIFF\xff\xff\xff\xffWAVEfmt \x10\x00\x00\x00\x01\x00\x01\x00\x40\x1f\x00\x00\x40\x1f\x00\x00\x01\x00\x08\x00data\xff\xff\xff\xff"+strings.Repeat("\x80", 8000), "", outreach.MediaForeign)
	voice("wav, a part of 4 GB before it", "RIFF\x00\x00\x00\x00WAVEjunk\xff\xff\xff\xff"+strings.Repeat("\x80", 8000), outreach.MediaForeign)
	voice("a film", "\x1a\x45\xdf\xa3webm A_OPUS V_VP9", outreach.MediaForeign)
	voice("10 MB", "\xff\xfb\x90\x64"+strings.Repeat("\x00", 10<<20), outreach.MediaLarge)
	voice("a page", "<script>alert(1)</script>", outreach.MediaForeign)
}

// pdfs are papers as no program writes them.
func pdfs() map[string]string {
	doc := func(objects ...string) string {
		out, at := "%PDF-1.4\n", []int{}
		for i, o := range objects {
			at = append(at, len(out))
			out += fmt.Sprintf("%d 0 obj\n%s\nendobj\n", i+1, o)
		}
		x := len(out)
		out += fmt.Sprintf("xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
		for _, a := range at {
			out += fmt.Sprintf("%010d 00000 n \n", a)
		}
		return out + fmt.Sprintf("trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n", len(objects)+1, x)
	}
	const page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 4 0 R>>"
	one := "<</Type/Pages/Kids[3 0 R]/Count 1>>"
	empty := "<</Length 0>>\nstream\n\nendstream"
	return map[string]string{
		"two thousand million pages": doc("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 2000000000>>", page, empty),
		"pages within themselves":    doc("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[2 0 R 2 0 R]/Count 9>>"),
		"a content within itself": doc("<</Type/Catalog/Pages 2 0 R>>", one,
			"<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 4 0 R/Resources<</XObject<</A 5 0 R>>>>>>",
			"<</Length 5>>\nstream\n/A Do\nendstream",
			"<</Type/XObject/Subtype/Form/BBox[0 0 300 300]/Resources<</XObject<</A 5 0 R>>>>/Length 11>>\nstream\n/A Do /A Do\nendstream"),
		"positions that lie": strings.Replace(doc("<</Type/Catalog/Pages 2 0 R>>", one, page, empty), "00000 n", "99999 n", 3),
		"a script and a program": doc("<</Type/Catalog/Pages 2 0 R/OpenAction<</S/Launch/F(/bin/sh)/P(-c 'touch keluar')>>/AA<</WC<</S/JavaScript/JS(app.launchURL\\('http://10.0.0.1'\\))>>>>>>",
			one, page, empty),
		"locked": strings.Replace(doc("<</Type/Catalog/Pages 2 0 R>>", one, page, empty), "/Root 1 0 R",
			"/Root 1 0 R/Encrypt<</Filter/Standard/V 1/R 2/O<0000000000000000000000000000000000000000000000000000000000000000>/U<0000000000000000000000000000000000000000000000000000000000000000>/P -1>>/ID[<00><00>]", 1),
		"a page of a hundred kilometres": doc("<</Type/Catalog/Pages 2 0 R>>", one, strings.Replace(page, "0 0 300 300", "0 0 300000000 300000000", 1), empty),
		"a hair":                         doc("<</Type/Catalog/Pages 2 0 R>>", one, strings.Replace(page, "0 0 300 300", "0 0 0.0001 300000000", 1), empty),
		"objects a million deep":         "%PDF-1.4\n1 0 obj\n" + strings.Repeat("[", 1_000_000),
		"nothing":                        "%PDF-1.7\n",
	}
}
