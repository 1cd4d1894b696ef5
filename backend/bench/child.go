package bench

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

// child is a server in a process of its own.
type child struct {
	listens
	name string
	cmd  *exec.Cmd
	end  io.Closer // its input
	err  bytes.Buffer
}

// slowSyncs makes each sync take 5 ms longer, as on a cheap laptop.
var slowSyncs = []string{"strace", "-f", "--seccomp-bpf", "-qq", "-o", "/dev/null", "-e", "trace=fsync,fdatasync",
	"-e", "inject=fsync,fdatasync:delay_exit=5000"}

// launch starts the server kind on folder dir, under another program where under names
// one, and waits until it listens.
func launch(kind, dir string, under []string, flags ...string) (*child, error) {
	self, err := os.Executable()
	if err != nil {
		return nil, err
	}
	argv := append(append(append([]string{}, under...), self, "bench", "server", kind, dir), flags...)
	c := &child{name: kind, cmd: exec.Command(argv[0], argv[1:]...)}
	c.cmd.Stderr = &c.err
	if c.end, err = c.cmd.StdinPipe(); err != nil {
		return nil, err
	}
	out, err := c.cmd.StdoutPipe()
	if err == nil {
		err = c.cmd.Start()
	}
	if err != nil {
		return nil, err
	}
	if err := json.NewDecoder(out).Decode(&c.listens); err != nil {
		return nil, errors.Join(fmt.Errorf("bench: %s does not start: %w", kind, err), c.close())
	}
	return c, nil
}

// close lets the server end and waits for it.
func (c *child) close() error {
	err := c.end.Close()
	late := time.AfterFunc(time.Minute, func() { _ = c.cmd.Process.Kill() })
	defer late.Stop()
	if e := c.cmd.Wait(); e != nil {
		err = errors.Join(err, fmt.Errorf("bench: %s: %w: %s", c.name, e, &c.err))
	}
	return err
}

// memory is a line of what the kernel says of the process, in MB: VmRSS is what it
// holds now, VmHWM the most since forgetPeak. Pages of its files count, too.
func (c *child) memory(line string) (float64, error) {
	b, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", c.PID))
	if err != nil {
		return 0, errors.Join(errNoLinux, err)
	}
	_, rest, ok := strings.Cut(string(b), "\n"+line+":")
	fields := strings.Fields(rest)
	if !ok || len(fields) == 0 {
		return 0, fmt.Errorf("bench: no %s", line)
	}
	kb, err := strconv.Atoi(fields[0])
	return float64(kb) / 1024, err
}

// busy is the processor time that the process has used.
func (c *child) busy() float64 {
	b, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", c.PID))
	_, rest, ok := strings.Cut(string(b), ") ")
	f := strings.Fields(rest)
	if err != nil || !ok || len(f) < 13 {
		return 0
	}
	user, _ := strconv.Atoi(f[11])
	system, _ := strconv.Atoi(f[12])
	return float64(user+system) * 10 // ms, as Linux counts
}

// forgetPeak lets VmHWM begin anew.
func (c *child) forgetPeak() error {
	return os.WriteFile(fmt.Sprintf("/proc/%d/clear_refs", c.PID), []byte("5"), 0)
}

// trio is the app, its rival and the server that stores nothing, on the same disk.
type trio [3]*child

const app, rival, nothing = 0, 1, 2

// launchTrio starts the three; the rivals answer with what the app answers.
func launchTrio(dir string, under []string, profiles string) (t trio, err error) {
	for i, kind := range []string{"app", "group", "nothing"} {
		own := filepath.Join(dir, kind)
		if err = os.MkdirAll(own, 0o700); err == nil && i > app {
			err = t[app].answersInto(own)
		}
		var flags []string
		if profiles != "" {
			flags = []string{"--profile", filepath.Join(profiles, kind+".pprof")}
		}
		if err == nil {
			t[i], err = launch(kind, own, under, flags...)
		}
		if err != nil {
			return t, errors.Join(err, t.close())
		}
	}
	return t, nil
}

// answersInto keeps what the app answers with, as it goes over the network.
func (c *child) answersInto(dir string) error {
	var p phone
	if err := p.join(c.Host); err != nil {
		return err
	}
	defer p.leave()
	for file, request := range map[string][]byte{formFile: opening(c.Host, c.Path), welcomeFile: sending(c.Host, c.Path, "contoh-0000", 0)} {
		body, err := p.ask(request)
		if err == nil {
			err = os.WriteFile(filepath.Join(dir, file), body, 0o600)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func (t trio) close() (err error) {
	for _, c := range t {
		if c != nil {
			err = errors.Join(err, c.close())
		}
	}
	return err
}
