package sound_test

import (
	"encoding/binary"
	"errors"
	"strings"
	"testing"

	"bapashadir/backend/sound"
)

// wav is so many bytes of silence at that rate.
func wav(size int, rate uint32, format uint16) string {
	b := []byte("RIFF\x00\x00\x00\x00WAVEfmt \x10\x00\x00\x00")
	b = binary.LittleEndian.AppendUint16(b, format)
	b = binary.LittleEndian.AppendUint16(b, 1)
	b = binary.LittleEndian.AppendUint32(b, rate)
	b = binary.LittleEndian.AppendUint32(b, rate)
	b = append(b, 1, 0, 8, 0)
	b = append(b, "data"...)
	b = binary.LittleEndian.AppendUint32(b, uint32(size))
	return string(b) + strings.Repeat("\x80", size)
}

const (
	webm  = "\x1a\x45\xdf\xa3\x9fB\x86\x81\x01B\x82\x84webm....A_OPUS"
	mp4   = "\x00\x00\x00\x18ftypM4A \x00\x00\x00\x00....\x00\x00\x00\x00soun...mp4a"
	mp3   = "\xff\xfb\x90\x64" // and what follows
	cover = "ID3\x03\x00\x00\x00\x00\x00\x05title"
)

func TestRead(t *testing.T) {
	for name, c := range map[string]struct {
		in, mime string
		seconds  float64
	}{
		"a recorder's":            {webm, "audio/webm", 0},
		"a film":                  {webm + "V_VP9", "", 0},
		"Matroska":                {"\x1a\x45\xdf\xa3matroska A_OPUS", "", 0},
		"an Ogg":                  {"OggS\x00\x02........OpusHead", "audio/ogg", 0},
		"an older Ogg":            {"OggS\x00\x02........\x01vorbis", "audio/ogg", 0},
		"an Ogg of something":     {"OggS\x00\x02........Speex   ", "", 0},
		"a phone's":               {mp4, "audio/mp4", 0},
		"a film with sound":       {mp4 + "\x00\x00\x00\x00vide", "", 0},
		"Opus in MP4":             {strings.Replace(mp4, "mp4a", "Opus", 1), "", 0},
		"an MP3":                  {mp3, "audio/mpeg", 0},
		"an MP3 with a title":     {cover + mp3, "audio/mpeg", 0},
		"padded":                  {cover + "\x00\x00\x00" + mp3, "audio/mpeg", 0},
		"a title alone":           {cover, "", 0},
		"a title that is too far": {"ID3\x03\x00\x00\x7f\x7f\x7f\x7f" + mp3, "", 0},
		"AAC without a box":       {"\xff\xf1\x50\x80", "", 0},
		"two seconds":             {wav(16000, 8000, 1), "audio/wav", 2},
		"compressed WAV":          {wav(16000, 8000, 0x55), "", 0},
		"no rate":                 {wav(16000, 0, 1), "", 0},
		"cut off":                 {wav(16000, 8000, 1)[:40], "", 0},
		"claims more than it has": {strings.Replace(wav(8000, 8000, 1), "data\x40\x1f\x00\x00", "data\xff\xff\xff\x7f", 1), "audio/wav", 1},
		"a picture":               {"\x89PNG\r\n\x1a\n", "", 0},
		"a page":                  {"<html><script>alert(1)</script>", "", 0},
		"nothing":                 {"", "", 0},
	} {
		k, err := sound.Read([]byte(c.in))
		if k.Mime != c.mime || k.Seconds != c.seconds || (err != nil) != (c.mime == "") || err != nil && !errors.Is(err, sound.ErrForeign) {
			t.Errorf("%s: %+v %v, want %q", name, k, err, c.mime)
		}
		if head := c.in[:min(len(c.in), sound.HeadSize)]; c.mime != "" && sound.Mime([]byte(head)) != c.mime {
			t.Errorf("%s by its head: %q", name, sound.Mime([]byte(head)))
		}
	}
}

func FuzzRead(f *testing.F) {
	for _, s := range []string{webm, mp4, mp3, cover + mp3, wav(10, 8000, 1)} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		if k, err := sound.Read(b); err == nil && (k.Mime == "" || !(k.Seconds >= 0)) {
			t.Errorf("%+v", k)
		}
	})
}
