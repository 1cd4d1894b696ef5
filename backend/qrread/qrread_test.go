package qrread_test

import (
	"bytes"
	"context"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"math"
	"os/exec"
	"testing"

	"bapashadir/backend/outreach"
	"bapashadir/backend/qrread"
	"bapashadir/backend/store/storetest"
	"github.com/jung-kurt/gofpdf"
	"github.com/skip2/go-qrcode"
	"golang.org/x/image/draw"
	"golang.org/x/image/math/f64"
)

var ctx = context.Background()

const text = "BH1:RRQT 9P60GO0JS6W/18.N9:V8CK 8C4QV12EZEPU.OTA4.2ARGLLWJ%Q3OP6OD2SUEE917Y90781/R6RC4RV$%AOU4A+RCY0J2HT6CM.0U.09+NKRUO-1G9JSOOIL8Q4M.OI0$J4$N33OVS4GCOGMVZL00W0--FYM0U50YBWU0ATAHX98%J8W/TP-LK/U%ASG-B+-9T87J9S7S3/JSTVA$CJV.4J90A:V+O5B3P%62WQK5-Q%CO-5OB/H852J-F0IKN"

func code(t *testing.T, text string, size int) image.Image {
	t.Helper()
	q, err := qrcode.New(text, qrcode.High)
	if err != nil {
		t.Fatal(err)
	}
	return q.Image(size)
}

// page is a code as a scanner sees it: on a sheet, turned by some degrees.
func page(p image.Image, degrees float64) image.Image {
	out := image.NewGray(image.Rect(0, 0, 1240, 1754)) // A4 at 150 dpi
	draw.Draw(out, out.Bounds(), image.NewUniform(color.Gray{235}), image.Point{}, draw.Src)
	s, c := math.Sincos(degrees * math.Pi / 180)
	draw.BiLinear.Transform(out, f64.Aff3{c, -s, 700, s, c, 1200}, p, p.Bounds(), draw.Over, nil)
	return out
}

func pngOf(t *testing.T, p image.Image) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, p); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func wants(t *testing.T, name string, file []byte, all ...string) {
	t.Helper()
	got, err := qrread.Texts(ctx, name, file)
	if err != nil || len(got) != len(all) {
		t.Errorf("%s: %q %v", name, got, err)
		return
	}
	for i := range all {
		if got[i] != all[i] {
			t.Errorf("%s: %q", name, got[i])
		}
	}
}

func TestPicturesAreRead(t *testing.T) {
	wants(t, "a code alone", pngOf(t, code(t, text, 400)), text)
	wants(t, "a scanned sheet", pngOf(t, page(code(t, text, 240), 3)), text)
	wants(t, "upside down", pngOf(t, page(code(t, text, 240), 180)), text)
	var photo bytes.Buffer
	if err := jpeg.Encode(&photo, page(code(t, text, 300), -7), &jpeg.Options{Quality: 60}); err != nil {
		t.Fatal(err)
	}
	wants(t, "a photo", photo.Bytes(), text)
	wants(t, "an empty sheet", pngOf(t, page(image.NewGray(image.Rect(0, 0, 1, 1)), 0)))
}

func TestAPDFIsRead(t *testing.T) {
	if _, err := exec.LookPath("pdftoppm"); err != nil {
		t.Skip("no pdftoppm here")
	}
	pdf := gofpdf.New("L", "mm", "A4", "")
	for i, s := range []string{text, "second " + text} {
		pdf.AddPage()
		name := string(rune('a' + i))
		pdf.RegisterImageOptionsReader(name, gofpdf.ImageOptions{ImageType: "PNG"}, bytes.NewReader(pngOf(t, code(t, s, 400))))
		pdf.ImageOptions(name, 20, 150, 35, 35, false, gofpdf.ImageOptions{ImageType: "PNG"}, 0, "")
	}
	var out bytes.Buffer
	if err := pdf.Output(&out); err != nil {
		t.Fatal(err)
	}
	wants(t, "two certificates", out.Bytes(), text, "second "+text)
	_, err := qrread.Texts(ctx, "cut.pdf", []byte("%PDF-1.7\nnothing"))
	storetest.WantCode(t, err, outreach.MediaDamaged)
}

func TestBadFiles(t *testing.T) {
	bomb := pngOf(t, image.NewGray(image.Rect(0, 0, 8000, 8000)))
	for name, c := range map[string]struct {
		file []byte
		code outreach.Code
	}{
		"a large picture": {bomb, outreach.PictureLarge},
		"a large file":    {make([]byte, 65<<20), outreach.MediaLarge},
		"a cut picture":   {pngOf(t, code(t, text, 400))[:300], outreach.MediaDamaged},
		"a text":          {[]byte("halo"), outreach.MediaForeign},
		"nothing":         {nil, outreach.MediaForeign},
	} {
		_, err := qrread.Texts(ctx, name, c.file)
		if outreach.CodeOf(err) != c.code {
			t.Errorf("%s: %v", name, err)
		}
	}
}
