package checkin_test

import (
	"testing"

	"bapashadir/backend/checkin"
	"bapashadir/backend/outreach"
	"bapashadir/backend/store/storetest"
)

// A phone that never saw the answer asks with its form's nonce: all of the form, in
// its order, and nobody whom the desk has taken back.
func TestSentFormIsFoundByItsNonce(t *testing.T) {
	db := storetest.Open(t)
	ses, s := storetest.OpenSession(t, db), checkin.New(db)
	family := []outreach.Arrival{siti("nonce-0001"), siti("nonce-0001"), siti("nonce-0001")}
	family[1].Name, family[2].Name = "Budi", "Fo"
	if _, err := s.Together(ctx, ses.Token, family); err != nil {
		t.Fatal(err)
	}
	for _, want := range [][]string{{"Siti Aminah", "Budi", "Fo"}, {"Siti Aminah", "Fo"}} {
		got, err := s.Sent(ctx, ses.Token, "nonce-0001")
		if err != nil || len(got) != len(want) {
			t.Fatalf("%v %+v", err, got)
		}
		for i, w := range got {
			if w.Name != want[i] || !w.Already {
				t.Errorf("%+v, want %s", w, want[i])
			}
		}
		if err := s.Withdraw(ctx, ses.ID, 2, false); len(want) == 3 && err != nil {
			t.Fatal(err)
		}
	}
	_, err := s.Sent(ctx, ses.Token, "nonce-0002")
	storetest.WantCode(t, err, outreach.NotFound)
	_, err = s.Sent(ctx, "no such token...", "nonce-0001")
	storetest.WantCode(t, err, outreach.UnknownToken)
}
