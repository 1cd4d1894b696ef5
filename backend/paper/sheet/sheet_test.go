package sheet

import (
	"math"
	"testing"

	"bapashadir/backend/paper/typeset"
)

// What is measured must be what gofpdf prints, or centred text is not.
func TestMeasure(t *testing.T) {
	s := New(100, 100, About{})
	for _, text := range []string{"N", "Đ", "ʻ", "Ā", "0", "ṣ", "q"} {
		for w := typeset.Medium; w <= typeset.Code; w++ {
			l := typeset.Shape(text, w, 0)
			s.use(l.Spans[0].Face, 100)
			if got := s.pdf.GetStringWidth(text) / (100 * typeset.PerPoint); math.Abs(got-l.Width) > 1e-9 {
				t.Errorf("%q in weight %d: %.4f em measured, %.4f printed", text, w, l.Width, got)
			}
		}
	}
}
