package sheet

import (
	"bytes"
	"crypto/sha1"
	"encoding/hex"
	"errors"
	"fmt"
	"math"

	"github.com/jung-kurt/gofpdf"

	"bapashadir/backend/paper/typeset"
)

// A Stamp is what many pages of a sheet share: it is in the file once.
type Stamp struct {
	template gofpdf.Template
	id       string
	used     bool
}

// Stamp draws once what [Sheet.Put] then puts on pages; it is as large as they are.
func (s *Sheet) Stamp(draw func(t *Sheet) error) (*Stamp, error) {
	var err error
	template := s.pdf.CreateTemplateCustom(gofpdf.PointType{}, gofpdf.SizeType{Wd: s.W, Ht: s.H}, func(t *gofpdf.Tpl) {
		if err = draw(&Sheet{pdf: &t.Fpdf, W: s.W, H: s.H, loaded: s.loaded}); err == nil {
			err = t.Error()
		}
	})
	if err != nil {
		return nil, err
	}
	return &Stamp{template: template, id: template.ID()}, nil
}

// Put puts a stamp on the page, moved to the right and down by so many mm.
func (s *Sheet) Put(st *Stamp, right, down float64) {
	if !st.used { // gofpdf learns of it, and hashes it, once
		s.pdf.UseTemplateScaled(st.template, gofpdf.PointType{X: right, Y: down}, gofpdf.SizeType{Wd: s.W, Ht: s.H})
		st.used = true
		return
	}
	s.pdf.RawWriteStr("q 1 0 0 1 " + number(right/perPoint) + " " + number(-down/perPoint) + " cm /TPL" + st.id + " Do Q")
}

// ErrPicture: a picture that papers can't print. picture.Logo makes those they can.
var ErrPicture = errors.New("a picture that cannot be printed")

// Picture is one that was read.
type Picture struct {
	name          string
	Width, Height float64 // in pixels
}

// Picture reads a PNG or JPEG, to be placed on this sheet and on its later stamps: a
// picture that two stamps read for themselves would be in neither. field is what it is
// called in the paper's struct.
func (s *Sheet) Picture(field string, data []byte) (p Picture, err error) {
	defer func() { // gofpdf runs off the end of a PNG that was cut short
		if recover() != nil {
			err = &typeset.Error{Field: field, Err: ErrPicture}
		}
	}()
	kind := "PNG"
	if bytes.HasPrefix(data, []byte("\xff\xd8")) {
		kind = "JPG"
	}
	sum := sha1.Sum(data)
	p.name = hex.EncodeToString(sum[:])
	info := s.pdf.RegisterImageOptionsReader(p.name, gofpdf.ImageOptions{ImageType: kind}, bytes.NewReader(data))
	if err := s.pdf.Error(); err != nil || info == nil || info.Width() <= 0 || info.Height() <= 0 {
		return p, &typeset.Error{Field: field, Err: fmt.Errorf("%w: %v", ErrPicture, err)}
	}
	p.Width, p.Height = info.Width(), info.Height()
	return p, nil
}

// Place draws p as large as a box allows, in its middle.
func (s *Sheet) Place(p Picture, x, y, w, h float64) {
	k := min(w/p.Width, h/p.Height)
	s.place(p, x+(w-k*p.Width)/2, y+(h-k*p.Height)/2, k)
}

// Cover draws p over the whole page, cut where its shape is another.
func (s *Sheet) Cover(p Picture) {
	k := math.Max(s.W/p.Width, s.H/p.Height)
	s.place(p, (s.W-k*p.Width)/2, (s.H-k*p.Height)/2, k)
}

func (s *Sheet) place(p Picture, x, y, k float64) {
	s.pdf.ImageOptions(p.name, x, y, k*p.Width, k*p.Height, false, gofpdf.ImageOptions{AllowNegativePosition: true}, 0, "")
}
