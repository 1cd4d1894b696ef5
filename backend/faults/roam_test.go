//go:build linux

package faults

import (
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"
)

// leave is what a page of the window does that somebody's words have taken over: it tries
// every way out, one after the other, and then calls the app, wrongly, to say that it is
// still there.
const leave = `const out = 'http://OUT/'
const ways = [
	() => { location = out + 'location' },
	() => { location.replace(out + 'replace') },
	() => { const a = document.createElement('a'); a.href = out + 'link'; document.body.append(a); a.click() },
	() => { const a = document.createElement('a'); a.href = out + 'blank'; a.target = '_blank'; document.body.append(a); a.click() },
	() => { open(out + 'open') },
	() => { const f = document.createElement('form'); f.action = out + 'form'; f.method = 'post'; document.body.append(f); f.submit() },
	() => { const m = document.createElement('meta'); m.httpEquiv = 'refresh'; m.content = '0;url=' + out + 'refresh'; document.head.append(m) },
	() => { const f = document.createElement('iframe'); f.src = out + 'frame'; document.body.append(f) },
	() => { const i = new Image(); i.src = out.replace('127.0.0.1', 'localhost') + 'picture' },
	() => { const s = document.createElement('script'); s.src = out + 'script'; document.head.append(s) },
	() => { fetch(out.replace('127.0.0.1', 'localhost') + 'fetch').catch(() => {}) },
	() => { location = 'file:///etc/hostname' },
	() => { location = 'data:text/html,away' },
	() => { location = 'wails://elsewhere/' },
]
let n = 0
const next = () => { if (n < ways.length) { try { ways[n++]() } catch {} ; setTimeout(next, 400) } else setInterval(() => window.go.desk.Attendance.Correct('here', 'here', {}).catch(() => {}), 500) }
addEventListener('load', () => setTimeout(next, 1500))`

// roaming opens the window on pages that want to leave, and tells which of their ways led
// out.
func roaming(t *testing.T, more ...string) (led []string, here bool) {
	var seen atomic.Pointer[[]string]
	seen.Store(&[]string{})
	l, err := net.Listen("tcp4", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	outside := &httptest.Server{Listener: l, Config: &http.Server{Handler: http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		list := append(*seen.Load(), r.URL.Path) // one after the other: the page waits
		seen.Store(&list)
		_, _ = w.Write([]byte("<!doctype html><title>away</title>"))
	})}}
	outside.Start()
	t.Cleanup(outside.Close)
	e := newEvening(t, 3)
	e.village(t)
	pages := filepath.Join(e.root, "..", filepath.Base(e.root)+"-pages")
	if err := os.CopyFS(pages, os.DirFS("../../frontend/dist")); err != nil {
		t.Fatal(err)
	}
	index := filepath.Join(pages, "index.html")
	b, err := os.ReadFile(index)
	if err == nil {
		err = os.WriteFile(index, []byte(strings.Replace(string(b), "</body>", `<script src="/leave.js"></script></body>`, 1)), 0o600)
	}
	if err == nil {
		err = os.WriteFile(filepath.Join(pages, "leave.js"), []byte(strings.Replace(leave, "OUT", l.Addr().String(), 1)), 0o600)
	}
	if err != nil {
		t.Fatal(err)
	}
	w := e.show(t, journeyVar, append(more, "assetdir="+pages, "devserver=127.0.0.1:0")...)
	here = within(20*time.Second, func() bool { return strings.Contains(w.p.said.String(), "Correct") })
	w.picture(t, "roaming")
	w.end(t)
	return *seen.Load(), here
}

// A page of the window that was taken over leads it nowhere; where nothing keeps the
// window, the same page does.
func TestTheWindowStaysWhereItIs(t *testing.T) {
	if os.Getenv(journeyVar) == "" {
		t.Skip("run by build/canaries")
	}
	led, here := roaming(t)
	if len(led) > 0 || !here {
		t.Errorf("the window was led to %q, still the app's: %v", led, here)
	}
	if led, here := roaming(t, "BAPAS_HADIR_ROAM=1"); len(led) == 0 || here {
		t.Errorf("a window that nothing keeps: overlooked (%q, %v)", led, here)
	}
	t.Log("14 ways out of the window: 0 led out; without the guard the first one did")
}
