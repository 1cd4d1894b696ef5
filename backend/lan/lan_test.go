package lan_test

import (
	"bufio"
	"context"
	"encoding/json"
	"io"
	"net/http"
	"net/url"
	"regexp"
	"strings"
	"testing"
	"time"

	"bapashadir/backend/api"
	"bapashadir/backend/kiosk"
	"bapashadir/backend/kiosk/kiosktest"
)

var ctx = context.Background()

func hall(t *testing.T) (*kiosk.Kiosk, kiosk.Ready) {
	t.Helper()
	k := kiosktest.Start(t, kiosktest.Config(t.TempDir()))
	return k, kiosktest.OpenSession(t, k)
}

// ask sends one request and gives the status and the page.
func ask(t *testing.T, method, to, body string, header ...string) (int, string) {
	t.Helper()
	req, err := http.NewRequest(method, to, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	if body != "" {
		req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	}
	for i := 0; i+1 < len(header); i += 2 {
		req.Header.Set(header[i], header[i+1])
	}
	res, err := (&http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}).Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = res.Body.Close() }()
	page, err := io.ReadAll(res.Body)
	if err != nil {
		t.Fatal(err)
	}
	if l := res.Header.Get("Location"); l != "" {
		return res.StatusCode, l
	}
	return res.StatusCode, string(page)
}

func TestPersonWithoutJavaScriptChecksIn(t *testing.T) {
	_, r := hall(t)
	code, form := ask(t, "GET", r.CheckIn, "")
	for _, want := range []string{"Daftar hadir", "Desa Petaling", `name="nama"`, `value="L"`, "Kepala Desa/Lurah", "Setuju, catat hadir", "disimpan sampai ", "Nomor HP hanya dipakai untuk menghubungi", "Yang menyetujui untuk anak ini"} {
		if code != 200 || !strings.Contains(form, want) {
			t.Errorf("form: %d, %q is missing", code, want)
		}
	}
	nonce := regexp.MustCompile(`name="nonce" value="([^"]+)"`).FindStringSubmatch(form)
	if nonce == nil {
		t.Fatal("no nonce in the form")
	}
	in := url.Values{"nonce": {nonce[1]}, "nama": {"Siti O'Neil & Anak"}, "lp": {"P"}, "unsur": {"guru"}}.Encode()
	code, page := ask(t, "POST", r.CheckIn, in)
	number := regexp.MustCompile(`Nomor hadir (\d+), kode ([A-Z0-9]{5})`).FindStringSubmatch(page)
	if code != 200 || number == nil || number[1] != "1" || !strings.Contains(page, "Siti O&#39;Neil &amp; Anak") {
		t.Fatalf("%d %s", code, page)
	}
	_, again := ask(t, "POST", r.CheckIn, in)
	if !strings.Contains(again, number[0]) || !strings.Contains(again, "Sudah tercatat") {
		t.Errorf("sent twice: %s", again)
	}
}

func TestErrorStandsNextToItsFieldAndNothingTypedIsLost(t *testing.T) {
	_, r := hall(t)
	for _, c := range []struct{ in, near, say string }{
		{"nama=&lp=L&unsur=guru&dusun=RT+7", `id="nama"`, "Nama belum diisi"},
		{"nama=Budi&unsur=guru&dusun=RT+7", `name="lp"`, "Pilih laki-laki atau perempuan"},
		{"nama=Budi&lp=L&unsur=guru&dusun=RT+7&hp=12", `id="hp"`, "Nomor HP ini belum benar"},
		{"nama=Budi&lp=L&unsur=guru&dusun=1901010101010001", `id="dusun"`, "NIK tidak diperlukan"},
		{"nama=%3Cscript%3Ealert(1)%3C/script%3E&lp=L&unsur=guru&dusun=RT+7", `id="nama"`, "&lt; &gt;"},
	} {
		code, page := ask(t, "POST", r.CheckIn, c.in+"&nonce=abcdefgh")
		field, say := strings.Index(page, c.near), strings.Index(page, c.say)
		if code != 422 || field < 0 || say < field {
			t.Errorf("%s: %d, %q at %d after field at %d", c.in, code, c.say, say, field)
		}
		if strings.Contains(c.in, "RT+7") && !strings.Contains(page, `value="RT 7"`) {
			t.Errorf("%s: what was typed is gone", c.in)
		}
		if !strings.Contains(page, `value="abcdefgh"`) || strings.Contains(page, "<script>alert") {
			t.Errorf("%s: nonce lost or script let through", c.in)
		}
	}
}

func TestAddressesThatLeadNowhere(t *testing.T) {
	k, r := hall(t)
	base := r.LAN
	if code, to := ask(t, "GET", base+"/", ""); code != 303 || base+to != r.CheckIn {
		t.Errorf("the typed address: %d %s", code, to)
	}
	if code, to := ask(t, "GET", base+"/u", ""); code != 303 || base+to != r.Feedback {
		t.Errorf("the typed feedback address: %d %s", code, to)
	}
	for _, to := range []string{"/m/unknown", "/u/unknown", "/nowhere", "/index.html", "/m/" + strings.Repeat("a", 5000)} {
		if code, page := ask(t, "GET", base+to, ""); code != 404 || !strings.Contains(page, "Pindai lagi kode QR") {
			t.Errorf("%.40s: %d %.200s", to, code, page)
		}
	}
	if code, page := ask(t, "GET", r.Feedback, ""); code != 409 || !strings.Contains(page, "Umpan balik belum dibuka") {
		t.Errorf("feedback not open: %d %s", code, page)
	}
	if code, page := ask(t, "POST", r.CheckIn, "nama="+strings.Repeat("a", 10<<20)); code != 413 || !strings.Contains(page, "terlalu besar") {
		t.Errorf("10 MB: %d %.200s", code, page)
	}
	if code, page := ask(t, "POST", r.CheckIn, "%zz"); code != 400 || !strings.Contains(page, "Isian tidak terbaca") {
		t.Errorf("broken form: %d %.200s", code, page)
	}
	if _, err := k.Sessions.Close(ctx, r.Session); err != nil {
		t.Fatal(err)
	}
	for _, method := range []string{"GET", "POST"} {
		body := ""
		if method == "POST" {
			body = "nama=Budi&lp=L&unsur=warga"
		}
		if code, page := ask(t, method, r.CheckIn, body); code != 409 || !strings.Contains(page, "sudah ditutup petugas") {
			t.Errorf("%s to a closed session: %d %s", method, code, page)
		}
	}
	if code, page := ask(t, "GET", base+"/", ""); code != 409 || !strings.Contains(page, "Tunggu petugas") {
		t.Errorf("no session: %d %s", code, page)
	}
}

func TestOnlyPairedScreensGetIn(t *testing.T) {
	_, r := hall(t)
	for _, to := range []string{r.Screen, r.Remote, strings.Replace(r.Screen, "/screen", "/screen/deck", 1), strings.Replace(r.Remote, "/remote", "/remote/deck", 1)} {
		if code, _ := ask(t, "GET", to, ""); code != 200 {
			t.Errorf("%s: %d", to, code)
		}
		for _, wrong := range []string{to[:strings.Index(to, "?")], to + "x", to[:strings.Index(to, "=")+1]} {
			if code, page := ask(t, "GET", wrong, ""); code != 403 || !strings.Contains(page, "Buka lagi dari laptop petugas") {
				t.Errorf("%s: %d %s", wrong, code, page)
			}
		}
	}
	if code, _ := ask(t, "GET", strings.Replace(r.Screen, "/screen", "/remote", 1), ""); code != 403 {
		t.Errorf("the projector's key opens the remote: %d", code)
	}
	_, deck := ask(t, "GET", strings.Replace(r.Screen, "/screen", "/screen/deck", 1), "")
	if strings.Contains(deck, "Salam, sebut nama dan jabatan") {
		t.Error("the projector's page holds the speaker's notes")
	}
	if _, deck = ask(t, "GET", strings.Replace(r.Remote, "/remote", "/remote/deck", 1), ""); !strings.Contains(deck, "Salam, sebut nama dan jabatan") {
		t.Error("the remote lacks the notes")
	}
}

func TestProjectorFollowsTheRemote(t *testing.T) {
	k, r := hall(t)
	req, err := http.NewRequest("GET", strings.Replace(r.Screen, "/screen", "/screen/events", 1), nil)
	if err != nil {
		t.Fatal(err)
	}
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = res.Body.Close() }()
	stream := bufio.NewReader(res.Body)
	next := func() api.Hall {
		t.Helper()
		for {
			line, err := stream.ReadString('\n')
			if err != nil {
				t.Fatal(err)
			}
			if data, ok := strings.CutPrefix(line, "data: "); ok {
				var u struct{ State api.Hall }
				if err := json.Unmarshal([]byte(data), &u); err != nil {
					t.Fatal(err)
				}
				return u.State
			}
		}
	}
	if h := next(); h.Showing != "join" || h.Session != r.Session {
		t.Fatalf("%+v", h)
	}
	kiosktest.Settle(t, k, func() bool { return k.Now().Desk.Screens == 1 })
	do := strings.Replace(r.Remote, "/remote", "/remote/do", 1)
	for _, press := range []string{`{"do":"next"}`, `{"do":"show","showing":"deck"}`, `{"do":"curtain","on":true}`} {
		if code, page := ask(t, "POST", do, press, "Content-Type", "application/json"); code != 204 {
			t.Errorf("%s: %d %s", press, code, page)
		}
	}
	for h := next(); !h.Curtain || h.Showing != "deck"; h = next() {
	}
	if code, _ := ask(t, "POST", do, `{"do":"dance"}`, "Content-Type", "application/json"); code != 422 {
		t.Errorf("dance: %d", code)
	}
	_ = res.Body.Close()
	kiosktest.Settle(t, k, func() bool { return k.Now().Desk.Screens == 0 })
}

func TestCloseEndsTheStreams(t *testing.T) {
	k, err := kiosk.Start(ctx, kiosktest.Config(t.TempDir()))
	if err != nil {
		t.Fatal(err)
	}
	r, err := k.Ready(ctx)
	if err != nil {
		t.Fatal(err)
	}
	res, err := http.Get(strings.Replace(r.Screen, "/screen", "/screen/events", 1))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = res.Body.Close() }()
	began := time.Now()
	if err := k.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := io.ReadAll(res.Body); err != nil && time.Since(began) > 10*time.Second {
		t.Errorf("the stream hung: %v", err)
	}
}
