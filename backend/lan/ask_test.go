package lan_test

import (
	"encoding/json"
	"io"
	"net/http"
	"net/http/cookiejar"
	"net/url"
	"regexp"
	"strings"
	"testing"

	"bapashadir/backend/kiosk"
	"bapashadir/backend/kiosk/kiosktest"
	"bapashadir/backend/outreach"
)

// browser is a phone with cookies.
func browser(t *testing.T) func(to string, form url.Values) (int, string) {
	t.Helper()
	jar, err := cookiejar.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	c := &http.Client{Jar: jar}
	return func(to string, form url.Values) (int, string) {
		t.Helper()
		send := func() (*http.Response, error) { return c.Get(to) }
		if form != nil {
			send = func() (*http.Response, error) { return c.PostForm(to, form) }
		}
		res, err := send()
		must(t, err)
		defer func() { _ = res.Body.Close() }()
		page, err := io.ReadAll(res.Body)
		must(t, err)
		return res.StatusCode, string(page)
	}
}

// opened shows a question and opens it, and waits until the phones know.
func opened(t *testing.T, k *kiosk.Kiosk, item string) {
	t.Helper()
	must(t, k.Quiz.Show(ctx, item))
	must(t, k.Quiz.Open(ctx))
	phase(t, k, outreach.QuizOpen)
}

func phase(t *testing.T, k *kiosk.Kiosk, p outreach.QuizPhase) {
	t.Helper()
	kiosktest.Settle(t, k, func() bool { return k.Now().Hall.Quiz.Phase == string(p) })
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// A phone without JavaScript answers, changes its mind, and sees the right answer when
// everybody does.
func TestPhoneAnswersTheQuiz(t *testing.T) {
	k, r := hall(t)
	to, phone := r.LAN+"/k", browser(t)
	if code, page := phone(to, nil); code != 200 || !strings.Contains(page, "<h1>Tulis pertanyaan") || strings.Contains(page, "Kuis, pertanyaan") {
		t.Errorf("%d %s", code, page)
	}
	must(t, k.Quiz.Show(ctx, "jam"))
	phase(t, k, outreach.QuizShown)
	if _, page := phone(to, nil); !strings.Contains(page, "Menunggu petugas") || strings.Contains(page, `name="jawab"`) {
		t.Error(page)
	}
	must(t, k.Quiz.Open(ctx))
	phase(t, k, outreach.QuizOpen)
	_, page := phone(to, nil)
	if strings.Count(page, `name="jawab"`) != 4 || strings.Contains(page, "Paling sedikit 8 jam") {
		t.Fatal(page)
	}
	answer := func(n string) (int, string) { return phone(to, url.Values{"soal": {"1"}, "jawab": {n}}) }
	code, page := answer("2")
	if code != 200 || !strings.Contains(page, "Masih bisa diubah") || !strings.Contains(page, `class="pick on" name="jawab" value="2"`) {
		t.Fatalf("%d %s", code, page)
	}
	answer("1")
	if _, page = phone(to, nil); !strings.Contains(page, `class="pick on" name="jawab" value="1"`) {
		t.Errorf("after a reload: %s", page)
	}
	if code, page = answer(""); code != 422 || !strings.Contains(page, "Pilih satu jawaban") {
		t.Errorf("%d %s", code, page)
	}
	kiosktest.Settle(t, k, func() bool { return k.Now().Hall.Quiz.Answers == 1 })
	told, err := json.Marshal(k.Now().Hall.Quiz)
	must(t, err)
	if q := k.Now().Hall.Quiz; q.Right != -1 || len(q.Counts) != 0 || strings.Contains(string(told), "Paling sedikit") {
		t.Errorf("told too early: %s", told)
	}
	must(t, k.Quiz.Close(ctx))
	phase(t, k, outreach.QuizClosed)
	if code, page = answer("3"); code != 409 || !strings.Contains(page, "Hasilnya segera tampil") || strings.Contains(page, "tidak menerima jawaban") {
		t.Errorf("%d %s", code, page)
	}
	must(t, k.Quiz.Reveal(ctx))
	phase(t, k, outreach.QuizResult)
	if _, page = phone(to, nil); !strings.Contains(page, "240 jam</b>") || !strings.Contains(page, "Paling sedikit 8 jam") {
		t.Error(page)
	}
	if got := k.Now().Hall.Quiz.Counts; len(got) != 4 || got[1] != 1 {
		t.Errorf("%v", got)
	}
	must(t, k.Present.Show(ctx, outreach.ShowDeck))
	kiosktest.Settle(t, k, func() bool { return k.Now().Hall.Showing == string(outreach.ShowDeck) })
	if _, page = phone(to, nil); strings.Contains(page, "240 jam") {
		t.Errorf("the hall goes on, and the phone does not: %s", page)
	}
}

// A phone that refuses cookies is one phone all the same, while its page is open.
func TestPhoneWithoutCookies(t *testing.T) {
	k, r := hall(t)
	opened(t, k, "jam")
	_, page := ask(t, "GET", r.LAN+"/k", "")
	for _, n := range []string{"0", "3"} {
		nonce := regexp.MustCompile(`name="nonce" value="([^"]+)"`).FindStringSubmatch(page)
		if nonce == nil {
			t.Fatal(page)
		}
		if _, page = ask(t, "POST", r.LAN+"/k", "soal=1&jawab="+n+"&nonce="+nonce[1]); !strings.Contains(page, `class="pick on" name="jawab" value="`+n+`"`) {
			t.Fatal(page)
		}
	}
	must(t, k.Quiz.Close(ctx))
	if got, err := k.Quiz.Now(ctx, r.Session); err != nil || got.Answers != 1 || got.Counts()[3] != 1 {
		t.Errorf("%v %+v", err, got)
	}
}

// Programs get the same refusals, and a page of a stranger can't vote for its visitors.
func TestAnswersAsPrograms(t *testing.T) {
	k, r := hall(t)
	opened(t, k, "jam")
	asJSON := []string{"Accept", "application/json"}
	if code, got := ask(t, "POST", r.LAN+"/k", "soal=1&jawab=2&nonce=abcdefgh", asJSON...); code != 200 || got != `{"answer":2,"question":1}` {
		t.Errorf("%d %s", code, got)
	}
	for in, want := range map[string]string{"soal=2&jawab=2&nonce=abcdefgh": "quiz_not_open", "soal=1&jawab=9&nonce=abcdefgh": "bad_choice",
		"soal=1&jawab=1": "bad_body", "soal=x&jawab=1&nonce=abcdefgh": "quiz_not_open", "soal=1&jawab=a&nonce=abcdefgh": "empty"} {
		if code, got := ask(t, "POST", r.LAN+"/k", in, asJSON...); code < 400 || !strings.Contains(got, want) {
			t.Errorf("%s: %d %s", in, code, got)
		}
	}
	if code, _ := ask(t, "POST", r.LAN+"/k", "soal=1&jawab=1&nonce=abcdefgh", "Sec-Fetch-Site", "cross-site"); code != 403 {
		t.Errorf("a stranger's page: %d", code)
	}
}

// Whoever asks is told that it came, sees it again when it was refused, and the hall
// sees nothing of it.
func TestPhoneAsksAQuestion(t *testing.T) {
	k, r := hall(t)
	to := r.LAN + "/k/tanya"
	code, page := ask(t, "POST", to, url.Values{"tanya": {"Apakah <b>aman</b>?"}}.Encode())
	if code != 200 || !strings.Contains(page, "Petugas membacanya dulu") {
		t.Errorf("%d %s", code, page)
	}
	long := strings.Repeat("tanya ", 60)
	if code, page = ask(t, "POST", to, "tanya="+url.QueryEscape(long)); code != 422 || !strings.Contains(page, "Singkat sampai 240 huruf") || !strings.Contains(page, strings.TrimSpace(long)) {
		t.Errorf("%d %s", code, page)
	}
	kiosktest.Settle(t, k, func() bool { return k.Now().Desk.Unread == 1 })
	if told, err := json.Marshal(k.Now().Hall); err != nil || strings.Contains(string(told), "aman") {
		t.Errorf("%v %s", err, told)
	}
	must(t, k.Questions.Close(ctx, true))
	kiosktest.Settle(t, k, func() bool { return !k.Now().Hall.BoxOpen })
	if _, page = ask(t, "GET", r.LAN+"/k", ""); !strings.Contains(page, "sedang ditutup petugas") || strings.Contains(page, "<textarea") {
		t.Error(page)
	}
	if code, _ := ask(t, "GET", to, ""); code != 303 {
		t.Errorf("a reloaded answer: %d", code)
	}
}

// A page that is open learns when it is out of date, and not when nothing of it changed.
func TestAPageKnowsWhenItIsOld(t *testing.T) {
	k, r := hall(t)
	now := func() string { _, v := ask(t, "GET", r.LAN+"/k/kini", ""); return v }
	opened(t, k, "jam")
	before := now()
	_, page := ask(t, "GET", r.LAN+"/k", "")
	if !strings.Contains(page, `data-now="`+before+`"`) {
		t.Errorf("%s is not in %s", before, page)
	}
	must(t, k.Quiz.Answer(ctx, 1, "abcdefgh", 1))
	kiosktest.Settle(t, k, func() bool { return k.Now().Hall.Quiz.Answers == 1 })
	if now() != before {
		t.Error("old because somebody has answered")
	}
	must(t, k.Quiz.Close(ctx))
	phase(t, k, outreach.QuizClosed)
	if now() == before {
		t.Error("not old after the closing")
	}
}
