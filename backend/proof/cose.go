package proof

import (
	"bytes"
	"crypto/ed25519"
	"encoding/hex"
	"errors"

	"github.com/veraison/go-cose"
)

const kidLength = 8

// What a signature is for goes into it (COSE's external data), so that none of one kind
// passes as one of another.
const (
	ofCertificate = "bapas-hadir certificate 1"
	ofKey         = "bapas-hadir key 1"
	ofBundle      = "bapas-hadir bundle 1"
)

// message is a COSE_Sign1 of exactly two protected headers, algorithm and key.
type message struct{ *cose.Sign1Message }

func headers(kid []byte) cose.Headers {
	return cose.Headers{Protected: cose.ProtectedHeader{
		cose.HeaderLabelAlgorithm: cose.AlgorithmEdDSA, cose.HeaderLabelKeyID: kid}}
}

// seal signs payload.
func seal(key ed25519.PrivateKey, what string, payload []byte) ([]byte, error) {
	signer, err := cose.NewSigner(cose.AlgorithmEdDSA, key)
	if err != nil {
		return nil, err
	}
	kid, err := hex.DecodeString(Kid(key.Public().(ed25519.PublicKey)))
	if err != nil {
		return nil, err
	}
	return cose.Sign1(nil, signer, headers(kid), payload, []byte(what))
}

// open reads a message and refuses every other way to write the same. Error: ErrForm.
func open(raw []byte) (message, error) {
	m := message{cose.NewSign1Message()}
	if err := m.UnmarshalCBOR(raw); err != nil {
		return m, badForm("cose", err)
	}
	kid, ok := m.Headers.Protected[cose.HeaderLabelKeyID].([]byte)
	if !ok || len(kid) != kidLength || len(m.Signature) != ed25519.SignatureSize {
		return m, ErrForm
	}
	again, err := (&cose.Sign1Message{Headers: headers(kid), Payload: m.Payload, Signature: m.Signature}).MarshalCBOR()
	if err != nil || !bytes.Equal(raw, again) {
		return m, badForm("not canonical", errors.Join(err))
	}
	return m, nil
}

func (m message) kid() string {
	return hex.EncodeToString(m.Headers.Protected[cose.HeaderLabelKeyID].([]byte))
}

// by tells whether key signed m as what.
func (m message) by(key ed25519.PublicKey, what string) bool {
	v, err := cose.NewVerifier(cose.AlgorithmEdDSA, key)
	return err == nil && m.Sign1Message != nil && m.kid() == Kid(key) && m.Verify([]byte(what), v) == nil
}
