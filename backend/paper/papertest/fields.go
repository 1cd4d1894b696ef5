package papertest

import (
	"reflect"
	"slices"
	"strings"
	"testing"
)

// EveryField puts a letter that no font has into each text of a paper, one after
// the other, and expects check to refuse it: a field added to a struct and forgotten
// there would print holes. silent are those that are not drawn as letters.
func EveryField(t *testing.T, paper any, check func() error, silent ...string) {
	t.Helper()
	var try func(path string, field reflect.Value)
	try = func(path string, field reflect.Value) {
		switch field.Kind() {
		case reflect.String:
			was := field.String()
			field.SetString("福")
			if err := check(); (err == nil) != slices.Contains(silent, path) {
				t.Errorf("%s holds a letter that cannot be printed; check says %v", path, err)
			}
			field.SetString(was)
		case reflect.Slice:
			if field.Len() == 0 {
				field.Set(reflect.MakeSlice(field.Type(), 1, 1))
			}
			try(path, field.Index(0))
		case reflect.Pointer:
			if field.IsNil() {
				field.Set(reflect.New(field.Type().Elem()))
			}
			try(path, field.Elem())
		case reflect.Struct:
			for i := range field.NumField() {
				if sub := field.Type().Field(i); sub.IsExported() {
					try(strings.TrimPrefix(path+"."+sub.Name, "."), field.Field(i))
				}
			}
		}
	}
	try("", reflect.ValueOf(paper).Elem())
}

// Lost puts letters that no font has, a picture and half a letter into each text of a
// paper, one after the other, and names those for which draw does not draw it: a list is
// not lost for one name. but are those that have a form.
func Lost(paper any, draw func() error, but ...string) (lost []string) {
	var try func(path string, field reflect.Value)
	try = func(path string, field reflect.Value) {
		switch field.Kind() {
		case reflect.String:
			was := field.String()
			field.SetString("Fo 福王 🌸 \xe2\x80 علي")
			if err := draw(); err != nil && !slices.Contains(but, path) {
				lost = append(lost, path+": "+err.Error())
			}
			field.SetString(was)
		case reflect.Slice:
			for i := range min(field.Len(), 2) {
				try(path, field.Index(i))
			}
		case reflect.Pointer:
			if !field.IsNil() {
				try(path, field.Elem())
			}
		case reflect.Struct:
			for i := range field.NumField() {
				if sub := field.Type().Field(i); sub.IsExported() {
					try(strings.TrimPrefix(path+"."+sub.Name, "."), field.Field(i))
				}
			}
		}
	}
	try("", reflect.ValueOf(paper).Elem())
	return lost
}
