//go:build linux

package faults

import (
	"bytes"
	"context"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"bapashadir/backend/store"
)

// tellAll makes Go tell everything that it can of a crash, and then ask the system for a
// core.
const tellAll = "GOTRACEBACK=crash"

// crash brings the server down by fn while people come, and waits for its end. It
// gives the text of the crash.
func (e *evening) crash(t testing.TB, p *process, fn func()) string {
	t.Helper()
	until, stop := context.WithCancel(ctx)
	all := e.h.throng(until, p.ready)
	fn()
	late := time.AfterFunc(hangs, p.kill)
	p.end()
	late.Stop()
	stop()
	all.Wait()
	said := p.said.String()
	if !strings.Contains(said, "goroutine ") {
		t.Errorf("no crash: %s", said)
	}
	return said
}

// struck waits until people come and sends the server a signal.
func (e *evening) struck(t testing.TB, p *process, sig syscall.Signal) func() {
	return func() {
		for range 20 {
			if _, err := page(p.ready.CheckIn, asForm, e.h.people[0].form()); err != nil {
				t.Error(err)
			}
		}
		if err := p.cmd.Process.Signal(sig); err != nil {
			t.Error(err)
		}
	}
}

// fall orders a panic in the middle of the next commit, in the writer of all.
func (e *evening) fall(p *process) func() {
	return func() {
		_, _ = p.ask(order{Do: "fall"}) // it may be down before it has answered
	}
}

// broken spoils one page of the data file after the other until reading it is a memory
// fault that ends the probe. It gives what the probe then said.
func (e *evening) broken(t testing.TB) string {
	t.Helper()
	const page, head, branch = 4096, 16, 1 // of bbolt's files; a branch page leads to others
	file := filepath.Join(e.data, store.FileName)
	sound, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	q, err := json.Marshal(map[string]any{"file": file})
	if err != nil {
		t.Fatal(err)
	}
	for at := len(sound) - page; at >= 2*page; at -= page {
		if binary.LittleEndian.Uint64(sound[at:]) != uint64(at/page) || binary.LittleEndian.Uint16(sound[at+8:]) != branch {
			continue
		}
		b := bytes.Clone(sound)
		binary.LittleEndian.PutUint64(b[at+head+8:], 1<<24) // far behind the file's end
		if err := os.WriteFile(file, b, 0o600); err != nil {
			t.Fatal(err)
		}
		if _, said := e.run(t, string(q), "probe"); strings.Contains(said, "goroutine ") {
			e.run(t, "", "check", "--data", e.data)
			return said
		}
	}
	return ""
}

// A crash prints every stack, with the words that functions were called with, and may
// leave a core. Nobody is in them, nor is the password.
func TestNobodyIsInCrashTexts(t *testing.T) {
	thorough(t)
	e := newEvening(t, 200)
	p := e.begin(t)
	e.h.arrive(t, p.ready)
	stacks := strings.Count(e.crash(t, p, e.fall(p)), "goroutine ")
	for _, sig := range []syscall.Signal{syscall.SIGQUIT, syscall.SIGABRT} {
		p := e.open(t, false, "", tellAll)
		if limit := coreLimit(t, p.cmd.Process.Pid); limit > 1 {
			t.Errorf("the app may leave a core of %d bytes", limit)
		}
		stacks += strings.Count(e.crash(t, p, e.struck(t, p, sig)), "goroutine ")
	}
	w := e.unnamed(t)
	stacks += faultyProbe(t)

	e = newQuick(t, "panic")
	p = e.begin(t)
	e.h.arrive(t, p.ready)
	e.crash(t, p, e.fall(p))
	named := e.sweep(t, e.h)
	if named.count() == 0 {
		t.Error("planted panic: overlooked")
	}
	fmt.Printf("canaries in 4 crashes, %d stacks: %s; planted panic: %d words found; planted core: %s\n", stacks, w, named.count(), plantedCore(t))
}

// unnamed fails when anybody is found, or when there is a core.
func (e *evening) unnamed(t *testing.T) *sweep {
	t.Helper()
	w := e.sweep(t, e.h)
	for _, f := range w.list() {
		t.Error(f)
	}
	if all := e.cores(t); len(all) > 0 {
		t.Error("left on the disk: ", all)
	}
	return w
}

// faultyProbe lets a damaged file end the probe. It tells how many stacks that printed.
func faultyProbe(t *testing.T) int {
	e := newQuick(t, "")
	e.h = newHall(200) // so many that indexes have pages of their own, which only the check reads
	p := e.begin(t)
	e.h.arrive(t, p.ready)
	p.kill()
	said := e.broken(t)
	if said == "" {
		t.Error("no page made the probe fault")
	}
	e.unnamed(t)
	return strings.Count(said, "goroutine ")
}

// plantedCore crashes a server that lets the system write its memory to the disk.
func plantedCore(t *testing.T) string {
	e := newQuick(t, "core")
	p := e.begin(t)
	e.h.arrive(t, p.ready)
	p.kill()
	p = e.open(t, true, "core", tellAll)
	e.crash(t, p, e.struck(t, p, syscall.SIGABRT))
	if len(e.cores(t)) == 0 {
		return "skipped, this system keeps none beside the program"
	}
	w := e.sweep(t, e.h)
	if w.count() == 0 {
		t.Error("planted core: overlooked")
	}
	return fmt.Sprintf("%d words found", w.count())
}
