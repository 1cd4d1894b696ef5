// Package film reads the head of a film: MP4 or WebM, how large the picture is, how
// long it runs, and whether a browser without paid codecs can show it.
//
// It promises to read the few kilobytes that tell it, wherever in the file they lie. It
// must never read a frame, nor follow a size that the file only claims.
package film

import (
	"encoding/binary"
	"errors"
	"io"
)

// Head is what a film says of itself. Codec is that of its picture: avc1, VP9.
type Head struct {
	Type          string // video/mp4
	End           string // of its file's name: ".mp4"
	Width, Height int
	Seconds       float64
	Codec         string
	Sound         bool
}

// Limits of a film.
const (
	MaxSide  = 4096
	maxIndex = 64 << 20 // of an MP4's index: hours of film have ten megabytes
	maxBoxes = 10_000   // looked at
)

// What can be wrong.
var (
	ErrForeign = errors.New("film: neither MP4 nor WebM")
	ErrBroken  = errors.New("film: the head can't be read")
	ErrLarge   = errors.New("film: too many pixels")
	ErrCodec   = errors.New("film: a codec that browsers don't have")
)

// Is tells whether the first bytes are those of a film.
func Is(b []byte) bool {
	return len(b) >= 12 && string(b[4:8]) == "ftyp" || len(b) >= 4 && binary.BigEndian.Uint32(b) == ebmlID
}

// Read reads the head of a film of that size.
func Read(in io.ReaderAt, size int64) (h Head, err error) {
	first := make([]byte, min(size, 64))
	if _, err := in.ReadAt(first, 0); err != nil && !errors.Is(err, io.EOF) {
		return h, err
	}
	switch {
	case !Is(first):
		return h, ErrForeign
	case binary.BigEndian.Uint32(first) != ebmlID:
		h, err = mp4(in, size)
	default:
		h, err = webm(in, size)
	}
	switch {
	case err != nil:
		return Head{}, err
	case h.Width < 1 || h.Height < 1:
		return Head{}, ErrBroken
	case h.Width > MaxSide || h.Height > MaxSide:
		return h, ErrLarge
	case !shown[h.Codec]:
		return h, ErrCodec
	}
	return h, nil
}

// shown are the codecs that Chromium, Edge and Firefox show on every laptop. H.265
// (hvc1), which new phones film in, needs a licence that most laptops lack.
var shown = map[string]bool{"avc1": true, "avc3": true, "vp08": true, "vp09": true, "av01": true,
	"V_VP8": true, "V_VP9": true, "V_AV1": true, "V_MPEG4/ISO/AVC": true}
