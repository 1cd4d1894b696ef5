package impress

import (
	"archive/zip"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"

	"bapashadir/backend/outreach"
	"bapashadir/backend/slide"
)

// Read unpacks a PPTX to prove that it can be, and tells the titles and speaker notes
// of the slides that are not hidden, in order. Errors: ErrForeign, ErrBroken, ErrBomb,
// ErrLong.
func Read(in io.ReaderAt, size int64) ([]outreach.DeckPage, error) {
	z, err := zip.NewReader(in, size)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrBroken, err)
	}
	p := pack{parts: map[string]*zip.File{}}
	if err := p.unpack(z, MaxUnpacked); err != nil {
		return nil, err
	}
	return p.pages()
}

type pack struct{ parts map[string]*zip.File }

// unpack reads every part to its end: what a part says of its size may be a lie.
func (p *pack) unpack(z *zip.Reader, left int64) error {
	if len(z.File) > maxParts {
		return ErrBomb
	}
	for _, f := range z.File {
		p.parts[f.Name] = f
		if f.UncompressedSize64 > uint64(left) {
			return ErrBomb
		}
		in, err := f.Open()
		if err != nil {
			return fmt.Errorf("%w: %w", ErrBroken, err)
		}
		n, err := io.Copy(io.Discard, io.LimitReader(in, left+1))
		if err := errors.Join(err, in.Close()); err != nil {
			return fmt.Errorf("%w: %w", ErrBroken, err)
		}
		if left -= n; left < 0 {
			return ErrBomb
		}
	}
	if p.parts["ppt/presentation.xml"] == nil {
		return ErrForeign
	}
	return nil
}

// shape is what is read of the presentation, of a slide and of a note: the texts stand
// in shapes, a title's shape says so.
type shape struct {
	Place struct {
		Type string `xml:"type,attr"`
	} `xml:"nvSpPr>nvPr>ph"`
	Lines []struct {
		Runs []string `xml:"r>t"`
	} `xml:"txBody>p"`
}

func (s shape) text() string {
	var lines []string
	for _, l := range s.Lines {
		lines = append(lines, strings.Join(l.Runs, ""))
	}
	return strings.TrimSpace(strings.Join(lines, "\n"))
}

type page struct {
	Show   string  `xml:"show,attr"`
	Shapes []shape `xml:"cSld>spTree>sp"`
}

type presentation struct {
	Slides []struct {
		Rel string `xml:"http://schemas.openxmlformats.org/officeDocument/2006/relationships id,attr"`
	} `xml:"sldIdLst>sldId"`
}

type relations struct {
	All []struct {
		ID     string `xml:"Id,attr"`
		Type   string `xml:"Type,attr"`
		Target string `xml:"Target,attr"`
	} `xml:"Relationship"`
}

func (p *pack) pages() ([]outreach.DeckPage, error) {
	var all presentation
	if err := p.xml("ppt/presentation.xml", &all); err != nil {
		return nil, err
	}
	if len(all.Slides) == 0 {
		return nil, ErrBroken
	}
	if len(all.Slides) > slide.MaxSlides {
		return nil, ErrLong
	}
	of := p.relations("ppt/presentation.xml")
	var out []outreach.DeckPage
	for _, s := range all.Slides {
		var one page
		name := of[s.Rel]
		if err := p.xml(name, &one); err != nil {
			return nil, err
		}
		if one.Show == "0" || one.Show == "false" {
			continue
		}
		out = append(out, outreach.DeckPage{Title: one.find("title", "ctrTitle"), Notes: p.notes(name)})
	}
	return out, nil
}

func (g page) find(kinds ...string) string {
	for _, s := range g.Shapes {
		for _, k := range kinds {
			if s.Place.Type == k {
				return s.text()
			}
		}
	}
	return ""
}

// notes are those of a slide; one that can't be read has none.
func (p *pack) notes(slide string) string {
	for key, name := range p.relations(slide) {
		if strings.HasPrefix(key, "notes ") {
			var note page
			if p.xml(name, &note) == nil {
				return note.find("body")
			}
		}
	}
	return ""
}

// relations are the parts that a part names, by their ids; notes are found by their kind.
func (p *pack) relations(of string) map[string]string {
	var r relations
	out := map[string]string{}
	if p.xml(path.Join(path.Dir(of), "_rels", path.Base(of)+".rels"), &r) != nil {
		return out
	}
	for _, one := range r.All {
		target := path.Join(path.Dir(of), one.Target)
		if strings.HasPrefix(one.Target, "/") {
			target = strings.TrimPrefix(one.Target, "/")
		}
		out[one.ID] = target
		if strings.HasSuffix(one.Type, "/notesSlide") {
			out["notes "+one.ID] = target
		}
	}
	return out
}

func (p *pack) xml(name string, into any) error {
	f := p.parts[name]
	if f == nil {
		return fmt.Errorf("%w: no %s", ErrBroken, path.Base(name))
	}
	in, err := f.Open()
	if err != nil {
		return fmt.Errorf("%w: %w", ErrBroken, err)
	}
	err = xml.NewDecoder(io.LimitReader(in, maxXML)).Decode(into)
	if err := errors.Join(err, in.Close()); err != nil {
		return fmt.Errorf("%w: %w", ErrBroken, err)
	}
	return nil
}
