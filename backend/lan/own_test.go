package lan

import (
	"net/http/httptest"
	"testing"
	"time"

	"bapashadir/backend/office"
	"bapashadir/backend/outreach"
	"bapashadir/backend/pairing"
	"bapashadir/backend/store/storetest"
)

// A phone that has seen the address of the app's own browser can do nothing with it.
func TestTheAppsOwnCodeCountsOnThisLaptopOnly(t *testing.T) {
	db := storetest.Open(t)
	if err := office.New(db).Prepare(t.Context()); err != nil {
		t.Fatal(err)
	}
	pairings := pairing.New(db, time.Now)
	h := New(Services{Office: office.New(db), Pairings: pairings, ScreensChanged: func() {}, Short: outreach.Hotspot{}.Short})
	i, err := pairings.Invite(t.Context(), outreach.Projector, "")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		from string
		want int
	}{{"10.42.0.17:5000", 422}, {"[fe80::1]:5000", 422}, {"127.0.0.1:5000", 303}, {"[::1]:5000", 422}} {
		r := httptest.NewRequest("GET", "/screen/open/"+i.Code, nil)
		r.RemoteAddr = c.from
		w := httptest.NewRecorder()
		if h.ServeHTTP(w, r); w.Code != c.want { // the last finds it used
			t.Errorf("%s: %d", c.from, w.Code)
		}
	}
}
