package lan

import (
	"fmt"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"bapashadir/backend/checkin"
	"bapashadir/backend/feedback"
	"bapashadir/backend/office"
	"bapashadir/backend/outreach"
	"bapashadir/backend/pairing"
	"bapashadir/backend/present"
	"bapashadir/backend/session"
	"bapashadir/backend/store/storetest"
	"bapashadir/backend/survey"
)

// handler is the server's pages over a real file with one open session, without a network.
func handler(t testing.TB) (*Server, outreach.Session) {
	t.Helper()
	db := storetest.Open(t)
	if err := office.New(db).Prepare(t.Context()); err != nil {
		t.Fatal(err)
	}
	ses := storetest.OpenSession(t, db)
	return New(Services{Sessions: session.New(db), CheckIn: checkin.New(db), Feedback: feedback.New(db), Present: present.New(db),
		Office: office.New(db), Pairings: pairing.New(db, time.Now), ScreensChanged: func() {}, Moment: db.Moment,
		Short: outreach.Hotspot{}.Short}), ses
}

// What a phone of today sends along, and one that takes nothing compressed.
var kinds = []struct{ name, encoding string }{{"gzip", "gzip, deflate"}, {"plain", ""}}

func BenchmarkForm(b *testing.B) {
	h, ses := handler(b)
	for _, k := range kinds {
		b.Run(k.name, func(b *testing.B) {
			b.ReportAllocs()
			size := 0
			for b.Loop() {
				r := httptest.NewRequest("GET", "/m/"+ses.Token, nil)
				r.Header.Set("Accept-Encoding", k.encoding)
				w := httptest.NewRecorder()
				h.ServeHTTP(w, r)
				if size = w.Body.Len(); w.Code != 200 {
					b.Fatal(w.Code, w.Body)
				}
			}
			b.ReportMetric(float64(size), "bytes/page")
		})
	}
}

// A form sent again writes nothing: what is left is reading it and showing the welcome.
func BenchmarkWelcome(b *testing.B) {
	h, ses := handler(b)
	for _, k := range kinds {
		b.Run(k.name, func(b *testing.B) {
			b.ReportAllocs()
			size := 0
			for b.Loop() {
				r := httptest.NewRequest("POST", "/m/"+ses.Token, strings.NewReader("nonce=ukur-0000&nama=Siti+Aminah&lp=P&unsur=warga&dusun=RT+2"))
				r.Header.Set("Accept-Encoding", k.encoding)
				r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
				w := httptest.NewRecorder()
				h.ServeHTTP(w, r)
				if size = w.Body.Len(); w.Code != 200 {
					b.Fatal(w.Code, w.Body)
				}
			}
			b.ReportMetric(float64(size), "bytes/page")
		})
	}
}

func BenchmarkArrival(b *testing.B) {
	h, ses := handler(b)
	b.ReportAllocs()
	n := 0
	for b.Loop() {
		n++
		r := httptest.NewRequest("POST", "/m/"+ses.Token, strings.NewReader(fmt.Sprintf("nonce=ukur-%08d&nama=Siti+Aminah&lp=P&unsur=warga&dusun=RT+2", n)))
		r.Header.Set("Accept-Encoding", "gzip")
		r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		w := httptest.NewRecorder()
		h.ServeHTTP(w, r)
		if w.Code != 200 {
			b.Fatal(w.Code, w.Body)
		}
	}
}

// The form of the survey, as a crowd asks for it at the end, and a flood that is turned
// away.
func BenchmarkSurvey(b *testing.B) {
	h, ses := handler(b)
	if err := h.Feedback.Choose(b.Context(), ses.ID, survey.Usual()); err != nil {
		b.Fatal(err)
	}
	if err := h.Feedback.Set(b.Context(), ses.ID, outreach.After, outreach.Open); err != nil {
		b.Fatal(err)
	}
	ask := func(b *testing.B, method, body string) {
		b.ReportAllocs()
		for b.Loop() {
			r := httptest.NewRequest(method, "/u/"+ses.FeedbackToken, strings.NewReader(body))
			r.Header.Set("Accept-Encoding", "gzip")
			r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
			h.ServeHTTP(httptest.NewRecorder(), r)
		}
	}
	b.Run("form", func(b *testing.B) { ask(b, "GET", "") })
	at := time.Now()
	h.sheets.now = func() time.Time { return at }
	for i := range addressSheets {
		post(h, "/u/"+ses.FeedbackToken, fmt.Sprintf("nonce-%06d", i), nil)
	}
	b.Run("flood", func(b *testing.B) { ask(b, "POST", "u1=4") })
}
