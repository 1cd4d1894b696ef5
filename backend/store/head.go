package store

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/fnv"
	"io"
	"os"
)

// Why a file can't be trusted, as a word that the dictionaries may explain.
const (
	damagedMissing   = "missing"   // it is not there, its snapshots are
	damagedFolder    = "folder"    // a folder, or no file at all, has its name
	damagedEmpty     = "empty"     // nothing in it
	damagedForeign   = "foreign"   // written by another program
	damagedTruncated = "truncated" // its end is missing
	damagedHead      = "head"      // one of its two first pages
	damagedPages     = "pages"     // its pages do not fit together
	damagedRecords   = "records"   // records are not what was written
	damagedHang      = "hang"      // reading it does not end
)

// damage is what is wrong with a file: why in a word, and what in detail.
type damage struct {
	why  string
	what error
}

func (d *damage) Error() string { return fmt.Sprintf("store: %s: %v", d.why, d.what) }

func broken(why, format string, a ...any) error {
	return &damage{why, fmt.Errorf(format, a...)}
}

// headSize is the size of a bbolt page's own head; metaSize that of the meta that
// follows it in the first two pages, up to its checksum.
const (
	headSize  = 16
	metaSize  = 56
	metaMagic = 0xED0CDAED
)

// readHead proves the first two pages, before bbolt sees the file. bbolt is content
// when one of them is whole, and silently shows the last commit but one when it is
// the wrong one: somebody who was told a number would be gone. A file is also never
// shorter than its meta says: bbolt would fault in the middle of it.
func readHead(file string) error {
	st, err := os.Lstat(file)
	switch {
	case errors.Is(err, os.ErrNotExist):
		return broken(damagedMissing, "no file")
	case err != nil:
		return err
	case !st.Mode().IsRegular():
		return broken(damagedFolder, "it is a %s", st.Mode().Type())
	case st.Size() == 0:
		return broken(damagedEmpty, "no bytes")
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
			return broken(damagedTruncated, "%d bytes", st.Size())
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
			return broken(damagedHead, "page %d", i)
		}
		if i == 0 {
			size = int64(binary.LittleEndian.Uint32(m[8:])) // the page size of the laptop that made it
		}
		txid[i], pages[i] = binary.LittleEndian.Uint64(m[48:]), binary.LittleEndian.Uint64(m[40:])
		if txid[i]%2 != uint64(i) {
			return broken(damagedHead, "page %d is in the other's place", i)
		}
	}
	if d := int64(txid[0] - txid[1]); d != 1 && d != -1 {
		return broken(damagedHead, "commits %d and %d", txid[0], txid[1])
	}
	if need := int64(max(pages[0], pages[1])) * size; st.Size() < need {
		return broken(damagedTruncated, "%d bytes of %d", st.Size(), need)
	}
	return nil
}

// foreignOr tells a file of another program from ours with a spoilt first page: the
// second one is still there.
func foreignOr(f *os.File, page, size int64) error {
	b := make([]byte, 4)
	if _, err := f.ReadAt(b, page+headSize); err == nil && binary.LittleEndian.Uint32(b) == metaMagic {
		return broken(damagedHead, "page 0")
	}
	return broken(damagedForeign, "%d bytes", size)
}
