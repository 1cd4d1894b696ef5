//go:build linux

package faults

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"mime/multipart"
	"net"
	"net/http"
	"net/url"
	"strings"
	"sync"
	"testing"

	"bapashadir/backend/kiosk"
)

const (
	asForm = "application/x-www-form-urlencoded"
	asJSON = "application/json"
)

func (c *canary) fields() map[string]string {
	return map[string]string{"nama": c.name(), "lp": "P", "unsur": "warga", "dusun": "Dusun " + c.dusun, "hp": "0" + c.phone, "nonce": c.nonce}
}

func (c *canary) form() string {
	v := url.Values{}
	for k, s := range c.fields() {
		v.Set(k, s)
	}
	return v.Encode()
}

func (c *canary) json() string {
	b, _ := json.Marshal(c.fields()) // strings can't fail
	return string(b)
}

// arrive lets everybody check in and answer, each as phones of one kind or another
// do; it returns when all have a number.
func (h *hall) arrive(t testing.TB, r kiosk.Ready) {
	t.Helper()
	var all sync.WaitGroup
	queue := make(chan int)
	for range 8 {
		all.Go(func() {
			for i := range queue {
				c := h.people[i]
				kind, body := asForm, c.form()
				if i%2 == 0 {
					kind, body = asJSON, c.json()
				}
				var a told
				if status, err := post(ctx, http.DefaultClient, r.CheckIn, kind, body, &a); err != nil || status != http.StatusOK {
					t.Errorf("person %d: %d %v", i, status, err)
				}
				c.number = a.Number
				sheet := url.Values{"u1": {"4"}, "komentar": {"Kata " + c.comment}, "nonce": {c.nonce}}
				if status, err := page(r.Feedback, asForm, sheet.Encode()); err != nil || status != http.StatusOK {
					t.Errorf("sheet %d: %d %v", i, status, err)
				}
			}
		})
	}
	for i := range h.people {
		queue <- i
	}
	close(queue)
	all.Wait()
}

// page posts as a browser does, and reads the page that comes.
func page(to, kind, body string) (int, error) {
	res, err := http.Post(to, kind, strings.NewReader(body))
	if err != nil {
		return 0, err
	}
	_, err = io.Copy(io.Discard, res.Body)
	return res.StatusCode, errors.Join(err, res.Body.Close())
}

// misuse sends what the server has to refuse, with people in it, and what is no HTTP
// at all. It tells how many were refused.
func (h *hall) misuse(t testing.TB, r kiosk.Ready) (refused int) {
	t.Helper()
	change := func(field, to string) string {
		c := h.stray()
		f := c.fields()
		f[field] = fmt.Sprintf(to, c.name())
		b, _ := json.Marshal(f) // strings can't fail
		return string(b)
	}
	stray := func(format string) string { return fmt.Sprintf(format, h.stray().name()) }
	var upload bytes.Buffer
	m := multipart.NewWriter(&upload)
	f, err := m.CreateFormFile("nama", stray("%s.jpg"))
	if err == nil {
		_, err = io.WriteString(f, strings.Repeat(stray("%s "), 300))
	}
	if err != nil || m.Close() != nil {
		t.Fatal(err)
	}
	for _, x := range []struct{ to, kind, body string }{
		{r.CheckIn, asJSON, change("nama", "%s <b>")},
		{r.CheckIn, asForm, "nama=" + url.QueryEscape(stray("%s 3171234567890001"))},
		{r.CheckIn, asJSON, change("nama", strings.Repeat("%[1]s ", 10))},
		{r.CheckIn, asJSON, change("nama", strings.Repeat("%[1]s ", 2000))},
		{r.CheckIn, asJSON, change("dusun", "%s 3171234567890001")},
		{r.CheckIn, asJSON, change("hp", "%s")},
		{r.CheckIn, asJSON, change("lp", "%s")},
		{r.CheckIn, asJSON, change("unsur", "%s")},
		{r.CheckIn, asJSON, change("nonce", "%s <")},
		{r.CheckIn, asJSON, stray(`{"nama":"%s`)},
		{r.CheckIn, asJSON, stray(`{"nama":{"nama":"%s"}}`)},
		{r.CheckIn, asJSON, stray(`["%s"]`)},
		{r.CheckIn, asForm, stray("nama=%s&%%zz=%%q")},
		{r.CheckIn, "text/" + url.PathEscape(h.stray().name()), stray("%s")},
		{r.CheckIn, m.FormDataContentType(), upload.String()},
		{r.CheckIn, "multipart/form-data; boundary=x", stray("--x\r\nContent-Disposition: form-data; name=\"nama\"\r\n\r\n%s")},
		{r.Feedback, asJSON, stray(`{"u1":"%s"}`)},
		{r.Feedback, asJSON, stray(`{"u1":"4","kartu":"%s"}`)},
		{r.Feedback, asJSON, stray(`{"u1":"4","komentar":"%s 3171234567890001"}`)},
		{r.LAN + "/m/" + url.PathEscape(h.stray().name()), asForm, h.stray().form()},
		{r.LAN + "/" + url.PathEscape(h.stray().name()) + "?nama=" + url.QueryEscape(h.stray().name()), asForm, ""},
		{strings.Replace(r.Remote, "/remote", "/remote/do", 1), asJSON, stray(`{"do":"%s"}`)},
		{r.LAN + "/remote/do?k=" + url.QueryEscape(h.stray().name()), asJSON, stray(`{"do":"%s"}`)},
	} {
		status, err := page(x.to, x.kind, x.body)
		if err != nil || status < 400 {
			t.Errorf("%s %q: %d %v", x.kind, x.body, status, err)
		}
		refused++
	}
	at, err := url.Parse(r.CheckIn)
	if err != nil {
		t.Fatal(err)
	}
	for _, said := range []string{
		stray("GET /%s HTTP/1.1\r\n\r\n"),
		stray("GET / HTTP/1.1\r\n%s\r\n\r\n"),
		stray("GET / HTTP/1.1\r\nHost: x\r\nCookie: nama=" + strings.Repeat("%[1]s", 1000) + "\r\n\r\n"),
		stray("POST " + at.Path + " HTTP/1.1\r\nHost: x\r\nUser-Agent: %[1]s\r\nContent-Type: " + asForm + "\r\nContent-Length: 900\r\n\r\nnama=%[1]s"),
		stray("\x16\x03\x01%s"),
	} {
		c, err := net.Dial("tcp", at.Host)
		if err != nil {
			t.Fatal(err)
		}
		_, _ = io.WriteString(c, said) // it may have been hung up on already
		_ = c.Close()                  // in the middle of it, as a phone that goes away
		refused++
	}
	return refused
}

// throng lets people send forms, nobody cares with what answer, until ctx ends.
func (h *hall) throng(ctx context.Context, r kiosk.Ready) *sync.WaitGroup {
	var all sync.WaitGroup
	for lane := range 8 {
		all.Go(func() {
			client := &http.Client{Transport: &http.Transport{}, Timeout: hangs}
			defer client.CloseIdleConnections()
			for i := lane; ctx.Err() == nil; i += 8 {
				c := *h.people[i%len(h.people)]
				c.nonce = fmt.Sprintf("lagi-%016x", rand.Uint64()) // the same form again would write nothing
				_, _ = post(ctx, client, r.CheckIn, asForm, c.form(), nil)
			}
		})
	}
	return &all
}
