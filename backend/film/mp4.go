package film

import (
	"encoding/binary"
	"io"
)

// mp4 finds the index among the boxes at the top and reads it.
func mp4(in io.ReaderAt, size int64) (h Head, err error) {
	h = Head{Type: "video/mp4", End: ".mp4"}
	for at, n := int64(0), 0; at+8 <= size && n < maxBoxes; n++ {
		var head [16]byte
		if _, err := in.ReadAt(head[:min(16, size-at)], at); err != nil && err != io.EOF {
			return h, err
		}
		length, body := int64(binary.BigEndian.Uint32(head[:])), int64(8)
		switch {
		case length == 1 && at+16 <= size:
			length, body = int64(binary.BigEndian.Uint64(head[8:])), 16
		case length == 0:
			length = size - at
		}
		if length < body || length > size-at {
			return h, ErrBroken
		}
		if string(head[4:8]) == "moov" {
			if length > maxIndex {
				return h, ErrBroken
			}
			index := make([]byte, length-body)
			if _, err := in.ReadAt(index, at+body); err != nil && err != io.EOF {
				return h, err
			}
			budget := maxBoxes
			h.index(index, &budget, 0)
			return h, nil
		}
		at += length
	}
	return h, ErrBroken
}

// boxes calls fn for each box within b.
func boxes(b []byte, budget *int, fn func(name string, body []byte)) {
	for len(b) >= 8 && *budget > 0 {
		*budget--
		length := int64(binary.BigEndian.Uint32(b))
		if length == 0 {
			length = int64(len(b))
		}
		if length < 8 || length > int64(len(b)) {
			return
		}
		fn(string(b[4:8]), b[8:length])
		b = b[length:]
	}
}

func (h *Head) index(b []byte, budget *int, depth int) {
	if depth > 8 {
		return
	}
	boxes(b, budget, func(name string, body []byte) {
		switch name {
		case "trak", "mdia", "minf", "stbl":
			h.index(body, budget, depth+1)
		case "mvhd":
			h.duration(body)
		case "stsd":
			if len(body) >= 8 {
				boxes(body[8:], budget, h.track)
			}
		}
	})
}

func (h *Head) duration(b []byte) {
	var scale, length uint64
	switch {
	case len(b) >= 20 && b[0] == 0:
		scale, length = uint64(binary.BigEndian.Uint32(b[12:])), uint64(binary.BigEndian.Uint32(b[16:]))
	case len(b) >= 32 && b[0] == 1:
		scale, length = uint64(binary.BigEndian.Uint32(b[20:])), binary.BigEndian.Uint64(b[24:])
	}
	if scale > 0 && length/scale < 1<<20 {
		h.Seconds = float64(length) / float64(scale)
	}
}

// track is a sample entry: the first with a picture is the film's.
func (h *Head) track(name string, b []byte) {
	switch name {
	case "mp4a", "Opus", "ac-3", "ec-3", ".mp3", "fLaC":
		h.Sound = true
	case "avc1", "avc3", "hvc1", "hev1", "vp08", "vp09", "av01", "mp4v", "dvh1", "dvhe":
		if h.Codec == "" && len(b) >= 28 {
			h.Codec = name
			h.Width, h.Height = int(binary.BigEndian.Uint16(b[24:])), int(binary.BigEndian.Uint16(b[26:]))
		}
	}
}
