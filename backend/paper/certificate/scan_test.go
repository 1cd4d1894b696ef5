package certificate

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"math"
	"os"
	"os/exec"
	"slices"
	"strconv"
	"sync/atomic"
	"testing"

	"bapashadir/backend/paper/papertest"
	"bapashadir/backend/paper/typeset"
)

// A scan is a page as a phone or an office's scanner sees it, in grey.
func scan(t *testing.T, p page, dpi int) *image.Gray {
	t.Helper()
	file, err := os.ReadFile(papertest.Picture(t, render(t, p), 1, dpi))
	if err != nil {
		t.Fatal(err)
	}
	var w, h, most int
	if _, err := fmt.Sscanf(string(file[:min(40, len(file))]), "P5\n%d %d\n%d", &w, &h, &most); err != nil {
		t.Fatal(err)
	}
	img := image.NewGray(image.Rect(0, 0, w, h))
	copy(img.Pix, file[len(file)-w*h:])
	return img
}

var scans atomic.Int32

func read(t *testing.T, img *image.Gray) []string {
	t.Helper()
	b := img.Bounds()
	file := bytes.NewBufferString(fmt.Sprintf("P5\n%d %d\n255\n", b.Dx(), b.Dy()))
	for y := range b.Dy() {
		file.Write(img.Pix[y*img.Stride : y*img.Stride+b.Dx()])
	}
	name := papertest.File(t, "a.pgm", file.Bytes())
	if out := os.Getenv("PAPER_OUT"); out != "" { // to be looked at
		if err := os.WriteFile(out+"/scan-"+strconv.Itoa(int(scans.Add(1)))+".pgm", file.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := papertest.Try(name)
	if len(got) == 1 && got[0] == "" {
		t.Logf("zbarimg: %v", err)
	}
	return got
}

// blurred is out of focus by so many dots.
func blurred(img *image.Gray, sigma float64) *image.Gray {
	reach := int(math.Ceil(3 * sigma))
	weights, sum := make([]float64, 2*reach+1), 0.0
	for i := range weights {
		weights[i] = math.Exp(-math.Pow(float64(i-reach), 2) / (2 * sigma * sigma))
		sum += weights[i]
	}
	for _, step := range [][2]int{{1, 0}, {0, 1}} {
		out := image.NewGray(img.Bounds())
		for y := range img.Bounds().Dy() {
			for x := range img.Bounds().Dx() {
				v := 0.0
				for i, w := range weights {
					px := min(max(x+(i-reach)*step[0], 0), img.Bounds().Dx()-1)
					py := min(max(y+(i-reach)*step[1], 0), img.Bounds().Dy()-1)
					v += w / sum * float64(img.Pix[py*img.Stride+px])
				}
				out.Pix[y*out.Stride+x] = uint8(math.Round(v))
			}
		}
		img = out
	}
	return img
}

// tilted is turned by so many degrees about its middle.
func tilted(img *image.Gray, degrees float64) *image.Gray {
	sin, cos := math.Sincos(degrees * math.Pi / 180)
	w, h := img.Bounds().Dx(), img.Bounds().Dy()
	at := func(x, y int) float64 {
		if x < 0 || y < 0 || x >= w || y >= h {
			return 255
		}
		return float64(img.Pix[y*img.Stride+x])
	}
	out := image.NewGray(img.Bounds())
	for y := range h {
		for x := range w {
			dx, dy := float64(x-w/2), float64(y-h/2)
			u, v := cos*dx+sin*dy+float64(w/2), cos*dy-sin*dx+float64(h/2)
			i, j := int(math.Floor(u)), int(math.Floor(v))
			fu, fv := u-float64(i), v-float64(j)
			out.Pix[y*out.Stride+x] = uint8(math.Round((at(i, j)*(1-fu)+at(i+1, j)*fu)*(1-fv) + (at(i, j+1)*(1-fu)+at(i+1, j+1)*fu)*fv))
		}
	}
	return out
}

// stamped has a ring of an office's stamp over the lower right corner of the code, whose
// upper left corner and side are in dots: the corner without a finder.
func stamped(img *image.Gray, x, y, side float64) *image.Gray {
	out := image.NewGray(img.Bounds())
	draw.Draw(out, out.Bounds(), img, image.Point{}, draw.Src)
	mx, my, radius := x+side*1.08, y+side*1.08, side*0.44
	for j := range out.Bounds().Dy() {
		for i := range out.Bounds().Dx() {
			d := math.Hypot(float64(i)-mx, float64(j)-my)
			if math.Abs(d-radius) < side*0.012 || math.Abs(d-radius*0.82) < side*0.008 || d < radius*0.8 && (i+j)%23 < 2 {
				out.SetGray(i, j, color.Gray{70})
			}
		}
	}
	return out
}

// A code is still read when its certificate was printed, stamped and photographed.
func TestExternalCodeIsReadBack(t *testing.T) {
	if _, err := exec.LookPath("zbarimg"); err != nil {
		t.Skip("zbarimg is not installed")
	}
	for _, c := range []struct {
		name    string
		letters int
		change  func(p *page)
	}{
		{"usual", 300, func(p *page) {}},
		{"long, of two who sign", 400, func(p *page) { p.Signers = append(p.Signers, knowing()) }},
		{"on a background", 300, func(p *page) { p.Background, p.Frame = tinted(600, 400), Bare }},
		{"upright, plaited", 250, func(p *page) { p.Upright, p.Frame = true, Anyaman }},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			text := proof(c.letters)
			p := with(func(p *page) { p.QRText, p.QRCaption = text, ""; c.change(p) })
			sharp := scan(t, p, 150)
			g := p.grid()
			code, err := p.code(encode(&p.Certificate), &setting{grid: g, captions: memo[[]typeset.Line]{}}, false)
			if err != nil {
				t.Fatal(err)
			}
			const dot = 150 / 25.4
			x := g.side
			if len(p.Signers) > 1 {
				x = (g.w - code.side) / 2
			}
			for _, s := range []struct {
				name string
				img  *image.Gray
			}{
				{"as it is", sharp},
				{"blurred", blurred(sharp, 0.8)},
				{"tilted by 2°", tilted(sharp, 2)},
				{"tilted by 4° and blurred", blurred(tilted(sharp, -4), 0.6)},
				{"stamped", stamped(sharp, x*dot, (g.base-code.drop-code.side)*dot, code.side*dot)},
			} {
				if got := read(t, s.img); !slices.Equal(got, []string{text}) {
					t.Errorf("%s: read %q", s.name, got)
				}
			}
		})
	}
}
