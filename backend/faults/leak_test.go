//go:build linux

package faults

import (
	"errors"
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
)

// evening is a session of a village on one laptop.
type evening struct {
	*scene
	h       *hall
	plant   string
	refused int
}

func newEvening(t testing.TB, people int) *evening {
	h := newHall(people)
	return &evening{scene: newScene(t, h.password), h: h}
}

// newQuick is a smaller evening, without a password, which costs time, of an app that
// may break a promise.
func newQuick(t testing.TB, plant string) *evening {
	return &evening{scene: newScene(t, ""), h: newHall(40), plant: plant}
}

// order gives an order that is obeyed.
func (e *evening) order(t testing.TB, p *process, o order) reply {
	t.Helper()
	r, err := p.ask(o)
	if err != nil || r.Code != "" {
		t.Fatal(o.Do, r, err, p.said.String())
	}
	return r
}

// begin answers the first start's questions and opens a session.
func (e *evening) begin(t testing.TB) *process {
	t.Helper()
	p := e.open(t, true, e.plant)
	session := e.order(t, p, order{Do: "plan", Text: "Bapas Hadir di Desa Petaling"}).Text
	e.order(t, p, order{Do: "setup", Text: e.h.officer.name()})
	e.order(t, p, order{Do: "open", Text: session})
	l := newLedger()
	l.state.is(outreach.Open)
	if err := l.prepare(p); err != nil { // feedback, and the addresses of the pages
		t.Fatal(err)
	}
	return p
}

// whole is the evening with all that may go wrong: people come, forms are refused,
// mentors get their certificates, copies are made, the disk fails; then the commands.
func (e *evening) whole(t testing.TB) {
	t.Helper()
	if err := e.begin(t).quit(hangs); err != nil {
		t.Fatal(err)
	}
	p := e.open(t, false, "")
	e.h.arrive(t, p.ready)
	e.refused = e.h.misuse(t, p.ready)
	p.term()

	p = e.open(t, true, "")
	for i, c := range e.h.people[:20] {
		if e.order(t, p, order{Do: "certificate", Number: c.number}); i%2 == 0 {
			again := newCanary()
			e.h.people = append(e.h.people, again)
			e.order(t, p, order{Do: "correct", Number: c.number, Text: again.name()})
		}
	}
	for _, do := range []string{"list", "snapshot", "tidy"} {
		e.order(t, p, order{Do: do})
	}
	e.uncopied(t, p)
	e.order(t, p, order{Do: "spoil"})
	if status, err := post(ctx, http.DefaultClient, p.ready.CheckIn, asJSON, e.h.stray().json(), nil); err != nil || status == http.StatusOK {
		t.Fatal(status, err)
	}
	if r, err := p.ask(order{Do: "close", Text: p.ready.Session}); err != nil || r.Code != outreach.StorageFailed {
		t.Fatal(r, err)
	}
	if err := p.quit(hangs); err != nil {
		t.Fatal(err)
	}
	e.run(t, "", "check", "--data", e.data)
	out, said := e.run(t, "", "export", "--data", e.data, "--what", "attendees", "--format", "xlsx")
	w := e.h.sweep()
	if w.text("the export", []byte(out)); w.count() < len(e.h.people) {
		t.Fatal("the export does not know who came: ", w.list(), said)
	}
}

// uncopied closes the session and opens it again while there is no place for copies,
// which the app can only write into its log.
func (e *evening) uncopied(t testing.TB, p *process) {
	t.Helper()
	copies := filepath.Join(e.data, store.SnapshotDir)
	if err := errors.Join(os.Rename(copies, copies+".away"), os.WriteFile(copies, nil, 0o600)); err != nil {
		t.Fatal(err)
	}
	e.order(t, p, order{Do: "close", Text: p.ready.Session})
	eventually(t, "a line in the log", func() bool { return strings.Contains(p.said.String(), "tidying: ") })
	e.order(t, p, order{Do: "open", Text: p.ready.Session})
	if err := errors.Join(os.Remove(copies), os.Rename(copies+".away", copies)); err != nil {
		t.Fatal(err)
	}
}

// short is as much of the evening as a planted fault needs to show.
func (e *evening) short(t testing.TB) *sweep {
	t.Helper()
	p := e.begin(t)
	e.h.arrive(t, p.ready)
	e.order(t, p, order{Do: "list"})
	if err := p.quit(hangs); err != nil {
		t.Fatal(err)
	}
	return e.sweep(t, e.h)
}

// term closes the server as the end of a day does.
func (p *process) term() {
	_ = p.cmd.Process.Signal(os.Interrupt) // it may have ended by itself
	p.end()
}

// 200 people, and what they wrote, nowhere in plain in what a whole session leaves on
// the laptop: data, snapshots, temporary files, settings, all that was printed.
func TestNobodyIsInFilesOrLogs(t *testing.T) {
	thorough(t)
	e := newEvening(t, 200)
	e.whole(t)
	w := e.sweep(t, e.h)
	for _, f := range w.list() {
		t.Error(f)
	}
	for _, name := range []string{store.FileName, store.BallastName, store.SnapshotDir} {
		if _, err := os.Stat(filepath.Join(e.data, name)); err != nil {
			t.Error("nothing to look through: ", err)
		}
	}
	planted := ""
	for _, plant := range []string{"log", "temporary", "Plain"} {
		if n := newQuick(t, plant).short(t).count(); n == 0 {
			t.Errorf("planted %s: overlooked", plant)
		} else {
			planted += fmt.Sprintf("; planted %s: %d words found", plant, n)
		}
	}
	fmt.Printf("canaries, 200 people, %d forms refused: %s%s\n", e.refused, w, planted)
}
