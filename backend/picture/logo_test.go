package picture

import (
	"bytes"
	"encoding/base64"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"image"
	"image/color"
	"image/draw"
	"image/jpeg"
	"image/png"
	"testing"
)

// interlaced is a PNG of sixteen bits a channel, three dots wide, written by another
// program: gofpdf takes neither.
const interlaced = "iVBORw0KGgoAAAANSUhEUgAAAAMAAAACEAIAAAE1gR2YAAAAHElEQVQI12MQEjIxCQtjQKEY//27c2fXLgYkAAC54wjSXgg2mAAAAABJRU5ErkJggg=="

func encoded(t testing.TB, img image.Image) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func drawn(img draw.Image, w, h int) draw.Image {
	for y := range h {
		for x := range w {
			img.Set(x, y, color.NRGBA{uint8(x), uint8(y), 120, uint8(255 - x%200)})
		}
	}
	return img
}

// claiming is a PNG whose head says it is so large.
func claiming(t testing.TB, w, h uint32) []byte {
	b := encoded(t, drawn(image.NewNRGBA(image.Rect(0, 0, 4, 4)), 4, 4))
	binary.BigEndian.PutUint32(b[16:], w)
	binary.BigEndian.PutUint32(b[20:], h)
	binary.BigEndian.PutUint32(b[29:], crc32.ChecksumIEEE(b[12:29]))
	return b
}

func TestLogosAreRewritten(t *testing.T) {
	other, err := base64.StdEncoding.DecodeString(interlaced)
	if err != nil {
		t.Fatal(err)
	}
	var photo bytes.Buffer
	if err := jpeg.Encode(&photo, drawn(image.NewRGBA(image.Rect(0, 0, 64, 32)), 64, 32), nil); err != nil {
		t.Fatal(err)
	}
	r := image.Rect(0, 0, 64, 32)
	for _, tc := range []struct {
		name string
		data []byte
		w, h int
		grey bool
	}{
		{"eight bits", encoded(t, drawn(image.NewNRGBA(r), 64, 32)), 64, 32, false},
		{"sixteen bits", encoded(t, drawn(image.NewNRGBA64(r), 64, 32)), 64, 32, false},
		{"a palette", made(t, encoders()["image/png"], 64, 32), 64, 32, false},
		{"grey", encoded(t, drawn(image.NewGray(r), 64, 32)), 64, 32, true},
		{"grey of sixteen bits", encoded(t, drawn(image.NewGray16(r), 64, 32)), 64, 32, true},
		{"interlaced", other, 3, 2, false},
		{"a photo", photo.Bytes(), 64, 32, false},
		{"larger than needed", encoded(t, image.NewNRGBA(image.Rect(0, 0, 3000, 1500))), 1200, 600, false},
		{"a long line", encoded(t, image.NewGray(image.Rect(0, 0, 8000, 1))), 1200, 1, true},
	} {
		t.Run(tc.name, func(t *testing.T) {
			out, w, h, err := Logo(tc.data)
			if err != nil || w != tc.w || h != tc.h {
				t.Fatalf("%d x %d, %v", w, h, err)
			}
			checkLogo(t, out, w, h)
			img, err := png.Decode(bytes.NewReader(out))
			if err != nil {
				t.Fatal(err)
			}
			if _, grey := img.(*image.Gray); grey != tc.grey {
				t.Errorf("it is a %T", img)
			}
		})
	}
}

// checkLogo holds what papers rely on: eight bits, not interlaced, not a palette.
func checkLogo(t *testing.T, out []byte, w, h int) {
	t.Helper()
	head, err := Read(out)
	if err != nil || head.Type != "image/png" || head.Width != w || head.Height != h || max(w, h) > LogoSide {
		t.Fatalf("%+v %v", head, err)
	}
	if bits, kind, lace := out[24], out[25], out[28]; bits != 8 || kind == 3 || lace != 0 {
		t.Errorf("%d bits, kind %d, interlaced %d", bits, kind, lace)
	}
}

func TestColoursStay(t *testing.T) {
	out, _, _, err := Logo(encoded(t, drawn(image.NewNRGBA64(image.Rect(0, 0, 9, 9)), 9, 9)))
	if err != nil {
		t.Fatal(err)
	}
	img, err := png.Decode(bytes.NewReader(out))
	if err != nil {
		t.Fatal(err)
	}
	if got := img.At(3, 5).(color.NRGBA); got.A != 252 || got.B < 119 || got.B > 121 || got.G < 4 || got.G > 6 {
		t.Errorf("%v", got)
	}
}

func TestBackdropsAreOpaque(t *testing.T) {
	out, w, h, err := Backdrop(encoded(t, image.NewNRGBA(image.Rect(0, 0, 4000, 2000)))) // all of it see-through
	if err != nil || w != BackdropSide || h != BackdropSide/2 {
		t.Fatalf("%d x %d, %v", w, h, err)
	}
	img, err := jpeg.Decode(bytes.NewReader(out))
	if err != nil {
		t.Fatal(err)
	}
	if r, g, b, _ := img.At(9, 9).RGBA(); min(r, g, b) < 0xFD00 {
		t.Errorf("%x %x %x: not white", r, g, b)
	}
}

func TestBrokenLogosAreRefused(t *testing.T) {
	whole := encoded(t, drawn(image.NewNRGBA(image.Rect(0, 0, 64, 64)), 64, 64))
	for name, tc := range map[string]struct {
		data []byte
		why  error
	}{
		"nothing":                     {nil, ErrForeign},
		"a text":                      {[]byte("logo"), ErrForeign},
		"another kind":                {made(t, encoders()["image/gif"], 8, 8), ErrForeign},
		"20,000 dots wide":            {claiming(t, 20_000, 20), ErrLarge},
		"20,000 dots high":            {claiming(t, 20, 20_000), ErrLarge},
		"20,000 by 20,000":            {claiming(t, 20_000, 20_000), ErrLarge},
		"more than a logo may":        {claiming(t, 8192, 8192), ErrLarge},
		"none wide":                   {claiming(t, 0, 5), ErrBroken},
		"says more than is there":     {claiming(t, 400, 400), ErrDamaged},
		"cut in the middle":           {whole[:len(whole)/2], ErrDamaged},
		"cut behind the head":         {whole[:40], ErrDamaged},
		"one byte changed in a chunk": {append(append([]byte{}, whole[:60]...), append([]byte{whole[60] ^ 1}, whole[61:]...)...), ErrDamaged},
	} {
		for what, read := range map[string]func([]byte) ([]byte, int, int, error){"logo": Logo, "backdrop": Backdrop} {
			if out, _, _, err := read(tc.data); !errors.Is(err, tc.why) || out != nil {
				t.Errorf("%s as a %s: %v, want %v", name, what, err, tc.why)
			}
		}
	}
	for n := range whole { // cut off anywhere it is refused, and nothing falls over
		if _, _, _, err := Logo(whole[:n]); err == nil && n < len(whole)-12 {
			t.Fatalf("%d of %d bytes are a logo", n, len(whole))
		}
	}
}

func FuzzLogo(f *testing.F) {
	f.Add(encoded(f, drawn(image.NewNRGBA(image.Rect(0, 0, 8, 8)), 8, 8)))
	f.Add(made(f, encoders()["image/jpeg"], 8, 8))
	f.Add(claiming(f, 20_000, 20_000))
	other, err := base64.StdEncoding.DecodeString(interlaced)
	if err != nil {
		f.Fatal(err)
	}
	f.Add(other)
	f.Fuzz(func(t *testing.T, data []byte) {
		if head, err := Read(data); err != nil || head.Width*head.Height > 1<<20 {
			return // what is large only takes long
		}
		if out, w, h, err := Logo(data); err == nil {
			checkLogo(t, out, w, h)
		}
	})
}
