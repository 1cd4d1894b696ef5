//go:build linux

package faults

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"sync"
	"syscall"
	"time"

	"bapashadir/backend/kiosk"
)

// readyLimit is how soon a hall that lost its power goes on.
const readyLimit = 3 * time.Second

// hangs is when an answer is no longer waited for.
const hangs = 20 * time.Second

// process is a running server.
type process struct {
	ready   kiosk.Ready
	officer bool // it takes orders
	took    time.Duration

	cmd   *exec.Cmd
	began time.Time
	in    io.WriteCloser
	lines chan []byte // of its stdout; closed when it has ended
	out   lockedBuffer
	said  lockedBuffer // on stderr
}

type lockedBuffer struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (l *lockedBuffer) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.Write(p)
}

func (l *lockedBuffer) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.String()
}

// launch starts a server on folder dir: the program that people run, or the one that
// takes an officer's orders and may break a promise. under is a command that it is
// run under.
func launch(dir string, officer bool, plant string, under ...string) (*process, error) {
	cmd, err := command(dir, officer, plant, under...)
	if err != nil {
		return nil, err
	}
	return start(cmd, officer)
}

func command(dir string, officer bool, plant string, under ...string) (*exec.Cmd, error) {
	args := []string{os.Args[0]}
	if !officer {
		file, err := program()
		if err != nil {
			return nil, err
		}
		args = []string{file, "serve", "--data", dir, "--lan", "127.0.0.1:0"}
	}
	args = append(under, args...)
	cmd := exec.Command(args[0], args[1:]...)
	if cmd.Env = os.Environ(); officer {
		cmd.Env = append(cmd.Env, asVar+"=server", dataVar+"="+dir, plantVar+"="+plant)
	}
	return cmd, nil
}

func start(cmd *exec.Cmd, officer bool) (*process, error) {
	p := &process{officer: officer, cmd: cmd, lines: make(chan []byte)}
	p.cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true} // its probe and what it runs under are killed with it
	p.cmd.Stderr = &p.said
	out, err := p.cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if p.in, err = p.cmd.StdinPipe(); err != nil {
		return nil, err
	}
	p.began = time.Now()
	if err := p.cmd.Start(); err != nil {
		return nil, err
	}
	go func() {
		defer close(p.lines)
		for r := bufio.NewReader(out); ; {
			line, err := r.ReadBytes('\n')
			if _, _ = p.out.Write(line); err != nil {
				return
			}
			p.lines <- line
		}
	}()
	return p, nil
}

var (
	errEnded = errors.New("the server has ended")
	errHangs = errors.New("the server does not answer")
)

func (p *process) line(limit time.Duration, into any) error {
	select {
	case line, ok := <-p.lines:
		if !ok {
			return errEnded
		}
		return json.Unmarshal(line, into)
	case <-time.After(limit):
		return errHangs
	}
}

// wait waits until the server is ready.
func (p *process) wait(limit time.Duration) error {
	if err := p.line(limit, &p.ready); err != nil {
		return fmt.Errorf("%w within %s: %s", err, limit, p.said.String())
	}
	p.took = time.Since(p.began)
	return nil
}

// ask gives the officer's order. An error means that nothing was answered.
func (p *process) ask(o order) (r reply, err error) {
	b, err := json.Marshal(o)
	if err == nil {
		_, err = p.in.Write(append(b, '\n'))
	}
	if err != nil {
		return r, err
	}
	return r, p.line(hangs, &r)
}

// kill ends the server in the middle of what it does.
func (p *process) kill() {
	_ = syscall.Kill(-p.cmd.Process.Pid, syscall.SIGKILL) // it may have ended by itself
	p.end()
}

// end waits for the end.
func (p *process) end() {
	go func() {
		for range p.lines {
		}
	}()
	_ = p.cmd.Wait() // killed is what it is to be
}

// quit closes the officer's server, as at the end of a day. It tells how it ended.
func (p *process) quit(limit time.Duration) error {
	_ = p.in.Close() // it may have gone already
	done := time.AfterFunc(limit, func() { _ = syscall.Kill(-p.cmd.Process.Pid, syscall.SIGKILL) })
	p.end()
	if !done.Stop() {
		return errHangs
	}
	return nil
}

// crashed tells that the server ended without a sentence that an officer can read.
func (p *process) crashed() bool {
	said := p.said.String()
	return strings.Contains(said, "goroutine ") || strings.Contains(said, "panic:") || strings.TrimSpace(said) == ""
}
