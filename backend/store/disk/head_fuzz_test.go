package disk

import (
	"encoding/binary"
	"os"
	"path/filepath"
	"testing"

	"bapashadir/backend/outreach"
)

// FuzzProveHead looks at the first pages of files that are no data: whole, or damaged.
func FuzzProveHead(f *testing.F) {
	page := make([]byte, 4096)
	binary.LittleEndian.PutUint32(page[headSize:], metaMagic)
	f.Add(append(page, page...))
	f.Add([]byte("bukan data"))
	f.Fuzz(func(t *testing.T, b []byte) {
		file := filepath.Join(t.TempDir(), "data")
		if err := os.WriteFile(file, b, 0o600); err != nil {
			t.Fatal(err)
		}
		if err := ProveHead(file); err != nil && outreach.CodeOf(err) != outreach.DataDamaged {
			t.Error(err)
		}
	})
}
