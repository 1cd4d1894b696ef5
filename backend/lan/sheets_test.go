package lan

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strings"
	"testing"
	"time"

	"bapashadir/backend/outreach"
)

// answers is a hall whose form after the session is open, on a clock that stands still
// until it is moved.
func answers(t *testing.T) (h *Server, to string, now *time.Time) {
	t.Helper()
	h, ses := handler(t)
	at := time.Date(2026, 3, 7, 2, 0, 0, 0, time.UTC)
	h.sheets.now = func() time.Time { return at }
	if err := h.Feedback.Set(t.Context(), ses.ID, outreach.After, outreach.Open); err != nil {
		t.Fatal(err)
	}
	return h, "/u/" + ses.FeedbackToken, &at
}

// post hands in a sheet as a phone does that has this cookie.
func post(h http.Handler, to, nonce string, cookie *http.Cookie) *httptest.ResponseRecorder {
	r := httptest.NewRequest("POST", to, strings.NewReader("tahap=after&u1=4&nonce="+nonce))
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	if cookie != nil {
		r.AddCookie(cookie)
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w
}

// cookieOf opens the form as a new phone; nil when it was given none.
func cookieOf(t *testing.T, h http.Handler, to string) *http.Cookie {
	t.Helper()
	w := get(t, h, to, "gzip")
	if w.Code != http.StatusOK {
		t.Fatal(w.Code)
	}
	for _, c := range w.Result().Cookies() {
		if c.Name == sheetCookie {
			return c
		}
	}
	return nil
}

// A phone that posts 10,000 sheets, with its cookie, with none, and with a fresh one each
// time, leaves few, and another one behind the same address is still heard.
func TestOnePhoneCannotAnswerForAVillage(t *testing.T) {
	h, to, _ := answers(t)
	other := cookieOf(t, h, to)
	if other == nil || other.Path != "/u" || !other.HttpOnly || other.SameSite != http.SameSiteStrictMode || len(other.Value) < 20 {
		t.Fatalf("%+v", other)
	}
	kept, refused := 0, 0
	for i := range 10_000 {
		var with *http.Cookie
		switch i % 3 {
		case 0:
			with = &http.Cookie{Name: sheetCookie, Value: fmt.Sprintf("made-up-%d", i)}
		case 1:
			with = cookieOf(t, h, to)
		}
		switch w := post(h, to, fmt.Sprintf("nonce-%06d", i), with); w.Code {
		case http.StatusOK:
			kept++
		case http.StatusTooManyRequests:
			refused++
			if !strings.Contains(w.Body.String(), "Jawaban masih ada di HP ini") {
				t.Fatal(w.Body.String())
			}
		default:
			t.Fatal(w.Code, w.Body.String())
		}
	}
	if most := addressSheets + newPhones; kept > most || kept < addressSheets || kept+refused != 10_000 {
		t.Errorf("%d kept, %d refused, want at most %d", kept, refused, most)
	}
	if w := post(h, to, "nonce-other", other); w.Code != http.StatusOK {
		t.Errorf("the other phone: %d", w.Code)
	}
	standing, err := h.Feedback.SessionOf(t.Context(), strings.TrimPrefix(to, "/u/"))
	if err != nil {
		t.Fatal(err)
	}
	if s, err := h.Feedback.Standing(t.Context(), standing.ID); err != nil || s.Sheets[outreach.After] != kept+1 {
		t.Errorf("%v: %d sheets in the file, %d answered", err, s.Sheets[outreach.After], kept+1)
	}
}

// A family answers one after the other on one phone; a machine does not, and waits.
func TestAFamilyIsNoFlood(t *testing.T) {
	h, to, now := answers(t)
	own := cookieOf(t, h, to)
	n := 0
	more := func() int { n++; return post(h, to, fmt.Sprintf("nonce-%06d", n), own).Code }
	for range phoneSheets {
		if code := more(); code != http.StatusOK {
			t.Fatalf("sheet %d: %d", n, code)
		}
	}
	if code := more(); code != http.StatusTooManyRequests {
		t.Fatalf("sheet %d: %d", n, code)
	}
	*now = now.Add(-time.Hour) // set back: nothing is given
	if code := more(); code != http.StatusTooManyRequests {
		t.Fatalf("a clock set back: %d", code)
	}
	*now = now.Add(time.Hour + phoneEvery)
	if a, b := more(), more(); a != http.StatusOK || b != http.StatusTooManyRequests {
		t.Errorf("a minute later: %d, then %d", a, b)
	}
	if w := get(t, h, to, ""); strings.Contains(w.Header().Get("Set-Cookie"), own.Value) {
		t.Error("the same cookie for two phones")
	}
	r := httptest.NewRequest("GET", to, nil)
	r.AddCookie(own)
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	if w.Header().Get("Set-Cookie") != "" {
		t.Error("a phone that has a cookie is given another")
	}
}

// Whatever comes, what is kept of phones and addresses is bounded.
func TestCountsOfPhonesAreBounded(t *testing.T) {
	at := time.Date(2026, 3, 7, 2, 0, 0, 0, time.UTC)
	s := newSheets(func() time.Time { return at })
	r := httptest.NewRequest("GET", "/u/x", nil)
	for i := range 3 * maxPhones {
		from := netip.AddrFrom4([4]byte{10, byte(i >> 16), byte(i >> 8), byte(i)})
		s.welcome(httptest.NewRecorder(), r, from)
		if _, err := s.take(r, from); err != nil {
			t.Fatal(err)
		}
	}
	if len(s.phones) != maxPhones || len(s.addresses) > maxAddresses {
		t.Errorf("%d phones, %d addresses", len(s.phones), len(s.addresses))
	}
	at = at.Add(sheetFor + time.Second)
	w := httptest.NewRecorder()
	s.welcome(w, r, netip.Addr{})
	if len(w.Result().Cookies()) != 1 || len(s.phones) != 1 {
		t.Errorf("hours later there is room again: %d phones", len(s.phones))
	}
}
