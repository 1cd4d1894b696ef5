package qrread

import (
	"bytes"
	"context"
	"image"
	"image/png"
	"testing"

	"bapashadir/backend/outreach"
)

// FuzzTexts looks for codes in pictures of any bits, and in files that are none: texts or
// a refusal, and nothing falls over.
func FuzzTexts(f *testing.F) {
	f.Add([]byte("\x89PNG\r\n\x1a\n"), byte(0))
	f.Add(bytes.Repeat([]byte{0x7f, 0x41, 0x5d, 0x5d, 0x5d, 0x41, 0x7f, 0}, 8), byte(21))
	f.Fuzz(func(t *testing.T, b []byte, wide byte) {
		file := b
		if w := int(wide); w > 0 && len(b) >= w {
			p := image.NewGray(image.Rect(0, 0, w, min(8*len(b)/w, 200)))
			for i := range p.Pix {
				p.Pix[i] = b[i/8%len(b)] >> (i % 8) & 1 * 255
			}
			var out bytes.Buffer
			if err := png.Encode(&out, p); err != nil {
				t.Fatal(err)
			}
			file = out.Bytes()
		}
		if bytes.HasPrefix(file, []byte("%PDF-")) {
			return // another program's to read
		}
		_, err := Texts(context.Background(), "x", file)
		switch outreach.CodeOf(err) {
		case "", outreach.MediaDamaged, outreach.MediaForeign, outreach.PictureLarge:
		default:
			t.Error(err)
		}
	})
}
