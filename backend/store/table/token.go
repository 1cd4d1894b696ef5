package table

import (
	"encoding/base32"
	"encoding/binary"
	"fmt"
	"io"
	"strings"

	"bapashadir/backend/outreach"
)

var letters = base32.StdEncoding.WithPadding(base32.NoPadding)

// NewID is a fresh random id of 64 bits, 13 letters.
func (tx *Tx) NewID() (string, error) { return tx.random(8) }

// NewToken is a fresh unguessable word of 80 bits, 16 letters: short enough for a
// small QR.
func (tx *Tx) NewToken() (string, error) { return tx.random(10) }

// NewSecret is a fresh key of 128 bits, 26 letters, for a paired screen.
func (tx *Tx) NewSecret() (string, error) { return tx.random(16) }

func (tx *Tx) random(n int) (string, error) {
	b := make([]byte, n)
	if _, err := io.ReadFull(tx.rand, b); err != nil {
		return "", fmt.Errorf("store: randomness: %w", err)
	}
	return strings.ToLower(letters.EncodeToString(b)), nil
}

// NewSeed is 256 bits of chance, for a key that signs.
func (tx *Tx) NewSeed() ([]byte, error) {
	b := make([]byte, 32)
	if _, err := io.ReadFull(tx.rand, b); err != nil {
		return nil, fmt.Errorf("store: randomness: %w", err)
	}
	return b, nil
}

// Below is a random number in [0, n).
func (tx *Tx) Below(n int) (int, error) {
	var b [8]byte
	if _, err := io.ReadFull(tx.rand, b[:]); err != nil {
		return 0, fmt.Errorf("store: randomness: %w", err)
	}
	return int(binary.BigEndian.Uint64(b[:]) % uint64(n)), nil
}

// tokenLength is that of NewToken. Words of other lengths, the empty and the broken
// one among them, are no keys and are not looked for.
const tokenLength = 16

// CheckInSession is the session whose check-in page has this token, else UnknownToken.
func (tx *Tx) CheckInSession(token string) (outreach.Session, error) {
	return tx.byToken("token", token)
}

// FeedbackSession is the session whose feedback page has this token, else UnknownToken.
func (tx *Tx) FeedbackSession(token string) (outreach.Session, error) {
	return tx.byToken("feedbackToken", token)
}

func (tx *Tx) byToken(index, token string) (outreach.Session, error) {
	if len(token) != tokenLength {
		return outreach.Session{}, outreach.Refuse(outreach.UnknownToken, "")
	}
	ses, err := tx.Sessions.First(index, Key(token))
	if outreach.CodeOf(err) == outreach.NotFound {
		err = outreach.Refuse(outreach.UnknownToken, "")
	}
	return ses, err
}
