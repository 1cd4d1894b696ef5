package disk

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store/planted"
)

// A file is given its place once; what is there already is never replaced.
func TestPlaceReplacesNothing(t *testing.T) {
	dir := t.TempDir()
	from, to := filepath.Join(dir, "fresh"), filepath.Join(dir, "data")
	for file, text := range map[string]string{from: "new", to: "old"} {
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := Place(from, to); !errors.Is(err, fs.ErrExist) {
		t.Errorf("got %v", err)
	}
	if b, err := os.ReadFile(to); err != nil || string(b) != "old" {
		t.Errorf("%v %q", err, b)
	}
	if err := errors.Join(Remove(to), Place(from, to)); err != nil {
		t.Fatal(err)
	}
	if b, err := os.ReadFile(to); err != nil || string(b) != "new" {
		t.Errorf("%v %q", err, b)
	}
	if _, err := os.Stat(from); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("it kept its old name: %v", err)
	}
}

// Of bbolt's two heads each bit counts, though bbolt itself is content with one.
func TestEachBitOfBothHeadsCounts(t *testing.T) {
	file := filepath.Join(t.TempDir(), "data.db")
	b, err := Open(file, planted.Faults{})
	if err != nil {
		t.Fatal(err)
	}
	if err := b.Close(); err != nil {
		t.Fatal(err)
	}
	if err := ProveHead(file); err != nil {
		t.Fatal(err)
	}
	good, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	bboltOpens := 0
	for n := range 2 {
		for i := range metaSize + 8 {
			bad := append([]byte(nil), good...)
			bad[n*os.Getpagesize()+headSize+i] ^= 1
			if err := os.WriteFile(file, bad, 0o600); err != nil {
				t.Fatal(err)
			}
			if err := ProveHead(file); outreach.CodeOf(err) != outreach.DataDamaged {
				t.Errorf("head %d, byte %d: %v", n, i, err)
			}
			if b, err := Open(file, planted.Faults{}); err == nil {
				bboltOpens++
				if err := b.Close(); err != nil {
					t.Fatal(err)
				}
			}
		}
	}
	if bboltOpens == 0 {
		t.Error("bbolt refuses by itself: what is this proof for?")
	}
}

// Only what a full disk refused before anything counted may be tried again.
func TestFullDiskIsToldFromAFailedSync(t *testing.T) {
	for op, want := range map[string]bool{"write": true, "fdatasync": false} {
		if got := RefusedForRoom(&fs.PathError{Op: op, Path: "x", Err: syscall.ENOSPC}); got != want {
			t.Errorf("%s: %v", op, got)
		}
	}
	if RefusedForRoom(&fs.PathError{Op: "write", Path: "x", Err: syscall.EIO}) {
		t.Error("a broken disk is no full one")
	}
}
