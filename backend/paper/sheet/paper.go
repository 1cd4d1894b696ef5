package sheet

// Paper is a size of sheet that offices have.
type Paper int

const (
	A4 Paper = iota // 210 × 297 mm
	F4              // 215 × 330 mm, the folio of Indonesian offices
	A3              // 297 × 420 mm
)

// Sides is the short and the long side in mm.
func (p Paper) Sides() (short, long float64) {
	switch p {
	case F4:
		return 215, 330
	case A3:
		return 297, 420
	}
	return 210, 297
}
