package store

import (
	"fmt"
	"reflect"
	"strings"
)

// Draw draws the whole schema as text: tables, keys, indexes and every field of
// every record. The test that compares it with testdata/schema.golden turns a
// forgotten migration into a failure.
func Draw() string {
	var b strings.Builder
	fmt.Fprintf(&b, "version %d\n", len(migrations))
	for _, t := range schema {
		b.WriteString("\n" + t.draw())
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
