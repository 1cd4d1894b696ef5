package store

import (
	"bytes"
	"encoding/base64"
	"encoding/binary"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf16"

	"bapashadir/backend/store/table"
)

// Somebody who is erased is gone from old snapshots too: not even the password
// brings the key back.
func TestErasedPersonIsGoneFromOldSnapshots(t *testing.T) {
	if n := traces(t, Faults{}); n != 0 {
		t.Errorf("the erased person's key is in %d files", n)
	}
	if n := traces(t, Faults{KeepKeys: true}); n == 0 {
		t.Error("the proof does not notice snapshots with keys")
	}
	if n := traces(t, Faults{KeepPersons: true}); n == 0 {
		t.Error("the proof does not notice a key that was not destroyed")
	}
}

func traces(t *testing.T, f Faults) (found int) {
	t.Helper()
	dir := t.TempDir()
	db, err := Open(dir, Config{Faults: f})
	if err != nil {
		t.Fatal(err)
	}
	village(t, db, 20)
	s, err := db.Snapshot(ctx)
	if err != nil {
		t.Fatal(err)
	}
	var id string
	var key []byte
	if err := db.View(ctx, func(tx *Tx) (err error) {
		id, err = tx.PersonOf("ses", 10)
		return err
	}); err != nil {
		t.Fatal(err)
	}
	key = raw(t, db, table.Persons, Key(id))
	if err := db.Erase(ctx, id); err != nil {
		t.Fatal(err)
	}
	whole(t, db)
	closed(t, db)
	found = filesWith(t, dir, key)
	if _, err := Restore(dir, Config{}, s.Name); err != nil {
		t.Fatal(err)
	}
	again := open(t, dir, nil)
	if n := names(t, again); len(n) != 19 || n[10] != "" {
		t.Errorf("%v", n)
	}
	return found
}

func filesWith(t *testing.T, dir string, words ...[]byte) (n int) {
	t.Helper()
	if err := filepath.WalkDir(dir, func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := os.ReadFile(path)
		for _, w := range words {
			if bytes.Contains(b, w) {
				n++
				return err
			}
		}
		return err
	}); err != nil {
		t.Fatal(err)
	}
	return n
}

// 200 people, and none of their names in plain in any file: data, snapshots, the
// stick, quarantine, whatever a cut-off copy leaves; in UTF-8, UTF-16 and base64.
func TestNobodysNameLiesInPlain(t *testing.T) {
	if n := canaries(t, Faults{}); n != 0 {
		t.Errorf("names are readable in %d files", n)
	}
	if n := canaries(t, Faults{Plain: true}); n == 0 {
		t.Error("the proof does not see a readable name")
	}
}

func canaries(t *testing.T, f Faults) int {
	t.Helper()
	dir := t.TempDir()
	const password = "sepintu sedulang"
	f.CheapGuess = true
	db, err := Open(dir, Config{Password: password, Faults: f})
	if err != nil {
		t.Fatal(err)
	}
	village(t, db, 200)
	if !f.Plain {
		if _, err := db.Snapshot(ctx); err != nil {
			t.Fatal(err)
		}
		if _, err := db.SnapshotTo(ctx, dir); err != nil {
			t.Fatal(err)
		}
		if err := errors.Join(db.copyParts(filepath.Join(dir, "r.cut"), filepath.Join(dir, "k.cut")), db.Compact(ctx)); err != nil {
			t.Fatal(err)
		}
	}
	closed(t, db)
	if !f.Plain { // leaves a file in quarantine
		if _, err := Restore(dir, Config{Password: password}, ""); err != nil {
			t.Fatal(err)
		}
	}
	var words [][]byte
	for i := range 200 {
		words = append(words, spellings(canary(i+1))...)
	}
	return filesWith(t, dir, words...)
}

func spellings(name string) [][]byte {
	out := [][]byte{[]byte(name)}
	for _, order := range []binary.AppendByteOrder{binary.LittleEndian, binary.BigEndian} {
		var b []byte
		for _, u := range utf16.Encode([]rune(name)) {
			b = order.AppendUint16(b, u)
		}
		out = append(out, b)
	}
	for pad := range 3 {
		e := base64.StdEncoding.EncodeToString([]byte(strings.Repeat("x", pad) + name))
		out = append(out, []byte(e[4:len(e)-4]))
	}
	return out
}
