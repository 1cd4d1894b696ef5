// Package impresstest makes small PPTX files for tests.
package impresstest

import (
	"archive/zip"
	"bytes"
	"fmt"
	"html"
	"slices"
)

// Page is a slide of such a file.
type Page struct {
	Title, Notes string
	Hidden       bool
}

const (
	head = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
	ns   = ` xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"`
	rel  = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	tree = `<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>`
)

func box(id int, place, text string) string {
	return fmt.Sprintf(`<p:sp><p:nvSpPr><p:cNvPr id="%d" name="Kotak"/><p:cNvSpPr/><p:nvPr><p:ph type="%s"/></p:nvPr></p:nvSpPr>`+
		`<p:spPr><a:xfrm><a:off x="600000" y="600000"/><a:ext cx="8000000" cy="1500000"/></a:xfrm></p:spPr>`+
		`<p:txBody><a:bodyPr/><a:p><a:r><a:rPr sz="4400"/><a:t>%s</a:t></a:r></a:p></p:txBody></p:sp>`, id, place, html.EscapeString(text))
}

// Parts are the parts of a file with these slides, by name.
func Parts(pages ...Page) map[string]string {
	parts := map[string]string{
		"_rels/.rels": head + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="` +
			rel + `officeDocument" Target="ppt/presentation.xml"/></Relationships>`,
	}
	types, ids, rels := "", "", ""
	for i, p := range pages {
		n := i + 1
		types += fmt.Sprintf(`<Override PartName="/ppt/slides/slide%d.xml" ContentType="application/vnd.openxmlformats-officedocument.presentationml.slide+xml"/>`, n)
		ids += fmt.Sprintf(`<p:sldId id="%d" r:id="rId%d"/>`, 256+i, n)
		rels += fmt.Sprintf(`<Relationship Id="rId%d" Type="%sslide" Target="slides/slide%d.xml"/>`, n, rel, n)
		show := ""
		if p.Hidden {
			show = ` show="0"`
		}
		parts[fmt.Sprintf("ppt/slides/slide%d.xml", n)] = head + `<p:sld` + ns + show + `><p:cSld><p:spTree>` + tree + box(2, "title", p.Title) + `</p:spTree></p:cSld></p:sld>`
		if p.Notes != "" {
			parts[fmt.Sprintf("ppt/slides/_rels/slide%d.xml.rels", n)] = head + fmt.Sprintf(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`+
				`<Relationship Id="rId1" Type="%snotesSlide" Target="../notesSlides/notesSlide%d.xml"/></Relationships>`, rel, n)
			parts[fmt.Sprintf("ppt/notesSlides/notesSlide%d.xml", n)] = head + `<p:notes` + ns + `><p:cSld><p:spTree>` + tree + box(2, "body", p.Notes) + `</p:spTree></p:cSld></p:notes>`
			types += fmt.Sprintf(`<Override PartName="/ppt/notesSlides/notesSlide%d.xml" ContentType="application/vnd.openxmlformats-officedocument.presentationml.notesSlide+xml"/>`, n)
		}
	}
	parts["ppt/presentation.xml"] = head + `<p:presentation` + ns + `><p:sldIdLst>` + ids + `</p:sldIdLst><p:sldSz cx="9144000" cy="5143500"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>`
	parts["ppt/_rels/presentation.xml.rels"] = head + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` + rels + `</Relationships>`
	parts["[Content_Types].xml"] = head + `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
		`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
		`<Override PartName="/ppt/presentation.xml" ContentType="application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"/>` + types + `</Types>`
	return parts
}

// Pack makes a file of parts.
func Pack(parts map[string]string) []byte {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	var names []string
	for n := range parts {
		names = append(names, n)
	}
	slices.Sort(names)
	for _, n := range names {
		w, err := z.Create(n)
		if err == nil {
			_, err = w.Write([]byte(parts[n]))
		}
		if err != nil {
			panic(err) // a buffer takes everything
		}
	}
	if err := z.Close(); err != nil {
		panic(err)
	}
	return b.Bytes()
}

// PPTX is a file with these slides.
func PPTX(pages ...Page) []byte { return Pack(Parts(pages...)) }
