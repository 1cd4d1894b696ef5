package attendance

import (
	"bytes"
	"errors"
	"io"
	"reflect"
	"slices"
	"strings"
	"testing"

	"bapashadir/backend/paper/papertest"
	"bapashadir/backend/paper/typeset"
)

func TestRefused(t *testing.T) {
	for _, tc := range []struct {
		name  string
		l     List
		why   error
		field string
	}{
		{"a name that is a page", with(3, func(l *List) { l.Rows[1].Name = strings.Repeat("nama ", 90) }), typeset.ErrTooLong, "rows.2.name"},
		{"a place that is a text", with(3, func(l *List) { l.Place = strings.Repeat("desa ", 90) }), typeset.ErrTooLong, "place"},
		{"a signer's title that is a text", with(3, func(l *List) { l.Knowing.Title = strings.Repeat("Kepala ", 90) }), typeset.ErrTooLong, "knowing.title"},
		{"a moment that is a text", with(3, func(l *List) { l.Moment = strings.Repeat("pagi ", 40) }), typeset.ErrTooLong, "moment"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			var buf bytes.Buffer
			err := Write(&buf, tc.l)
			var refused *typeset.Error
			if !errors.As(err, &refused) || !errors.Is(err, tc.why) || refused.Field != tc.field || buf.Len() > 0 {
				t.Errorf("%v, want %v at %s; %d bytes written", err, tc.why, tc.field, buf.Len())
			}
		})
	}
}

func TestAnyFieldMayHoldAnyLetter(t *testing.T) {
	l := with(2, func(l *List) { l.Rows[1].School, l.Knowing.Name, l.Phones = "SDN 1", "Suparno", true })
	if lost := papertest.Lost(&l, func() error { return Write(io.Discard, l) }); len(lost) > 0 {
		t.Errorf("lost for one field: %q", lost)
	}
	// The fault: one name is asked for its letters, as certificates ask.
	if lost := papertest.Lost(&l, func() error { return typeset.Printable([][2]string{{"name", l.Rows[0].Name}}) }); len(lost) != 1 {
		t.Errorf("the proof overlooks a list that is lost for a name: %q", lost)
	}
}

// No list ever asks for what must not be collected.
func TestColumns(t *testing.T) {
	var have []string
	for i := range reflect.TypeFor[Row]().NumField() {
		have = append(have, reflect.TypeFor[Row]().Field(i).Name)
	}
	if want := []string{"Number", "Name", "Sex", "Unsur", "Dusun", "Phone", "School", "ByHand"}; !slices.Equal(have, want) {
		t.Errorf("a row holds %v", have)
	}
}

func TestSameWordsSameBytes(t *testing.T) {
	if a, b := render(t, usual(23)), render(t, usual(23)); !bytes.Equal(a, b) {
		t.Error("two lists of the same rows differ")
	}
}
