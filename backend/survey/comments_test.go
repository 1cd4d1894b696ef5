package survey

import (
	"testing"

	"bapashadir/backend/outreach"
)

func TestCommentsAreReadOfTenAndOnceTheResultsAre(t *testing.T) {
	seen := outreach.Session{}
	seen.Survey.Seen = []outreach.Phase{outreach.After}
	for _, c := range []struct {
		ses    outreach.Session
		phase  outreach.Phase
		sheets int
		want   bool
	}{{outreach.Session{}, outreach.After, 500, false}, {seen, outreach.After, 0, false}, {seen, outreach.After, 9, false},
		{seen, outreach.After, 10, true}, {seen, outreach.Later, 500, false}} {
		if got := CommentsShown(c.ses, c.phase, c.sheets); got != c.want {
			t.Errorf("%v, %s, %d sheets: %v", c.ses.Survey.Seen, c.phase, c.sheets, got)
		}
	}
}
