package inject

import (
	"os/exec"
	"reflect"
	"slices"
	"strings"
	"testing"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
)

// unknown are the fields of the tables of a transaction that nothing is said of, and
// gone those that are named and are no more.
func unknown(tx reflect.Type) (unknown, gone []string) {
	named := slices.Clone(texts)
	for _, list := range others {
		named = append(named, list...)
	}
	var have []string
	for name, record := range tables(tx) {
		have = append(have, leaves(name, record)...)
	}
	for _, path := range have {
		if !slices.Contains(named, path) {
			unknown = append(unknown, path)
		}
	}
	for i, path := range named {
		if !slices.Contains(have, path) || slices.Contains(named[:i], path) {
			gone = append(gone, path)
		}
	}
	slices.Sort(unknown)
	return unknown, gone
}

func TestEveryFieldIsNamed(t *testing.T) {
	more, gone := unknown(reflect.TypeFor[store.Tx]())
	if len(more) > 0 {
		t.Errorf("fields of records that hold a text, and nobody says whether people type it: name them in fields.go, and fill their table in records.go\n%q", more)
	}
	if len(gone) > 0 {
		t.Errorf("named twice, or no field: %q", gone)
	}
}

// A field left out is found: one at the end of each kind of path.
func TestAFieldLeftOutIsFound(t *testing.T) {
	type tip struct{ Words []struct{ Text *string } }
	type tx struct {
		Sessions store.Tx
		Tips     table[tip]
		Kinds    table[struct{ Kind outreach.Kind }]
	}
	more, _ := unknown(reflect.TypeFor[tx]())
	if !slices.Equal(more, []string{"Tips.Words[].Text"}) {
		t.Errorf("found %q", more)
	}
}

// table is one as a transaction has it.
type table[T any] struct{}

func (*table[T]) Get([]byte) (T, error) { panic("only looked at") }

// What people get holds no attack: only a build with the tag dev knows this package.
func TestNotInTheProgram(t *testing.T) {
	for tags, want := range map[string]bool{"": false, "desktop,production": false, "dev": true} {
		out, err := exec.Command("go", "list", "-deps", "-tags", tags, "bapashadir").Output()
		if err != nil {
			t.Fatal(err)
		}
		if has := slices.Contains(strings.Fields(string(out)), "bapashadir/backend/inject"); has != want {
			t.Errorf("with the tags %q the program has it: %v", tags, has)
		}
	}
}

func TestPayloadsAreSoManyAndDiffer(t *testing.T) {
	all := Payloads()
	if len(all) != Count || len(slices.Compact(slices.Sorted(slices.Values(all)))) != Count {
		t.Errorf("%d payloads, want %d that differ", len(all), Count)
	}
}
