//go:build linux

package hostile

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"io/fs"
	"maps"
	"slices"

	"bapashadir/backend/impress/impresstest"
)

// must is for what can't fail: all is written into memory.
func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

// part is an entry of a ZIP as nobody writes one.
type part struct {
	name   string
	text   string
	zeros  int    // so many bytes in the place of text
	claims uint64 // what it says of its size, 0: the truth
	flags  uint16
	mode   fs.FileMode
	plain  bool // not packed
}

func zipOf(parts ...part) []byte {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, p := range parts {
		if p.plain {
			must(must(z.CreateHeader(&zip.FileHeader{Name: p.name, Method: zip.Store})).Write([]byte(p.text)))
			continue
		}
		packed, size, sum := deflated(p)
		head := &zip.FileHeader{Name: p.name, Method: zip.Deflate, Flags: p.flags, CRC32: sum, CompressedSize64: uint64(len(packed)), UncompressedSize64: size}
		if p.claims > 0 {
			head.UncompressedSize64 = p.claims
		}
		if p.mode != 0 {
			head.SetMode(p.mode)
		}
		must(must(z.CreateRaw(head)).Write(packed))
	}
	must(0, z.Close())
	return b.Bytes()
}

func deflated(p part) (packed []byte, size uint64, sum uint32) {
	var b bytes.Buffer
	w := must(flate.NewWriter(&b, flate.BestSpeed))
	h := crc32.NewIEEE()
	text := []byte(p.text)
	if p.zeros > 0 {
		text = make([]byte, 1<<20)
	}
	for left := max(p.zeros, len(text)); left > 0; left -= len(text) {
		text = text[:min(left, len(text))]
		must(w.Write(text))
		must(h.Write(text))
		size += uint64(len(text))
	}
	must(0, w.Close())
	return b.Bytes(), size, h.Sum32()
}

// with is parts by name, with some more.
func with(have map[string]string, more ...part) []byte {
	var all []part
	for _, name := range slices.Sorted(maps.Keys(have)) {
		if !slices.ContainsFunc(more, func(p part) bool { return p.name == name }) {
			all = append(all, part{name: name, text: have[name]})
		}
	}
	return zipOf(append(all, more...)...)
}

const relations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`

// sheetWith is an XLSX whose only sheet holds these rows.
func sheetWith(rows, shared string, more ...part) []byte {
	const kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	parts := map[string]string{
		"[Content_Types].xml":        `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
		"_rels/.rels":                relations + `<Relationship Id="r1" Type="` + kind + `officeDocument" Target="xl/workbook.xml"/></Relationships>`,
		"xl/workbook.xml":            `<workbook xmlns="x" xmlns:r="y"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels": relations + `<Relationship Id="r1" Type="` + kind + `worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="` + kind + `sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
		"xl/sharedStrings.xml":       `<sst xmlns="x">` + shared + `</sst>`,
		"xl/worksheets/sheet1.xml":   `<worksheet xmlns="x"><sheetData>` + rows + `</sheetData></worksheet>`,
	}
	return with(parts, more...)
}

func deckWith(more ...part) []byte {
	return with(impresstest.Parts(impresstest.Page{Title: "Satu"}), more...)
}

const (
	someone  = `<row r="1"><c r="A1" t="inlineStr"><is><t>nama</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>Siti Aminah</t></is></c></row>`
	entities = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d SYSTEM "file:///etc/passwd">]>`
)

// wide is a text in UTF-16, in which a DOCTYPE does not look like one.
func wide(text string) string {
	b := []byte("\xff\xfe")
	for _, r := range text {
		b = binary.LittleEndian.AppendUint16(b, uint16(r))
	}
	return string(b)
}

// manyParts has so many empty entries.
func manyParts(n int) []byte {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := range n {
		must(z.CreateHeader(&zip.FileHeader{Name: fmt.Sprint(i), Method: zip.Store}))
	}
	must(0, z.Close())
	return b.Bytes()
}

// overlapping names one part of 20 MB a hundred times.
func overlapping(have []byte) []byte {
	r := must(zip.NewReader(bytes.NewReader(have), int64(len(have))))
	var first *zip.File
	for _, f := range r.File {
		if f.Name == "xl/media/gambar.bmp" || f.Name == "ppt/media/gambar.bmp" {
			first = f
		}
	}
	at := must(first.DataOffset()) - int64(30+len(first.Name))
	end := bytes.LastIndex(have, []byte("PK\x05\x06"))
	dir := int(binary.LittleEndian.Uint32(have[end+16:]))
	var more bytes.Buffer
	const times = 100
	for i := range times {
		name := fmt.Sprintf("%s%d", first.Name, i)
		more.WriteString("PK\x01\x02")
		for _, v := range []any{uint16(20), uint16(20), uint16(0), first.Method, uint16(0), uint16(0), first.CRC32, uint32(first.CompressedSize64), uint32(first.UncompressedSize64),
			uint16(len(name)), uint16(0), uint16(0), uint16(0), uint16(0), uint32(0), uint32(at)} {
			must(0, binary.Write(&more, binary.LittleEndian, v))
		}
		more.WriteString(name)
	}
	out := append(bytes.Clone(have[:end]), more.Bytes()...)
	tail := bytes.Clone(have[end:])
	binary.LittleEndian.PutUint16(tail[8:], uint16(len(r.File)+times))
	binary.LittleEndian.PutUint16(tail[10:], uint16(len(r.File)+times))
	binary.LittleEndian.PutUint32(tail[12:], uint32(len(out)-dir))
	return append(out, tail...)
}
