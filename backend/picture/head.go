// Package picture reads the head of a picture (what kind it is and how many pixels it
// says it has), and rewrites what papers print.
//
// It promises to tell that before anything is decoded, so that a small file that claims
// to be a huge picture is refused by its claim. It must never decode one that claims more
// than it may, and never draw an SVG.
package picture

import (
	"encoding/binary"
	"errors"
	"fmt"
)

// Head is what a picture says of itself. Type is its media type.
type Head struct {
	Type          string
	End           string // of its file's name: ".jpg"
	Width, Height int
	// Cost is how many bytes it takes to decode a PNG or JPEG here: a picture that comes
	// in passes is held twice, one of 16 bits has twice the bytes.
	Cost int
}

// MaxHead is how much of a file has to be read: the size of a JPEG may stand behind
// colour profiles and thumbnails.
const MaxHead = 1 << 20

// Limits of a picture. 50 megapixels are 200 MB when a browser has decoded them.
const (
	MaxPixels = 50_000_000
	MaxSide   = 16_384 // what graphics cards can hold
	// MaxCost bounds what is decoded here. An old laptop has it beside all else.
	MaxCost = 128 << 20
)

// What can be wrong.
var (
	ErrForeign = errors.New("picture: neither JPEG, PNG, WebP nor GIF")
	ErrBroken  = errors.New("picture: the head can't be read")
	ErrLarge   = errors.New("picture: too many pixels")
)

// Read reads the first bytes of a file. ErrLarge comes with the head.
func Read(b []byte) (h Head, err error) {
	switch {
	case has(b, 0, "\xff\xd8\xff"):
		h = Head{Type: "image/jpeg", End: ".jpg"}
		err = h.jpeg(b)
	case has(b, 0, "\x89PNG\r\n\x1a\n"):
		h = Head{Type: "image/png", End: ".png"}
		err = h.png(b)
	case has(b, 0, "RIFF") && has(b, 8, "WEBP"):
		h = Head{Type: "image/webp", End: ".webp"}
		err = h.webp(b)
	case has(b, 0, "GIF87a"), has(b, 0, "GIF89a"):
		h = Head{Type: "image/gif", End: ".gif"}
		if len(b) < 10 {
			return Head{}, ErrBroken
		}
		h.Width, h.Height = int(binary.LittleEndian.Uint16(b[6:])), int(binary.LittleEndian.Uint16(b[8:]))
	default:
		return Head{}, ErrForeign
	}
	switch {
	case err != nil:
		return Head{}, err
	case h.Width < 1 || h.Height < 1:
		return Head{}, ErrBroken
	case h.Width > MaxSide || h.Height > MaxSide || h.Width*h.Height > MaxPixels:
		return h, fmt.Errorf("%w: %d x %d", ErrLarge, h.Width, h.Height)
	}
	return h, nil
}

func has(b []byte, at int, word string) bool {
	return len(b) >= at+len(word) && string(b[at:at+len(word)]) == word
}

func (h *Head) png(b []byte) error {
	if len(b) < 24 || !has(b, 12, "IHDR") {
		return ErrBroken
	}
	w, v := binary.BigEndian.Uint32(b[16:]), binary.BigEndian.Uint32(b[20:])
	h.Width, h.Height = int(min(w, 1<<30)), int(min(v, 1<<30))
	if len(b) < 29 {
		return ErrBroken
	}
	pixel := 4
	if b[24] == 16 {
		pixel = 8
	} else if grey, palette := b[25] == 0, b[25] == 3; palette || grey && opaque(b) {
		pixel = 1
	}
	if b[28] != 0 {
		pixel *= 2
	}
	h.Cost = pixel * min(h.Width, 1<<20) * min(h.Height, 1<<20)
	return nil
}

// opaque tells that no colour of a PNG is see-through, which its decoder would make
// room for.
func opaque(b []byte) bool {
	for at := 8; at+8 <= len(b); {
		switch string(b[at+4 : at+8]) {
		case "tRNS":
			return false
		case "IDAT":
			return true
		}
		at += 12 + int(binary.BigEndian.Uint32(b[at:]))
	}
	return false
}

// jpeg walks the segments up to the frame's.
func (h *Head) jpeg(b []byte) error {
	for at := 2; at+4 <= len(b); {
		if b[at] != 0xff {
			return ErrBroken
		}
		marker := b[at+1]
		switch {
		case marker == 0xff: // filling
			at++
			continue
		case marker == 0x01 || marker >= 0xd0 && marker <= 0xd7: // without a length
			at += 2
			continue
		}
		size := int(binary.BigEndian.Uint16(b[at+2:]))
		if marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc {
			if size < 8 || at+9 > len(b) {
				return ErrBroken
			}
			h.Height, h.Width = int(binary.BigEndian.Uint16(b[at+5:])), int(binary.BigEndian.Uint16(b[at+7:]))
			colours := 4
			if at+10 <= len(b) {
				colours = int(b[at+9])
			}
			pixel := colours
			if marker == 0xc2 { // in passes: a number for each, of four bytes
				pixel *= 5
			}
			if colours == 4 { // turned into another picture for its colours
				pixel += 4
			}
			h.Cost = pixel * h.Width * h.Height
			return nil
		}
		if size < 2 || marker == 0xd9 || marker == 0xda {
			return ErrBroken
		}
		at += 2 + size
	}
	return ErrBroken
}

func (h *Head) webp(b []byte) error {
	switch {
	case has(b, 12, "VP8X") && len(b) >= 30:
		h.Width, h.Height = 1+uint24(b[24:]), 1+uint24(b[27:])
	case has(b, 12, "VP8L") && len(b) >= 25 && b[20] == 0x2f:
		bits := binary.LittleEndian.Uint32(b[21:])
		h.Width, h.Height = 1+int(bits&0x3fff), 1+int(bits>>14&0x3fff)
	case has(b, 12, "VP8 ") && len(b) >= 30 && has(b, 23, "\x9d\x01\x2a"):
		h.Width, h.Height = int(binary.LittleEndian.Uint16(b[26:])&0x3fff), int(binary.LittleEndian.Uint16(b[28:])&0x3fff)
	default:
		return ErrBroken
	}
	return nil
}

func uint24(b []byte) int { return int(b[0]) | int(b[1])<<8 | int(b[2])<<16 }
