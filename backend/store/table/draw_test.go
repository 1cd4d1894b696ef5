package table

import (
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
)

// drawn draws the whole schema as text: tables, keys, indexes and every field of
// every record. The test that compares it with testdata/schema.golden turns a
// forgotten migration into a failure.
func drawn() string {
	var b strings.Builder
	fmt.Fprintf(&b, "version %d\n", len(migrations))
	for _, t := range schema {
		b.WriteString("\n" + t.(interface{ draw() string }).draw())
	}
	return b.String()
}

func (d *def[T]) draw() string {
	var b strings.Builder
	whose := "sealed with the data key"
	if d.owner != nil {
		whose = "sealed with the person's key"
	}
	fmt.Fprintf(&b, "%s [%s] %s\n", d.name, d.drawn, whose)
	for _, ix := range d.indexes {
		kind := "index"
		if ix.unique {
			kind = "unique"
		}
		fmt.Fprintf(&b, "  %s %s [%s]\n", kind, ix.name, ix.drawn)
	}
	fields(&b, "  ", reflect.TypeFor[T]())
	return b.String()
}

func fields(b *strings.Builder, indent string, t reflect.Type) {
	for i := range t.NumField() {
		f := t.Field(i)
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		fmt.Fprintf(b, "%s%s %s\n", indent, name, f.Type)
		inner := f.Type
		if inner.Kind() == reflect.Slice {
			inner = inner.Elem()
		}
		if inner.Kind() == reflect.Struct && inner.PkgPath() != "time" {
			fields(b, indent+"  ", inner)
		}
	}
}

func TestSchemaIsTheGoldenOne(t *testing.T) {
	golden := filepath.Join("testdata", "schema.golden")
	if os.Getenv("UPDATE_GOLDEN") != "" {
		if err := os.WriteFile(golden, []byte(drawn()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if got := drawn(); got != string(want) {
		t.Errorf("the schema has changed. Add a migration and its test, then write the drawing anew with UPDATE_GOLDEN=1.\n%s", got)
	}
}

// No record may be able to hold what must not be known (domain.md section 0).
func TestNoFieldForWhatMustNotBeKnown(t *testing.T) {
	drawn := strings.ToLower(drawn())
	for _, word := range []string{"nik ", "klien", "client", "napi", "agama", "religion", "lahir", "birth", "penjamin", "korban", "victim", "device", "address "} {
		for _, l := range strings.Split(drawn, "\n") {
			if strings.HasPrefix(strings.TrimSpace(l), word) && !strings.HasPrefix(l, "  address string") {
				t.Errorf("the schema has a field %q", l)
			}
		}
	}
}
