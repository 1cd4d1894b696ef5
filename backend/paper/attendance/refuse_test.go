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
		{"a name in another script", with(3, func(l *List) { l.Rows[1].Name = "陳福" }), typeset.ErrGlyph, "rows.2.name"},
		{"by its own number", with(3, func(l *List) { l.Rows[1].Number, l.Rows[1].Dusun = 17, "🌸" }), typeset.ErrGlyph, "rows.17.dusun"},
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

func TestEveryFieldIsChecked(t *testing.T) {
	l := usual(1)
	papertest.EveryField(t, &l, func() error { return l.check() }, "Session", "Author", "Lang",
		"Rows.School") // stands in place of the unsur, see shown
	if err := Write(io.Discard, with(1, func(l *List) { l.Rows[0].School = "福" })); !errors.Is(err, typeset.ErrGlyph) {
		t.Errorf("a school with a letter that cannot be printed: %v", err)
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
