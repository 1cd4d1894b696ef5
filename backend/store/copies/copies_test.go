package copies

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"bapashadir/backend/outreach"
)

// A data file that another takes the place of is kept, each under a name of its own,
// and snapshots are ordered by their number, whatever the clock said.
func TestReplacedFilesAreAllKept(t *testing.T) {
	f := Folder{Dir: t.TempDir()}
	put := func(file, text string) {
		t.Helper()
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	put(f.File(), "first")
	for _, text := range []string{"second", "third"} {
		put(f.Restored(), text)
		if err := f.Replace(time.Date(2026, 3, 7, 5, 0, 0, 0, time.UTC)); err != nil {
			t.Fatal(err)
		}
	}
	for file, want := range map[string]string{
		f.File(): "third",
		filepath.Join(f.Dir, QuarantineDir, "bapas-hadir-2026-03-07-1.db"): "first",
		filepath.Join(f.Dir, QuarantineDir, "bapas-hadir-2026-03-07-2.db"): "second",
	} {
		if b, err := os.ReadFile(file); err != nil || string(b) != want {
			t.Errorf("%s: %v %q", file, err, b)
		}
	}
}

func TestSnapshotsAreOrderedByNumber(t *testing.T) {
	f := Folder{Dir: t.TempDir()}
	if err := os.MkdirAll(f.snapshot(""), 0o700); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"salinan-000009-20260307T050000Z.db", "salinan-000010-20100101T000000Z.db", "libur.db", KeysFile} {
		if err := os.WriteFile(f.snapshot(name), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	list, err := f.Snapshots()
	if err != nil || len(list) != 2 || list[0].Number != 10 || list[1].Number != 9 {
		t.Errorf("%v %+v", err, list)
	}
	_, _, err = f.Then("libur.db")
	if outreach.CodeOf(err) != outreach.SnapshotDamaged {
		t.Errorf("got %v", err)
	}
}
