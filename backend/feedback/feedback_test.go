package feedback_test

import (
	"context"
	"fmt"
	"testing"

	"bapashadir/backend/feedback"
	"bapashadir/backend/outreach"
	"bapashadir/backend/store/storetest"
)

var ctx = context.Background()

func sheet(i int) outreach.Sheet {
	return outreach.Sheet{Scores: [4]uint8{4, 3, 0, 4}, Comment: fmt.Sprintf("Bagus %d", i), Nonce: fmt.Sprintf("nonce-%04d", i)}
}

func TestHiddenUntilTenHaveAnsweredOrItIsClosed(t *testing.T) {
	db := storetest.Open(t)
	ses, s := storetest.OpenSession(t, db), feedback.New(db)
	_, err := s.Answer(ctx, ses.FeedbackToken, sheet(0))
	storetest.WantCode(t, err, outreach.FeedbackNotOpen)
	if err := s.Set(ctx, ses.ID, outreach.Open); err != nil {
		t.Fatal(err)
	}
	for i := range 9 {
		if _, err := s.Answer(ctx, ses.FeedbackToken, sheet(i)); err != nil {
			t.Fatal(err)
		}
	}
	sum, err := s.Summary(ctx, ses.ID)
	if err != nil || sum.Answered != 9 || sum.Shown || len(sum.Comments) != 0 || sum.Items[0].N != 0 {
		t.Errorf("nine: %v %+v", err, sum)
	}
	if already, err := s.Answer(ctx, ses.FeedbackToken, sheet(3)); err != nil || !already {
		t.Errorf("the same form again: %v %v", already, err)
	}
	if _, err := s.Answer(ctx, ses.FeedbackToken, sheet(9)); err != nil {
		t.Fatal(err)
	}
	sum, err = s.Summary(ctx, ses.ID)
	if err != nil || sum.Answered != 10 || !sum.Shown || len(sum.Comments) != 10 || sum.Items[0].Counts != [4]int{0, 0, 0, 10} || sum.Items[2].N != 0 {
		t.Errorf("ten: %v %+v", err, sum)
	}
}

func TestClosedFeedbackIsShownAndTakesNothing(t *testing.T) {
	db := storetest.Open(t)
	ses, s := storetest.OpenSession(t, db), feedback.New(db)
	for _, to := range []outreach.State{outreach.Open, outreach.Closed} {
		if err := s.Set(ctx, ses.ID, to); err != nil {
			t.Fatal(err)
		}
	}
	_, err := s.Answer(ctx, ses.FeedbackToken, sheet(0))
	storetest.WantCode(t, err, outreach.FeedbackClosed)
	if sum, err := s.Summary(ctx, ses.ID); err != nil || !sum.Shown || sum.Answered != 0 {
		t.Errorf("%v %+v", err, sum)
	}
}

func TestBadSheets(t *testing.T) {
	db := storetest.Open(t)
	ses, s := storetest.OpenSession(t, db), feedback.New(db)
	if err := s.Set(ctx, ses.ID, outreach.Open); err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		sheet outreach.Sheet
		code  outreach.Code
	}{
		"empty":          {outreach.Sheet{}, outreach.NoAnswer},
		"only a comment": {outreach.Sheet{Comment: "Bagus 😀"}, ""},
		"fifth face":     {outreach.Sheet{Scores: [4]uint8{5}}, outreach.BadChoice},
		"NIK in comment": {outreach.Sheet{Comment: "saya 1901010101010001"}, outreach.NIKRefused},
		"no such slip":   {outreach.Sheet{Scores: [4]uint8{1}, Slip: "K7M2Q"}, outreach.SlipUnknown},
		"bad nonce":      {outreach.Sheet{Scores: [4]uint8{1}, Nonce: "x"}, outreach.BadBody},
	} {
		_, err := s.Answer(ctx, ses.FeedbackToken, c.sheet)
		if outreach.CodeOf(err) != c.code {
			t.Errorf("%s: %v, want %q", name, err, c.code)
		}
	}
	_, err := s.Answer(ctx, ses.Token, sheet(0))
	storetest.WantCode(t, err, outreach.UnknownToken)
}

func TestSlipAnswersOnce(t *testing.T) {
	db := storetest.Open(t)
	ses, s := storetest.OpenSession(t, db), feedback.New(db)
	if err := s.Set(ctx, ses.ID, outreach.Open); err != nil {
		t.Fatal(err)
	}
	slips, err := s.PrintSlips(ctx, ses.ID, 20)
	if err != nil || len(slips) != 20 {
		t.Fatal(err, slips)
	}
	one := outreach.Sheet{Scores: [4]uint8{4}, Slip: slips[0]}
	if _, err := s.Answer(ctx, ses.FeedbackToken, one); err != nil {
		t.Fatal(err)
	}
	_, err = s.Answer(ctx, ses.FeedbackToken, one)
	storetest.WantCode(t, err, outreach.SlipUsed)
	_, err = s.PrintSlips(ctx, ses.ID, 0)
	storetest.WantCode(t, err, outreach.BadChoice)
}
