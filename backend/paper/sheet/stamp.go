package sheet

import (
	"bytes"
	"crypto/sha1"
	"encoding/hex"
	"errors"
	"fmt"
	"math"
	"strconv"

	"github.com/jung-kurt/gofpdf"

	"bapashadir/backend/paper/typeset"
)

// A Stamp is what many leaves share: it is in the file once.
type Stamp struct{ id string }

// Stamp draws once what [Sheet.Put] then puts on leaves; it is as large as they are.
func (s *Sheet) Stamp(draw func(t *Sheet) error) (*Stamp, error) {
	t, err := s.apart(draw)
	if err != nil {
		return nil, err
	}
	return s.register(t), nil
}

// named is a template under a short name: gofpdf's own is a hash, twenty bytes of every
// page for each time it is used.
type named struct {
	gofpdf.Template
	id string
}

func (n named) ID() string { return n.id }

// register lets gofpdf know of a template: it is used on the one page that gofpdf has,
// which is not part of the file.
func (s *Sheet) register(t gofpdf.Template) *Stamp {
	s.leaves.stamps++
	id := strconv.Itoa(s.leaves.stamps)
	s.pdf.UseTemplate(named{t, id})
	return &Stamp{id}
}

// Put puts a stamp on a leaf, moved to the right and down by so many mm.
func (s *Sheet) Put(st *Stamp, right, down float64) {
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
