// Package pagestest reads packed pages for tests.
package pagestest

import (
	"bytes"
	"compress/gzip"
	"io"
	"os/exec"
	"testing"
)

// Unpacked reads a page as Go does, and proves that gunzip reads the same.
func Unpacked(t *testing.T, packed []byte) string {
	t.Helper()
	z, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		t.Fatal(err)
	}
	z.Multistream(false) // browsers read one member only
	page, err := io.ReadAll(z)
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command("gunzip", "-c")
	cmd.Stdin = bytes.NewReader(packed)
	same, err := cmd.Output()
	if err != nil || !bytes.Equal(same, page) {
		t.Errorf("gunzip: %v, %d bytes, Go read %d", err, len(same), len(page))
	}
	return string(page)
}
