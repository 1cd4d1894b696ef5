package inject

import (
	"reflect"
	"strings"
)

// share is the payloads of one filling and which comes next. The fields of a record
// start one payload apart, so that after as many records each has been in each field.
type share struct {
	payloads []string
	met      map[string]bool // the fields that something was put into
}

// fill puts text(i) into the i-th field of record, a pointer to one of that table, that
// people type into. Lists that are empty get one element.
func (s *share) fill(table string, record any, text func(i int) string) {
	n := 0
	s.walk(table, reflect.ValueOf(record).Elem(), func(path string, v reflect.Value) {
		s.met[path] = true
		v.SetString(text(n))
		n++
	})
}

func (s *share) walk(path string, v reflect.Value, set func(string, reflect.Value)) {
	switch v.Kind() {
	case reflect.String:
		if typed(path) {
			set(path, v)
		}
	case reflect.Slice:
		if v.Len() == 0 && below(path) {
			v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		}
		for i := range v.Len() {
			s.walk(path+"[]", v.Index(i), set)
		}
	case reflect.Array:
		for i := range v.Len() {
			s.walk(path+"[]", v.Index(i), set)
		}
	case reflect.Pointer:
		if v.IsNil() && below(path) {
			v.Set(reflect.New(v.Type().Elem()))
		}
		if !v.IsNil() {
			s.walk(path, v.Elem(), set)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if f := v.Type().Field(i); f.IsExported() {
				s.walk(path+"."+f.Name, v.Field(i), set)
			}
		}
	}
}

// below tells whether something that people type lies under path.
func below(path string) bool {
	for _, t := range texts {
		if strings.HasPrefix(t, path) {
			return true
		}
	}
	return false
}

// single is the payload of field i in record n, alone.
func (s *share) single(n int) func(i int) string {
	return func(i int) string { return s.payloads[(n+i)%len(s.payloads)] }
}

// all is every payload, in field i with the i-th first: for records of which there is
// only one.
func (s *share) all(i int) string {
	i %= len(s.payloads)
	return strings.Join(append(append([]string{}, s.payloads[i:]...), s.payloads[:i]...), " ")
}

// longestQR is what of a text a QR of the hall's network has room for.
const longestQR = 150

// fitting is as many payloads, from the i-th on, as a QR holds.
func (s *share) fitting(i int) (out string) {
	for n := range s.payloads {
		if p := s.payloads[(i+n)%len(s.payloads)]; len(out)+len(p) <= longestQR {
			out += p
		}
	}
	return out
}
