package lan_test

import (
	"bytes"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"bapashadir/backend/kiosk"
	"bapashadir/backend/outreach"
)

// present brings a picture of 70,000 bytes and lets the open session present it.
func present(t *testing.T, k *kiosk.Kiosk) (outreach.DeckFile, []byte) {
	t.Helper()
	data := append([]byte("GIF89a\x05\x00\x04\x00"), bytes.Repeat([]byte("bapas "), 12_000)...)
	i := k.Decks.Begin("")
	defer i.Close()
	if err := i.Next("balai.gif", int64(len(data))); err != nil {
		t.Fatal(err)
	}
	if err := i.Write(data); err != nil {
		t.Fatal(err)
	}
	f, err := i.End()
	if err != nil {
		t.Fatal(err)
	}
	d, _, err := i.Finish(ctx, "Balai", nil)
	if err != nil {
		t.Fatal(err)
	}
	ses, err := k.Sessions.Current(ctx)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := k.Sessions.Present(ctx, ses.ID, d.ID); err != nil {
		t.Fatal(err)
	}
	return f, data
}

func TestTheProjectorGetsTheFilesOfItsDeckOnly(t *testing.T) {
	k, r := hall(t)
	f, data := present(t, k)
	key := func(path string) string {
		u, err := url.Parse(r.Screen)
		if err != nil {
			t.Fatal(err)
		}
		u.Path = path
		return u.String()
	}
	at := key("/screen/media/" + f.SHA256)
	if code, body := ask(t, "GET", at, ""); code != 200 || body != string(data) {
		t.Errorf("%d, %d bytes", code, len(body))
	}
	if code, body := ask(t, "GET", at, "", "Range", "bytes=65530-65541"); code != 206 || body != string(data[65530:65542]) {
		t.Errorf("a part: %d %q", code, body)
	}
	if code, _ := ask(t, "GET", at, "", "Range", "bytes=999999-"); code != 416 {
		t.Errorf("past its end: %d", code)
	}
	res, err := http.Get(at)
	if err != nil {
		t.Fatal(err)
	}
	_ = res.Body.Close()
	if h := res.Header; h.Get("Content-Type") != "image/gif" || h.Get("X-Content-Type-Options") != "nosniff" || !strings.Contains(h.Get("Content-Security-Policy"), "default-src 'none'") {
		t.Errorf("%v", h)
	}
	for name, at := range map[string]string{"without the key": at + "x", "nobody's": key("/screen/media/" + strings.Repeat("a", 64)),
		"elsewhere": key("/screen/media/..%2F..%2Fbapas-hadir.db")} {
		if code, body := ask(t, "GET", at, ""); code != 403 && code != 404 || strings.Contains(body, "bapas bapas") {
			t.Errorf("%s: %d", name, code)
		}
	}
	ses, err := k.Sessions.Current(ctx)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := k.Sessions.Present(ctx, ses.ID, outreach.BuiltInDeck); err != nil {
		t.Fatal(err)
	}
	if code, _ := ask(t, "GET", at, ""); code != 404 {
		t.Errorf("of a deck that is not shown: %d", code)
	}
}

func TestTheWindowIsServedOnTheLaptopAlone(t *testing.T) {
	k, _ := hall(t)
	f, data := present(t, k)
	at := k.FilesAddress()
	if !strings.HasPrefix(at, "http://127.0.0.1:") {
		t.Fatal(at)
	}
	if code, body := ask(t, "GET", at+f.SHA256, "", "Range", "bytes=6-9"); code != 206 || body != string(data[6:10]) {
		t.Errorf("%d %q", code, body)
	}
	if code, _ := ask(t, "OPTIONS", at+f.SHA256, ""); code != 204 {
		t.Errorf("asked beforehand: %d", code)
	}
	u, err := url.Parse(at)
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{"/kata/" + f.SHA256, "/" + f.SHA256, "/", u.Path + "bapas-hadir.db", u.Path + "..%2Fbapas-hadir.db"} {
		if code, _ := ask(t, "GET", "http://"+u.Host+path, ""); code != 404 {
			t.Errorf("%s: %d", path, code)
		}
	}
	if code, _ := ask(t, "POST", at+f.SHA256, "x=1"); code != 405 {
		t.Errorf("written to: %d", code)
	}
}

func TestAScreenWithoutSoundIsTold(t *testing.T) {
	_, r := hall(t)
	at := strings.Replace(r.Screen, "/screen?", "/screen/muted?", 1)
	if code, _ := ask(t, "POST", at+"&on=1", ""); code != 204 {
		t.Error(code)
	}
	if code, _ := ask(t, "POST", strings.Replace(at, "k=", "k=x", 1), ""); code != 403 {
		t.Error(code)
	}
}
