// Package qr makes QR codes as modules and as vector paths, and writes what stands
// in those that other programs must understand.
package qr

import (
	"fmt"
	"strconv"
	"strings"

	qrcode "github.com/skip2/go-qrcode"
)

// Code is what is drawn. Size counts modules, without the quiet zone of
// four that whoever draws it must leave. Path is SVG path data of the dark
// modules, one unit a module, a run of them in one go.
type Code struct {
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

// Quiet is the white edge, in modules, that a reader needs around a code.
const Quiet = 4

// Make fails when text is empty or more than a code can carry. Keep to ASCII:
// a code does not say in which alphabet it is written, and readers guess.
func Make(text string, level Level) (Code, error) {
	rows, err := Modules(text, level)
	if err != nil {
		return Code{}, err
	}
	var path strings.Builder
	for _, r := range Runs(rows) {
		w := strconv.Itoa(r.W)
		path.WriteString("M" + strconv.Itoa(r.X) + " " + strconv.Itoa(r.Y) + "h" + w + "v1h-" + w + "z")
	}
	return Code{Size: len(rows), Path: path.String()}, nil
}

// Modules is the rows of a code, true where it is dark.
func Modules(text string, level Level) ([][]bool, error) {
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

// A Run is dark modules side by side.
type Run struct{ X, Y, W int }

// Runs is the dark modules of a code, row by row.
func Runs(rows [][]bool) []Run {
	var out []Run
	for y, row := range rows {
		for x := 0; x < len(row); x++ {
			if !row[x] {
				continue
			}
			start := x
			for x < len(row) && row[x] {
				x++
			}
			out = append(out, Run{start, y, x - start})
		}
	}
	return out
}
