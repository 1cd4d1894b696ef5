//go:build linux

package faults

import (
	"bytes"
	"fmt"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// scene is a laptop of one folder: whatever a program writes anywhere lies below it,
// and all that it says is kept.
type scene struct {
	root, data, work string
	env              []string
	said             map[string]*process
	texts            map[string][]byte
}

func newScene(t testing.TB, password string) *scene {
	t.Helper()
	root, err := os.MkdirTemp(built, "scene-") // short: sockets lie in it
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(root) }) // within built, which goes at the end
	s := &scene{root: root, data: filepath.Join(root, "data"), work: filepath.Join(root, "work"), said: map[string]*process{}, texts: map[string][]byte{}}
	s.env = []string{"PWD=" + s.work, passwordVar + "=" + password}
	for name, variable := range map[string]string{"data": "", "work": "", "home": "HOME", "config": "XDG_CONFIG_HOME", "cache": "XDG_CACHE_HOME",
		"share": "XDG_DATA_HOME", "state": "XDG_STATE_HOME", "run": "XDG_RUNTIME_DIR", "tmp": "TMPDIR"} {
		dir := filepath.Join(root, name)
		if err := os.Mkdir(dir, 0o700); err != nil {
			t.Fatal(err)
		}
		if variable != "" {
			s.env = append(s.env, variable+"="+dir)
		}
	}
	return s
}

// dumps lets the system write a core of whoever asks for it, as a developer's laptop
// does.
var dumps = []string{"sh", "-c", `ulimit -c unlimited 2>/dev/null; exec "$@"`, "sh"}

// launch is launch on this laptop. more is its further environment.
func (s *scene) launch(officer bool, plant string, more ...string) (*process, error) {
	cmd, err := command(s.data, officer, plant, dumps...)
	if err != nil {
		return nil, err
	}
	return s.start(cmd, officer, more...)
}

func (s *scene) start(cmd *exec.Cmd, officer bool, more ...string) (*process, error) {
	if cmd.Env == nil {
		cmd.Env = os.Environ()
	}
	cmd.Dir, cmd.Env = s.work, append(append(cmd.Env, s.env...), more...)
	p, err := start(cmd, officer)
	if err == nil {
		s.said[fmt.Sprintf("%d %s", len(s.said)+1, filepath.Base(cmd.Args[len(dumps)]))] = p
	}
	return p, err
}

// open is launch until it is ready.
func (s *scene) open(t testing.TB, officer bool, plant string, more ...string) *process {
	t.Helper()
	p, err := s.launch(officer, plant, more...)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(p.kill)
	if err := p.wait(hangs); err != nil {
		t.Fatal(err)
	}
	return p
}

// run runs a command of the program to its end. What an export prints was asked for,
// and is not among what is looked through.
func (s *scene) run(t testing.TB, in string, args ...string) (out, said string) {
	t.Helper()
	file, err := program()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(dumps[0], append(append(dumps[1:len(dumps):len(dumps)], file), args...)...)
	cmd.Dir, cmd.Env, cmd.Stdin = s.work, append(os.Environ(), s.env...), strings.NewReader(in)
	var o, e bytes.Buffer
	cmd.Stdout, cmd.Stderr = &o, &e
	_ = cmd.Run() // how it ends is told by what it says
	s.texts[fmt.Sprintf("%d stderr of %s", len(s.texts)+1, args[0])] = e.Bytes()
	if args[0] != "export" {
		s.texts[fmt.Sprintf("%d stdout of %s", len(s.texts)+1, args[0])] = o.Bytes()
	}
	return o.String(), e.String()
}

// cores are the dumps of processes that crashed.
func (s *scene) cores(t testing.TB) []string {
	t.Helper()
	all, err := filepath.Glob(filepath.Join(s.work, "core*"))
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// coreLimit is how large a core the system may write of a process, in bytes.
func coreLimit(t testing.TB, pid int) int64 {
	t.Helper()
	b, err := os.ReadFile(fmt.Sprintf("/proc/%d/limits", pid))
	if err != nil {
		t.Fatal(err)
	}
	_, line, _ := strings.Cut(string(b), "Max core file size")
	if n, err := strconv.ParseInt(strings.Fields(line)[0], 10, 64); err == nil {
		return n
	}
	return math.MaxInt64 // "unlimited"
}

// sweep looks for the people of h in all that is left.
func (s *scene) sweep(t testing.TB, h *hall) *sweep {
	t.Helper()
	w := h.sweep()
	for name, p := range s.said {
		w.text("stderr of "+name, []byte(p.said.String()))
		w.text("stdout of "+name, []byte(p.out.String()))
	}
	for name, b := range s.texts {
		w.text(name, b)
	}
	if err := w.tree(s.root); err != nil {
		t.Fatal(err)
	}
	return w
}
