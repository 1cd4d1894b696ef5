package seal

import (
	"crypto/cipher"
	"crypto/hkdf"
	"crypto/rand"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
)

// A large file is sealed in chunks, so that any part of it can be opened by itself. Each
// has a nonce of its own; the file's id, the chunk's number and whether it is the last
// are its associated data: chunks can't be exchanged, left out or added.
const (
	ChunkSize   = 64 << 10
	ChunkSealed = nonceSize + ChunkSize + tagSize
	StreamID    = 16 // bytes of chance, which begin the file
	chunkMore   = nonceSize + tagSize
)

// Stream seals the chunks of one file.
type Stream struct {
	aead  cipher.AEAD
	id    []byte
	plain bool
}

// NewStream is for the file with this id, under the data key of s.
func (s *Sealer) NewStream(id []byte) (*Stream, error) {
	key, err := hkdf.Key(sha256.New, s.Key, nil, "bapas-hadir files", KeySize)
	if err != nil {
		return nil, fmt.Errorf("store: %w", err)
	}
	aead, err := NewCipher(key)
	return &Stream{aead: aead, id: id, plain: s.Faults.Plain}, err
}

// Seal appends a sealed chunk to out.
func (s *Stream) Seal(out, chunk []byte, n int64, last bool) []byte {
	nonce := make([]byte, nonceSize)
	_, _ = rand.Read(nonce) // never fails: crypto/rand ends the process instead
	if s.plain {
		return append(append(append(out, nonce...), chunk...), make([]byte, tagSize)...)
	}
	return s.aead.Seal(append(out, nonce...), nonce, chunk, s.place(n, last))
}

// Open is the reverse, appending to out. Error: ErrBroken.
func (s *Stream) Open(out, sealed []byte, n int64, last bool) ([]byte, error) {
	if len(sealed) < chunkMore {
		return nil, ErrBroken
	}
	if s.plain {
		return append(out, sealed[nonceSize:len(sealed)-tagSize]...), nil
	}
	plain, err := s.aead.Open(out, sealed[:nonceSize], sealed[nonceSize:], s.place(n, last))
	if err != nil {
		return nil, ErrBroken
	}
	return plain, nil
}

// PlainSize is how much a sealed file of that size holds, without its id. Not ok: no
// sealed file has that size.
func PlainSize(sealed int64) (plain int64, ok bool) {
	whole, rest := sealed/ChunkSealed, sealed%ChunkSealed
	if rest > 0 && rest < chunkMore || sealed <= 0 {
		return 0, false
	}
	plain = whole * ChunkSize
	if rest > 0 {
		plain += rest - chunkMore
	}
	return plain, true
}

func (s *Stream) place(n int64, last bool) []byte {
	b := binary.BigEndian.AppendUint64(append([]byte(nil), s.id...), uint64(n))
	if last {
		return append(b, 1)
	}
	return append(b, 0)
}
