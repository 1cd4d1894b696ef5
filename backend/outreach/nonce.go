package outreach

import (
	"crypto/sha256"
	"encoding/base64"
)

// Nonce checks a form's random value: empty, or 8 to 64 letters, digits, - and _.
func Nonce(s string) error {
	if s == "" {
		return nil
	}
	if len(s) < 8 || len(s) > 64 {
		return Refuse(BadBody, "nonce")
	}
	for _, c := range []byte(s) {
		if c != '-' && c != '_' && (c < '0' || c > '9') && (c|32 < 'a' || c|32 > 'z') {
			return Refuse(BadBody, "nonce")
		}
	}
	return nil
}

// nonceKept is how many bytes of the digest are kept: by chance no two of a
// country's forms meet.
const nonceKept = 12

// NonceDigest is what keys hold of a nonce: SHA-256, cut, in 16 letters. A phone
// may send what it likes as its nonce, a name too, and keys lie open in the file.
func NonceDigest(nonce string) string {
	sum := sha256.Sum256([]byte(nonce))
	return base64.RawURLEncoding.EncodeToString(sum[:nonceKept])
}
