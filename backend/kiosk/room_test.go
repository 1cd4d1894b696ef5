package kiosk_test

import (
	"testing"

	"bapashadir/backend/kiosk"
	"bapashadir/backend/kiosk/kiosktest"
	"bapashadir/backend/outreach"
	"bapashadir/backend/store/storetest"
)

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// A room that is asked sees how many cards were read, and after a power cut the same item;
// the half-read cards are gone, what was kept is not.
func TestTheHallKeepsItsItemAndForgetsAHalfReading(t *testing.T) {
	cfg := kiosktest.Config(t.TempDir())
	k, err := kiosk.Start(ctx, cfg)
	must(t, err)
	ses := kiosktest.OpenSession(t, k).Session
	j1 := outreach.RoomItem{Phase: outreach.Before, Item: "j1"}
	storetest.WantCode(t, k.AskRoom(ctx, ses, j1), outreach.FeedbackNotOpen)
	must(t, k.SetPhase(ctx, ses, outreach.Before, outreach.Open))
	must(t, k.AskRoom(ctx, ses, j1))
	storetest.WantCode(t, k.AskRoom(ctx, ses, outreach.RoomItem{Phase: outreach.Before, Item: "umur"}), outreach.BadChoice)

	sees := func(k *kiosk.Kiosk, item string, read int, kept bool) {
		t.Helper()
		kiosktest.Settle(t, k, func() bool {
			h := k.Now().Hall
			return h.Showing == string(outreach.ShowSurvey) && h.Survey.Item == item && h.Survey.Read == read && h.Survey.Kept == kept && len(h.Survey.Answers) == 4
		})
	}
	k.RoomRead(ses, j1, 7)
	sees(k, "j1", 7, false)
	must(t, k.Close())

	k = kiosktest.Start(t, cfg)
	sees(k, "j1", 0, false)
	storetest.WantCode(t, k.CountRoom(ctx, ses, j1, []int{0, 0, 0, 0}), outreach.NoAnswer)
	must(t, k.CountRoom(ctx, ses, j1, []int{1, 2, 3, 4}))
	sees(k, "j1", 10, true)
	k.RoomRead(ses, j1, 3) // read once more
	sees(k, "j1", 3, false)
	k.RoomRead(ses, j1, -1) // and given up
	sees(k, "j1", 10, true)

	room, err := k.SurveyRoom(ctx, ses, outreach.Before)
	must(t, err)
	for _, it := range room.Items {
		if want := map[string]int{"j1": 10}[it.Key]; it.Kept != want {
			t.Errorf("%s keeps %d answers, want %d", it.Key, it.Kept, want)
		}
	}
	if len(room.Items) != 10 {
		t.Errorf("%d items for cards, want the ten of the core", len(room.Items))
	}
}

// A frozen hall keeps its item while the officer goes on to the next one.
func TestAFrozenHallKeepsItsItem(t *testing.T) {
	k := kiosktest.Start(t, kiosktest.Config(t.TempDir()))
	ses := kiosktest.OpenSession(t, k).Session
	must(t, k.SetPhase(ctx, ses, outreach.Before, outreach.Open))
	must(t, k.AskRoom(ctx, ses, outreach.RoomItem{Phase: outreach.Before, Item: "p1"}))
	must(t, k.Present.Freeze(ctx, true))
	must(t, k.AskRoom(ctx, ses, outreach.RoomItem{Phase: outreach.Before, Item: "j2"}))
	kiosktest.Settle(t, k, func() bool { return k.Now().Hall.Survey.Item == "p1" && k.Now().Hall.Frozen })
	must(t, k.Present.Freeze(ctx, false))
	kiosktest.Settle(t, k, func() bool { return k.Now().Hall.Survey.Item == "j2" })
}

func TestAPhaseThatAsksNothingStaysShut(t *testing.T) {
	k := kiosktest.Start(t, kiosktest.Config(t.TempDir()))
	ses := kiosktest.OpenSession(t, k).Session
	must(t, k.Feedback.Choose(ctx, ses, []string{"kilat@1"}))
	storetest.WantCode(t, k.SetPhase(ctx, ses, outreach.Before, outreach.Open), outreach.Empty)
	must(t, k.SetPhase(ctx, ses, outreach.After, outreach.Open))
}
