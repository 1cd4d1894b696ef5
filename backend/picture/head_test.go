package picture

import (
	"bytes"
	"encoding/binary"
	"errors"
	"image"
	"image/color"
	"image/gif"
	"image/jpeg"
	"image/png"
	"testing"
)

func made(t testing.TB, encode func(*bytes.Buffer, image.Image) error, w, h int) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := encode(&b, image.NewPaletted(image.Rect(0, 0, w, h), palette())); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func encoders() map[string]func(*bytes.Buffer, image.Image) error {
	return map[string]func(*bytes.Buffer, image.Image) error{
		"image/png":  func(b *bytes.Buffer, m image.Image) error { return png.Encode(b, m) },
		"image/jpeg": func(b *bytes.Buffer, m image.Image) error { return jpeg.Encode(b, m, nil) },
		"image/gif":  func(b *bytes.Buffer, m image.Image) error { return gif.Encode(b, m, nil) },
	}
}

func webp(kind string, rest ...byte) []byte {
	b := append([]byte("RIFF\x00\x00\x00\x00WEBP"+kind), make([]byte, 18)...)
	copy(b[20:], rest)
	return b
}

func TestAHeadTellsKindAndSize(t *testing.T) {
	for kind, encode := range encoders() {
		data := made(t, encode, 640, 360)
		if h, err := Read(data); err != nil || h.Type != kind || h.Width != 640 || h.Height != 360 {
			t.Errorf("%s: %v %+v", kind, err, h)
		}
		for n := range min(len(data), 20) { // cut off anywhere it is refused, and nothing falls over
			if _, err := Read(data[:n]); err == nil && n < 10 {
				t.Errorf("%s: %d bytes are a picture", kind, n)
			}
		}
	}
	for name, b := range map[string][]byte{
		"VP8X": webp("VP8X", 0, 0, 0, 0, 0x7f, 2, 0, 0x67, 1, 0),
		"VP8L": webp("VP8L", 0x2f, 0x7f, 0xc2, 0x59, 0),
		"VP8 ": webp("VP8 ", 0, 0, 0, 0x9d, 1, 0x2a, 0x80, 2, 0x68, 1),
	} {
		if h, err := Read(b); err != nil || h.Width != 640 || h.Height != 360 {
			t.Errorf("%s: %v %+v", name, err, h)
		}
	}
	// A photo of a phone has its thumbnail and its colours before its size.
	data := made(t, encoders()["image/jpeg"], 64, 32)
	app := append([]byte{0xff, 0xe1, 0xff, 0xff}, make([]byte, 0xfffd)...)
	if h, err := Read(append(append(bytes.Clone(data[:2]), app...), data[2:]...)); err != nil || h.Width != 64 {
		t.Errorf("%v %+v", err, h)
	}
}

func TestABombIsRefusedByItsClaim(t *testing.T) {
	data := made(t, encoders()["image/png"], 1, 1)
	for _, size := range [][2]uint32{{60_000, 60_000}, {20_000, 1}, {8000, 8000}, {1<<32 - 1, 1<<32 - 1}} {
		binary.BigEndian.PutUint32(data[16:], size[0])
		binary.BigEndian.PutUint32(data[20:], size[1])
		if _, err := Read(data); !errors.Is(err, ErrLarge) {
			t.Errorf("%v: %v", size, err)
		}
	}
	binary.BigEndian.PutUint32(data[16:], 0)
	if _, err := Read(data); !errors.Is(err, ErrBroken) {
		t.Errorf("no width: %v", err)
	}
	for _, b := range []string{"", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "%PDF-1.7", "BM"} {
		if _, err := Read([]byte(b)); !errors.Is(err, ErrForeign) {
			t.Errorf("%q: %v", b, err)
		}
	}
}

func FuzzRead(f *testing.F) {
	for _, encode := range encoders() {
		f.Add(made(f, encode, 3, 2))
	}
	f.Add(webp("VP8X", 0, 0, 0, 0, 1))
	f.Fuzz(func(t *testing.T, b []byte) {
		h, err := Read(b)
		if err == nil && (h.Width < 1 || h.Height < 1 || h.Width*h.Height > MaxPixels || h.Type == "") {
			t.Fatalf("%+v", h)
		}
	})
}

func palette() color.Palette { return color.Palette{color.Black, color.White} }
