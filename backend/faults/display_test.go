//go:build linux

package faults

import (
	"bufio"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"
)

// display is a screen of its own for a window, with somebody at the keyboard.
type display struct{ name string }

func newDisplay(t testing.TB) *display {
	t.Helper()
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	// It picks a free number itself and writes it when it takes clients. -noreset: else
	// it starts anew whenever its last client goes.
	x := exec.Command("Xvfb", "-noreset", "-displayfd", "3", "-screen", "0", "1366x768x24", "-nolisten", "tcp")
	x.ExtraFiles = []*os.File{w}
	if err := x.Start(); err != nil {
		t.Fatal(err)
	}
	_ = w.Close() // it has its own
	t.Cleanup(func() {
		_ = x.Process.Kill() // nothing on it is needed any more
		_ = x.Wait()
		_ = r.Close()
	})
	number, err := bufio.NewReader(r).ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	return &display{":" + strings.TrimSpace(number)}
}

func (d *display) env() []string {
	// A bus for screen readers is not there, and looking for it takes seconds.
	return []string{"DISPLAY=" + d.name, "WAYLAND_DISPLAY=", "GDK_BACKEND=x11", "NO_AT_BRIDGE=1"}
}

func (d *display) tool(t testing.TB, name string, args ...string) (string, bool) {
	t.Helper()
	cmd := exec.Command(name, args...)
	cmd.Env = append(os.Environ(), d.env()...)
	out, err := cmd.Output()
	return strings.TrimSpace(string(out)), err == nil
}

// opened waits for the app's window.
func (d *display) opened(t testing.TB) {
	t.Helper()
	eventually(t, "a window", func() bool {
		_, ok := d.tool(t, "xdotool", "search", "--onlyvisible", "--name", "Bapas Hadir")
		return ok
	})
}

func (d *display) keys(t testing.TB, names ...string) {
	t.Helper()
	if out, ok := d.tool(t, "xdotool", append([]string{"key", "--clearmodifiers"}, names...)...); !ok {
		t.Fatal(names, out)
	}
}

// write puts text into the field that has the focus, in the place of what is there.
func (d *display) write(t testing.TB, text string) {
	t.Helper()
	d.keys(t, "ctrl+a")
	// At a person's pace: what comes faster the window takes for a USB scanner.
	if out, ok := d.tool(t, "xdotool", "type", "--clearmodifiers", "--delay", "80", text); !ok {
		t.Fatal(out)
	}
}

// picture keeps what the screen shows, for whoever wants to look at it.
func (d *display) picture(t testing.TB, name string) {
	t.Helper()
	if dir := os.Getenv("BAPAS_HADIR_PICTURES"); dir != "" {
		if out, ok := d.tool(t, "import", "-window", "root", dir+"/"+name+".png"); !ok {
			t.Error(out)
		}
	}
}

// eventually waits until there is what is waited for.
func eventually(t testing.TB, what string, there func() bool) {
	t.Helper()
	if !within(2*hangs, there) {
		t.Fatal("waited for ", what)
	}
}

// within tells whether something comes about soon.
func within(limit time.Duration, there func() bool) bool {
	for end := time.Now().Add(limit); time.Now().Before(end); time.Sleep(50 * time.Millisecond) {
		if there() {
			return true
		}
	}
	return false
}
