package seal

import (
	"errors"
	"runtime"

	"bapashadir/backend/outreach"
	"golang.org/x/crypto/argon2"
	"golang.org/x/crypto/chacha20poly1305"
)

// wrapped is the data key sealed by a word that a person knows.
type wrapped struct {
	Salt   []byte `json:"salt"`
	Time   uint32 `json:"time"`
	Memory uint32 `json:"memory"` // KiB
	Lanes  uint8  `json:"lanes"`
	Sealed []byte `json:"sealed"` // nonce and key
}

// cost is what one guess at a password costs: argon2id with 64 MiB and three
// passes, RFC 9106's second choice. cheap is that of a planted fault. maxMemory
// refuses a damaged number.
var (
	cost  = wrapped{Time: 3, Memory: 64 << 10, Lanes: 4}
	cheap = wrapped{Time: 1, Memory: 1 << 10, Lanes: 4}
)

const maxMemory = 1 << 20

var errWrap = errors.New("does not open the key")

// wrap seals dataKey by word; w says what a guess costs.
func (w wrapped) wrap(word string, dataKey []byte) (*wrapped, error) {
	w.Salt = Random(16)
	aead, err := chacha20poly1305.NewX(w.derive(word))
	if err != nil {
		return nil, err
	}
	nonce := Random(nonceSize)
	w.Sealed = aead.Seal(nonce, nonce, dataKey, nil)
	return &w, nil
}

func (w *wrapped) unwrap(word string) ([]byte, error) {
	if w.Memory > maxMemory || w.Time == 0 || w.Time > 100 || w.Lanes == 0 || len(w.Sealed) < nonceSize {
		return nil, outreach.Wrap(outreach.DataDamaged, errWrap)
	}
	aead, err := chacha20poly1305.NewX(w.derive(word))
	if err != nil {
		return nil, err
	}
	key, err := aead.Open(nil, w.Sealed[:nonceSize], w.Sealed[nonceSize:], nil)
	if err != nil {
		return nil, outreach.Wrap(outreach.WrongPassword, errWrap)
	}
	return key, nil
}

func (w *wrapped) derive(word string) []byte {
	k := argon2.IDKey([]byte(word), w.Salt, w.Time, w.Memory, w.Lanes, KeySize)
	runtime.GC() // gives the 64 MiB back before the next guess takes as much
	return k
}
