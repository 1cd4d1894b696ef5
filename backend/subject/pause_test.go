package subject_test

import (
	"bytes"
	"reflect"
	"strings"
	"testing"

	"bapashadir/backend/certify"
	"bapashadir/backend/checkin"
	"bapashadir/backend/guest"
	"bapashadir/backend/handout"
	"bapashadir/backend/mentor"
	"bapashadir/backend/outreach"
	"bapashadir/backend/paper/papertest"
	"bapashadir/backend/report"
	"bapashadir/backend/store"
)

// uses are the ways in which a person's data leave the app, each telling all that it says.
// says is what of the person it may still say while their data are to be left alone.
func uses(t *testing.T, h hall) map[string]func() string {
	t.Helper()
	papers, c, ids := handout.New(h.db), certify.NewIn(h.db, certify.Ways{Documents: t.TempDir()}), []string{h.cert.ID}
	pdf := func(b []byte, err error) string {
		if err != nil {
			return string(outreach.CodeOf(err))
		}
		return strings.Join(papertest.Text(t, b), " ")
	}
	paper := func(p handout.Paper, err error) string { return pdf(p.PDF, err) }
	all := map[string]func() string{
		"the attendance list":      func() string { return paper(papers.List(ctx, h.ses.ID, handout.ListOptions{Phones: true})) },
		"mentors' badges":          func() string { return paper(papers.Badges(ctx, "", nil)) },
		"one badge":                func() string { return paper(papers.Badges(ctx, "", []string{h.badge})) },
		"the book of certificates": func() string { return pdf(c.BookPDF(ctx, certify.BookAsk{})) },
		"the book as a table": func() string {
			l, err := c.Leaving(ctx, certify.BookAsk{})
			return tableText(t, report.Certificates(l), err)
		},
		"a certificate": func() string {
			_, cert, err := c.One(ctx, certify.Ask{Kind: outreach.Keterangan, Mentors: []string{h.m}, Occasion: outreach.Occasion{Session: h.ses.ID}})
			return cert.Name + string(outreach.CodeOf(err))
		},
		"an attendee's certificate": func() string {
			p, err := c.Preview(ctx, certify.Ask{Kind: outreach.Keterangan, Attendees: []int{h.siti}, Occasion: outreach.Occasion{Session: h.ses.ID}})
			return p.Certificate.Name + string(outreach.CodeOf(err))
		},
		"all certificates": func() string {
			p, err := c.Preview(ctx, certify.Ask{Kind: outreach.Piagam, Occasion: outreach.Occasion{Session: h.ses.ID}})
			return p.Certificate.Name + string(outreach.CodeOf(err))
		},
		"a certificate again": func() string {
			path, err := c.Reprint(ctx, ids, true)
			return path + string(outreach.CodeOf(err))
		},
		"a certificate's file": func() string {
			path, cert, err := c.Keep(ctx, h.cert.ID, certify.Ask{}, "", "")
			return path + cert.Name + string(outreach.CodeOf(err))
		},
		"new badges": func() string {
			l, err := guest.New(h.db).InviteMentors(ctx)
			if err != nil || len(l) == 0 {
				return string(outreach.CodeOf(err))
			}
			return l[0].Name
		},
		"the register": func() string {
			rows, err := mentor.New(h.db).Register(ctx)
			if err != nil || len(rows) != 1 {
				t.Errorf("%v %+v", err, rows)
			}
			return rows[0].Phone
		},
	}
	for _, what := range report.Lists() {
		for in, session := range map[string]string{"": h.ses.ID, " of all sessions": ""} {
			all["the table of "+what+in] = func() string {
				tab, err := report.New(h.db).Table(ctx, what, session)
				return tableText(t, tab, err)
			}
		}
	}
	return all
}

func tableText(t *testing.T, tab report.Table, err error) string {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := tab.Write(&b, "csv"); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// marks is what tells of Siti and not of her namesake.
var marks = []string{"0812-3456-7890", phone, "Dusun 1", name}

// Data that are to be left alone leave the app nowhere, but for the name on the list that
// proves who came; resumed, all is as before.
func TestPausedDataLeaveNowhere(t *testing.T) {
	h := open(t, store.Faults{})
	// The namesake goes, so that a name is hers.
	if err := checkin.New(h.db).Withdraw(ctx, h.ses.ID, h.other, false); err != nil {
		t.Fatal(err)
	}
	persons := h.persons(t)
	if _, err := guest.New(h.db).Invite(ctx, h.ses.ID, []outreach.Arrival{{Name: "Budi", Unsur: "warga"}}, nil); err != nil {
		t.Fatal(err)
	}
	tells := func(f func() string, may ...string) (found []string) {
		text := f()
		for _, m := range marks {
			if strings.Contains(text, m) && !contains(may, m) {
				found = append(found, m)
			}
		}
		return found
	}
	may := map[string][]string{"the attendance list": {name, "Dusun 1"}}
	before := map[string]bool{}
	for what, use := range uses(t, h) {
		before[what] = len(tells(use, may[what]...)) > 0
	}
	if err := h.s.Pause(ctx, persons); err != nil {
		t.Fatal(err)
	}
	for what, use := range uses(t, h) {
		if found := tells(use, may[what]...); len(found) > 0 {
			t.Errorf("%s still says %q", what, found)
		}
	}
	if l, err := checkin.New(h.db).List(ctx, h.ses.ID); err != nil || len(l) != 1 || !l[0].Paused {
		t.Errorf("%v: the line is gone from the list: %+v", err, l)
	}
	if err := h.s.Resume(ctx, persons); err != nil {
		t.Fatal(err)
	}
	silent := []string{"the table of guests", "the table of guests of all sessions"} // she was not invited: her badge is a volunteer's
	for what, use := range uses(t, h) {
		if (len(tells(use, may[what]...)) == 0) != contains(silent, what) || !before[what] && !contains(silent, what) {
			t.Errorf("%s says nothing of her when it may: this proof would not notice", what)
		}
	}
}

// An invited guest who is paused is on no list either.
func TestPausedGuestIsOnNoList(t *testing.T) {
	for _, f := range []store.Faults{{}, {NoPause: true}} {
		h := open(t, f)
		got, err := guest.New(h.db).Invite(ctx, h.ses.ID, []outreach.Arrival{{Name: "Budi Rahasia", Unsur: "warga"}}, nil)
		if err != nil {
			t.Fatal(err)
		}
		found, err := h.s.Find(ctx, got[0].Guest.Code)
		if err != nil || len(found.People) != 1 {
			t.Fatalf("%v %+v", err, found)
		}
		if err := h.s.Pause(ctx, found.People[0].Persons); err != nil {
			t.Fatal(err)
		}
		tab, err := report.New(h.db).Table(ctx, "guests", h.ses.ID)
		if says := strings.Contains(tableText(t, tab, err), "Budi Rahasia"); says != f.NoPause {
			t.Errorf("%+v: the table says it: %v", f.NoPause, says)
		}
		_, err = handout.New(h.db).Badges(ctx, h.ses.ID, []string{got[0].Guest.Code})
		if refused := outreach.CodeOf(err) == outreach.PersonPaused; refused == f.NoPause {
			t.Errorf("%v", err)
		}
	}
}

// Whoever adds a paper or a table says here what a pause means for it.
func TestEveryPaperIsThoughtOf(t *testing.T) {
	known := map[string]string{
		"handout.List": "tried", "handout.Badges": "tried", "handout.Poster": "nobody's", "handout.AnswerCards": "nobody's", "handout.PrintTest": "nobody's",
		"handout.Slips": "nobody's", "handout.SurveyForm": "nobody's", "handout.Receipt": "counts alone",
		"certify.BookPDF": "tried", "certify.Leaving": "tried", "certify.One": "tried", "certify.Preview": "tried", "certify.Reprint": "tried", "certify.Keep": "tried",
		"certify.Issue": "by the plan that Preview shows", "certify.Book": "what the window shows", "certify.PreviewIssued": "likewise",
	}
	quiet := "AddLogo Batch Cancel Close Example Folder GiveNumber Issued Logos Look Making Makings Printed RemoveLogo ResetMaking Revoke Sample SaveLook SaveMaking Years Warnings"
	for pkg, v := range map[string]any{"handout": &handout.Service{}, "certify": &certify.Service{}} {
		for i := range reflect.TypeOf(v).NumMethod() {
			m := reflect.TypeOf(v).Method(i).Name
			if known[pkg+"."+m] == "" && !contains(strings.Fields(quiet), m) {
				t.Errorf("%s.%s: does it print or tell of a person?", pkg, m)
			}
		}
	}
}

func contains(all []string, s string) bool {
	for _, x := range all {
		if x == s {
			return true
		}
	}
	return false
}
