package picture

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	_ "image/jpeg" // Logo takes both
	"image/png"

	"golang.org/x/image/draw"
)

// Limits of a logo. It is decoded here, so it may claim less than what a browser
// shows: 20 megapixels are 80 MB for a moment.
const (
	LogoSide    = 1200 // what is kept: 60 mm at 500 dots an inch
	LogoPixels  = 20_000_000
	LogoMaxSide = 8192
)

// ErrDamaged: the head is good, what follows is not.
var ErrDamaged = errors.New("picture: damaged or cut off")

// Logo rewrites a PNG or JPEG as the PNG that papers can print: eight bits a channel,
// not interlaced, at most LogoSide pixels long. One that claims too much is refused
// before it is decoded.
func Logo(data []byte) (out []byte, w, h int, err error) {
	head, err := Read(data)
	switch {
	case err != nil:
		return nil, 0, 0, err
	case head.Type != "image/png" && head.Type != "image/jpeg":
		return nil, 0, 0, ErrForeign
	case head.Width > LogoMaxSide || head.Height > LogoMaxSide || head.Width*head.Height > LogoPixels:
		return nil, 0, 0, fmt.Errorf("%w: %d x %d", ErrLarge, head.Width, head.Height)
	}
	img, err := decode(data)
	if err != nil {
		return nil, 0, 0, err
	}
	if b := img.Bounds(); b.Dx() != head.Width || b.Dy() != head.Height {
		return nil, 0, 0, ErrDamaged
	}
	small := shrunk(img)
	var buf bytes.Buffer
	if err := png.Encode(&buf, small); err != nil {
		return nil, 0, 0, fmt.Errorf("picture: %w", err)
	}
	return buf.Bytes(), small.Bounds().Dx(), small.Bounds().Dy(), nil
}

// decode takes what a decoder says, and what it only finds out by falling over.
func decode(data []byte) (img image.Image, err error) {
	defer func() {
		if p := recover(); p != nil {
			img, err = nil, fmt.Errorf("%w: %v", ErrDamaged, p)
		}
	}()
	if img, _, err = image.Decode(bytes.NewReader(data)); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	return img, nil
}

// shrunk is img on eight bits a channel, grey if it is, no longer than LogoSide.
func shrunk(img image.Image) draw.Image {
	from := img.Bounds()
	w, h := from.Dx(), from.Dy()
	if long := max(w, h); long > LogoSide {
		w, h = max(w*LogoSide/long, 1), max(h*LogoSide/long, 1)
	}
	var to draw.Image
	switch img.(type) {
	case *image.Gray, *image.Gray16:
		to = image.NewGray(image.Rect(0, 0, w, h))
	default:
		to = image.NewNRGBA(image.Rect(0, 0, w, h))
	}
	if w == from.Dx() && h == from.Dy() {
		draw.Draw(to, to.Bounds(), img, from.Min, draw.Src)
	} else {
		draw.CatmullRom.Scale(to, to.Bounds(), img, from, draw.Src, nil)
	}
	return to
}
