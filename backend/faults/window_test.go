//go:build linux

package faults

import (
	"bufio"
	"encoding/json"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"bapashadir/backend/kiosk"
)

// The window programs that are looked at: the one that people get, and the one of the
// journeys, whose pages can be changed.
const (
	windowVar  = "BAPAS_HADIR_WINDOW"
	journeyVar = "BAPAS_HADIR_DEV"
)

// window is the app's window on a screen of its own.
type window struct {
	*evening
	*display
	program string
	p       *process
}

// show opens the window of the program in variable.
func (e *evening) show(t testing.TB, variable string, more ...string) *window {
	t.Helper()
	w := &window{evening: e, display: newDisplay(t), program: os.Getenv(variable)}
	args := append(dumps[1:len(dumps):len(dumps)], "dbus-run-session", "--", w.program, "--data", e.data, "--lan", "127.0.0.1:0")
	more = append(append(more, w.env()...), "BAPAS_HADIR_READY_FILE="+w.readyFile())
	_ = os.Remove(w.readyFile()) // of the window before
	var err error
	if w.p, err = e.start(exec.Command(dumps[0], args...), false, more...); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(w.p.kill)
	go func() {
		for range w.p.lines { // kept by the process
		}
	}()
	w.opened(t)
	return w
}

func (w *window) readyFile() string { return filepath.Join(w.work, "ready.json") }

// ready tells whether the data are open.
func (w *window) ready() (r kiosk.Ready, ok bool) {
	b, err := os.ReadFile(w.readyFile())
	return r, err == nil && json.Unmarshal(b, &r) == nil
}

// arrived is how many people the hall sees have come.
func (w *window) arrived(t testing.TB) int {
	t.Helper()
	r, _ := w.ready()
	res, err := http.Get(strings.Replace(r.Screen, "/screen", "/screen/events", 1))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = res.Body.Close() }() // a stream that goes on
	for lines := bufio.NewScanner(res.Body); lines.Scan(); {
		var u struct{ State struct{ Arrived int } }
		if data, ok := strings.CutPrefix(lines.Text(), "data: "); ok {
			if err := json.Unmarshal([]byte(data), &u); err != nil {
				t.Fatal(err)
			}
			return u.State.Arrived
		}
	}
	t.Fatal("the hall sees nothing")
	return 0
}

// seen waits until the web view knows everybody, from the list of who came.
func (w *window) seen(t testing.TB) {
	t.Helper()
	eventually(t, "the names in the web view", func() bool {
		w.keys(t, "alt+2")
		time.Sleep(time.Second) // it draws when it has time
		n, err := w.h.inMemory(w.pid(webView))
		return err == nil && n == len(w.h.people)
	})
}

// unlock types the password. A page that is not there yet takes no keys.
func (w *window) unlock(t testing.TB) {
	t.Helper()
	eventually(t, "the data", func() bool {
		w.write(t, w.h.password)
		w.keys(t, "Return")
		return within(3*time.Second, func() bool { _, ok := w.ready(); return ok })
	})
}

// add types somebody onto the list, and somebody else who is not recorded.
func (w *window) add(t testing.TB) {
	t.Helper()
	before, c, draft := w.arrived(t), newCanary(), newCanary()
	c.given, draft.given = word(), word() // a keyboard has no é
	eventually(t, "somebody added at the desk", func() bool {
		w.keys(t, "Escape", "alt+2") // keys that came before the desk was drawn may have opened a dialog
		w.write(t, c.name())
		w.keys(t, "Return")
		return within(3*time.Second, func() bool { return w.arrived(t) > before })
	})
	w.write(t, draft.name())
	w.h.people, w.h.strays = append(w.h.people, c), append(w.h.strays, draft)
}

// signal sends a signal to a process of the window.
func (w *window) signal(t testing.TB, name string, sig syscall.Signal) {
	t.Helper()
	pid := w.pid(name)
	if pid == 0 { // to the system it would mean this very test
		t.Fatal(name, " does not run: ", w.p.said.String())
	}
	if err := syscall.Kill(pid, sig); err != nil {
		t.Fatal(err)
	}
}

// end closes the window and waits until nothing of it runs.
func (w *window) end(t testing.TB) {
	t.Helper()
	name := filepath.Base(w.program)
	w.signal(t, name, syscall.SIGTERM)
	eventually(t, "the end of the window", func() bool { return w.pid(name) == 0 && w.pid(webView) == 0 })
	w.p.kill()
}
