package coding_test

import (
	"fmt"
	"strings"
	"testing"

	"bapashadir/backend/coding"
	"bapashadir/backend/outreach"
	"bapashadir/backend/session"
	"bapashadir/backend/store/storetest"
)

func TestThreeSourcesStandSideBySide(t *testing.T) {
	db := storetest.Open(t)
	ses, s := said(t, db, 10, "Warga mau menyapa"), coding.New(db)
	for i, source := range []outreach.Source{outreach.FromVillagers, outreach.FromClients, outreach.FromOfficers} {
		in := outreach.Interview{Source: source, Code: fmt.Sprintf("i-%02d", i), Answers: [6]string{"", "Warga mulai menyapa\n\nsaya", "", "", "", ""}}
		if source == outreach.FromVillagers {
			in.Session, in.Confirmed = ses.ID, "2026-03-08"
		}
		_, err := s.SaveInterview(ctx, in)
		must(t, err)
	}
	b := board(t, s)
	if len(b.Texts) != 4 || len(b.Interviews) != 3 || b.Interviews[0].Guide != 1 || b.Interviews[0].Code != "I-00" || b.Interviews[1].Code != "I-01" {
		t.Fatalf("%+v", b)
	}
	for _, x := range b.Texts {
		must(t, s.Tag(ctx, x.Of, "menyapa"))
	}
	sheet, err := s.Sheet(ctx, coding.Codebook, "")
	if err != nil || fmt.Sprint(sheet.Rows) != "[[  menyapa  1 1 1 1 4]]" {
		t.Errorf("%v %v", err, sheet.Rows)
	}
	sheet, err = s.Sheet(ctx, coding.Coded, "")
	if err != nil || len(sheet.Rows) != 4 {
		t.Fatalf("%v %v", err, sheet.Rows)
	}
	for _, r := range sheet.Rows {
		if r[0] == "warga" && strings.Join(r, "|") != "warga|Bapas Hadir di Desa Petaling, 2026-03-07|I-00|1|2026-03-08|Apa yang berubah dalam cara memandang mantan narapidana?|Warga mulai menyapa\nsaya|menyapa||" {
			t.Errorf("%q", r)
		}
	}
	if sheet, err = s.Sheet(ctx, coding.Coded, ses.ID); err != nil || len(sheet.Rows) != 2 {
		t.Errorf("of the session: %v %v", err, sheet.Rows)
	}
	_, err = s.Sheet(ctx, coding.Coded, "none")
	storetest.WantCode(t, err, outreach.NotFound)
	_, err = s.Sheet(ctx, "all", "")
	storetest.WantCode(t, err, outreach.BadChoice)
}

func TestAnInterviewIsOfASessionThatWasHeld(t *testing.T) {
	db := storetest.Open(t)
	s := coding.New(db)
	plan, err := session.New(db).Plan(ctx, outreach.Draft{Title: "Bapas Hadir", Date: "2026-04-04", Village: outreach.Village{Code: "19.01.04.2001", Name: "Petaling"}})
	must(t, err)
	for _, ses := range []string{plan.ID, "none"} {
		_, err = s.SaveInterview(ctx, outreach.Interview{Source: outreach.FromOfficers, Code: "P-1", Note: "Baik", Session: ses})
		storetest.WantCode(t, err, outreach.BadChoice)
	}
	_, err = s.SaveInterview(ctx, outreach.Interview{ID: "none", Code: "P-1", Note: "Baik"})
	storetest.WantCode(t, err, outreach.NotFound)
	_, err = s.SaveInterview(ctx, outreach.Interview{Source: outreach.FromSheets, Code: "P-1", Note: "Baik"})
	storetest.WantCode(t, err, outreach.BadChoice)
}

// What the informant corrects is no longer quoted in the old words; what is deleted comes
// back whole.
func TestCorrectedAndRemovedInterviews(t *testing.T) {
	db := storetest.Open(t)
	s := coding.New(db)
	in := outreach.Interview{Source: outreach.FromClients, Code: "K-02", Answers: [6]string{"Pak Budi baik", "Tidak ada", "", "", "", ""}, Note: "Tenang"}
	id, err := s.SaveInterview(ctx, in)
	must(t, err)
	first, second := outreach.TextRef{ID: id, Part: 1}, outreach.TextRef{ID: id, Part: 2}
	look, err := s.LookQuote(ctx, first)
	if err != nil || look.String() != "Pak [nama] baik" {
		t.Errorf("%v %q", err, look)
	}
	if q, err := s.KeepQuote(ctx, first, []int{1}); err != nil || q.Text != "Pak [nama] baik" {
		t.Errorf("%v %+v", err, q)
	}
	again, err := s.KeepQuote(ctx, first, []int{1})
	must(t, err)
	if b := board(t, s); len(b.Quotes) != 1 || b.Quotes[0].ID != again.ID {
		t.Errorf("quoted twice: %+v", b.Quotes)
	}
	_, err = s.KeepQuote(ctx, second, []int{0, 1})
	storetest.WantCode(t, err, outreach.Empty)
	kept, err := s.KeepQuote(ctx, second, nil)
	must(t, err)
	for _, of := range []outreach.TextRef{first, second} {
		must(t, s.Tag(ctx, of, "sikap"))
	}
	storetest.WantCode(t, s.Tag(ctx, outreach.TextRef{ID: id, Part: 3}, "sikap"), outreach.NotFound)
	storetest.WantCode(t, s.Tag(ctx, outreach.TextRef{ID: id, Part: 8}, "sikap"), outreach.NotFound)

	undo, err := s.RemoveInterview(ctx, id)
	must(t, err)
	if b := board(t, s); len(b.Texts)+len(b.Quotes)+len(b.Interviews) != 0 {
		t.Errorf("%+v", b)
	}
	must(t, undo(ctx))
	if b := board(t, s); len(b.Texts) != 3 || len(b.Quotes) != 2 || b.Counts[b.Codes[0].ID][outreach.FromClients] != 2 {
		t.Errorf("%+v", b)
	}

	in.ID, in.Source, in.Answers = id, outreach.FromOfficers, [6]string{"", "Tidak ada", "", "", "", ""}
	_, err = s.SaveInterview(ctx, in)
	must(t, err)
	b := board(t, s)
	if len(b.Texts) != 2 || b.Texts[0].Source != outreach.FromClients || len(b.Quotes) != 1 || b.Quotes[0].ID != kept.ID || b.Counts[b.Codes[0].ID][outreach.FromClients] != 1 {
		t.Errorf("%+v", b)
	}
	undo, err = s.RemoveQuote(ctx, kept.ID)
	must(t, err)
	if b := board(t, s); len(b.Quotes) != 0 {
		t.Errorf("%+v", b.Quotes)
	}
	must(t, undo(ctx))
	if b := board(t, s); len(b.Quotes) != 1 {
		t.Errorf("%+v", b.Quotes)
	}
}
