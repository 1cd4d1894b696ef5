package kiosk_test

import (
	"testing"

	"bapashadir/backend/kiosk"
	"bapashadir/backend/kiosk/kiosktest"
	"bapashadir/backend/outreach"
)

// answered lets people answer before and after with a slip each: on the distance items one
// face more the second time.
func answered(t *testing.T, k *kiosk.Kiosk, session string, people int) {
	t.Helper()
	slips, err := k.Feedback.PrintSlips(ctx, session, people)
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range []outreach.Phase{outreach.Before, outreach.After} {
		if err := k.SetPhase(ctx, session, p, outreach.Open); err != nil {
			t.Fatal(err)
		}
		for i, slip := range slips {
			items := map[string]uint8{"p1": 2, "p2": uint8(1 + i%3), "j1": 2, "j2": 3, "j3": 2, "j4": uint8(2 + i%2), "b1": uint8(2 + i%2)}
			if p == outreach.After {
				for _, key := range []string{"j1", "j2", "j3", "j4"} {
					items[key]++
				}
			}
			if _, err := k.Feedback.Enter(ctx, session, outreach.Sheet{Phase: p, Items: items, Slip: slip}); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := k.SetPhase(ctx, session, outreach.After, outreach.Closed); err != nil {
		t.Fatal(err)
	}
}

func wantShow(t *testing.T, k *kiosk.Kiosk, code outreach.Code) {
	t.Helper()
	if err := k.Show(ctx, outreach.ShowResults); outreach.CodeOf(err) != code {
		t.Errorf("show results: %v, want %q", err, code)
	}
}

// The hall sees results only once the officer has asked for them, and what it then sees is
// three figures of pairs.
func TestHallSeesResultsOnceTheyWereAskedFor(t *testing.T) {
	k := kiosktest.Start(t, kiosktest.Config(t.TempDir()))
	wantShow(t, k, outreach.NoSession)
	r := kiosktest.OpenSession(t, k)
	wantShow(t, k, outreach.ResultsEarly)
	answered(t, k, r.Session, 12)
	wantShow(t, k, outreach.ResultsEarly)
	if err := k.Present.Show(ctx, outreach.ShowResults); err != nil { // as an item of the run of show does
		t.Fatal(err)
	}
	kiosktest.Settle(t, k, func() bool { return k.Now().Hall.Showing == string(outreach.ShowResults) })
	if got := k.Now().Hall.Results; got.Pairs != 0 || len(got.Outcomes) != 0 {
		t.Errorf("shown before it was asked for: %+v", got)
	}
	if err := k.Feedback.See(ctx, r.Session); err != nil {
		t.Fatal(err)
	}
	wantShow(t, k, "")
	kiosktest.Settle(t, k, func() bool { return k.Now().Hall.Results.Pairs == 12 })
	got := map[string]int{}
	for _, o := range k.Now().Hall.Results.Outcomes {
		got[o.Key] = o.Way
		if o.Key == "j" && (o.After-o.Before != 1 || o.N != 12 || o.Up != 12) {
			t.Errorf("%+v", o)
		}
	}
	if len(got) != 3 || got["j"] != 1 || got["p"] != 0 || got["b1"] != 0 {
		t.Errorf("%v", got)
	}
	if err := k.Show(ctx, outreach.ShowThanks); err != nil {
		t.Fatal(err)
	}
	kiosktest.Settle(t, k, func() bool { return len(k.Now().Hall.Results.Outcomes) == 0 })
}

// Below ten pairs the officer is told why there is nothing to show.
func TestHallSeesNothingOfNinePairs(t *testing.T) {
	k := kiosktest.Start(t, kiosktest.Config(t.TempDir()))
	r := kiosktest.OpenSession(t, k)
	answered(t, k, r.Session, 9)
	if _, err := k.Feedback.Enter(ctx, r.Session, outreach.Sheet{Phase: outreach.After, Paper: true, Items: map[string]uint8{"j1": 3}}); err != nil {
		t.Fatal(err)
	}
	if err := k.Feedback.See(ctx, r.Session); err != nil {
		t.Fatal(err)
	}
	wantShow(t, k, outreach.ResultsFew)
}
