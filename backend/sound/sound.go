// Package sound tells of a recording, by its bytes, whether a browser can play it and,
// where the file says so, how long it is.
//
// It promises that a picture, a film and a file that only claims to be a recording are
// none. It must never decode a sample, nor follow a size that the file only claims.
package sound

import (
	"bytes"
	"encoding/binary"
	"errors"
)

// ErrForeign is told of what is no recording that browsers play: WebM or Ogg with Opus
// or Vorbis, MP4 with AAC, MP3, WAV.
var ErrForeign = errors.New("sound: no recording that browsers play")

// Kind is what a recording is. Seconds is 0 where the file does not say it plainly.
type Kind struct {
	Mime    string
	Seconds float64
}

// HeadSize is how many of the first bytes Mime wants to see.
const HeadSize = 64

// Mime is the media type of a recording that Read has looked at, by its first bytes; ""
// for what is none.
func Mime(head []byte) string {
	at := func(i int, word string) bool { return len(head) >= i && bytes.HasPrefix(head[i:], []byte(word)) }
	switch {
	case at(0, "\x1a\x45\xdf\xa3"):
		return "audio/webm"
	case at(0, "OggS"):
		return "audio/ogg"
	case at(4, "ftyp"):
		return "audio/mp4"
	case at(0, "ID3"), frame(head):
		return "audio/mpeg"
	case at(0, "RIFF") && at(8, "WAVE"):
		return "audio/wav"
	}
	return ""
}

// Read looks at a whole recording. Error: ErrForeign.
func Read(b []byte) (k Kind, err error) {
	has := func(words ...string) bool {
		for _, w := range words {
			if bytes.Contains(b, []byte(w)) {
				return true
			}
		}
		return false
	}
	k.Mime = Mime(b)
	ok := false
	switch k.Mime {
	case "audio/webm":
		ok = has("webm") && has("A_OPUS", "A_VORBIS") && !has("V_VP8", "V_VP9", "V_AV1", "V_MPEG")
	case "audio/ogg":
		ok = has("OpusHead", "\x01vorbis") && !has("\x80theora")
	case "audio/mp4":
		// The handlers of its tracks, each after an empty word.
		ok = has("\x00\x00\x00\x00soun") && has("mp4a") && !has("\x00\x00\x00\x00vide")
	case "audio/mpeg":
		ok = frame(b[min(tags(b), len(b)):])
	case "audio/wav":
		k.Seconds, ok = wave(b)
	}
	if !ok {
		return Kind{}, ErrForeign
	}
	return k, nil
}

// frame tells whether an MP3's frame begins here: eleven bits of one, a version, layer 3.
func frame(b []byte) bool {
	return len(b) >= 4 && b[0] == 0xff && b[1]&0xe0 == 0xe0 && b[1]>>3&3 != 1 && b[1]>>1&3 == 1 && b[2]>>4 != 15
}

// tags is where what stands before an MP3's first frame ends: its title, a cover.
func tags(b []byte) int {
	if len(b) < 10 || !bytes.HasPrefix(b, []byte("ID3")) {
		return 0
	}
	n := 0
	for _, x := range b[6:10] {
		n = n<<7 | int(x&0x7f)
	}
	for n += 10; n < len(b) && b[n] == 0; n++ { // padding that the size left out
	}
	return n
}

// wave is how long a WAV is, and whether it is samples as they are.
func wave(b []byte) (seconds float64, ok bool) {
	const pcm, float, extensible = 1, 3, 0xfffe
	rate := uint32(0)
	for at := 12; at+8 <= len(b); {
		size := int(binary.LittleEndian.Uint32(b[at+4:]))
		body := b[at+8:]
		switch name := string(b[at : at+4]); {
		case name == "fmt " && len(body) >= 16:
			f := binary.LittleEndian.Uint16(body)
			rate = binary.LittleEndian.Uint32(body[8:])
			ok = f == pcm || f == float || f == extensible
		case name == "data":
			return float64(min(size, len(body))) / float64(max(1, rate)), ok && rate > 0
		}
		if size < 0 || size > len(body) {
			return 0, false
		}
		at += 8 + size + size&1
	}
	return 0, false
}
