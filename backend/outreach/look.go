package outreach

import (
	"fmt"
	"math"
	"regexp"
	"strconv"
	"strings"
)

// Look is how all certificates of an office look. There is no emblem among it but what the
// office loads itself.
type Look struct {
	Paper      string   `json:"paper"`          // "A4" or "F4", lying
	Frame      string   `json:"frame"`          // one of Frames
	Accent     string   `json:"accent"`         // "#rrggbb", of the title and the frame
	Second     string   `json:"second"`         // "#rrggbb", the frame's other colour
	Margin     int      `json:"margin"`         // mm that the printer leaves white
	Space      int      `json:"space"`          // mm for ink and stamp over the signer's name
	Left       string   `json:"left,omitempty"` // ids of logos, "" for none
	Right      string   `json:"right,omitempty"`
	Background string   `json:"background,omitempty"` // covers the whole page
	Letterhead []string `json:"letterhead,omitempty"` // one to four lines; none: the office's names
	Address    string   `json:"address,omitempty"`    // "": the office's
	Footer     string   `json:"footer,omitempty"`
}

// Logo is a picture that the office has loaded: an 8-bit PNG, whatever it was before.
type Logo struct {
	ID     string `json:"id"` // SHA-256 of PNG, in hex
	Name   string `json:"name"`
	Width  int    `json:"width"`
	Height int    `json:"height"`
	PNG    []byte `json:"png"`
}

// Frames lists the frames drawn for this app, and none at all ("tanpa"), for a
// background that has one.
func Frames() []string { return []string{"dulang", "anyaman", "garis", "tanpa"} }

// DefaultLook is what a first start offers.
func DefaultLook() Look {
	return Look{Paper: "A4", Frame: "dulang", Accent: "#0E5A5E", Second: "#E9B44C", Margin: 12, Space: 24}
}

// The limits of a look, in mm: what printers leave white, and what a stamp needs.
const (
	minMargin, maxMargin = 8, 25
	minSpace, maxSpace   = 15, 40
	maxLetterhead        = 4
	enough               = 4.5 // contrast of text on white, WCAG AA
)

var hex = regexp.MustCompile(`^#[0-9A-Fa-f]{6}$`)

// Checked is l as it may be kept. Errors: BadChoice, BadColour, FaintColour, and those of
// its lines.
func (l Look) Checked() (Look, error) {
	var err error
	for _, c := range []struct{ field, value string }{{"accent", l.Accent}, {"second", l.Second}} {
		if !hex.MatchString(c.value) {
			return l, Refuse(BadColour, c.field)
		}
	}
	if err = one("paper", l.Paper, "A4", "F4"); err != nil {
		return l, err
	}
	if err = one("frame", l.Frame, Frames()...); err != nil {
		return l, err
	}
	switch by := onWhite(l.Accent); {
	case by < enough:
		return l, Refuse(FaintColour, "accent", "contrast", strings.Replace(fmt.Sprintf("%.1f", math.Floor(by*10)/10), ".", ",", 1))
	case l.Margin < minMargin || l.Margin > maxMargin:
		return l, Refuse(BadChoice, "margin")
	case l.Space < minSpace || l.Space > maxSpace:
		return l, Refuse(BadChoice, "space")
	}
	var lines []string
	for _, s := range l.Letterhead {
		if s, err = line("letterhead", s, MaxLine); err != nil {
			return l, err
		}
		if s != "" {
			lines = append(lines, s)
		}
	}
	if l.Letterhead = lines; len(lines) > maxLetterhead {
		return l, Refuse(BadChoice, "letterhead")
	}
	if l.Address, err = line("address", l.Address, MaxLine); err != nil {
		return l, err
	}
	l.Footer, err = line("footer", l.Footer, MaxLine)
	return l, err
}

// onWhite is the contrast of a colour on white paper, from 1 to 21.
func onWhite(colour string) float64 {
	var light float64
	for i, share := range []float64{0.2126, 0.7152, 0.0722} {
		n, _ := strconv.ParseUint(colour[1+2*i:3+2*i], 16, 8) // hex was matched
		v := float64(n) / 255
		if v <= 0.04045 {
			v /= 12.92
		} else {
			v = math.Pow((v+0.055)/1.055, 2.4)
		}
		light += share * v
	}
	return 1.05 / (light + 0.05)
}
