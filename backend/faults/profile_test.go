//go:build linux

package faults

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// The window draws the list of 200 people, somebody types the password and more names;
// it is closed, and the next time its web view crashes and it is killed. Nobody is in
// what a web view keeps: storage, caches, cookies; nor in what was printed.
func TestNobodyIsInTheProfileOfTheWindow(t *testing.T) {
	if os.Getenv(windowVar) == "" {
		t.Skip("the window's profile: build/canaries looks at it")
	}
	e := newEvening(t, 200)
	e.village(t)
	w := e.show(t, windowVar, passwordVar+"=")
	w.unlock(t)
	w.add(t)
	w.seen(t)
	w.picture(t, "canaries")
	for _, view := range []string{"alt+1", "alt+3", "alt+4", "alt+5", "alt+6", "alt+7", "alt+8", "alt+9", "F11", "Escape"} {
		w.keys(t, view)
		time.Sleep(300 * time.Millisecond) // for drawing; whether it has drawn proves nothing here
	}
	w.end(t)

	w = e.show(t, windowVar)
	w.seen(t)
	if limit := coreLimit(t, w.pid(webView)); limit > 1 {
		t.Errorf("the web view may leave a core of %d bytes", limit)
	}
	w.signal(t, webView, syscall.SIGABRT)
	eventually(t, "the end of the web view", func() bool { return w.pid(webView) == 0 })
	w.p.kill()

	s := e.unnamed(t)
	for _, dir := range []string{"cache", "share"} {
		if all, err := filepath.Glob(filepath.Join(e.root, dir, "bapas-hadir", "*")); err != nil || len(all) == 0 {
			t.Errorf("the web view kept nothing in %s: this looked in the wrong place", dir)
		}
	}
	fmt.Printf("canaries in the window, %d people in its memory, closed and killed: %s; %s\n", len(e.h.people), s, plantedPage(t))
}

// village has people, three of them mentors, and a session that is open.
func (e *evening) village(t testing.TB) {
	t.Helper()
	p := e.begin(t)
	e.h.arrive(t, p.ready)
	for _, c := range e.h.people[:3] {
		e.order(t, p, order{Do: "certificate", Number: c.number})
	}
	if err := p.quit(hangs); err != nil {
		t.Fatal(err)
	}
}

// plant is what a page of the window must not do: keep what it shows. And it calls the
// app wrongly, with all names, which Wails wants to log.
const plant = `setInterval(() => {
	const all = document.body.innerText
	localStorage.setItem('planted', all)
	window.go.desk.Attendance.Correct(all, all, {}).catch(() => {})
}, 500)`

// plantedPage shows that a page which keeps names is found, and that what Wails logs of
// a wrong call names nobody.
func plantedPage(t *testing.T) string {
	e := newEvening(t, 40)
	e.village(t)
	pages := filepath.Join(e.root, "..", filepath.Base(e.root)+"-pages")
	if err := os.CopyFS(pages, os.DirFS("../../frontend/dist")); err != nil {
		t.Fatal(err)
	}
	index := filepath.Join(pages, "index.html")
	b, err := os.ReadFile(index)
	if err == nil {
		err = os.WriteFile(index, []byte(strings.Replace(string(b), "</body>", `<script src="/plant.js"></script></body>`, 1)), 0o600)
	}
	if err == nil {
		err = os.WriteFile(filepath.Join(pages, "plant.js"), []byte(plant), 0o600)
	}
	if err != nil {
		t.Fatal(err)
	}
	w := e.show(t, journeyVar, "assetdir="+pages, "devserver=127.0.0.1:0")
	w.seen(t)
	eventually(t, "the wrong call in the log", func() bool { return strings.Contains(w.p.said.String(), "Correct") })
	w.picture(t, "planted")
	w.end(t)
	s := e.sweep(t, e.h)
	for _, f := range s.finds {
		if strings.HasPrefix(f.where, "stderr") || strings.HasPrefix(f.where, "stdout") {
			t.Errorf("the log of a wrong call names people: %s in %s", f.what, f.where)
		}
	}
	if s.count() == 0 {
		t.Error("planted page: overlooked")
	}
	return fmt.Sprintf("planted page: %d words found; the log of a wrong call: 0", s.count())
}
