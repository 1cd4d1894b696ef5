package seal

import (
	"crypto/ed25519"
	"crypto/hkdf"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

// A checkpoint of the log of deeds is a signed note in the form that transparency logs
// have in common: who signs, how many entries, the root over them, an empty line, the
// signature. Its key comes from the data key: it needs no place of its own in the file,
// travels with every copy, and can't be replaced by another.

// signer signs the checkpoints of one file.
type signer struct {
	note.Verifier
	key ed25519.PrivateKey
}

// Sign implements note.Signer.
func (s signer) Sign(msg []byte) ([]byte, error) { return ed25519.Sign(s.key, msg), nil }

func newSigner(dataKey []byte) (signer, error) {
	seed, err := hkdf.Key(sha256.New, dataKey, nil, "bapas-hadir deeds", ed25519.SeedSize)
	if err != nil {
		return signer{}, err
	}
	key := ed25519.NewKeyFromSeed(seed)
	pub := key.Public().(ed25519.PublicKey)
	mark := sha256.Sum256(pub)
	text, err := note.NewEd25519VerifierKey("bapas-hadir.deeds."+hex.EncodeToString(mark[:4]), pub)
	if err != nil {
		return signer{}, err
	}
	v, err := note.NewVerifier(text)
	return signer{v, key}, err
}

// SignTree signs how far the log of deeds is.
func (s *Sealer) SignTree(t tlog.Tree) (string, error) {
	b, err := note.Sign(&note.Note{Text: s.treeText(t)}, s.signer)
	return string(b), err
}

func (s *Sealer) treeText(t tlog.Tree) string {
	return fmt.Sprintf("%s\n%d\n%s\n", s.signer.Name(), t.N, t.Hash)
}

// ErrOtherLog is what a checkpoint that this file's key has not signed opens with.
var ErrOtherLog = errors.New("a checkpoint that this file's key has not signed")

// OpenTree reads a signed checkpoint of this file.
func (s *Sealer) OpenTree(signed string) (t tlog.Tree, err error) {
	n, err := note.Open([]byte(signed), note.VerifierList(s.signer))
	if unsigned := (*note.UnverifiedNoteError)(nil); errors.As(err, &unsigned) && s.Faults.NoCheckpoint {
		n, err = unsigned.Note, nil
	}
	if err != nil {
		return t, fmt.Errorf("%w: %w", ErrOtherLog, err)
	}
	lines := strings.Split(n.Text, "\n")
	if len(lines) != 4 {
		return t, ErrOtherLog
	}
	if _, err := fmt.Sscanf(lines[1], "%d", &t.N); err != nil {
		return t, ErrOtherLog
	}
	if t.Hash, err = tlog.ParseHash(lines[2]); err != nil || n.Text != s.treeText(t) && !s.Faults.NoCheckpoint {
		return t, ErrOtherLog
	}
	return t, nil
}
