package lan_test

import (
	"bufio"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"bapashadir/backend/api"
	"bapashadir/backend/kiosk"
	"bapashadir/backend/outreach"
)

// remote lets a phone in as a remote, and gives its cookie.
func remote(t *testing.T, k *kiosk.Kiosk, r kiosk.Ready) (cookie string, in api.Remotes) {
	t.Helper()
	in, err := k.InviteRemote(ctx, r.Session)
	if err != nil {
		t.Fatal(err)
	}
	res := post(t, r.LAN+"/remote/pair", url.Values{"kode": {in.Code}, "pin": {in.PIN}, "label": {"HP Bu Rina"}})
	if len(res.Cookies()) != 1 || res.StatusCode != 303 || res.Header.Get("Location") != "/remote?baru=1" {
		t.Fatalf("%d %v", res.StatusCode, res.Header)
	}
	c := res.Cookies()[0]
	if !c.HttpOnly || c.SameSite != http.SameSiteStrictMode || c.Path != "/remote" || c.Domain != "" {
		t.Errorf("%+v", c)
	}
	return c.Name + "=" + c.Value, in
}

func press(t *testing.T, r kiosk.Ready, at, cookie, what string) int {
	t.Helper()
	code, _ := ask(t, "POST", r.LAN+at, what, "Content-Type", "application/json", "Cookie", cookie)
	return code
}

func TestRemoteIsPairedByCodeAndPIN(t *testing.T) {
	k, r := hall(t)
	in, err := k.InviteRemote(ctx, r.Session)
	if err != nil || len(in.PIN) != 4 || in.Left != 300 || in.Address.URL != r.LAN+"/r/"+in.Code || strings.Contains(in.Address.URL, in.PIN) {
		t.Fatalf("%v %+v", err, in)
	}
	if code, page := ask(t, "GET", in.Address.URL, ""); code != 200 || !strings.Contains(page, `value="`+in.Code+`"`) || !strings.Contains(page, "PIN di laptop petugas") || strings.Contains(page, in.PIN) {
		t.Error(code, page)
	}
	wrong := "0000"
	if in.PIN == wrong {
		wrong = "0001"
	}
	for form, want := range map[string]string{
		"kode=" + in.Code:                                    "PIN ini salah",
		"kode=" + in.Code + "&pin=" + wrong:                  "PIN ini salah",
		"pin=" + in.PIN + "&kode=" + outreach.PairingCode(1): "sudah tidak berlaku",
	} {
		if code, page := ask(t, "POST", r.LAN+"/remote/pair", form); code != 422 || !strings.Contains(page, want) {
			t.Errorf("%s: %d %s", form, code, page)
		}
	}
	cookie, _ := remote(t, k, r)
	if code, _ := ask(t, "GET", r.LAN+"/remote", "", "Cookie", cookie); code != 200 {
		t.Error(code)
	}
	if code, deck := ask(t, "GET", r.LAN+"/remote/deck", "", "Cookie", cookie); code != 200 || !strings.Contains(deck, "Salam, sebut nama dan jabatan") {
		t.Error(code, deck)
	}
	if code, _ := ask(t, "GET", r.LAN+"/screen", "", "Cookie", strings.Replace(cookie, "remot", "layar", 1)); code != 403 {
		t.Error("a remote is a screen too", code)
	}
	if code, page := ask(t, "GET", r.LAN+"/remote?baru=1", ""); code != 403 || !strings.Contains(page, "kuki") {
		t.Error("a browser that takes no cookies", code, page)
	}
	if code := press(t, r, "/remote/do", cookie, `{"do":"show","showing":"deck"}`); code != 204 {
		t.Error(code)
	}
	if code, _ := ask(t, "POST", r.LAN+"/remote/do", `{"do":"next"}`, "Content-Type", "application/json", "Cookie", cookie, "Sec-Fetch-Site", "cross-site"); code != 403 {
		t.Error("another page steers", code)
	}
}

// Cut off in the middle of the talk: the open page is told, and steers no more.
func TestALostRemoteIsCutOff(t *testing.T) {
	k, r := hall(t)
	cookie, _ := remote(t, k, r)
	other, _ := remote(t, k, r)
	req, err := http.NewRequest("GET", r.LAN+"/remote/events", nil)
	if err != nil {
		t.Fatal(err)
	}
	req.Header.Set("Cookie", cookie)
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = res.Body.Close() }()
	lines := bufio.NewScanner(res.Body)
	if !lines.Scan() || lines.Text() != "event: hall" {
		t.Fatal(lines.Text())
	}
	list, err := k.Remotes(ctx, r.Session)
	if err != nil || len(list.Paired) != 2 || list.Paired[0].Label != "HP Bu Rina" {
		t.Fatal(err, list)
	}
	for _, p := range list.Paired {
		if p.Here { // the one that follows
			if err := k.Pairings.Cut(ctx, p.ID); err != nil {
				t.Fatal(err)
			}
		}
	}
	last := ""
	for lines.Scan() { // until the stream ends
		if e, ok := strings.CutPrefix(lines.Text(), "event: "); ok {
			last = e
		}
	}
	if last != "over" {
		t.Errorf("the page is told %q", last)
	}
	if code := press(t, r, "/remote/do", cookie, `{"do":"next"}`); code != 403 {
		t.Error("it steers", code)
	}
	if code := press(t, r, "/remote/do", other, `{"do":"next"}`); code != 204 {
		t.Error("the other one doesn't", code)
	}
	if _, err := k.Sessions.Close(ctx, r.Session); err != nil {
		t.Fatal(err)
	}
	if code := press(t, r, "/remote/do", other, `{"do":"next"}`); code != 403 {
		t.Error("it steers after the session", code)
	}
}

// open asks for the screen with a code in the address, as a browser does that is started
// with it.
func open(t *testing.T, address string) (int, string) {
	t.Helper()
	res, err := http.DefaultTransport.RoundTrip(request(http.NewRequest("GET", address, nil)))
	if err != nil {
		t.Fatal(err)
	}
	_ = res.Body.Close()
	if len(res.Cookies()) == 0 {
		return res.StatusCode, ""
	}
	c := res.Cookies()[0]
	if !c.HttpOnly || c.SameSite != http.SameSiteStrictMode || c.Path != "/screen" {
		t.Errorf("%+v", c)
	}
	return res.StatusCode, c.Name + "=" + c.Value
}

func request(r *http.Request, err error) *http.Request {
	if err != nil {
		panic(err)
	}
	return r
}

func TestScreenIsOpenedByACode(t *testing.T) {
	k, r := hall(t)
	own, err := k.Pairings.Invite(ctx, outreach.Projector, r.Session)
	if err != nil {
		t.Fatal(err)
	}
	code, cookie := open(t, r.LAN+"/screen/open/"+own.Code)
	if code != 303 || cookie == "" {
		t.Fatal(code)
	}
	if code, _ := open(t, r.LAN+"/screen/open/"+own.Code); code != 422 {
		t.Error("it is opened twice by one code", code)
	}
	for _, at := range []string{"/screen", "/screen/deck"} {
		if code, page := ask(t, "GET", r.LAN+at, "", "Cookie", cookie); code != 200 || strings.Contains(page, "Salam, sebut") {
			t.Error(at, code)
		}
	}
	// The officer's clicker types into whatever window has the keyboard.
	if code := press(t, r, "/screen/do", cookie, `{"do":"show","showing":"deck"}`); code != 204 {
		t.Error(code)
	}

	// One opened by hand, on another laptop: it sees the same, and has no say.
	hand, err := k.ScreenByHand(ctx)
	if err != nil || "http://"+hand.Address != r.LAN+"/screen/open" {
		t.Fatal(err, hand)
	}
	res := post(t, r.LAN+"/screen/open", url.Values{"kode": {hand.Code}})
	if res.StatusCode != 303 || len(res.Cookies()) != 1 {
		t.Fatal(res.StatusCode)
	}
	other := res.Cookies()[0].Name + "=" + res.Cookies()[0].Value
	if code, _ := ask(t, "GET", r.LAN+"/screen", "", "Cookie", other); code != 200 {
		t.Error(code)
	}
	if code := press(t, r, "/screen/do", other, `{"do":"next"}`); code != 403 {
		t.Error("a screen opened by hand steers", code)
	}
	if code, page := ask(t, "GET", r.LAN+"/screen/open", "", "Cookie", other); code != 303 || page != "/screen" {
		t.Error("one that is in and types the address", code, page)
	}
	if err := k.ProjectorOff(ctx); err != nil {
		t.Fatal(err)
	}
	for _, c := range []string{cookie, other} {
		if code, page := ask(t, "GET", r.LAN+"/screen", "", "Cookie", c); code != 403 || !strings.Contains(page, "tidak dipasangkan lagi") {
			t.Error(code, page)
		}
	}
}
