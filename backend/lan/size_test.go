package lan

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"bapashadir/backend/api"
	"bapashadir/backend/feedback"
	"bapashadir/backend/lan/pages"
	"bapashadir/backend/lan/pages/pagestest"
	"bapashadir/backend/live"
	"bapashadir/backend/outreach"
	"bapashadir/backend/survey"
)

// get asks as a phone does and gives the answer as it came over the air.
func get(t *testing.T, h http.Handler, to, encoding string) *httptest.ResponseRecorder {
	t.Helper()
	r := httptest.NewRequest("GET", to, nil)
	r.Header.Set("Accept-Encoding", encoding)
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w
}

// Everything a phone needs to finish is in one answer of 14 KB.
func TestPageIsOneSmallAnswer(t *testing.T) {
	h, ses := handler(t)
	small(t, get(t, h, "/m/"+ses.Token, "gzip, deflate"))
}

// So is the longest form there is, every module in it, and one that was sent with a slip
// that has answered.
func TestSurveyIsOneSmallAnswer(t *testing.T) {
	h, ses := handler(t)
	var all []string
	for _, m := range survey.Modules() {
		if m.ID != survey.FollowUp {
			all = append(all, m.Ref())
		}
	}
	if err := h.Feedback.Choose(t.Context(), ses.ID, all); err != nil {
		t.Fatal(err)
	}
	if _, err := h.Feedback.PrintSlips(t.Context(), ses.ID, 1); err != nil {
		t.Fatal(err)
	}
	if err := h.Feedback.Set(t.Context(), ses.ID, outreach.After, outreach.Open); err != nil {
		t.Fatal(err)
	}
	w := get(t, h, "/u/"+ses.FeedbackToken+"?kartu=K7M2Q", "gzip")
	if page := pagestest.Unpacked(t, w.Body.Bytes()); strings.Count(page, "<fieldset>") != 35 || !strings.Contains(page, `value="K7M2Q"`) {
		t.Errorf("%d items", strings.Count(page, "<fieldset>"))
	}
	small(t, w)
}

// So is that form with each item read aloud in two languages; what is heard itself is
// fetched when somebody presses.
func TestSurveyReadAloudIsOneSmallAnswer(t *testing.T) {
	p := feedback.Page{Session: outreach.Session{FeedbackToken: "K7M2QXK7M2QX", Village: outreach.Village{Name: "Petaling"}}, Slips: true}
	for _, m := range survey.Modules() {
		p.Survey.Modules = append(p.Survey.Modules, m.Ref())
		for _, it := range m.Items {
			for _, language := range []string{"Bahasa Indonesia", "Bahasa Bangka"} {
				sum := sha256.Sum256([]byte(it.Key + language))
				p.Voices = append(p.Voices, outreach.Voice{Item: it.Key, Version: m.Version, Language: language, File: hex.EncodeToString(sum[:])})
			}
		}
	}
	r, w := httptest.NewRequest("GET", "/", nil), httptest.NewRecorder()
	r.Header.Set("Accept-Encoding", "gzip")
	pages.Answer(w, r, http.StatusOK, blankOf(p, outreach.After).Fill(pages.Text(pages.Fresh()), pages.Text("K7M2Q")))
	if n := strings.Count(pagestest.Unpacked(t, w.Body.Bytes()), "<audio"); n != 70 || w.Body.Len() > 14<<10 {
		t.Errorf("%d recordings, %d bytes", n, w.Body.Len())
	}
	t.Logf("%d bytes", w.Body.Len())
}

// So is everything that a phone needs to answer the longest question and to ask one.
func TestAskPageIsOneSmallAnswer(t *testing.T) {
	h := &Server{Services: Services{Board: new(live.Board)}, crowd: newCrowd(time.Now, nil)}
	long := api.Said{ID: strings.Repeat("Pemasyarakatan ", 12)}
	h.Board.Publish(HallTopic, api.Hall{Session: "s", Village: "Desa Petaling", BoxOpen: true, Showing: "quiz",
		Quiz: api.HallQuiz{N: 1, Phase: "result", Right: 1, Text: long, Why: long, Options: []api.Said{long, long, long, long}}})
	small(t, get(t, http.HandlerFunc(h.askForm), "/k", "gzip"))
}

func small(t *testing.T, w *httptest.ResponseRecorder) {
	t.Helper()
	if w.Code != 200 || w.Header().Get("Content-Encoding") != "gzip" || w.Header().Get("Vary") != "Accept-Encoding" {
		t.Fatal(w.Code, w.Header())
	}
	served := w.Body.Len()
	page := pagestest.Unpacked(t, w.Body.Bytes())
	var best bytes.Buffer
	z, err := gzip.NewWriterLevel(&best, gzip.BestCompression)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := z.Write([]byte(page)); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	t.Logf("%d bytes, as served %d, by gzip -9 %d", len(page), served, best.Len())
	if limit := 14 << 10; served > limit || best.Len() > limit {
		t.Errorf("served %d, by gzip -9 %d bytes: more than %d", served, best.Len(), limit)
	}
	for _, asks := range []string{"src=", "<link rel=\"stylesheet", "@import", "url(http", "@font-face"} {
		if strings.Contains(page, asks) {
			t.Errorf("the page asks for more: %s", asks)
		}
	}
}
