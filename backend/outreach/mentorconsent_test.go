package outreach_test

import (
	"strings"
	"testing"

	"bapashadir/backend/outreach"
)

// Whoever reads it on a phone at the door reads short sentences, with nothing left to fill in.
func TestConsentOfVolunteersIsShortAndWhole(t *testing.T) {
	o := outreach.Office{Name: "Bapas Pangkalpinang"}
	text := outreach.MentorConsentText(outreach.MentorConsentVersion, o)
	if strings.ContainsAny(text, "{}") || !strings.Contains(text, "Bapas Pangkalpinang") || !strings.Contains(text, "petugas di acara ini") {
		t.Errorf("%q", text)
	}
	for sentence := range strings.SplitSeq(text, ". ") {
		if n := len(strings.Fields(sentence)); n > 12 {
			t.Errorf("%d words: %s", n, sentence)
		}
	}
	if o.Contact = "0812-3456-7890"; !strings.Contains(outreach.MentorConsentText(1, o), "lewat 0812-3456-7890") {
		t.Errorf("%q", outreach.MentorConsentText(1, o))
	}
	for _, never := range []int{-1, 0, outreach.MentorConsentVersion + 1} {
		if got := outreach.MentorConsentText(never, o); got != "" {
			t.Errorf("version %d: %q", never, got)
		}
	}
}
