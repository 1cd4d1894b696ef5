package proof

import (
	"bytes"
	"testing"
)

func FuzzBase45(f *testing.F) {
	for _, s := range []string{"", "BB8", "%69 VD92EX0", "QED8WEX0", ":::", "00", "0", "GGW", " "} {
		f.Add(s, []byte(s))
	}
	f.Fuzz(func(t *testing.T, s string, b []byte) {
		if raw, err := decode45(s); err == nil && encode45(raw) != s {
			t.Errorf("%q is a second way to write %x", s, raw)
		}
		if raw, err := decode45(encode45(b)); err != nil || !bytes.Equal(raw, b) {
			t.Errorf("%x came back as %x: %v", b, raw, err)
		}
	})
}

// What is read is what was signed: written again it is the same message.
func FuzzRead(f *testing.F) {
	for _, c := range certificates() {
		f.Add(signed(f, testKey(1), c))
	}
	a, b := neighbours(f)
	for _, m := range mutations(a, b, 20) {
		f.Add(m)
	}
	f.Fuzz(func(t *testing.T, text string) {
		s, err := Read(text)
		if err != nil {
			return
		}
		raw, err := s.msg.MarshalCBOR()
		if err != nil || Prefix+encode45(raw) != text {
			t.Errorf("%q is a second way to write %+v: %v", text, s.Claims, err)
		}
		if _, err := Sign(testKey(1), s.Claims); err != nil {
			t.Errorf("%+v was read and can't be written: %v", s.Claims, err)
		}
	})
}

func FuzzBundle(f *testing.F) {
	for _, change := range []func(*Bundle){nil, func(b *Bundle) { b.Revoked = []Revoked{{sample.ID, "2026-03-09", Other}} }} {
		file, err := list(f, change).Sign(testKey(10))
		if err != nil {
			f.Fatal(err)
		}
		f.Add(file)
	}
	f.Fuzz(func(t *testing.T, file []byte) {
		b, err := OpenBundle(file)
		if err != nil {
			return
		}
		for _, k := range b.Keys {
			if again, err := Recall(b.Root, k.Cert); err != nil || again.Key.Kid() != k.Key.Kid() {
				t.Errorf("%+v: %v", k, err)
			}
		}
		if _, err := b.encode(); err != nil {
			t.Errorf("%+v was read and can't be written: %v", b, err)
		}
	})
}
