package impress

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"

	"bapashadir/backend/outreach"
	"bapashadir/backend/slide"
	"bapashadir/backend/zipped"
)

// limits are those of a presentation; what it shows may be a film.
var limits = zipped.Limits{Parts: maxParts, Unpacked: MaxUnpacked, Ratio: 100, Free: 64 << 20, Marks: 5_000_000, Word: 8 << 20}

// Read unpacks a PPTX to prove that it can be, and tells the titles and speaker notes
// of the slides that are not hidden, in order. Errors: ErrForeign, ErrBroken, ErrBomb,
// ErrLinks, ErrLong.
func Read(in io.ReaderAt, size int64) ([]outreach.DeckPage, error) { return read(in, size, limits) }

func read(in io.ReaderAt, size int64, l zipped.Limits) ([]outreach.DeckPage, error) {
	f, err := zipped.Open(in, size, l)
	if err != nil {
		return nil, because(err)
	}
	p := pack{f}
	if !f.Has("ppt/presentation.xml") {
		return nil, ErrForeign
	}
	for _, name := range f.Names {
		if err := p.prove(name); err != nil {
			return nil, err
		}
	}
	return p.pages()
}

// because is what was wrong with a file in the words of this package.
func because(err error) error {
	if errors.Is(err, zipped.ErrBomb) {
		return fmt.Errorf("%w: %w", ErrBomb, err)
	}
	return fmt.Errorf("%w: %w", ErrBroken, err)
}

type pack struct{ *zipped.File }

// prove reads a part to its end, and refuses what would make LibreOffice fetch something:
// a picture or a table that lies elsewhere. A link to press is none.
func (p pack) prove(name string) error {
	open, end := p.Open, path.Ext(name)
	if end == ".xml" || end == ".rels" {
		open = p.XML
	}
	in, err := open(name)
	if err != nil {
		return because(err)
	}
	_, err = io.Copy(io.Discard, in)
	if err := errors.Join(err, in.Close()); err != nil {
		return because(err)
	}
	if end != ".rels" {
		return nil
	}
	var r relations
	if err := p.xml(name, &r); err != nil {
		return err
	}
	for _, one := range r.All {
		if strings.EqualFold(one.Mode, "External") && !strings.HasSuffix(one.Type, "/hyperlink") {
			return fmt.Errorf("%w: %s", ErrLinks, path.Base(one.Type))
		}
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
		Mode   string `xml:"TargetMode,attr"`
	} `xml:"Relationship"`
}

func (p pack) pages() ([]outreach.DeckPage, error) {
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
func (p pack) notes(slide string) string {
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
func (p pack) relations(of string) map[string]string {
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

func (p pack) xml(name string, into any) error {
	if !p.Has(name) {
		return fmt.Errorf("%w: no %s", ErrBroken, path.Base(name))
	}
	in, err := p.XML(name)
	if err != nil {
		return because(err)
	}
	err = xml.NewDecoder(io.LimitReader(in, maxXML)).Decode(into)
	if err := errors.Join(err, in.Close()); err != nil {
		return because(err)
	}
	return nil
}
