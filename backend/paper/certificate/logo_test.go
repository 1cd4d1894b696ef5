package certificate

import (
	"bytes"
	"image"
	"image/color"
	"image/draw"
	"image/jpeg"
	"image/png"
	"testing"

	"bapashadir/backend/paper/papertest"
	"bapashadir/backend/picture"
)

// Whatever an office has as a logo prints once picture.Logo has rewritten it: gofpdf
// alone takes neither sixteen bits nor a long palette with transparency.
func TestExternalRewrittenLogosPrint(t *testing.T) {
	r := image.Rect(0, 0, 90, 60)
	painted := func(img draw.Image) draw.Image {
		for y := range 60 {
			for x := range 90 {
				img.Set(x, y, color.NRGBA{uint8(2 * x), uint8(3 * y), 90, uint8(60 + 2*x)})
			}
		}
		return img
	}
	var photo bytes.Buffer
	if err := jpeg.Encode(&photo, painted(image.NewRGBA(r)), nil); err != nil {
		t.Fatal(err)
	}
	logos := map[string][]byte{"photo": photo.Bytes()}
	for name, img := range map[string]draw.Image{
		"see-through": image.NewNRGBA(r), "sixteen bits": image.NewNRGBA64(r), "grey": image.NewGray(r), "grey of sixteen bits": image.NewGray16(r),
		"palette": image.NewPaletted(r, color.Palette{color.NRGBA{}, color.NRGBA{255, 0, 0, 255}, color.NRGBA{0, 0, 255, 128}}),
	} {
		var b bytes.Buffer
		if err := png.Encode(&b, painted(img)); err != nil {
			t.Fatal(err)
		}
		logos[name] = b.Bytes()
	}
	for name, data := range logos {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			logo, _, _, err := picture.Logo(data)
			if err != nil {
				t.Fatal(err)
			}
			backdrop, _, _, err := picture.Backdrop(data)
			if err != nil {
				t.Fatal(err)
			}
			pdf := render(t, with(func(p *page) { p.LogoLeft, p.LogoRight, p.Background = logo, logo, backdrop }))
			file := papertest.File(t, "a.pdf", pdf)
			papertest.Tool(t, "qpdf", "--check", file)
			if out := papertest.Tool(t, "pdfimages", "-list", file); bytes.Count([]byte(out), []byte("\n")) < 4 {
				t.Errorf("pictures are\n%s", out)
			}
		})
	}
}
