package outreach

import (
	"encoding/base64"
	"strings"
	"testing"
)

// What is printed is read again, however it was typed or pasted.
func TestPrintedCheckpointIsReadAgain(t *testing.T) {
	root := make([]byte, 32)
	for i := range root {
		root[i] = byte(i * 41)
	}
	c := Checkpoint{Size: 123, Root: base64.StdEncoding.EncodeToString(root)}
	f := c.Fingerprint()
	if len(f) != 39 || strings.ContainsAny(f, "ILOU") {
		t.Fatalf("%q", f)
	}
	tight := strings.ReplaceAll(f, " ", "")
	for _, text := range []string{
		"123 " + f, "123 · " + f, "Catatan perbuatan no. 123 · sidik jari " + f, "123\t" + tight,
		" 123\n" + strings.ToLower(f) + "\n", "no 123 " + strings.ReplaceAll(f, " ", "-"),
		"123 " + strings.ReplaceAll(strings.ReplaceAll(f, "0", "o"), "1", "l"), "Record of deeds no. 123, fingerprint " + f,
	} {
		if got, err := ReadPrinted(text); err != nil || got.Size != 123 || got.Fingerprint != f {
			t.Errorf("%q: %v %+v", text, err, got)
		}
	}
	for _, text := range []string{"", "123", f, "123 " + f[:34], "x " + f, "123 " + strings.Replace(f, f[:1], "U", 1)} {
		if got, err := ReadPrinted(text); CodeOf(err) != BadCheckpoint {
			t.Errorf("%q was read as %+v, %v", text, got, err)
		}
	}
}
