package certificate

import (
	"fmt"
	"strconv"

	"bapashadir/backend/paper/qr"
	"bapashadir/backend/paper/sheet"
	"bapashadir/backend/paper/typeset"
)

// The lower band: a code and who signs, standing on the same line. One signer stands
// at the right and the code at the left; between two the code is in the middle, or
// under them on a page that stands.
const (
	spaceLeast = 15.0
	spaceUsual = 26.0 // for ink and a stamp: nothing is printed there
	spaceMost  = 45.0
	signWide   = 100.0 // a longer line is broken
	signGap    = 6.0
	codeLeast  = 35.0 // of the dark square, in mm
	codeMost   = 60.0
	codeUnit   = 0.5  // of a module, where the square may be as it likes
	unitLeast  = 0.45 // a smaller one is lost in an office printer's dots
	codeText   = 7.5
	codeStep   = 3.5
)

// A band is measured first and drawn later.
type band struct {
	top  float64
	draw func(s *sheet.Sheet)
}

func (c *Certificate) lower(k *setting, m made) (band, error) {
	two := len(c.Signers) > 1
	if len(c.Signers) > 2 {
		return band{}, typeset.TooLong("signers")
	}
	stacked := two && k.h > k.w
	code, err := c.code(m, k, two)
	if err != nil {
		return band{}, err
	}
	base := k.base
	if stacked && code.wide > 0 {
		base -= code.high + signGap
	}
	most := min(signWide, k.width()-code.wide-signGap)
	switch {
	case stacked:
		most = (k.width() - signGap) / 2
	case two:
		most = (k.width()-code.wide)/2 - signGap
	}
	key := fmt.Sprint("signers ", most, base, c.Space, c.Signers)
	signers, err := k.signers.get(key, func() (band, error) { return c.signers(k, most, base) })
	if err != nil {
		return band{}, err
	}
	at := k.side
	if two {
		at = (k.w - code.side) / 2
	}
	return band{min(signers.top, k.base-code.high), func(s *sheet.Sheet) {
		s.Shared(key, 0, signers.draw)
		if code.wide > 0 {
			code.draw(s, at, k.base)
		}
	}}, nil
}

// signers is built from below, so that a long title grows upwards, into the room the
// middle can spare. Names of two stand on one line, whoever has a NIP.
func (c *Certificate) signers(k *setting, most, base float64) (band, error) {
	all := c.Signers
	if len(all) == 0 {
		all = []sheet.Signer{{}}
	}
	space := c.Space
	if space == 0 {
		space = spaceUsual
	}
	space = min(max(space, spaceLeast), spaceMost)
	var blocks []sheet.Block
	var err error
	for _, size := range []float64{11.5, 10.5, 9.5, 8.5} { // one size for both
		blocks, err = nil, nil
		for i, g := range all {
			b, e := g.Block("signers."+strconv.Itoa(i), most, min(sheet.SignLeast, most), space, size)
			if e != nil && err == nil {
				err = e
			}
			blocks = append(blocks, b)
		}
		if err == nil {
			break
		}
	}
	if err != nil {
		return band{}, err
	}
	under := 0.0
	for _, b := range blocks {
		under = max(under, b.Under())
	}
	top := base
	for _, b := range blocks {
		top = min(top, b.Top(base-under+b.Under()))
	}
	for i, b := range blocks { // side by side, both begin on one line
		blocks[i] = b.Raised(b.Top(base-under+b.Under()) - top)
	}
	return band{top, func(s *sheet.Sheet) {
		for i, b := range blocks {
			x := k.side
			if i == len(blocks)-1 {
				x = k.w - k.side - b.Wide
			}
			s.Block(b, x, base-under+b.Under())
		}
	}}, nil
}

// A mark is a code with its caption under it, measured: side is that of its dark
// square, wide and high what it takes.
type mark struct {
	rows             [][]bool
	text             string // of the caption
	caption          []typeset.Line
	side, wide, high float64
	drop             float64 // from the dark square down to the last baseline
	centred, plate   bool    // plate: white under it, for there is a picture
}

// code measures the code. The quiet zone takes its share of the side, so that the
// modules begin where the caption begins.
func (c *Certificate) code(m made, k *setting, centred bool) (mark, error) {
	if m.err != nil {
		return mark{}, typeset.TooLong("qrtext")
	}
	if m.rows == nil {
		return mark{}, nil
	}
	n := float64(len(m.rows))
	unit := min(max(codeUnit, codeLeast/n), codeMost/n)
	if unit < unitLeast {
		return mark{}, typeset.TooLong("qrtext")
	}
	text := c.QRCaption
	if typeset.Clean(text) == "" {
		text = Caption
	}
	const em = codeText * typeset.PerPoint
	side, quiet := n*unit, qr.Quiet*unit
	caption, err := k.captions.get(fmt.Sprint(side, text), func() ([]typeset.Line, error) {
		set, ok := typeset.Wrap(text, typeset.Medium, (side+2*quiet)/em)
		if !ok || len(set) > 4 {
			return nil, typeset.TooLong("qrcaption")
		}
		return set, nil
	})
	if err != nil {
		return mark{}, err
	}
	drop := em*typeset.Capital(typeset.Medium) + max(quiet, 1.6) + float64(len(caption)-1)*codeStep
	return mark{m.rows, text, caption, side, side + 2*quiet, quiet + side + drop, drop, centred, k.background != nil}, nil
}

func (m mark) draw(s *sheet.Sheet, x, base float64) {
	if m.plate {
		quiet := (m.wide - m.side) / 2
		s.Bar(x-quiet, base-m.drop-m.side-quiet, m.wide, m.wide, sheet.White)
	}
	s.Code(m.rows, x, base-m.drop-m.side, m.side)
	s.Shared(fmt.Sprint("caption ", x, base, m.text), 0, func(s *sheet.Sheet) { m.words(s, x, base) })
}

func (m mark) words(s *sheet.Sheet, x, base float64) {
	for i, l := range m.caption {
		y := base - float64(len(m.caption)-1-i)*codeStep
		if m.centred {
			s.Centre(l, x+m.side/2, y, codeText, sheet.Second)
		} else {
			s.Print(l, x, y, codeText, sheet.Second)
		}
	}
}
