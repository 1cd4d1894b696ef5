package inject

import (
	"bytes"
	"crypto/ed25519"
	"encoding/json"
	"os"
	"path/filepath"

	"bapashadir/backend/outreach"
	"bapashadir/backend/proof"
)

// CodesFile is where Seed leaves certificates' codes of an office that attacks.
const CodesFile = "codes.json"

// Codes are what somebody may hold in front of a camera: certificates that are genuine by
// the list that comes with them, with payloads for facts.
type Codes struct {
	List  []byte   `json:"list"`
	Texts []string `json:"texts"`
}

func (s *share) codes() (out Codes) {
	key := func(n byte) ed25519.PrivateKey {
		return ed25519.NewKeyFromSeed(bytes.Repeat([]byte{n}, ed25519.SeedSize))
	}
	public := func(k ed25519.PrivateKey) ed25519.PublicKey { return k.Public().(ed25519.PublicKey) }
	root, laptop := key(1), key(2)
	for n := range s.payloads {
		text := s.single(n)
		code, err := proof.Sign(laptop, proof.Claims{Number: text(0), Name: text(1), Role: text(2), Activity: text(3), Place: text(4), Date: day, Office: text(5),
			Kind: "piagam", ID: "ncrtpl5kq52ba"})
		if err == nil { // some letters no code takes
			out.Texts = append(out.Texts, code)
		}
		if out.List != nil {
			continue
		}
		k := proof.Key{Root: public(root), Public: public(laptop), Office: text(0), Label: text(1), From: "2026-01-10", Until: "2028-01-09"}
		cert, err := proof.Certify(root, k)
		if err != nil {
			continue
		}
		list, err := proof.Bundle{Root: k.Root, Office: text(0), By: k.Kid(), Seq: 1, Issued: day, Fresh: "2026-09-06",
			Keys: []proof.Known{{Cert: cert, Seen: day, Key: k}}}.Sign(root)
		if err == nil {
			out.List = list
		}
	}
	return out
}

func key(n byte) ed25519.PrivateKey {
	return ed25519.NewKeyFromSeed(bytes.Repeat([]byte{n}, ed25519.SeedSize))
}

func public(k ed25519.PrivateKey) ed25519.PublicKey { return k.Public().(ed25519.PublicKey) }

// keys are the office's own, those of its laptops, and the list of the office that attacks.
func (w *writer) keys() error {
	root := key(3)
	if err := w.tx.SignKeys.Put(outreach.SigningKey{ID: proof.Kid(public(root)), Root: true, Seed: root.Seed(), Public: public(root), From: "2026-01-10", Until: "2036-01-09", Made: w.tx.Now()}); err != nil {
		return err
	}
	for i := range w.n {
		laptop := key(byte(10 + i))
		k := proof.Key{Root: public(root), Public: public(laptop), Office: "Bapas", Label: "Laptop", From: "2026-01-10", Until: "2028-01-09"}
		cert, err := proof.Certify(root, k)
		if err != nil {
			return err
		}
		own := outreach.SigningKey{ID: k.Kid(), Public: k.Public, From: k.From, Until: k.Until, Cert: cert, Ended: day, Other: true, Made: w.tx.Now()}
		w.fill("SignKeys", &own, w.single(i))
		if err := w.tx.SignKeys.Put(own); err != nil {
			return err
		}
	}
	list := w.codes().List
	return w.tx.Bundles.Put(outreach.Bundle{Root: proof.Kid(public(key(1))), By: proof.Kid(public(key(2))), Office: w.all(0), Bytes: list, At: w.tx.Now()})
}

func (s *share) leaveCodes(dir string) error {
	b, err := json.Marshal(s.codes())
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(dir, CodesFile), b, 0o600)
}
