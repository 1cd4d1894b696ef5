package proof

import (
	"bytes"
	"crypto/ed25519"
	"encoding/hex"
	"errors"
)

// Bundle is what an office gives to whoever checks its certificates: its keys and what it
// has revoked, without a name. Each laptop of an office makes its own.
type Bundle struct {
	Root    ed25519.PublicKey
	Office  string
	By      string // the kid of the laptop's key that made it
	Seq     int    // higher is newer, among those of one laptop's key
	Issued  string // date
	Fresh   string // the last date on which it may be relied on
	Keys    []Known
	Revoked []Revoked
}

// Known is a key in a bundle.
type Known struct {
	Cert  []byte // the key, as Certify made it
	Seen  string // up to when the bundle's maker knows what was revoked of this key's
	Ended string // the date on which it was put out of use, empty: in use
	Lost  bool   // it may be in other hands: nothing it signed counts
	Key   Key    // what Cert says
	fresh string
	Here  bool // of this laptop, which knows all it revoked; never travels
}

// Revoked is a certificate that no longer counts.
type Revoked struct {
	ID     string
	Date   string
	Reason Why
}

// Why a certificate was revoked, in a word that tells nothing of a person.
type Why string

// The reasons.
const (
	WrongFacts Why = "keliru"
	Twice      Why = "ganda"
	Withdrawn  Why = "batal"
	Other      Why = "lain"
)

// Whys lists the reasons, in the order of their numbers in a bundle.
func Whys() []Why { return []Why{Other, WrongFacts, Twice, Withdrawn} }

// The most that a bundle holds.
const (
	maxKeys    = 200
	maxRevoked = 20000
	MaxBundle  = 512 << 10
)

type wireBundle struct {
	Root    []byte        `cbor:"1,keyasint"`
	Office  string        `cbor:"2,keyasint"`
	By      []byte        `cbor:"3,keyasint"`
	Seq     int           `cbor:"4,keyasint"`
	Issued  int           `cbor:"5,keyasint"`
	Fresh   int           `cbor:"6,keyasint"`
	Keys    []wireKnown   `cbor:"7,keyasint"`
	Revoked []wireRevoked `cbor:"8,keyasint"`
}

type wireKnown struct {
	_     struct{} `cbor:",toarray"`
	Cert  []byte
	Seen  int
	Ended int
	Lost  bool
}

type wireRevoked struct {
	_      struct{} `cbor:",toarray"`
	ID     []byte
	Date   int
	Reason int
}

// Sign gives the bundle as a file. root's public half is Root, whatever Root says.
func (b Bundle) Sign(root ed25519.PrivateKey) ([]byte, error) {
	b.Root = root.Public().(ed25519.PublicKey)
	raw, err := b.encode()
	if err != nil {
		return nil, err
	}
	return seal(root, ofBundle, raw)
}

// OpenBundle reads a bundle that its own root signed; whether that root is to be trusted
// is its reader's to say. Error: ErrForm.
func OpenBundle(file []byte) (Bundle, error) {
	if len(file) > MaxBundle {
		return Bundle{}, ErrForm
	}
	m, err := open(file)
	if err != nil {
		return Bundle{}, err
	}
	var w wireBundle
	if err := decode(m.Payload, &w); err != nil {
		return Bundle{}, err
	}
	if len(w.Keys) > maxKeys || len(w.Revoked) > maxRevoked {
		return Bundle{}, badForm("bundle", ErrFacts)
	}
	if len(w.Root) != ed25519.PublicKeySize || !m.by(w.Root, ofBundle) {
		return Bundle{}, badForm("bundle", errors.New("not signed by its root"))
	}
	b := Bundle{Root: w.Root, Office: w.Office, By: hex.EncodeToString(w.By), Seq: w.Seq, Issued: date(w.Issued), Fresh: date(w.Fresh)}
	for _, k := range w.Keys {
		known := Known{Cert: k.Cert, Seen: date(k.Seen), Lost: k.Lost}
		if k.Ended != 0 {
			known.Ended = date(k.Ended)
		}
		if known.Key, err = openKey(b.Root, k.Cert); err != nil {
			return Bundle{}, err
		}
		b.Keys = append(b.Keys, known)
	}
	for _, r := range w.Revoked {
		if r.Reason < 0 || r.Reason >= len(Whys()) {
			return Bundle{}, badForm("revoked", ErrFacts)
		}
		b.Revoked = append(b.Revoked, Revoked{ID: idText(r.ID), Date: date(r.Date), Reason: Whys()[r.Reason]})
	}
	if again, err := b.encode(); err != nil || !bytes.Equal(again, m.Payload) {
		return Bundle{}, badForm("bundle", errors.Join(err))
	}
	return b, nil
}
