package proof

import "crypto/ed25519"

// Signer signs one certificate after the other with one key. It is not for two at a time.
type Signer struct {
	key  ed25519.PrivateKey
	pack packer
}

// NewSigner gives a Signer with key.
func NewSigner(key ed25519.PrivateKey) *Signer { return &Signer{key: key} }

// Kid is the key's short name.
func (s *Signer) Kid() string { return Kid(s.key.Public().(ed25519.PublicKey)) }

// Sign gives the text of c. The same facts and key give the same text. Error: ErrFacts.
func (s *Signer) Sign(c Claims) (string, error) {
	if c.Issued == "" {
		c.Issued = c.Date
	}
	facts, err := encodeClaims(c)
	if err != nil {
		return "", err
	}
	packed, err := s.pack.pack(facts)
	if err != nil {
		return "", err
	}
	m, err := seal(s.key, ofCertificate, packed)
	if err != nil {
		return "", err
	}
	return Prefix + encode45(m), nil
}
