package feedback_test

import (
	"context"
	"fmt"
	"slices"
	"testing"

	"bapashadir/backend/feedback"
	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
	"bapashadir/backend/store/storetest"
	"bapashadir/backend/survey"
)

var ctx = context.Background()

func faces(u1, u2, u4 uint8) map[string]uint8 { return map[string]uint8{"u1": u1, "u2": u2, "u4": u4} }

func sheet(i int) outreach.Sheet {
	return outreach.Sheet{Items: faces(4, 3, 4), Comment: fmt.Sprintf("Bagus %d", i), Nonce: fmt.Sprintf("nonce-%04d", i)}
}

// open is a session whose form of a phase is open.
func open(t *testing.T, p outreach.Phase) (*store.DB, outreach.Session, *feedback.Service) {
	t.Helper()
	db := storetest.Open(t)
	ses, s := storetest.OpenSession(t, db), feedback.New(db)
	if p != "" {
		must(t, s.Set(ctx, ses.ID, p, outreach.Open))
	}
	return db, ses, s
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// Whoever reads the code of a sheet sees ten of them, once they may be seen: not while
// people answer, not below ten, and from then on nothing changes them.
func TestResultsAreSeenOnceAndThenStay(t *testing.T) {
	_, ses, s := open(t, "")
	_, err := s.Answer(ctx, ses.FeedbackToken, sheet(0))
	storetest.WantCode(t, err, outreach.FeedbackNotOpen)
	storetest.WantCode(t, s.See(ctx, ses.ID), outreach.ResultsEarly)
	must(t, s.Set(ctx, ses.ID, outreach.After, outreach.Open))
	for i := range 9 {
		_, err := s.Answer(ctx, ses.FeedbackToken, sheet(i))
		must(t, err)
	}
	if already, err := s.Answer(ctx, ses.FeedbackToken, sheet(3)); err != nil || !already {
		t.Errorf("the same form again: %v %v", already, err)
	}
	storetest.WantCode(t, s.See(ctx, ses.ID), outreach.ResultsEarly)
	must(t, s.Set(ctx, ses.ID, outreach.After, outreach.Closed))
	storetest.WantCode(t, s.See(ctx, ses.ID), outreach.ResultsFew)
	_, err = s.Results(ctx, ses.ID)
	storetest.WantCode(t, err, outreach.ResultsEarly)
	must(t, s.Set(ctx, ses.ID, outreach.After, outreach.Open)) // it was closed by mistake
	_, err = s.Answer(ctx, ses.FeedbackToken, sheet(9))
	must(t, err)
	must(t, s.Set(ctx, ses.ID, outreach.After, outreach.Closed))
	must(t, s.See(ctx, ses.ID))
	r, err := s.Results(ctx, ses.ID)
	must(t, err)
	if len(r.Remarks) != 10 || len(r.Sheets) != 1 || r.Sheets[0].N != 10 || !slices.ContainsFunc(r.Modules, func(m survey.ModuleResult) bool {
		return m.ID == survey.Quick && m.Items[0].Phases[0].Extreme == 4
	}) {
		t.Errorf("%+v", r)
	}
	storetest.WantCode(t, s.Set(ctx, ses.ID, outreach.After, outreach.Open), outreach.ResultsSeen)
	late := sheet(10)
	late.Phase, late.Paper = outreach.After, true
	_, err = s.Enter(ctx, ses.ID, late)
	storetest.WantCode(t, err, outreach.ResultsSeen)
}

func TestPaperIsTypedInAfterwards(t *testing.T) {
	_, ses, s := open(t, outreach.Before)
	must(t, s.Set(ctx, ses.ID, outreach.After, outreach.Open)) // which closes the form before it
	typed := outreach.Sheet{Phase: outreach.Before, Items: map[string]uint8{"p1": 2, "j1": 1}, Paper: true}
	_, err := s.Enter(ctx, ses.ID, typed)
	must(t, err)
	typed.Paper = false
	_, err = s.Enter(ctx, ses.ID, typed)
	storetest.WantCode(t, err, outreach.FeedbackClosed)
	typed.Phase, typed.Paper = outreach.Later, true
	_, err = s.Enter(ctx, ses.ID, typed)
	storetest.WantCode(t, err, outreach.FeedbackNotOpen)
	got, err := s.Standing(ctx, ses.ID)
	if err != nil || got.Sheets[outreach.Before] != 1 || got.Asks() != outreach.After {
		t.Errorf("%v %+v", err, got)
	}
}

func TestBadSheets(t *testing.T) {
	db, ses, s := open(t, outreach.After)
	other := storetest.PlannedSession(t, db, "Desa lain")
	theirs, err := s.PrintSlips(ctx, other.ID, 1)
	must(t, err)
	one := map[string]uint8{"u1": 1}
	for name, c := range map[string]struct {
		sheet outreach.Sheet
		code  outreach.Code
	}{
		"empty":                   {outreach.Sheet{}, outreach.NoAnswer},
		"only a comment":          {outreach.Sheet{Comment: "Bagus 😀"}, ""},
		"half an answer":          {outreach.Sheet{Items: one}, ""},
		"fifth face":              {outreach.Sheet{Items: map[string]uint8{"u1": 5}}, outreach.BadChoice},
		"an item not asked":       {outreach.Sheet{Items: map[string]uint8{"k1": 1}}, outreach.BadChoice},
		"an item that isn't":      {outreach.Sheet{Items: map[string]uint8{"nik": 1}}, outreach.BadChoice},
		"NIK in comment":          {outreach.Sheet{Comment: "saya 1901010101010001"}, outreach.NIKRefused},
		"no such slip":            {outreach.Sheet{Items: one, Slip: "K7M2Q"}, outreach.SlipUnknown},
		"a slip of another place": {outreach.Sheet{Items: one, Slip: theirs[0]}, outreach.SlipElsewhere},
		"O for 0":                 {outreach.Sheet{Items: one, Slip: "K0M2O"}, outreach.SlipMisread},
		"bad nonce":               {outreach.Sheet{Items: one, Nonce: "x"}, outreach.BadBody},
		"another phase":           {outreach.Sheet{Items: one, Phase: outreach.Before}, outreach.FeedbackNotOpen},
		"no phase":                {outreach.Sheet{Items: one, Phase: "kemarin"}, outreach.BadChoice},
	} {
		_, err := s.Answer(ctx, ses.FeedbackToken, c.sheet)
		if outreach.CodeOf(err) != c.code {
			t.Errorf("%s: %v, want %q", name, err, c.code)
		}
	}
	_, err = s.Answer(ctx, ses.Token, sheet(0))
	storetest.WantCode(t, err, outreach.UnknownToken)
}

// A slip answers once in a phase; its second sheet replaces the first when its owner says
// so, and in another phase it answers anew.
func TestSlipUsedTwice(t *testing.T) {
	_, ses, s := open(t, outreach.After)
	slips, err := s.PrintSlips(ctx, ses.ID, 20)
	if err != nil || len(slips) != 20 {
		t.Fatal(err, slips)
	}
	one := outreach.Sheet{Items: faces(1, 1, 1), Slip: slips[0]}
	_, err = s.Answer(ctx, ses.FeedbackToken, one)
	must(t, err)
	one.Items = faces(4, 4, 4)
	_, err = s.Answer(ctx, ses.FeedbackToken, one)
	storetest.WantCode(t, err, outreach.SlipUsed)
	one.Replace = true
	_, err = s.Answer(ctx, ses.FeedbackToken, one)
	must(t, err)
	for i := range 9 {
		_, err := s.Answer(ctx, ses.FeedbackToken, outreach.Sheet{Items: faces(4, 3, 2), Slip: slips[i+1]})
		must(t, err)
	}
	must(t, s.Set(ctx, ses.ID, outreach.After, outreach.Closed))
	must(t, s.See(ctx, ses.ID))
	r, err := s.Results(ctx, ses.ID)
	if err != nil || r.Sheets[0].N != 10 {
		t.Fatalf("%v %+v", err, r)
	}
	for _, m := range r.Modules {
		if m.ID == survey.Quick && !slices.Equal(m.Items[1].Phases[0].Counts, []int{0, 0, 9, 1}) {
			t.Errorf("%+v", m.Items[1])
		}
	}
	if left, err := s.Slips(ctx, ses.ID); err != nil || len(left) != 10 || slices.Contains(left, slips[0]) {
		t.Errorf("%v %v", err, left)
	}
	_, err = s.PrintSlips(ctx, ses.ID, 0)
	storetest.WantCode(t, err, outreach.BadChoice)
}

func TestModulesAreChosenBeforeItBegins(t *testing.T) {
	_, ses, s := open(t, "")
	for code, refs := range map[outreach.Code][]string{"": {"kilat@1", "inti@1", "keyakinan@1"}, outreach.BadChoice: {"inti@2"}, outreach.Empty: {}} {
		if err := s.Choose(ctx, ses.ID, refs); outreach.CodeOf(err) != code {
			t.Errorf("%v: %v", refs, err)
		}
	}
	must(t, s.Choose(ctx, ses.ID, []string{"skm@1", "inti@1"}))
	must(t, s.Set(ctx, ses.ID, outreach.Before, outreach.Open))
	storetest.WantCode(t, s.Choose(ctx, ses.ID, []string{"inti@1"}), outreach.SurveyBegun)
	got, err := s.Standing(ctx, ses.ID)
	if err != nil || survey.FormOf(got.Session, outreach.Before).Instrument() != "inti@1" || survey.FormOf(got.Session, outreach.After).Instrument() != "inti@1 skm@1" {
		t.Errorf("%v %+v", err, got)
	}
}

// The follow-up belongs to a session that has ended, and is reached when no other is open.
func TestFollowUp(t *testing.T) {
	db, ses, s := open(t, outreach.Before)
	slips, err := s.PrintSlips(ctx, ses.ID, 12)
	must(t, err)
	answer := func(slip string, j uint8) {
		t.Helper()
		_, err := s.Answer(ctx, ses.FeedbackToken, outreach.Sheet{Slip: slip, Items: map[string]uint8{"j1": j, "j2": j, "j3": j, "j4": j}})
		must(t, err)
	}
	for i, slip := range slips {
		answer(slip, uint8(1+i%2))
	}
	storetest.WantCode(t, s.Set(ctx, ses.ID, outreach.Later, outreach.Open), outreach.FollowUpEarly)
	storetest.CloseSession(t, db, ses.ID)
	must(t, s.See(ctx, ses.ID))
	must(t, s.Set(ctx, ses.ID, outreach.Later, outreach.Open))
	if asking, err := s.Asking(ctx); err != nil || asking.ID != ses.ID {
		t.Errorf("%v %v", err, asking.ID)
	}
	for i, slip := range slips {
		answer(slip, uint8(2+i%2))
	}
	if r, err := s.Results(ctx, ses.ID); err != nil || slices.ContainsFunc(r.Outcomes, func(o survey.Outcome) bool { return o.Later != nil }) {
		t.Errorf("told while they answer: %v %+v", err, r)
	}
	must(t, s.Set(ctx, ses.ID, outreach.Later, outreach.Closed))
	must(t, s.See(ctx, ses.ID))
	r, err := s.Results(ctx, ses.ID)
	must(t, err)
	for _, o := range r.Outcomes {
		if o.Key == "j" && (o.Later == nil || o.Later.N != 12 || o.Later.Mean != 1) {
			t.Errorf("%+v", o.Later)
		}
	}
	if past, err := s.Village(ctx, ses.ID); err != nil || len(past) != 1 || !past[0].Seen || past[0].Unlike {
		t.Errorf("%v %+v", err, past)
	}
}

func TestRoomAndTerminal(t *testing.T) {
	_, ses, s := open(t, outreach.Before)
	must(t, s.CountRoom(ctx, ses.ID, outreach.Before, "j1", []int{9, 4, 0, 0}))
	must(t, s.CountRoom(ctx, ses.ID, outreach.Before, "j1", []int{2, 9, 1, 0})) // counted once more
	storetest.WantCode(t, s.CountRoom(ctx, ses.ID, outreach.Before, "u1", []int{1, 1, 1, 1}), outreach.BadChoice)
	storetest.WantCode(t, s.CountRoom(ctx, ses.ID, outreach.Before, "j1", []int{1, 1, 1}), outreach.BadChoice)
	for i, want := range []bool{true, false, false} { // the clock of the test stands still
		if got, err := s.Tap(ctx, ses.ID, 3); err != nil || got != want {
			t.Errorf("tap %d: %v %v", i, got, err)
		}
	}
	_, err := s.Tap(ctx, ses.ID, 4)
	storetest.WantCode(t, err, outreach.BadChoice)
}
