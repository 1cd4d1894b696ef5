//go:build linux

package faults

import (
	"context"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"net/http"
	"net/url"
	"strings"
	"sync"

	"bapashadir/backend/api"
	"bapashadir/backend/kiosk"
	"bapashadir/backend/outreach"
)

// form is a page that somebody sends until it is answered.
type form struct {
	sheet       bool
	what, nonce string // a name or a comment
}

// crowd is the phones of a hall. A form that was not answered is sent again to the
// next start of the server, as a phone does.
type crowd struct {
	l       *ledger
	forgets bool // planted: each sending has a nonce of its own
	only    bool // check-ins only

	mu   sync.Mutex
	next int
	owed []form
}

// ours begins the names of those who came by this crowd.
const ours = "Warga "

func letters(i int) string {
	b := []byte("AAAAA")
	for k := len(b) - 1; k >= 0; k, i = k-1, i/26 {
		b[k] += byte(i % 26)
	}
	return string(b)
}

func (c *crowd) form(fresh bool) (form, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if n := len(c.owed); n > 0 {
		f := c.owed[n-1]
		c.owed = c.owed[:n-1]
		return f, true
	}
	if !fresh {
		return form{}, false
	}
	c.next++
	f := form{what: ours + letters(c.next), nonce: fmt.Sprintf("telepon-%06d", c.next)}
	if f.sheet = c.next%4 == 0 && !c.only; f.sheet {
		f.what = "Lembar " + letters(c.next)
	}
	return f, true
}

func (c *crowd) owe(f form) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.owed = append(c.owed, f)
}

// come lets so many phones send, one form after the other, until ctx ends or, with
// fresh false, until all that is owed was answered.
func (c *crowd) come(ctx context.Context, r kiosk.Ready, phones int, fresh bool) {
	client := &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: phones}, Timeout: hangs}
	defer client.CloseIdleConnections()
	var all sync.WaitGroup
	for range phones {
		all.Go(func() {
			for ctx.Err() == nil {
				f, ok := c.form(fresh)
				if !ok {
					return
				}
				answered := c.send(ctx, client, r, f)
				if answered && rand.IntN(8) == 0 { // an impatient thumb
					answered = c.send(ctx, client, r, f)
				}
				if !answered {
					c.owe(f)
				}
			}
		})
	}
	all.Wait()
}

// sendOnce sends a form on a connection of its own.
func (c *crowd) sendOnce(r kiosk.Ready, f form) {
	client := &http.Client{Transport: &http.Transport{DisableKeepAlives: true}, Timeout: hangs}
	c.send(ctx, client, r, f)
}

// send sends a form and notes what was answered. Only an answer counts: a connection
// that broke promised nothing.
func (c *crowd) send(ctx context.Context, client *http.Client, r kiosk.Ready, f form) bool {
	nonce := f.nonce
	if c.forgets {
		nonce = fmt.Sprintf("telepon-%016x", rand.Uint64())
	}
	to, fields := r.CheckIn, url.Values{"nama": {f.what}, "lp": {"P"}, "unsur": {"warga"}, "nonce": {nonce}}
	if f.sheet {
		to, fields = r.Feedback, url.Values{"u1": {"4"}, "u2": {"3"}, "komentar": {f.what}, "nonce": {nonce}}
	}
	var a struct {
		told
		Thanks bool        `json:"thanks"`
		Error  api.Refusal `json:"error"`
	}
	status, err := post(ctx, client, to, "application/x-www-form-urlencoded", fields.Encode(), &a)
	switch {
	case err != nil:
		return false
	case status != http.StatusOK:
		c.l.with(func() { c.l.refuse(f.what, a.Error.Code, a.Error.Message) })
		return false
	case f.sheet && a.Thanks:
		ack(c.l, c.l.sheets, f.what, true)
	case !f.sheet && a.Number > 0:
		ack(c.l, c.l.people, f.what, a.told)
	default:
		c.l.with(func() { c.l.fault("answered with nothing: %s", f.what) })
	}
	return true
}

func post(ctx context.Context, client *http.Client, to, kind, body string, into any) (int, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, to, strings.NewReader(body))
	if err != nil {
		return 0, err
	}
	req.Header.Set("Content-Type", kind)
	req.Header.Set("Accept", "application/json")
	res, err := client.Do(req)
	if err != nil {
		return 0, err
	}
	defer func() { _ = res.Body.Close() }()
	if into != nil {
		err = json.NewDecoder(res.Body).Decode(into)
	}
	return res.StatusCode, err
}

// show presses a button of the remote.
func (l *ledger) show(ctx context.Context, r kiosk.Ready, what outreach.Showing) bool {
	l.with(func() { l.place.ask(place{what, l.place.told.Slide}) })
	status, err := post(ctx, http.DefaultClient, strings.Replace(r.Remote, "/remote", "/remote/do", 1), "application/json",
		fmt.Sprintf(`{"do":"show","showing":%q}`, what), nil)
	if err != nil {
		return false
	}
	l.with(func() {
		if status == http.StatusNoContent {
			l.place.ack()
			l.acknowledged++
		}
	})
	return true
}
