package certificate

import (
	"bapashadir/backend/paper/qr"
	"bapashadir/backend/paper/sheet"
	"bapashadir/backend/paper/typeset"
)

// The lower band: a code at the left, the signature at the right, both
// standing on the same line.
const (
	signRoom = 26.0  // for ink and a stamp: nothing is printed there
	signWide = 100.0 // a longer line is broken
	codeSide = 34.0  // with the quiet zone
	codeWide = 56.0  // of its caption
	codeText = 7.5
	codeStep = 3.5
	codeUnit = 0.5 // a smaller module is lost in an office printer's dots
)

// signature is built from below, so that a long title grows upwards, into the
// room the middle can spare.
func (c *Certificate) signature(s *sheet.Sheet) (band, error) {
	var g sheet.Signer
	if len(c.Signers) > 0 {
		g = c.Signers[0]
	}
	b, err := g.Block("signers.0", signWide, sheet.SignLeast, signRoom, 11.5, 10.5, 9.5)
	if err != nil {
		return band{}, err
	}
	base := s.H - safe - foot
	return band{b.Top(base), func() { s.Block(b, s.W-side-b.Wide, base) }}, nil
}

// code is the QR code with its caption under it. The quiet zone takes its
// share of the side, so that the modules begin where the caption begins.
func (c *Certificate) code(s *sheet.Sheet) (band, error) {
	base := s.H - safe - foot
	if c.QRText == "" {
		return band{base, func() {}}, nil
	}
	rows, err := qr.Modules(c.QRText, qr.Medium)
	if err != nil {
		return band{}, typeset.TooLong("qrtext")
	}
	const em = codeText * typeset.PerPoint
	caption, ok := typeset.Wrap(c.QRCaption, typeset.Medium, codeWide/em)
	if !ok || len(caption) > 3 {
		return band{}, typeset.TooLong("qrcaption")
	}
	unit := codeSide / float64(len(rows)+2*qr.Quiet)
	if unit < codeUnit {
		return band{}, typeset.TooLong("qrtext")
	}
	dark := codeSide - 2*qr.Quiet*unit
	bottom := base
	if n := len(caption); n > 0 {
		bottom -= float64(n-1)*codeStep + em + max(qr.Quiet*unit-em, 1)
	}
	return band{bottom - dark - qr.Quiet*unit, func() {
		s.Code(rows, side, bottom-dark, dark)
		for i, l := range caption {
			s.Print(l, side, base-float64(len(caption)-1-i)*codeStep, codeText, sheet.Second)
		}
	}}, nil
}
