package proof

import (
	"bytes"
	"crypto/ed25519"
	"errors"
)

// Key is a laptop's key as its office certifies it. Root is the office's own, which
// signs keys and bundles and no certificate.
type Key struct {
	Root   ed25519.PublicKey
	Public ed25519.PublicKey
	Office string // the office's name when the key was made
	Label  string // the laptop, as its officers call it
	From   string // the first and the last date on which it signs
	Until  string
}

// Kid is the key's short name.
func (k Key) Kid() string { return Kid(k.Public) }

type wireKey struct {
	Public []byte `cbor:"1,keyasint"`
	Office string `cbor:"2,keyasint"`
	Label  string `cbor:"3,keyasint"`
	From   int    `cbor:"4,keyasint"`
	Until  int    `cbor:"5,keyasint"`
}

// Certify lets the office's root say that k is one of its keys.
func Certify(root ed25519.PrivateKey, k Key) ([]byte, error) {
	w := wireKey{Public: k.Public, Office: k.Office, Label: k.Label}
	var err error
	if w.From, err = days(k.From); err != nil {
		return nil, err
	}
	if w.Until, err = days(k.Until); err != nil {
		return nil, err
	}
	if err := w.check(); err != nil {
		return nil, err
	}
	raw, err := encode(w)
	if err != nil {
		return nil, err
	}
	return seal(root, ofKey, raw)
}

func (w wireKey) check() error {
	if len(w.Public) != ed25519.PublicKeySize || w.From > w.Until {
		return ErrFacts
	}
	return lines(w.Office, w.Label)
}

// openKey reads a key that root certified. Error: ErrForm.
func openKey(root ed25519.PublicKey, cert []byte) (Key, error) {
	m, err := open(cert)
	if err != nil {
		return Key{}, err
	}
	if !m.by(root, ofKey) {
		return Key{}, badForm("key", errors.New("not certified by the office"))
	}
	var w wireKey
	if err := decode(m.Payload, &w); err != nil {
		return Key{}, err
	}
	again, err := encode(w)
	if err = errors.Join(err, w.check()); err != nil || !bytes.Equal(again, m.Payload) {
		return Key{}, badForm("key", err)
	}
	return Key{Root: root, Public: w.Public, Office: w.Office, Label: w.Label, From: date(w.From), Until: date(w.Until)}, nil
}

// Recall is a key from what its office's root said of it. Error: ErrForm.
func Recall(root ed25519.PublicKey, cert []byte) (Known, error) {
	k, err := openKey(root, cert)
	return Known{Cert: cert, Key: k}, err
}
