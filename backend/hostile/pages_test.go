//go:build linux

package hostile

import (
	"encoding/binary"
	"hash/fnv"
)

// pages is a file with a good head of bbolt's and no good page behind it; in a circle
// each page is a branch that leads to the others.
func pages(n int, circle bool) []byte {
	const size = 4096
	b := make([]byte, n*size)
	for i := range 2 {
		m := b[i*size:]
		binary.LittleEndian.PutUint64(m, uint64(i))
		binary.LittleEndian.PutUint16(m[8:], 0x04)
		meta := m[16:]
		binary.LittleEndian.PutUint32(meta, 0xED0CDAED)
		binary.LittleEndian.PutUint32(meta[4:], 2)
		binary.LittleEndian.PutUint32(meta[8:], size)
		binary.LittleEndian.PutUint64(meta[16:], 3)         // the root
		binary.LittleEndian.PutUint64(meta[32:], 2)         // the freelist
		binary.LittleEndian.PutUint64(meta[40:], uint64(n)) // pages
		binary.LittleEndian.PutUint64(meta[48:], uint64(i)) // transaction
		sum := fnv.New64a()
		must(sum.Write(meta[:56]))
		binary.LittleEndian.PutUint64(meta[56:], sum.Sum64())
	}
	binary.LittleEndian.PutUint64(b[2*size:], 2)
	binary.LittleEndian.PutUint16(b[2*size+8:], 0x10)
	if !circle {
		return b
	}
	for p := 3; p < n; p++ {
		page := b[p*size:]
		binary.LittleEndian.PutUint64(page, uint64(p))
		binary.LittleEndian.PutUint16(page[8:], 0x01)
		binary.LittleEndian.PutUint16(page[10:], 1)
		binary.LittleEndian.PutUint32(page[16:], 16) // where the key is
		binary.LittleEndian.PutUint32(page[20:], 1)
		binary.LittleEndian.PutUint64(page[24:], uint64(3+(p-2)%(n-3)))
	}
	return b
}
