package paper

import "slices"

// The lower band: a code at the left, the signature at the right, both
// standing on the same line.
const (
	signRoom  = 26.0  // for ink and a stamp: nothing is printed there
	signWide  = 100.0 // a longer line is broken
	signLeast = 68.0  // the block is not narrower: a stamp is 40 wide
	codeSide  = 34.0  // with the quiet zone
	codeWide  = 56.0  // of its caption
	codeText  = 7.5
	codeStep  = 3.5
	codeUnit  = 0.5 // a smaller module is lost in an office printer's dots
)

// signature is built from below, so that a long title grows upwards, into the
// room the middle can spare.
func (c *Certificate) signature(s *sheet) (band, error) {
	var b block
	var err error
	for _, size := range []float64{11.5, 10.5, 9.5} {
		if b, err = c.Signer.set(size); err == nil {
			break
		}
	}
	if err != nil {
		return band{}, err
	}
	lower := slices.Concat(b.name, b.nip)
	rows := len(lower)
	if b.name == nil {
		rows++
	}
	upper := slices.Concat(b.place, b.title)
	base, capital := s.h-safe-foot, b.size*perPoint*faces(bold)[0].capital
	first := base - float64(rows-1)*b.step
	last := first - capital - signRoom
	top := last - float64(len(upper)-1)*b.step - capital
	x := s.w - side - b.wide
	return band{top, func() {
		for i, l := range upper {
			s.print(l, x, last-float64(len(upper)-1-i)*b.step, b.size, ink)
		}
		if b.name == nil {
			s.dots(x, first, signLeast)
		}
		for i, l := range lower {
			s.print(l, x, base-float64(len(lower)-1-i)*b.step, b.size, ink)
		}
	}}, nil
}

// A block is the lines of a signature at one size.
type block struct {
	place, title, name, nip []line
	size, step, wide        float64
}

func (g Signer) set(size float64) (block, error) {
	b := block{size: size, step: size * perPoint * 1.4, wide: signLeast}
	for _, part := range []struct {
		field, text string
		weight      weight
		most        int
		to          *[]line
	}{
		{"place", g.Place, medium, 2, &b.place},
		{"title", g.Title, medium, 4, &b.title},
		{"name", g.Name, bold, 2, &b.name},
		{"nip", g.NIP, medium, 1, &b.nip},
	} {
		set, ok := wrap(part.text, part.weight, signWide/(size*perPoint))
		if !ok || len(set) > part.most {
			return b, tooLong("signer." + part.field)
		}
		*part.to = set
		for _, l := range set {
			b.wide = max(b.wide, l.width*size*perPoint)
		}
	}
	return b, nil
}

// code is the QR code with its caption under it. The quiet zone takes its
// share of the side, so that the modules begin where the caption begins.
func (c *Certificate) code(s *sheet) (band, error) {
	base := s.h - safe - foot
	if c.QRText == "" {
		return band{base, func() {}}, nil
	}
	rows, err := modules(c.QRText, Medium)
	if err != nil {
		return band{}, tooLong("qrtext")
	}
	const em = codeText * perPoint
	caption, ok := wrap(c.QRCaption, medium, codeWide/em)
	if !ok || len(caption) > 3 {
		return band{}, tooLong("qrcaption")
	}
	unit := codeSide / float64(len(rows)+2*quiet)
	if unit < codeUnit {
		return band{}, tooLong("qrtext")
	}
	dark := codeSide - 2*quiet*unit
	bottom := base
	if n := len(caption); n > 0 {
		bottom -= float64(n-1)*codeStep + em + max(quiet*unit-em, 1)
	}
	return band{bottom - dark - quiet*unit, func() {
		s.modules(rows, side, bottom-dark, dark)
		for i, l := range caption {
			s.print(l, side, base-float64(len(caption)-1-i)*codeStep, codeText, second)
		}
	}}, nil
}
