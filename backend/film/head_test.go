package film

import (
	"bytes"
	"encoding/binary"
	"errors"
	"math"
	"testing"
)

func box(name string, bodies ...[]byte) []byte {
	body := bytes.Join(bodies, nil)
	return append(append(binary.BigEndian.AppendUint32(nil, uint32(8+len(body))), name...), body...)
}

func entry(codec string, w, h uint16) []byte {
	b := make([]byte, 78)
	binary.BigEndian.PutUint16(b[24:], w)
	binary.BigEndian.PutUint16(b[26:], h)
	return box(codec, b)
}

// mp4File is a film with its index before or after its frames.
func mp4File(codec string, w, h uint16, last bool) []byte {
	mvhd := make([]byte, 100)
	binary.BigEndian.PutUint32(mvhd[12:], 1000)
	binary.BigEndian.PutUint32(mvhd[16:], 61_500)
	stsd := func(e []byte) []byte {
		return box("trak", box("mdia", box("minf", box("stbl", box("stsd", make([]byte, 8), e)))))
	}
	moov := box("moov", box("mvhd", mvhd), stsd(entry(codec, w, h)), stsd(box("mp4a", make([]byte, 28))))
	frames := box("mdat", make([]byte, 5000))
	head := box("ftyp", []byte("isom\x00\x00\x02\x00isomavc1"))
	if last {
		return bytes.Join([][]byte{head, frames, moov}, nil)
	}
	return bytes.Join([][]byte{head, moov, frames}, nil)
}

func element(id uint32, body ...byte) []byte {
	b := bytes.TrimLeft(binary.BigEndian.AppendUint32(nil, id), "\x00")
	return append(append(b, 0x10|byte(len(body)>>24), byte(len(body)>>16), byte(len(body)>>8), byte(len(body))), body...)
}

func webmFile(codec string) []byte {
	length := binary.BigEndian.AppendUint64(nil, math.Float64bits(61_500))
	track := bytes.Join([][]byte{element(trackType, 1), element(codecID, []byte(codec)...),
		element(video, append(element(pixelWidth, 5, 0), element(pixelHigh, 2, 0xd0)...)...)}, nil)
	seg := bytes.Join([][]byte{element(info, append(element(scale, 0x0f, 0x42, 0x40), element(duration, length...)...)...),
		element(tracks, append(element(trackEntry, track...), element(trackEntry, element(trackType, 2)...)...)...),
		element(cluster, make([]byte, 3000)...)}, nil)
	head := element(ebmlID, []byte("\x42\x82\x84webm")...)
	// As a browser records it: the segment's length was not known.
	return append(append(head, 0x18, 0x53, 0x80, 0x67, 0x01, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff), seg...)
}

func TestAHeadTellsSizeAndLength(t *testing.T) {
	for name, c := range map[string]struct {
		data []byte
		want Head
	}{
		"index first": {mp4File("avc1", 1280, 720, false), Head{"video/mp4", ".mp4", 1280, 720, 61.5, "avc1", true}},
		"index last":  {mp4File("avc1", 1280, 720, true), Head{"video/mp4", ".mp4", 1280, 720, 61.5, "avc1", true}},
		"webm":        {webmFile("V_VP9"), Head{"video/webm", ".webm", 1280, 720, 61.5, "V_VP9", true}},
	} {
		got, err := Read(bytes.NewReader(c.data), int64(len(c.data)))
		if err != nil || got != c.want {
			t.Errorf("%s: %v %+v", name, err, got)
		}
	}
}

func TestWhatNoHallWouldSee(t *testing.T) {
	good := mp4File("avc1", 1280, 720, true)
	for name, c := range map[string]struct {
		data []byte
		want error
	}{
		"nothing":       {nil, ErrForeign},
		"a picture":     {[]byte("\x89PNG\r\n\x1a\n000000000000"), ErrForeign},
		"cut off":       {good[:len(good)-200], ErrBroken},
		"no index":      {box("ftyp", []byte("isom0000")), ErrBroken},
		"a phone's":     {mp4File("hvc1", 1920, 1080, false), ErrCodec},
		"a huge one":    {mp4File("avc1", 8192, 4320, false), ErrLarge},
		"no picture":    {webmFile("")[:60], ErrBroken},
		"foreign codec": {webmFile("V_THEORA"), ErrCodec},
	} {
		if _, err := Read(bytes.NewReader(c.data), int64(len(c.data))); !errors.Is(err, c.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add(mp4File("avc1", 3, 2, false))
	f.Add(mp4File("hvc1", 3, 2, true))
	f.Add(webmFile("V_VP8"))
	f.Fuzz(func(t *testing.T, b []byte) {
		h, err := Read(bytes.NewReader(b), int64(len(b)))
		if err == nil && (h.Width < 1 || h.Width > MaxSide || h.Seconds < 0 || math.IsNaN(h.Seconds) || math.IsInf(h.Seconds, 0)) {
			t.Fatalf("%+v", h)
		}
	})
}
