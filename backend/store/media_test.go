package store_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
	"bapashadir/backend/store/storetest"
)

func TestMediaAreWhatWasKept(t *testing.T) {
	dir := t.TempDir()
	db, err := store.Open(dir, storetest.Config())
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := db.Close(); err != nil {
			t.Error(err)
		}
	}()
	m := db.Media("gambar")
	if err := m.Forget(""); err != nil {
		t.Errorf("nothing to forget: %v", err)
	}
	var names []string
	for _, data := range []string{"satu", "dua", "satu"} {
		name, err := m.Keep([]byte(data))
		if err != nil {
			t.Fatal(err)
		}
		if got, err := m.Read(name); err != nil || string(got) != data {
			t.Errorf("%v %q", err, got)
		}
		names = append(names, name)
	}
	if names[0] != names[2] || names[0] == names[1] {
		t.Errorf("%q", names)
	}
	file := filepath.Join(dir, "gambar", names[0])
	if err := os.WriteFile(file, []byte("sat"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{names[0], "tiada", "", "../bapas-hadir.db"} {
		_, err := m.Read(name)
		storetest.WantCode(t, err, outreach.NotFound)
	}
	if _, err := m.Keep([]byte("satu")); err != nil { // a spoilt one is written anew
		t.Fatal(err)
	}
	if got, err := m.Read(names[0]); err != nil || !bytes.Equal(got, []byte("satu")) {
		t.Errorf("%v %q", err, got)
	}
	if err := m.Forget(names[0]); err != nil {
		t.Fatal(err)
	}
	if list, err := os.ReadDir(filepath.Join(dir, "gambar")); err != nil || len(list) != 1 {
		t.Errorf("%v %v", err, list)
	}
}
