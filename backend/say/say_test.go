package say

import (
	"encoding/json"
	"errors"
	"os"
	"strings"
	"testing"

	"bapashadir/backend/outreach"
	"bapashadir/backend/slide"
)

func TestEveryCodeHasASentence(t *testing.T) {
	for _, c := range append(outreach.Codes(), deckCodes()...) {
		if s := Error(outreach.Refuse(c, "")); len(s) < 15 {
			t.Errorf("%s: %q", c, s)
		}
	}
	for _, d := range outreach.Doors() {
		if Door(d) == "" {
			t.Errorf("door %s has no name", d)
		}
	}
	for _, k := range outreach.DeedKinds() {
		if Deed(k) == "" {
			t.Errorf("deed %s has no sentence", k)
		}
	}
	for _, a := range []outreach.Actor{outreach.ByOfficer, outreach.ByHelping, outreach.ByOwner, outreach.ByProgram, outreach.ByCommand} {
		if Actor(a) == "" {
			t.Errorf("%s has no name", a)
		}
	}
	for _, u := range outreach.Unsurs() {
		if Unsur(u) == "" {
			t.Errorf("%s has no name", u)
		}
	}
}

// The window's second language knows every code too.
func TestEveryCodeHasAnEnglishSentence(t *testing.T) {
	raw, err := os.ReadFile("../../frontend/src/lib/i18n/shared/en.json")
	if err != nil {
		t.Fatal(err)
	}
	var en words
	if err := json.Unmarshal(raw, &en); err != nil {
		t.Fatal(err)
	}
	for _, c := range append(outreach.Codes(), deckCodes()...) {
		if len(en.Error[string(c)]) < 10 {
			t.Errorf("%s: %q", c, en.Error[string(c)])
		}
	}
	for _, k := range outreach.DeedKinds() {
		if en.Deed[string(k)] == "" {
			t.Errorf("deed %s has no sentence", k)
		}
	}
	if len(en.Actor) != len(indonesian().Actor) {
		t.Errorf("%d roles", len(en.Actor))
	}
	for _, d := range outreach.Doors() {
		if en.Door[string(d)] == "" {
			t.Errorf("door %s has no name", d)
		}
	}
}

// deckCodes are those of a deck's text, as outreach.ReadDeck hands them on.
func deckCodes() (out []outreach.Code) {
	for _, c := range slide.Codes() {
		out = append(out, outreach.Code(c))
	}
	return out
}

func TestTheFieldsOwnSentenceComesFirst(t *testing.T) {
	for _, c := range []struct {
		err  error
		want string
	}{
		{outreach.Refuse(outreach.NIKRefused, "dusun"), "NIK tidak diperlukan"},
		{outreach.Refuse(outreach.Empty, "nama"), "Nama belum diisi"},
		{outreach.Refuse(outreach.Empty, "dusun"), "Bagian ini belum diisi"},
		{outreach.Refuse(outreach.TooLong, "nama", "max", "100"), "100"},
		{errors.New("disk on fire"), "Aplikasi di laptop keliru"},
	} {
		if got := Error(c.err); !strings.Contains(got, c.want) {
			t.Errorf("%v: %q, want %q in it", c.err, got, c.want)
		}
	}
	if s := Error(errors.New("secret path")); strings.Contains(s, "secret") {
		t.Errorf("the cause leaked: %q", s)
	}
}
