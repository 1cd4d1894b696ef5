package disk

import (
	"encoding/binary"
	"errors"
	"hash/fnv"
	"io"
	"os"

	"bapashadir/backend/outreach"
)

// headSize is the size of a bbolt page's own head; metaSize that of the meta that
// follows it in the first two pages, up to its checksum.
const (
	headSize  = 16
	metaSize  = 56
	metaMagic = 0xED0CDAED
)

// ProveHead proves the first two pages, before bbolt sees the file. bbolt is content
// when one of them is whole, and silently shows the last commit but one when it is
// the wrong one: somebody who was told a number would be gone. A file is also never
// shorter than its meta says: bbolt would fault in the middle of it.
func ProveHead(file string) error {
	err := readHead(file)
	if outreach.CodeOf(err) == outreach.Internal {
		return openError(file, err)
	}
	return err
}

func readHead(file string) error {
	st, err := os.Lstat(file)
	switch {
	case errors.Is(err, os.ErrNotExist):
		return Broken(Missing, "no file")
	case err != nil:
		return err
	case !st.Mode().IsRegular():
		return Broken(Folder, "it is a %s", st.Mode().Type())
	case st.Size() == 0:
		return Broken(Empty, "no bytes")
	}
	f, err := os.Open(file)
	if err != nil {
		return err
	}
	defer func() { _ = f.Close() }() // only read
	var txid, pages [2]uint64
	size := int64(os.Getpagesize())
	for i := range 2 {
		b := make([]byte, headSize+metaSize+8)
		if _, err := f.ReadAt(b, int64(i)*size); errors.Is(err, io.EOF) {
			return Broken(Truncated, "%d bytes", st.Size())
		} else if err != nil {
			return err
		}
		m := b[headSize:]
		if i == 0 && binary.LittleEndian.Uint32(m) != metaMagic {
			return foreignOr(f, size, st.Size())
		}
		h := fnv.New64a()
		h.Write(m[:metaSize])
		if binary.LittleEndian.Uint32(m) != metaMagic || binary.LittleEndian.Uint32(m[4:]) != 2 ||
			h.Sum64() != binary.LittleEndian.Uint64(m[metaSize:]) {
			return Broken(Head, "page %d", i)
		}
		if i == 0 {
			size = int64(binary.LittleEndian.Uint32(m[8:])) // the page size of the laptop that made it
		}
		txid[i], pages[i] = binary.LittleEndian.Uint64(m[48:]), binary.LittleEndian.Uint64(m[40:])
		if txid[i]%2 != uint64(i) {
			return Broken(Head, "page %d is in the other's place", i)
		}
	}
	if d := int64(txid[0] - txid[1]); d != 1 && d != -1 {
		return Broken(Head, "commits %d and %d", txid[0], txid[1])
	}
	if need := int64(max(pages[0], pages[1])) * size; st.Size() < need {
		return Broken(Truncated, "%d bytes of %d", st.Size(), need)
	}
	return nil
}

// foreignOr tells a file of another program from ours with a spoilt first page: the
// second one is still there.
func foreignOr(f *os.File, page, size int64) error {
	b := make([]byte, 4)
	if _, err := f.ReadAt(b, page+headSize); err == nil && binary.LittleEndian.Uint32(b) == metaMagic {
		return Broken(Head, "page 0")
	}
	return Broken(Foreign, "%d bytes", size)
}
