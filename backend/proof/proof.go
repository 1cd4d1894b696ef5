// Package proof is the code cek on a certificate: its facts, signed with an office's
// key, as a text for a QR that whoever has the office's list of keys can check offline.
//
// It promises that a text is read in one form only, and that one changed letter never
// passes as genuine. It must never hold a key of its own, nor pretend to be an electronic
// signature (TTE): it proves facts, not the paper they stand on (docs/adr/0029).
package proof

import (
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
)

// Prefix is what each text begins with; the digit is the version of its form. All of a
// text is in the alphanumeric set of QR codes.
const Prefix = "BH1:"

// ErrForeign is a text that is no code of ours, ErrForm one that is not as we write it,
// ErrFacts are facts that no code can hold.
var (
	ErrForeign = errors.New("proof: no code of ours")
	ErrForm    = errors.New("proof: not the form of a code")
	ErrFacts   = errors.New("proof: facts that a code can't hold")
)

// Claims are the facts of a certificate that its code holds.
type Claims struct {
	Number   string `json:"number"`
	Name     string `json:"name"` // with titles
	Role     string `json:"role"`
	Activity string `json:"activity"`
	Place    string `json:"place"`
	Date     string `json:"date"`   // of the activity, "2026-03-07"
	Issued   string `json:"issued"` // the day of signing; empty: Date
	Office   string `json:"office"`
	Kind     string `json:"kind"`
	ID       string `json:"id"` // the certificate's own, of the store's NewID
	Hours    int    `json:"hours,omitempty"`
}

// Signed is a text that was read: its facts, not yet proved.
type Signed struct {
	Claims Claims
	Kid    string // the key it names
	msg    message
}

// Kid is the short name of a key: the first eight bytes of its SHA-256, in hex.
func Kid(key ed25519.PublicKey) string {
	sum := sha256.Sum256(key)
	return hex.EncodeToString(sum[:kidLength])
}

// Sign gives the text of c, as a Signer does.
func Sign(key ed25519.PrivateKey, c Claims) (string, error) { return NewSigner(key).Sign(c) }

// Read reads a text in the one form that Sign writes. Errors: ErrForeign, ErrForm.
func Read(text string) (Signed, error) {
	if len(text) < len(Prefix) || text[:len(Prefix)] != Prefix {
		return Signed{}, ErrForeign
	}
	if len(text) > maxText {
		return Signed{}, ErrForm
	}
	raw, err := decode45(text[len(Prefix):])
	if err != nil {
		return Signed{}, err
	}
	m, err := open(raw)
	if err != nil {
		return Signed{}, err
	}
	facts, err := unpack(m.Payload)
	if err != nil {
		return Signed{}, err
	}
	c, err := decodeClaims(facts)
	if err != nil {
		return Signed{}, err
	}
	return Signed{Claims: c, Kid: m.kid(), msg: m}, nil
}

// By tells whether key signed s.
func (s Signed) By(key ed25519.PublicKey) bool { return s.msg.by(key, ofCertificate) }

func badForm(why string, err error) error { return fmt.Errorf("%w: %s: %w", ErrForm, why, err) }
