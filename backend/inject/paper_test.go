package inject

import (
	"context"
	"regexp"
	"testing"

	"bapashadir/backend/handout"
	"bapashadir/backend/outreach"
	"bapashadir/backend/paper/papertest"
)

// acts are the keys of a PDF's objects that do something when it is opened or touched.
var acts = regexp.MustCompile(`"/(JS|JavaScript|AA|OpenAction|Launch|URI|SubmitForm|ImportData|RichMedia|EF|Annots)":`)

// Papers of sessions whose every text attacks either say why they can't be printed, or
// hold nothing that acts.
func TestPapersDoNothing(t *testing.T) {
	printed, refused := 0, 0
	filled, most := 1, 10
	if long() {
		filled, most = parts, Count
	}
	for part := range filled {
		k := hall(t, Part(part, parts))
		o := outreach.DefaultOffice() // else its own texts fill every head
		o.Officer = "Rina Marlina, S.H."
		if _, err := k.Office.Save(ctx, o); err != nil {
			t.Fatal(err)
		}
		for i := range min(most, Count/parts) {
			session := id("ses", i)
			for name, paper := range map[string]func(context.Context) (handout.Paper, error){
				"list": func(ctx context.Context) (handout.Paper, error) {
					return k.Handout.List(ctx, session, handout.ListOptions{})
				},
				"poster": func(ctx context.Context) (handout.Paper, error) {
					return k.Handout.Poster(ctx, session, "10.0.0.1", false)
				},
				"form": func(ctx context.Context) (handout.Paper, error) {
					return k.Handout.SurveyForm(ctx, session, outreach.After)
				},
				"badge": func(ctx context.Context) (handout.Paper, error) {
					return k.Handout.Badges(ctx, "", []string{outreach.BadgeCode(900_000 + i)})
				},
			} {
				p, err := paper(ctx)
				if err != nil {
					if outreach.CodeOf(err) == outreach.Internal {
						t.Errorf("%s of %s: %v", name, session, err)
					}
					refused++
					continue
				}
				printed++
				if found := acts.FindString(papertest.Tool(t, "qpdf", "--json=2", papertest.File(t, "a.pdf", p.PDF))); found != "" {
					t.Errorf("the %s of %s has %s", name, session, found)
				}
			}
		}
	}
	t.Logf("%d papers of payloads printed, %d refused: nothing in them acts", printed, refused)
	if printed < refused/10 {
		t.Errorf("only %d papers could be looked at", printed)
	}
	if !acts.MatchString(`{"/OpenAction": {"/S": "/JavaScript", "/JS": "u:x"}}`) {
		t.Error("a paper that acts is not found")
	}
}
