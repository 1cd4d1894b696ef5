package lan_test

import (
	"bytes"
	"encoding/binary"
	"regexp"
	"strings"
	"testing"

	"bapashadir/backend/outreach"
)

// An item that was recorded can be heard, in parts, by whoever has the form; nothing else
// of the data folder can.
func TestItemsAreReadAloud(t *testing.T) {
	k, r, _ := surveyed(t, outreach.Before, 0)
	_, form := ask(t, "GET", r.Feedback, "")
	if strings.Contains(form, "<audio") {
		t.Error("there is nothing to hear yet")
	}
	sound := waveOf(8000)
	if err := k.Feedback.KeepVoice(ctx, outreach.Voice{Item: "j1", Language: "Bahasa Bangka"}, sound); err != nil {
		t.Fatal(err)
	}
	_, form = ask(t, "GET", r.Feedback, "")
	at := regexp.MustCompile(`<audio controls preload="none" aria-label="Dengarkan pertanyaan: Bahasa Bangka" src="([^"]+)"`).FindAllStringSubmatch(form, -1)
	if len(at) != 1 || strings.Index(form, "<audio") < strings.Index(form, `id="s5"`) {
		t.Fatalf("%d recordings", len(at))
	}
	if code, got := ask(t, "GET", r.LAN+at[0][1], ""); code != 200 || got != string(sound) {
		t.Errorf("%d, %d bytes", code, len(got))
	}
	if code, got := ask(t, "GET", r.LAN+at[0][1], "", "Range", "bytes=40-51"); code != 206 || got != string(sound[40:52]) {
		t.Errorf("a part: %d, %d bytes", code, len(got))
	}
	for _, never := range []string{"x", strings.Repeat("0", 64), "..%2F..%2Fbapas-hadir.db", "..%2fbapas-hadir.db"} {
		if code, page := ask(t, "GET", r.Feedback+"/suara/"+never, ""); code != 404 || !strings.Contains(page, "<h1>Mohon maaf</h1>") {
			t.Errorf("%s: %d", never, code)
		}
	}
	if code, _ := ask(t, "GET", strings.Replace(r.LAN+at[0][1], "/u/", "/u/x", 1), ""); code != 404 {
		t.Errorf("another token: %d", code)
	}
}

// waveOf is a second of silence and less, as WAV has it.
func waveOf(samples int) []byte {
	b := []byte("RIFF\x00\x00\x00\x00WAVEfmt \x10\x00\x00\x00\x01\x00\x01\x00\x40\x1f\x00\x00\x40\x1f\x00\x00\x01\x00\x08\x00data\x00\x00\x00\x00")
	binary.LittleEndian.PutUint32(b[4:], uint32(36+samples))
	binary.LittleEndian.PutUint32(b[40:], uint32(samples))
	return append(b, bytes.Repeat([]byte{128}, samples)...)
}
