package paper

import (
	"fmt"
	"strconv"
	"strings"

	qrcode "github.com/skip2/go-qrcode"
)

// QR is a code to be drawn. Size counts modules, without the quiet zone of
// four that whoever draws it must leave. Path is SVG path data of the dark
// modules, one unit a module, a run of them in one go.
type QR struct {
	Size int    `json:"size"`
	Path string `json:"path"`
}

// Level is how much of a code may be dirty or torn before it is lost.
type Level int

const (
	Low      Level = iota // 7 %: on a clean screen
	Medium                // 15 %: on paper
	Quartile              // 25 %
	High                  // 30 %: on a card that many hands touch
)

// quiet is the white edge, in modules, that a reader needs around a code.
const quiet = 4

// MakeQR fails when text is empty or more than a code can carry. Keep to ASCII:
// a code does not say in which alphabet it is written, and readers guess.
func MakeQR(text string, level Level) (QR, error) {
	rows, err := modules(text, level)
	if err != nil {
		return QR{}, err
	}
	var path strings.Builder
	for _, r := range runs(rows) {
		w := strconv.Itoa(r.w)
		path.WriteString("M" + strconv.Itoa(r.x) + " " + strconv.Itoa(r.y) + "h" + w + "v1h-" + w + "z")
	}
	return QR{Size: len(rows), Path: path.String()}, nil
}

func modules(text string, level Level) ([][]bool, error) {
	if level < Low || level > High {
		return nil, fmt.Errorf("paper: no QR level %d", level)
	}
	recovery := [...]qrcode.RecoveryLevel{qrcode.Low, qrcode.Medium, qrcode.High, qrcode.Highest}
	code, err := qrcode.New(text, recovery[level])
	if err != nil {
		return nil, fmt.Errorf("paper: QR of %d letters: %w", len(text), err)
	}
	code.DisableBorder = true
	return code.Bitmap(), nil
}

// A run is dark modules side by side.
type run struct{ x, y, w int }

func runs(rows [][]bool) []run {
	var out []run
	for y, row := range rows {
		for x := 0; x < len(row); x++ {
			if !row[x] {
				continue
			}
			start := x
			for x < len(row) && row[x] {
				x++
			}
			out = append(out, run{start, y, x - start})
		}
	}
	return out
}

// modules draws the dark ones into a square of side mm whose upper left corner
// is x, y; the quiet zone is the caller's. All modules are one path: filled one
// by one, neighbours would show a hair of white between them on a screen.
func (s *sheet) modules(rows [][]bool, x, y, side float64) {
	unit := side / float64(len(rows)) / perPoint
	left, top := x/perPoint, (s.h-y)/perPoint
	var path strings.Builder
	for _, r := range runs(rows) {
		path.WriteString(number(left+float64(r.x)*unit) + " " + number(top-float64(r.y+1)*unit) + " " +
			number(float64(r.w)*unit) + " " + number(unit) + " re\n")
	}
	s.fill(ink)
	s.pdf.RawWriteStr(path.String() + "f")
}
