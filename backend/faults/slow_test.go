//go:build linux

package faults

import (
	"context"
	"fmt"
	"os/exec"
	"testing"
	"time"
)

// A disk that takes 30 ms longer for each sync still takes in a whole hall: with 100
// phones at least 60 check-ins a second. This is a figure, measured, not a test of
// every change.
func TestSlowDiskFigure(t *testing.T) {
	if !long() {
		t.Skip("slow disk: only with BAPAS_HADIR_LONG")
	}
	if _, err := exec.LookPath("strace"); err != nil {
		t.Skip("slow disk: skipped, strace is missing")
	}
	const phones, limit = 100, 60
	dir := t.TempDir()
	l := village(t, dir)
	p, err := launch(dir, false, "", "strace", "-f", "--seccomp-bpf", "-qq", "-o", "/dev/null",
		"-e", "trace=fsync,fdatasync", "-e", "inject=fsync,fdatasync:delay_exit=30000")
	if err != nil {
		t.Fatal(err)
	}
	defer p.kill()
	if err := p.wait(hangs); err != nil {
		t.Fatal(err)
	}
	c := &crowd{l: l, only: true}
	until, stop := context.WithTimeout(ctx, 10*time.Second)
	defer stop()
	before, began := len(l.people), time.Now()
	c.come(until, p.ready, phones, true)
	rate := float64(len(l.people)-before) / time.Since(began).Seconds()
	fmt.Printf("slow disk, 30 ms more for each sync: %.0f check-ins a second with %d phones (at least %d)\n", rate, phones, limit)
	if rate < limit {
		t.Error("too slow")
	}
}
