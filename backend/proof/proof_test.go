package proof

import (
	"bytes"
	"crypto/ed25519"
	"testing"
)

func testKey(n byte) ed25519.PrivateKey {
	return ed25519.NewKeyFromSeed(bytes.Repeat([]byte{n}, ed25519.SeedSize))
}

var sample = Claims{Number: "0017/BPS-PKP/III/2026", Name: "Siti Aminah, S.Pd.", Role: "Pendamping Sukarela",
	Activity: "Bapas Hadir di Desa Petaling", Place: "Balai Desa Petaling", Date: "2026-03-07", Issued: "2026-03-08",
	Office: "Bapas Kelas II Pangkalpinang", Kind: "piagam", ID: "ncrtpl5kq52ba"}

func TestATextIsReadBack(t *testing.T) {
	text, err := Sign(testKey(1), sample)
	if err != nil {
		t.Fatal(err)
	}
	s, err := Read(text)
	if err != nil || s.Claims != sample || s.Kid != Kid(testKey(1).Public().(ed25519.PublicKey)) {
		t.Fatalf("%+v %v", s, err)
	}
	if !s.By(testKey(1).Public().(ed25519.PublicKey)) || s.By(testKey(2).Public().(ed25519.PublicKey)) {
		t.Error("signed by another than its key")
	}
	t.Logf("%d letters: %s", len(text), text)
}
