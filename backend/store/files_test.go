package store_test

import (
	"bytes"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"
	"testing/iotest"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
	"bapashadir/backend/store/storetest"
)

func fileStore(t *testing.T) (string, store.Files) {
	t.Helper()
	dir := t.TempDir()
	db, err := store.Open(dir, storetest.Config())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := db.Close(); err != nil {
			t.Error(err)
		}
	})
	return filepath.Join(dir, "materi"), db.Files("materi")
}

func keep(t *testing.T, f store.Files, data []byte) string {
	t.Helper()
	n, err := f.Create()
	if err != nil {
		t.Fatal(err)
	}
	for part := range bytesIn(data, 10_007) {
		if _, err := n.Write(part); err != nil {
			t.Fatal(err)
		}
	}
	name, err := n.Keep()
	if err != nil || name != store.MediaName(data) {
		t.Fatal(err, name)
	}
	return name
}

func bytesIn(data []byte, size int) func(func([]byte) bool) {
	return func(yield func([]byte) bool) {
		for len(data) > 0 {
			n := min(size, len(data))
			if !yield(data[:n]) {
				return
			}
			data = data[n:]
		}
	}
}

func noise(n int) []byte {
	b := make([]byte, n)
	r := rand.NewChaCha8([32]byte{1})
	_, _ = r.Read(b)
	return b
}

// Around the borders of chunks a file is read back as it was, in any order and from
// anywhere, and nothing of it lies in plain on the disk.
func TestFilesAreWhatWasKept(t *testing.T) {
	dir, f := fileStore(t)
	for _, size := range []int{0, 1, 65535, 65536, 65537, 131072, 400_000} {
		data := noise(size)
		name := keep(t, f, data)
		if err := f.Prove(t.Context(), name); err != nil {
			t.Errorf("%d: %v", size, err)
		}
		in, err := f.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		if err := iotest.TestReader(in, data); err != nil {
			t.Errorf("%d: %v", size, err)
		}
		if at, err := in.Seek(0, io.SeekEnd); err != nil || at != int64(size) || in.Size() != at {
			t.Errorf("%d: %v, ends at %d", size, err, at)
		}
		if err := in.Close(); err != nil {
			t.Error(err)
		}
		raw, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil || size > 64 && bytes.Contains(raw, data[:64]) {
			t.Errorf("%d: %v, or readable", size, err)
		}
	}
	n, err := f.Create()
	if err != nil {
		t.Fatal(err)
	}
	if err := n.Drop(); err != nil {
		t.Error(err)
	}
	if err := f.Retain(func(name string) bool { return name == store.MediaName(noise(1)) }); err != nil {
		t.Error(err)
	}
	if list, err := os.ReadDir(dir); err != nil || len(list) != 1 {
		t.Errorf("%v %v", err, list)
	}
}

func TestASpoiltFileIsNotShown(t *testing.T) {
	dir, f := fileStore(t)
	data := noise(200_000)
	name := keep(t, f, data)
	file := filepath.Join(dir, name)
	raw, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	const chunk = 24 + 65536 + 16
	for what, spoilt := range map[string][]byte{
		"empty":          {},
		"a bit":          append(append(bytes.Clone(raw[:90_000]), raw[90_000]^1), raw[90_001:]...),
		"shorter":        raw[:len(raw)-1],
		"a chunk less":   raw[:16+2*chunk],
		"a chunk twice":  append(bytes.Clone(raw[:16+chunk]), raw[16:]...),
		"chunks swapped": append(append(append(bytes.Clone(raw[:16]), raw[16+chunk:16+2*chunk]...), raw[16:16+chunk]...), raw[16+2*chunk:]...),
		"another's head": append(noise(16), raw[16:]...),
	} {
		if err := os.WriteFile(file, spoilt, 0o600); err != nil {
			t.Fatal(err)
		}
		if outreach.CodeOf(f.Prove(t.Context(), name)) != outreach.NotFound {
			t.Errorf("%s: not noticed", what)
		}
	}
	if err := os.Rename(filepath.Join(dir, keep(t, f, noise(10))), file); err != nil {
		t.Fatal(err)
	}
	storetest.WantCode(t, f.Prove(t.Context(), name), outreach.NotFound) // whole, but another
	storetest.WantCode(t, f.Prove(t.Context(), "../bapas-hadir.db"), outreach.NotFound)
	keep(t, f, data) // written anew
	storetest.WantCode(t, f.Prove(t.Context(), name), "")
}
