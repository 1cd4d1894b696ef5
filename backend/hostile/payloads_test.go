package hostile

import (
	"context"
	"encoding/json"
	"os"
	"strings"
	"testing"

	"bapashadir/backend/checkin"
	"bapashadir/backend/keys"
	"bapashadir/backend/outreach"
	"bapashadir/backend/proof"
	"bapashadir/backend/store/storetest"
)

// payloads are what hostile codes say; frontend/e2e/unit/payloads.spec.ts gives them to
// the readers of the window.
func payloads(t *testing.T) (out []string) {
	t.Helper()
	b, err := os.ReadFile("testdata/payloads.json")
	if err != nil {
		t.Fatal(err)
	}
	var all []struct {
		Kind, Text string
		Times      int
	}
	if err := json.Unmarshal(b, &all); err != nil {
		t.Fatal(err)
	}
	for _, p := range all {
		out = append(out, strings.Repeat(p.Text, max(1, p.Times)))
	}
	return out
}

// Whatever a code says, nobody is recorded by it, and the refusal has a sentence.
func TestHostileCodesRecordNobody(t *testing.T) {
	ctx, db := context.Background(), storetest.Open(t)
	ses := storetest.OpenSession(t, db)
	c, k := checkin.New(db), keys.New(db)
	all := payloads(t)
	if len(all) < 200 {
		t.Errorf("only %d codes", len(all))
	}
	admits := func(text string, read func(string) (string, bool)) bool {
		_, ok := read(text)
		return ok
	}
	for _, text := range all {
		for _, door := range []outreach.Door{outreach.ByCard, outreach.ByDesk} {
			if _, err := c.ArriveByCard(ctx, ses.ID, text, door); err == nil || outreach.CodeOf(err) == outreach.Internal {
				t.Errorf("%.40q came in by card: %v", text, err)
			}
		}
		if _, err := c.ArriveByAnswer(ctx, ses.ID, text); err == nil || outreach.CodeOf(err) == outreach.Internal {
			t.Errorf("%.40q came in by answer: %v", text, err)
		}
		if admits(text, outreach.ReadBadge) {
			t.Errorf("%.40q is a badge", text)
		}
		if a, err := k.Verify(ctx, text); err != nil || a.Verdict == proof.Genuine {
			t.Errorf("%.40q is genuine: %v", text, err)
		}
	}
	if list, err := c.List(ctx, ses.ID); err != nil || len(list) != 0 {
		t.Errorf("%v: %d people were recorded", err, len(list))
	}
	// The fault: a reader that takes whatever begins as a badge does.
	loose := func(s string) (string, bool) { return strings.CutPrefix(strings.ToUpper(s), "BH/") }
	taken := 0
	for _, text := range all {
		if admits(text, loose) {
			taken++
		}
	}
	if taken == 0 {
		t.Error("no code looks like a badge: the proof proves nothing")
	}
}
