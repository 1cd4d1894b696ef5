package checkin_test

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"bapashadir/backend/checkin"
	"bapashadir/backend/indo"
	"bapashadir/backend/outreach"
	"bapashadir/backend/session"
	"bapashadir/backend/store"
	"bapashadir/backend/store/storetest"
)

// answers are the QR that phones draw, as both sides have agreed on them, and the
// token of the session that they are for.
func answers(t *testing.T) (token string, texts []string) {
	t.Helper()
	b, err := os.ReadFile("../outreach/testdata/answerqr.json")
	if err != nil {
		t.Fatal(err)
	}
	var all any
	if err := json.Unmarshal(b, &all); err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	var walk func(any)
	walk = func(v any) {
		switch v := v.(type) {
		case map[string]any:
			for _, in := range v {
				walk(in)
			}
		case []any:
			for _, in := range v {
				walk(in)
			}
		case string:
			if strings.HasPrefix(v, "BHA1") && !seen[v] {
				seen[v] = true
				texts = append(texts, v)
			}
		}
	}
	walk(all)
	for _, text := range texts {
		if start, _, err := outreach.ReadAnswerQR(text); err == nil {
			token = start
		}
	}
	return token, texts
}

func sessionOf(t *testing.T, db *store.DB, tokenStart string) outreach.Session {
	t.Helper()
	ses := storetest.OpenSession(t, db)
	ses.Token = tokenStart + strings.Repeat(".", 16-len(tokenStart))
	if err := db.Update(ctx, func(tx *store.Tx) error { return tx.Sessions.Put(ses) }); err != nil {
		t.Fatal(err)
	}
	return ses
}

// Whoever showed a QR is on the list once, whichever of QR and post came first, each
// of a family for themselves; also when the session was closed in between.
func TestAnswerQRAndPostAreOneArrival(t *testing.T) {
	start, texts := answers(t)
	for _, postFirst := range []bool{false, true} {
		db := storetest.Open(t)
		ses, s := sessionOf(t, db, start), checkin.New(db)
		taken := 0
		for _, text := range texts {
			got, in, err := outreach.ReadAnswerQR(text)
			if err != nil || got != start {
				continue
			}
			post := in
			post.Door = outreach.ByPhone
			one := func(qr bool) (checkin.Welcome, error) {
				if qr {
					return s.ArriveByAnswer(ctx, ses.ID, text)
				}
				return s.ArriveByToken(ctx, ses.Token, post)
			}
			first, err := one(!postFirst)
			if err != nil {
				continue // of a person whom no door takes
			}
			taken++
			again, err := one(postFirst)
			if err != nil || first.Already || !again.Already || again.Number != first.Number || again.Zone != indo.WIB {
				t.Errorf("post first %v: %v %+v, then %+v", postFirst, err, first, again)
			}
			if w, err := s.ArriveByAnswer(ctx, ses.ID, strings.ToLower(text)); err != nil || !w.Already {
				t.Errorf("shown again: %v %+v", err, w)
			}
		}
		l, err := s.List(ctx, ses.ID)
		if err != nil || len(l) != taken || taken < 2 {
			t.Fatalf("%v: %d lines of %d people", err, len(l), taken)
		}
		want := outreach.ByQR
		if postFirst {
			want = outreach.ByPhone
		}
		if l[0].Door != want {
			t.Errorf("came by %s", l[0].Door)
		}
		if _, err := session.New(db).Close(ctx, ses.ID); err != nil {
			t.Fatal(err)
		}
		closed := 0
		for _, text := range texts {
			if w, err := s.ArriveByAnswer(ctx, ses.ID, text); err == nil && w.Already {
				closed++
			}
		}
		if closed != taken {
			t.Errorf("%d of %d are known after the closing", closed, taken)
		}
	}
}

func TestForeignAnswersAreRefused(t *testing.T) {
	db := storetest.Open(t)
	ses, s := storetest.OpenSession(t, db), checkin.New(db)
	start, texts := answers(t)
	for text, code := range map[string]outreach.Code{
		"https://example.com": outreach.AnswerForeign, "": outreach.AnswerForeign, "BHA1" + strings.Repeat("A", 600): outreach.AnswerForeign,
		"BHA1AAAA": outreach.AnswerDamaged,
	} {
		_, err := s.ArriveByAnswer(ctx, ses.ID, text)
		storetest.WantCode(t, err, code)
	}
	for _, text := range texts {
		if got, _, err := outreach.ReadAnswerQR(text); err == nil && got == start {
			_, err := s.ArriveByAnswer(ctx, ses.ID, text)
			storetest.WantCode(t, err, outreach.AnswerElsewhere)
			_, err = s.ArriveByAnswer(ctx, "none", text)
			storetest.WantCode(t, err, outreach.NotFound)
		}
	}
	if l, err := s.List(ctx, ses.ID); err != nil || len(l) != 0 {
		t.Errorf("%v %v", err, l)
	}
}

// At the desk a name alone is a twin: recorded, and told. Name and dusun are the same
// person, unless the officer says otherwise.
func TestTwinsAndAgainAtTheDesk(t *testing.T) {
	db := storetest.Open(t)
	ses, s := storetest.OpenSession(t, db), checkin.New(db)
	by := func(name, dusun, phone string, another bool) checkin.Recorded {
		t.Helper()
		r, err := s.AtDesk(ctx, ses.ID, outreach.Arrival{Name: name, Unsur: "warga", Dusun: dusun, Phone: phone, Door: outreach.ByDesk}, another)
		if err != nil {
			t.Fatal(err)
		}
		return r
	}
	for _, step := range []struct {
		name, dusun, phone string
		another, already   bool
		number, twins      int
	}{
		{name: "Siti Aminah", number: 1},
		{name: "siti  aminah", number: 2, twins: 1},
		{name: "Siti Aminah", dusun: "Dusun 2", number: 3, twins: 2},
		{name: "SITI AMINAH", dusun: "dusun 2", number: 3, already: true},
		{name: "Siti Aminah", dusun: "Dusun 2", another: true, number: 4, twins: 3},
		{name: "Siti Aminah", dusun: "Dusun 3", number: 5, twins: 2},
		{name: "Budi", phone: "081234567890", number: 6},
		{name: "Budi", phone: "+62 812-3456-7890", number: 6, already: true},
		{name: "Budi", phone: "081234567891", number: 7, twins: 1},
	} {
		r := by(step.name, step.dusun, step.phone, step.another)
		if r.Number != step.number || r.Already != step.already || len(r.Twins) != step.twins || r.Zone != indo.WIB {
			t.Errorf("%+v: number %d already %v twins %d", step, r.Number, r.Already, len(r.Twins))
		}
	}
	if l, err := s.Namesakes(ctx, ses.ID, "siti aminah"); err != nil || len(l) != 5 || l[0].Number != 1 {
		t.Errorf("%v %+v", err, l)
	}
	if l, err := s.Namesakes(ctx, ses.ID, " "); err != nil || len(l) != 0 {
		t.Errorf("nobody's name: %v %+v", err, l)
	}
	child := outreach.Arrival{Name: "Ani", Child: true, School: "SD 4", Guardian: "ortu", Unsur: "warga", Door: outreach.ByDesk}
	for n := 8; n <= 9; n++ { // first names of children say nothing
		if r, err := s.AtDesk(ctx, ses.ID, child, false); err != nil || r.Already || r.Number != n || len(r.Twins) != 0 {
			t.Errorf("%v %+v", err, r)
		}
	}
}

// A pasted list is known by its rows, each line of the list for one of them.
func TestListPastedTwiceIsKnown(t *testing.T) {
	db := storetest.Open(t)
	ses, s := storetest.OpenSession(t, db), checkin.New(db)
	if _, err := s.Arrive(ctx, ses.ID, siti("")); err != nil {
		t.Fatal(err)
	}
	row := func(name, dusun string) outreach.Arrival {
		return outreach.Arrival{Name: name, Unsur: "warga", Dusun: dusun}
	}
	rows := []outreach.Arrival{row("Siti Aminah", ""), row("Fo", "RT 1"), row("Fo", "RT 1"), row("", "RT 2")}
	got, err := s.Compare(ctx, ses.ID, rows)
	if err != nil || got[0].Twin != 1 || got[1] != (checkin.Known{}) || got[3].Err == nil {
		t.Fatalf("%v %+v", err, got)
	}
	done, err := s.CatchUp(ctx, ses.ID, rows[:2])
	if err != nil || done[0].Twin != 1 || done[1].Twin != 0 {
		t.Fatalf("%v %+v", err, done)
	}
	got, err = s.Compare(ctx, ses.ID, rows)
	if err != nil || got[0].Number != 2 || got[1].Number != 3 || got[2].Number != 0 || got[2].Twin != 3 {
		t.Errorf("%v %+v", err, got)
	}
	_, err = s.Compare(ctx, "none", rows)
	storetest.WantCode(t, err, outreach.NotFound)
}

// Lines are taken off together or not at all.
func TestLinesAreTakenBackTogether(t *testing.T) {
	db := storetest.Open(t)
	ses, s := storetest.OpenSession(t, db), checkin.New(db)
	for _, name := range []string{"Ani", "Budi", "Fo"} {
		if _, err := s.Arrive(ctx, ses.ID, outreach.Arrival{Name: name, Unsur: "warga"}); err != nil {
			t.Fatal(err)
		}
	}
	storetest.WantCode(t, s.WithdrawAll(ctx, ses.ID, []int{1, 2, 99}, false), outreach.NotFound)
	count := func(want int) {
		t.Helper()
		if l, err := s.List(ctx, ses.ID); err != nil || len(l) != want {
			t.Errorf("%v: %d lines, want %d", err, len(l), want)
		}
	}
	count(3)
	if err := s.WithdrawAll(ctx, ses.ID, []int{1, 3}, false); err != nil {
		t.Fatal(err)
	}
	count(1)
	if err := s.WithdrawAll(ctx, ses.ID, []int{1, 3}, true); err != nil {
		t.Fatal(err)
	}
	count(3)
}
