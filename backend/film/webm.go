package film

import (
	"encoding/binary"
	"io"
	"math"
)

// The elements of a WebM file that tell what it is.
const (
	ebmlID     = 0x1A45DFA3
	segment    = 0x18538067
	info       = 0x1549A966
	scale      = 0x2AD7B1
	duration   = 0x4489
	tracks     = 0x1654AE6B
	trackEntry = 0xAE
	trackType  = 0x83
	codecID    = 0x86
	video      = 0xE0
	pixelWidth = 0xB0
	pixelHigh  = 0xBA
	cluster    = 0x1F43B675
)

// webmHead is how much of a WebM file is read: its tracks stand before the first frame.
const webmHead = 4 << 20

// webm reads the elements before the first cluster. A recording that was never closed
// has no duration, and elements of unknown length.
func webm(in io.ReaderAt, size int64) (Head, error) {
	b := make([]byte, min(size, webmHead))
	if _, err := in.ReadAt(b, 0); err != nil && err != io.EOF {
		return Head{}, err
	}
	h := Head{Type: "video/webm", End: ".webm"}
	w := walker{head: &h, scale: 1_000_000, budget: maxBoxes}
	w.walk(b, 0)
	if w.length > 0 && w.length*w.scale/1e9 < 1<<20 {
		h.Seconds = w.length * w.scale / 1e9
	}
	if h.Codec == "" {
		return h, ErrBroken
	}
	return h, nil
}

type walker struct {
	head          *Head
	scale, length float64
	budget        int
	kind          uint64 // of the track that is read
	codec         string
	width, height uint64
}

func (w *walker) walk(b []byte, depth int) {
	for len(b) > 0 && w.budget > 0 && depth < 6 {
		w.budget--
		id, n := vint(b, true)
		if n == 0 {
			return
		}
		length, m := vint(b[n:], false)
		if m == 0 {
			return
		}
		b = b[n+m:]
		if length > uint64(len(b)) { // unknown, or cut off by the end of what was read
			length = uint64(len(b))
		}
		body := b[:length]
		b = b[length:]
		switch id {
		case cluster:
			return
		case segment, info, tracks, video:
			w.walk(body, depth+1)
		case trackEntry:
			w.kind, w.codec, w.width, w.height = 0, "", 0, 0
			w.walk(body, depth+1)
			w.track()
		case scale:
			w.scale = float64(number(body))
		case duration:
			w.length = float(body)
		case trackType:
			w.kind = number(body)
		case codecID:
			w.codec = string(body[:min(len(body), 40)])
		case pixelWidth:
			w.width = number(body)
		case pixelHigh:
			w.height = number(body)
		}
	}
}

func (w *walker) track() {
	switch {
	case w.kind == 2:
		w.head.Sound = true
	case w.kind == 1 && w.head.Codec == "":
		w.head.Codec = w.codec
		w.head.Width, w.head.Height = int(min(w.width, 1<<30)), int(min(w.height, 1<<30))
	}
}

// vint reads a number of variable length; an id keeps its marker. n is 0 when there is
// none.
func vint(b []byte, id bool) (v uint64, n int) {
	if len(b) == 0 || b[0] == 0 {
		return 0, 0
	}
	n = 1
	for mask := byte(0x80); b[0]&mask == 0; mask >>= 1 {
		n++
	}
	if n > len(b) || id && n > 4 {
		return 0, 0
	}
	v = uint64(b[0])
	if !id {
		v &= 1<<(8-n) - 1
	}
	ones := !id && v == 1<<(8-n)-1
	for _, c := range b[1:n] {
		v = v<<8 | uint64(c)
		ones = ones && c == 0xff
	}
	if ones { // unknown length
		return math.MaxUint64, n
	}
	return v, n
}

func number(b []byte) (v uint64) {
	for _, c := range b[:min(len(b), 8)] {
		v = v<<8 | uint64(c)
	}
	return v
}

func float(b []byte) float64 {
	switch len(b) {
	case 4:
		return float64(math.Float32frombits(binary.BigEndian.Uint32(b)))
	case 8:
		return math.Float64frombits(binary.BigEndian.Uint64(b))
	}
	return 0
}
