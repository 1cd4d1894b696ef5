package desk

import (
	"os"
	"strings"
	"testing"

	"bapashadir/backend/api"
	"bapashadir/backend/outreach"
	"bapashadir/backend/store/storetest"
)

// What is coded at the desk is exported, of all sessions or of one; the last removal is
// undone once.
func TestCodingAtTheDesk(t *testing.T) {
	g, e, ses := guestDesk(t)
	c := &Coding{desk: g.desk}
	b, err := c.Board()
	if err != nil || len(b.Texts) != 0 || b.Hidden != 1 || b.Quotes == nil {
		t.Fatalf("while people answer: %v %+v", err, b)
	}
	f := &Feedback{desk: g.desk}
	storetest.WantCode(t, f.Close(ses, "after"), "")
	storetest.WantCode(t, f.See(ses), "")
	if b, err = c.Board(); err != nil || len(b.Texts) == 0 || b.Hidden != 0 {
		t.Fatalf("%v %+v", err, b)
	}
	of := b.Texts[0].Of
	storetest.WantCode(t, c.Tag(of, "=jelas"), "")
	look, err := c.LookQuote(of)
	if err != nil || len(look.Words) == 0 || look.Quote == "" {
		t.Errorf("%v %+v", err, look)
	}
	if struck, err := c.StrikeQuote(of, []int{0}); err != nil || !strings.HasPrefix(struck, "[") {
		t.Errorf("%v %q", err, struck)
	}
	if q, err := c.KeepQuote(of, []int{0}); err != nil || q.Of != of || !strings.HasPrefix(q.Text, "[") {
		t.Errorf("%v %+v", err, q)
	}
	storetest.WantCode(t, c.Undo(), outreach.NotFound)
	if b, err = c.Board(); err != nil || len(b.Codes) != 1 || b.Codes[0].Count != (api.SourceCount{Sheets: 1, All: 1}) || len(b.Quotes) != 1 {
		t.Fatalf("%v %+v", err, b)
	}
	storetest.WantCode(t, c.Remove("code", b.Codes[0].ID), "")
	storetest.WantCode(t, c.Remove("session", ses), outreach.BadChoice)
	storetest.WantCode(t, c.Undo(), "")
	storetest.WantCode(t, c.Undo(), outreach.NotFound)
	for _, of := range []string{"", ses} {
		for what, want := range map[string]string{"codes": ";;'=jelas;;0;0;0;1;1\n", "coded": ";'=jelas;;\n"} {
			saved, err := e.Save(of, what, "csv")
			if err != nil {
				t.Fatal(err)
			}
			raw, err := os.ReadFile(saved.Path)
			if err != nil || !strings.Contains(string(raw), want) {
				t.Errorf("%s of %q: %v %s", what, of, err, raw)
			}
			if named := strings.Contains(saved.Path, "Petaling"); named != (of != "") {
				t.Errorf("%s of %q is called %s", what, of, saved.Path)
			}
		}
	}
	_, err = e.Save("", "attendees", "csv")
	storetest.WantCode(t, err, outreach.NotFound)
}
