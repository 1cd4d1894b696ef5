package lan_test

import (
	"fmt"
	"net/http"
	"net/url"
	"regexp"
	"strings"
	"testing"

	"bapashadir/backend/kiosk"
	"bapashadir/backend/kiosk/kiosktest"
	"bapashadir/backend/outreach"
)

// paired lets a helper in, as a phone does it, and gives its cookie.
func paired(t *testing.T, k *kiosk.Kiosk, r kiosk.Ready, label string) string {
	t.Helper()
	h, err := k.InviteHelper(ctx, r.Session)
	if err != nil {
		t.Fatal(err)
	}
	res := post(t, r.LAN+"/p", url.Values{"kode": {h.Code}, "label": {label}})
	if len(res.Cookies()) != 1 || res.StatusCode != 303 || res.Header.Get("Location") != "/p/scan?baru=1" {
		t.Fatalf("%d %v", res.StatusCode, res.Header)
	}
	c := res.Cookies()[0]
	if !c.HttpOnly || c.SameSite != http.SameSiteStrictMode || c.Path != "/p" || c.Domain != "" || len(c.Value) != 26 || c.MaxAge > 24*3600 {
		t.Errorf("%+v", c)
	}
	return c.Name + "=" + c.Value
}

// post sends a form and gives what came, the page unread.
func post(t *testing.T, to string, in url.Values) *http.Response {
	t.Helper()
	req, err := http.NewRequest("POST", to, strings.NewReader(in.Encode()))
	if err != nil {
		t.Fatal(err)
	}
	req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	res, err := http.DefaultTransport.RoundTrip(req)
	if err != nil {
		t.Fatal(err)
	}
	_ = res.Body.Close()
	return res
}

// look sends one code as the page without JavaScript does.
func look(t *testing.T, r kiosk.Ready, cookie, code, nonce string) (int, string) {
	t.Helper()
	return ask(t, "POST", r.LAN+"/p/scan", url.Values{"kode": {code}, "nonce": {nonce}}.Encode(), "Cookie", cookie)
}

func invite(t *testing.T, k *kiosk.Kiosk, session, name string) string {
	t.Helper()
	got, err := k.Guests.Invite(ctx, session, []outreach.Arrival{{Name: name, Unsur: "warga", Dusun: "Dusun Rahasia", Phone: "0812 3456 7890"}}, nil)
	if err != nil || got[0].Err != nil {
		t.Fatal(err, got)
	}
	return got[0].Guest.Code
}

func TestPairingPage(t *testing.T) {
	k, r := hall(t)
	h, err := k.InviteHelper(ctx, r.Session)
	if err != nil || h.Left != 300 || h.Address.Text != strings.TrimPrefix(r.LAN, "http://")+"/p" || h.Address.URL != r.LAN+"/p/"+h.Code {
		t.Fatalf("%v %+v", err, h)
	}
	for range 3 { // a phone's look into the address beforehand uses nothing up
		if code, page := ask(t, "GET", h.Address.URL, ""); code != 200 || !strings.Contains(page, `value="`+h.Code+`"`) {
			t.Fatal(code, page)
		}
	}
	if code, page := ask(t, "GET", r.LAN+"/p", ""); code != 200 || !strings.Contains(page, `name="kode" value=""`) || strings.Contains(page, h.Code) {
		t.Error(code, page)
	}
	if code, page := ask(t, "GET", r.LAN+"/p/%22%3E%3Cscript%3E", ""); code != 200 || strings.Contains(page, `"><script>`) {
		t.Error(code, page)
	}
	for in, want := range map[string]string{
		"kode=ABC&label=Meja":                                  "Cocokkan lagi hurufnya",
		"kode=" + outreach.PairingCode(1):                      "sudah tidak berlaku",
		"label=1901010101010001&kode=" + h.Code:                "NIK tidak diperlukan",
		"label=" + strings.Repeat("a", 31) + "&kode=" + h.Code: "paling banyak 30 huruf",
	} {
		if code, page := ask(t, "POST", r.LAN+"/p", in); code != 422 || !strings.Contains(page, want) {
			t.Errorf("%s: %d, %q is missing in %s", in, code, want, page)
		}
	}
	cookie := paired(t, k, r, "Meja 2")
	if code, to := ask(t, "GET", r.LAN+"/p", "", "Cookie", cookie); code != 303 || to != "/p/scan" {
		t.Errorf("a paired phone that types the address: %d %s", code, to)
	}
}

func TestCodeLetsOnePhoneIn(t *testing.T) {
	k, r := hall(t)
	h, err := k.InviteHelper(ctx, r.Session)
	if err != nil {
		t.Fatal(err)
	}
	in := url.Values{"kode": {strings.ToLower(h.Code)}}
	if res := post(t, r.LAN+"/p", in); res.StatusCode != 303 {
		t.Fatal(res.StatusCode)
	}
	if res := post(t, r.LAN+"/p", in); res.StatusCode != 422 || len(res.Cookies()) != 0 {
		t.Error("a second phone came in by the same code", res.StatusCode)
	}
}

func TestHelperChecksIn(t *testing.T) {
	k, r := hall(t)
	badge := invite(t, k, r.Session, "Rusli O'Hamid")
	_, own := ask(t, "POST", r.CheckIn, "nama=Siti+Aminah&lp=P&unsur=guru&dusun=Dusun+Rahasia&nonce=nonce-siti")
	code := regexp.MustCompile(`kode ([A-Z0-9]{5})`).FindStringSubmatch(own)[1]
	cookie := paired(t, k, r, "Meja 2")

	status, form := ask(t, "GET", r.LAN+"/p/scan", "", "Cookie", cookie)
	nonce := regexp.MustCompile(`name="nonce" value="([^"]+)"`).FindStringSubmatch(form)
	if status != 200 || nonce == nil || !strings.Contains(form, "Desa Petaling") {
		t.Fatal(status, form)
	}
	status, page := look(t, r, cookie, strings.ToLower(badge[:3]+" "+badge[3:]), nonce[1])
	if status != 200 || !strings.Contains(page, "Selamat datang") || !strings.Contains(page, "Rusli O&#39;Hamid") || !strings.Contains(page, `<span class="num">2</span>`) {
		t.Fatal(status, page)
	}
	// The same form once more: a refresh. Then another one, later.
	if _, again := look(t, r, cookie, badge, nonce[1]); !strings.Contains(again, "Selamat datang") {
		t.Error(again)
	}
	if _, later := look(t, r, cookie, "BH/"+badge, "nonce-0002"); !strings.Contains(later, "Sudah hadir sejak 12.00 WIB") || !strings.Contains(later, `<span class="num">2</span>`) {
		t.Error(later)
	}
	status, page = look(t, r, cookie, " "+strings.ToLower(code), "nonce-0003")
	if status != 200 || !strings.Contains(page, "Sudah hadir sejak 12.00 WIB") || !strings.Contains(page, "Siti Aminah") || strings.Contains(page, "Rusli") {
		t.Error(status, page)
	}
	list, err := k.CheckIn.List(ctx, r.Session)
	if err != nil || len(list) != 2 || list[0].Door != outreach.ByHelper {
		t.Errorf("%v %+v", err, list)
	}
	// Nothing but name, number and since when.
	for _, p := range []string{form, page} {
		for _, secret := range []string{"Rahasia", "0812", "+62", "Guru", "guru", code} {
			if strings.Contains(p, secret) {
				t.Errorf("the page tells %q", secret)
			}
		}
	}
}

func TestHelperIsAnsweredCalmly(t *testing.T) {
	k, r := hall(t)
	cookie := paired(t, k, r, "")
	spare, err := k.Guests.Spares(ctx, r.Session, 1)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		code, say string
		status    int
		kept      bool
	}{
		{"ABC", "Cocokkan lagi hurufnya", 422, true},
		{"<script>alert(1)</script>", "Cocokkan lagi hurufnya", 422, true},
		{outreach.BadgeCode(1), "tidak ada di daftar kegiatan ini", 404, false},
		{outreach.ShortCode(1), "tidak ada di daftar kegiatan ini", 404, false},
		{spare[0].Code, "belum punya nama. Ajak pemegangnya", 422, false},
	} {
		status, page := look(t, r, cookie, c.code, "nonce-0001")
		typed := regexp.MustCompile(`id="kode" name="kode" value="([^"]*)"`).FindStringSubmatch(page)
		if status != c.status || !strings.Contains(page, c.say) || !strings.Contains(page, `id="answer"`) || typed == nil || (typed[1] != "") != c.kept || strings.Contains(page, "<script>alert") {
			t.Errorf("%s: %d %q %s", c.code, status, typed, page)
		}
	}
}

func TestHelperCannotHarvest(t *testing.T) {
	k, r := hall(t)
	badge := invite(t, k, r.Session, "Rusli")
	first, second := paired(t, k, r, "Meja 1"), paired(t, k, r, "Meja 2")
	for i := range outreach.WrongCodes {
		if status, page := look(t, r, first, outreach.ShortCode(i), "nonce-0001"); status != 404 {
			t.Fatal(status, page)
		}
	}
	for _, code := range []string{outreach.ShortCode(99), badge} {
		if status, page := look(t, r, first, code, "nonce-0001"); status != 429 || !strings.Contains(page, "Tunggu 2 menit") || strings.Contains(page, "Rusli") {
			t.Errorf("%s: %d %s", code, status, page)
		}
	}
	if status, page := look(t, r, second, badge, "nonce-0001"); status != 200 || !strings.Contains(page, "Rusli") {
		t.Errorf("the other helper must not suffer: %d %s", status, page)
	}
}

func TestOnlyPairedHelpersGetIn(t *testing.T) {
	k, r := hall(t)
	badge := invite(t, k, r.Session, "Rusli")
	cookie := paired(t, k, r, "Meja 2")
	routes := []struct{ method, path string }{{"GET", "/p/scan"}, {"POST", "/p/scan"}, {"GET", "/p/scan/here"}}
	try := func(want int, say string, header ...string) {
		t.Helper()
		for _, route := range routes {
			body := ""
			if route.method == "POST" {
				body = "kode=" + badge
			}
			code, page := ask(t, route.method, r.LAN+route.path, body, header...)
			if code != want || !strings.Contains(page, say) || strings.Contains(page, "Rusli") {
				t.Errorf("%s %s %v: %d %s", route.method, route.path, header, code, page)
			}
		}
	}
	lost := "Minta kode baru di meja petugas"
	for _, wrong := range []string{"", "pembantu=", "pembantu=aaaaaaaaaaaaaaaaaaaaaaaaaa", cookie + "x", "andere=1"} {
		try(403, lost, "Cookie", wrong)
	}
	if code, page := ask(t, "GET", r.LAN+"/p/scan?baru=1", ""); code != 403 || !strings.Contains(page, "menolak kuki") {
		t.Error(code, page)
	}
	// Posts from other pages.
	for _, header := range [][]string{{"Sec-Fetch-Site", "cross-site"}, {"Origin", "http://evil.example"}, {"Origin", "null"}} {
		for _, path := range []string{"/p", "/p/scan"} {
			if code, page := ask(t, "POST", r.LAN+path, "kode="+badge, append(header, "Cookie", cookie)...); code != 403 || !strings.Contains(page, "Halaman lain mencoba mengirim") {
				t.Errorf("%s %v: %d %s", path, header, code, page)
			}
		}
	}
	if code, _ := ask(t, "POST", r.LAN+"/p/scan", "kode=ABC", "Cookie", cookie, "Origin", r.LAN, "Sec-Fetch-Site", "same-origin"); code != 422 {
		t.Errorf("our own page: %d", code)
	}
	if code, _ := ask(t, "GET", r.LAN+"/p/scan/here", "", "Cookie", cookie); code != 204 {
		t.Errorf("here: %d", code)
	}

	// Cut off at the desk.
	h, err := k.Helpers(ctx, r.Session)
	if err != nil || len(h.Paired) != 1 || h.Paired[0].Label != "Meja 2" || !h.Paired[0].Here {
		t.Fatalf("%v %+v", err, h)
	}
	if err := k.Pairings.Cut(ctx, h.Paired[0].ID); err != nil {
		t.Fatal(err)
	}
	try(403, lost, "Cookie", cookie)
	if l, err := k.CheckIn.List(ctx, r.Session); err != nil || len(l) != 0 {
		t.Errorf("%v: %d came", err, len(l))
	}

	// The session is over.
	cookie = paired(t, k, r, "Meja 3")
	if _, err := k.Sessions.Close(ctx, r.Session); err != nil {
		t.Fatal(err)
	}
	try(409, "sudah ditutup petugas", "Cookie", cookie)
}

// The laptop was off for a moment: the same cookie works, and the same nonce is the
// same arrival.
func TestHelperOutlivesARestart(t *testing.T) {
	cfg := kiosktest.Config(t.TempDir())
	k, err := kiosk.Start(ctx, cfg)
	if err != nil {
		t.Fatal(err)
	}
	r := kiosktest.OpenSession(t, k)
	badge := invite(t, k, r.Session, "Rusli")
	cookie := paired(t, k, r, "Meja 2")
	look(t, r, cookie, badge, "nonce-0001")
	if err := k.Close(); err != nil {
		t.Fatal(err)
	}
	k = kiosktest.Start(t, cfg)
	if r, err = k.Ready(ctx); err != nil {
		t.Fatal(err)
	}
	if code, page := look(t, r, cookie, badge, "nonce-0001"); code != 200 || !strings.Contains(page, "Selamat datang") {
		t.Error(code, page)
	}
	if l, err := k.CheckIn.List(ctx, r.Session); err != nil || len(l) != 1 {
		t.Errorf("%v: %s", err, fmt.Sprint(l))
	}
}
