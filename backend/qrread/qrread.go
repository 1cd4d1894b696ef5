// Package qrread reads the QR codes in a file: a picture or a PDF.
//
// It promises to bound what a file may cost, and to hand out what a code says, unjudged.
// It must never write beside the file, nor keep what it read.
package qrread

import (
	"bytes"
	"context"
	"errors"
	"image"
	_ "image/jpeg" // the kinds of pictures that are read
	_ "image/png"
	"slices"
	"strconv"

	"bapashadir/backend/outreach"
	"bapashadir/backend/picture"
	"github.com/makiuchi-d/gozxing"
	"github.com/makiuchi-d/gozxing/multi/qrcode"
	one "github.com/makiuchi-d/gozxing/qrcode"
	"golang.org/x/image/draw"
)

// The largest file, in bytes; a picture in it is bounded by what decoding it takes.
const (
	maxFile  = 64 << 20
	sharpest = 2400 // pixels of the longer side; more tells nothing more
)

// Texts are those of the codes in a file, none when there is none. Errors: MediaLarge,
// PictureLarge, MediaDamaged, MediaForeign, NoPDFReader.
func Texts(ctx context.Context, name string, file []byte) ([]string, error) {
	if len(file) > maxFile {
		return nil, outreach.Refuse(outreach.MediaLarge, "", "name", name, "limit", "64")
	}
	switch {
	case bytes.HasPrefix(file, []byte("%PDF-")):
		return inPDF(ctx, name, file)
	case bytes.HasPrefix(file, []byte("\x89PNG\r\n")), bytes.HasPrefix(file, []byte("\xff\xd8\xff")):
		return inPicture(name, file)
	}
	return nil, outreach.Refuse(outreach.MediaForeign, "", "name", name)
}

func inPicture(name string, file []byte) ([]string, error) {
	head, err := picture.Read(file[:min(len(file), picture.MaxHead)])
	if errors.Is(err, picture.ErrLarge) || err == nil && head.Cost > picture.MaxCost {
		return nil, outreach.Refuse(outreach.PictureLarge, "", "name", name, "limit", strconv.Itoa(picture.MaxCost/4_000_000))
	}
	var p image.Image
	if err == nil {
		p, _, err = image.Decode(bytes.NewReader(file))
	}
	if err != nil {
		return nil, &outreach.Error{Code: outreach.MediaDamaged, Args: map[string]string{"name": name}, Err: err}
	}
	return look(p), nil
}

// look tries the picture as it is and smaller: a sharp one shows the grain of its paper.
func look(p image.Image) []string {
	size := max(p.Bounds().Dx(), p.Bounds().Dy())
	for _, longest := range []int{sharpest, 1600, 1000, 700} {
		if longest > size && longest != sharpest {
			continue
		}
		if found := codes(shrink(p, longest)); len(found) > 0 {
			return found
		}
	}
	return nil
}

func shrink(p image.Image, longest int) image.Image {
	b := p.Bounds()
	size := max(b.Dx(), b.Dy())
	if size <= longest {
		return p
	}
	out := image.NewGray(image.Rect(0, 0, max(1, b.Dx()*longest/size), max(1, b.Dy()*longest/size)))
	draw.ApproxBiLinear.Scale(out, out.Bounds(), p, b, draw.Src, nil)
	return out
}

// codes are the texts in p. A reader that finds none says so with an error: nothing else
// can go wrong with a picture that was decoded.
func codes(p image.Image) (out []string) {
	hints := map[gozxing.DecodeHintType]any{gozxing.DecodeHintType_TRY_HARDER: true}
	light := gozxing.NewLuminanceSourceFromImage(p)
	for _, cut := range []gozxing.Binarizer{gozxing.NewHybridBinarizer(light), gozxing.NewGlobalHistgramBinarizer(light)} {
		bits, err := gozxing.NewBinaryBitmap(cut)
		if err != nil {
			continue
		}
		found, err := qrcode.NewQRCodeMultiReader().DecodeMultiple(bits, hints)
		if r, e := one.NewQRCodeReader().Decode(bits, hints); err != nil && e == nil {
			found = append(found, r)
		}
		for _, r := range found {
			if !slices.Contains(out, r.GetText()) {
				out = append(out, r.GetText())
			}
		}
		if len(out) > 0 {
			return out
		}
	}
	return nil
}
