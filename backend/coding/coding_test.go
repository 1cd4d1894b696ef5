package coding_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"bapashadir/backend/coding"
	"bapashadir/backend/feedback"
	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
	"bapashadir/backend/store/storetest"
)

var ctx = context.Background()

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// said is a session with these comments, whose results are looked at if there are enough.
func said(t *testing.T, db *store.DB, sheets int, comments ...string) outreach.Session {
	t.Helper()
	ses, f := storetest.OpenSession(t, db), feedback.New(db)
	must(t, f.Set(ctx, ses.ID, outreach.After, outreach.Open))
	for i := range sheets {
		sh := outreach.Sheet{Items: map[string]uint8{"u1": 3}, Nonce: fmt.Sprintf("sheet-%04d", i)}
		if i < len(comments) {
			sh.Comment = comments[i]
		}
		_, err := f.Answer(ctx, ses.FeedbackToken, sh)
		must(t, err)
	}
	must(t, f.Set(ctx, ses.ID, outreach.After, outreach.Closed))
	if sheets >= 10 {
		must(t, f.See(ctx, ses.ID))
	}
	return ses
}

func board(t *testing.T, s *coding.Service) coding.Board {
	t.Helper()
	b, err := s.Board(ctx)
	must(t, err)
	return b
}

func text(t *testing.T, b coding.Board, part string) coding.Text {
	t.Helper()
	for _, x := range b.Texts {
		if strings.Contains(x.Text, part) {
			return x
		}
	}
	t.Fatalf("no text with %q in %+v", part, b.Texts)
	return coding.Text{}
}

// names are the codes of a text, as people read them.
func names(t *testing.T, s *coding.Service, part string) string {
	t.Helper()
	b := board(t, s)
	var out []string
	for _, id := range text(t, b, part).Codes {
		i := slices.IndexFunc(b.Codes, func(c outreach.Codeword) bool { return c.ID == id })
		if i < 0 {
			t.Fatalf("a text carries %s, which is no code", id)
		}
		out = append(out, b.Codes[i].Name)
	}
	slices.Sort(out)
	return strings.Join(out, ", ")
}

func id(t *testing.T, s *coding.Service, name string) string {
	t.Helper()
	for _, c := range board(t, s).Codes {
		if c.Name == name {
			return c.ID
		}
	}
	t.Fatalf("no code %q", name)
	return ""
}

func TestCommentsWaitUntilResultsMayBeSeen(t *testing.T) {
	db := storetest.Open(t)
	ses, s, f := said(t, db, 9, "Takut dulu"), coding.New(db), feedback.New(db)
	if b := board(t, s); len(b.Texts) != 0 || b.Hidden != 1 {
		t.Errorf("nine sheets: %+v", b)
	}
	must(t, f.Set(ctx, ses.ID, outreach.After, outreach.Open))
	_, err := f.Answer(ctx, ses.FeedbackToken, outreach.Sheet{Items: map[string]uint8{"u1": 4}, Comment: "Sekarang paham", Nonce: "sheet-last"})
	must(t, err)
	var of outreach.TextRef
	must(t, db.View(ctx, func(tx *store.Tx) error {
		for r, err := range tx.Remarks.Scan(nil) {
			if err != nil {
				return err
			}
			of = outreach.TextRef{Session: r.Session, ID: r.ID}
		}
		return nil
	}))
	hidden := func(when string) {
		t.Helper()
		if b := board(t, s); len(b.Texts) != 0 || b.Hidden != 1 {
			t.Errorf("%s: %+v", when, b)
		}
		storetest.WantCode(t, s.Tag(ctx, of, "takut"), outreach.TextHidden)
		_, err = s.LookQuote(ctx, of)
		storetest.WantCode(t, err, outreach.TextHidden)
		for _, what := range []string{coding.Codebook, coding.Coded} {
			sheet, err := s.Sheet(ctx, what, "")
			if err != nil || sheet.Hidden != 1 || len(sheet.Rows) != 0 {
				t.Errorf("%s, %s: %v %+v", when, what, err, sheet)
			}
		}
	}
	hidden("ten, and still open")
	must(t, f.Set(ctx, ses.ID, outreach.After, outreach.Closed))
	hidden("ten, and not looked at")
	must(t, f.See(ctx, ses.ID))
	if b := board(t, s); len(b.Texts) != 2 || b.Hidden != 0 {
		t.Errorf("ten, looked at: %+v", b)
	}
	must(t, s.Tag(ctx, of, "takut"))
}

func TestCodesAreFoundMergedAndBroughtBack(t *testing.T) {
	db := storetest.Open(t)
	said(t, db, 10, "Dulu takut", "Cemas juga", "Takut dan cemas")
	s := coding.New(db)
	b := board(t, s)
	fear, worry, both := text(t, b, "Dulu").Of, text(t, b, "juga").Of, text(t, b, "dan").Of
	must(t, s.Tag(ctx, fear, "Takut"))
	must(t, s.Tag(ctx, worry, "Cemas"))
	must(t, s.Tag(ctx, both, " takut ")) // the same code, however it is typed
	must(t, s.Tag(ctx, both, "cemas"))
	storetest.WantCode(t, s.Tag(ctx, fear, "?!"), outreach.Empty)
	storetest.WantCode(t, s.Tag(ctx, fear, strings.Repeat("a", 61)), outreach.TooLong)
	storetest.WantCode(t, s.Tag(ctx, fear, "1901010101010001"), outreach.NIKRefused)
	if b := board(t, s); len(b.Codes) != 2 || b.Counts[id(t, s, "Takut")][outreach.FromSheets] != 2 {
		t.Errorf("%+v", b)
	}
	_, err := s.SaveCode(ctx, outreach.Codeword{ID: id(t, s, "Takut"), Name: "cemas"})
	storetest.WantCode(t, err, outreach.NameTaken)
	_, err = s.SaveCode(ctx, outreach.Codeword{ID: id(t, s, "Takut"), Name: "Rasa takut", Description: "Takut pada orangnya"})
	must(t, err)
	if got := names(t, s, "dan"); got != "Cemas, Rasa takut" {
		t.Errorf("renamed: %s", got)
	}

	_, err = s.MergeCodes(ctx, id(t, s, "Cemas"), id(t, s, "Cemas"))
	storetest.WantCode(t, err, outreach.BadChoice)
	undo, err := s.MergeCodes(ctx, id(t, s, "Cemas"), id(t, s, "Rasa takut"))
	must(t, err)
	for _, part := range []string{"Dulu", "juga", "dan"} {
		if got := names(t, s, part); got != "Rasa takut" {
			t.Errorf("merged, %s: %s", part, got)
		}
	}
	must(t, s.Tag(ctx, fear, "baru"))
	must(t, undo(ctx))
	for part, want := range map[string]string{"Dulu": "Rasa takut, baru", "juga": "Cemas", "dan": "Cemas, Rasa takut"} {
		if got := names(t, s, part); got != want {
			t.Errorf("undone, %s: %s, want %s", part, got, want)
		}
	}

	undo, err = s.RemoveCode(ctx, id(t, s, "Cemas"))
	must(t, err)
	if got := names(t, s, "juga"); got != "" {
		t.Errorf("removed: %s", got)
	}
	must(t, undo(ctx))
	if got := names(t, s, "juga"); got != "Cemas" {
		t.Errorf("brought back: %s", got)
	}
	undo, err = s.RemoveCode(ctx, id(t, s, "Cemas"))
	must(t, err)
	must(t, s.Tag(ctx, fear, "cemas"))
	storetest.WantCode(t, undo(ctx), outreach.NameTaken)
	must(t, s.Untag(ctx, fear, id(t, s, "cemas")))
	if got := names(t, s, "Dulu"); got != "Rasa takut, baru" {
		t.Errorf("untagged: %s", got)
	}
}

func TestCodesGatherToThemes(t *testing.T) {
	db := storetest.Open(t)
	said(t, db, 10, "Dulu takut", "Cemas juga")
	s := coding.New(db)
	must(t, s.Tag(ctx, text(t, board(t, s), "takut").Of, "takut"))
	must(t, s.Tag(ctx, text(t, board(t, s), "takut").Of, "dulu"))
	must(t, s.Tag(ctx, text(t, board(t, s), "Cemas").Of, "cemas"))
	theme, err := s.SaveTheme(ctx, outreach.Theme{Name: "Stigma"})
	must(t, err)
	feel, err := s.SaveCategory(ctx, outreach.Category{Name: "Perasaan", Theme: theme})
	must(t, err)
	_, err = s.SaveCategory(ctx, outreach.Category{Name: "Waktu", Theme: "none"})
	storetest.WantCode(t, err, outreach.BadChoice)
	when, err := s.SaveCategory(ctx, outreach.Category{Name: "Waktu", Theme: theme})
	must(t, err)
	for name, category := range map[string]string{"takut": feel, "cemas": feel, "dulu": when} {
		_, err = s.SaveCode(ctx, outreach.Codeword{ID: id(t, s, name), Name: name, Category: category})
		must(t, err)
	}
	// One text with two codes of a theme is one text of it.
	if b := board(t, s); b.Counts[feel][outreach.FromSheets] != 2 || b.Counts[theme][outreach.FromSheets] != 2 {
		t.Errorf("%+v", b.Counts)
	}
	undoTheme, err := s.RemoveTheme(ctx, theme)
	must(t, err)
	undoFeel, err := s.RemoveCategory(ctx, feel)
	must(t, err)
	if b := board(t, s); len(b.Themes) != 0 || len(b.Categories) != 1 || b.Categories[0].Theme != "" || b.Codes[0].Category != "" {
		t.Errorf("%+v", b)
	}
	must(t, undoFeel(ctx))
	must(t, undoTheme(ctx))
	b := board(t, s)
	if b.Counts[feel][outreach.FromSheets] != 2 || b.Counts[theme][outreach.FromSheets] != 2 {
		t.Errorf("brought back: %+v", b.Counts)
	}
	sheet, err := s.Sheet(ctx, coding.Codebook, "")
	must(t, err)
	if got := fmt.Sprint(sheet.Rows); got != "[[Stigma Perasaan cemas  0 0 0 1 1] [Stigma Perasaan takut  0 0 0 1 1] [Stigma Waktu dulu  0 0 0 1 1]]" {
		t.Error(got)
	}
}
