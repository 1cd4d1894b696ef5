package picture

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/jpeg"
	"image/png"

	"golang.org/x/image/draw"
)

// Limits of a logo. It is decoded here, so it may claim less than what a browser
// shows: 20 megapixels are 80 MB for a moment, or fewer ones of a costlier kind.
const (
	LogoSide    = 1200 // what is kept: 60 mm at 500 dots an inch
	LogoPixels  = 20_000_000
	LogoMaxSide = 8192
	// BackdropSide is what is kept of a picture for a whole page: 210 dots an inch on A4.
	BackdropSide = 2480
)

// ErrDamaged: the head is good, what follows is not.
var ErrDamaged = errors.New("picture: damaged or cut off")

// Logo rewrites a PNG or JPEG as the PNG that papers can print: eight bits a channel,
// not interlaced, at most LogoSide pixels long. One that claims too much is refused
// before it is decoded.
func Logo(data []byte) (out []byte, w, h int, err error) {
	img, err := opened(data)
	if err != nil {
		return nil, 0, 0, err
	}
	to := blank(img, LogoSide)
	fill(to, img, draw.Src)
	var buf bytes.Buffer
	if err := png.Encode(&buf, to); err != nil {
		return nil, 0, 0, fmt.Errorf("picture: %w", err)
	}
	return buf.Bytes(), to.Bounds().Dx(), to.Bounds().Dy(), nil
}

// Backdrop rewrites a PNG or JPEG as a JPEG that covers a page, at most BackdropSide
// pixels long. What is see-through becomes white, as paper is.
func Backdrop(data []byte) (out []byte, w, h int, err error) {
	img, err := opened(data)
	if err != nil {
		return nil, 0, 0, err
	}
	w, h = within(img.Bounds(), BackdropSide)
	to := image.NewRGBA(image.Rect(0, 0, w, h))
	draw.Draw(to, to.Bounds(), image.White, image.Point{}, draw.Src)
	fill(to, img, draw.Over)
	var buf bytes.Buffer
	if err := jpeg.Encode(&buf, to, &jpeg.Options{Quality: 88}); err != nil {
		return nil, 0, 0, fmt.Errorf("picture: %w", err)
	}
	return buf.Bytes(), w, h, nil
}

// claims is the head of a PNG or JPEG that says it is no larger than a logo may be.
func claims(data []byte) (Head, error) {
	head, err := Read(data)
	switch {
	case err != nil:
		return Head{}, err
	case head.Type != "image/png" && head.Type != "image/jpeg":
		return Head{}, ErrForeign
	case head.Width > LogoMaxSide || head.Height > LogoMaxSide || head.Width*head.Height > LogoPixels || head.Cost > MaxCost:
		return Head{}, fmt.Errorf("%w: %d x %d", ErrLarge, head.Width, head.Height)
	}
	return head, nil
}

// opened decodes what claims no more than it may.
func opened(data []byte) (image.Image, error) {
	head, err := claims(data)
	if err != nil {
		return nil, err
	}
	img, err := decode(data)
	if err != nil {
		return nil, err
	}
	if b := img.Bounds(); b.Dx() != head.Width || b.Dy() != head.Height {
		return nil, ErrDamaged
	}
	return img, nil
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

// within is the size of a picture that is no longer than most.
func within(b image.Rectangle, most int) (w, h int) {
	w, h = b.Dx(), b.Dy()
	if long := max(w, h); long > most {
		w, h = max(w*most/long, 1), max(h*most/long, 1)
	}
	return w, h
}

// blank is room for img on eight bits a channel, grey if it is.
func blank(img image.Image, most int) draw.Image {
	w, h := within(img.Bounds(), most)
	switch img.(type) {
	case *image.Gray, *image.Gray16:
		return image.NewGray(image.Rect(0, 0, w, h))
	}
	return image.NewNRGBA(image.Rect(0, 0, w, h))
}

// fill draws all of img over all of to.
func fill(to draw.Image, img image.Image, op draw.Op) {
	if img.Bounds().Size() == to.Bounds().Size() {
		draw.Draw(to, to.Bounds(), img, img.Bounds().Min, op)
	} else {
		draw.CatmullRom.Scale(to, to.Bounds(), img, img.Bounds(), op, nil)
	}
}
