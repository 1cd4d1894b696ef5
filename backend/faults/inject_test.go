//go:build linux

package faults

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"bapashadir/backend/store"
)

// fault is one broken call of the system in a scripted session.
type fault struct {
	calls, how string // as strace names them
	nth        int
	rest       bool // and all that follow
	migrating  bool // the session begins with the first version's file
}

func (f fault) String() string {
	when := fmt.Sprint(f.nth)
	if f.rest {
		when += "+"
	}
	return fmt.Sprintf("%s:%s:when=%s", f.calls, f.how, when)
}

// kinds are the calls that keep something, and what a disk can say to them. Writes
// are those into the data folder: one that fails in a pipe is no disk's fault.
var (
	kinds = []string{"pwrite64", "fdatasync", "fsync", "write", "ftruncate", "rename,renameat,renameat2", "copy_file_range,sendfile"}
	ways  = []string{"error=EIO", "error=ENOSPC", "signal=SIGKILL"}
)

// series is every n-th call of one kind, refused in one way.
func series(i int) fault {
	return fault{calls: kinds[i/4/len(ways)], how: ways[i/4%len(ways)], migrating: i%2 == 0, rest: i/2%2 == 0}
}

// outcome is what a run of injected faults came to.
type outcome struct {
	mu                                                        sync.Mutex
	injected, acknowledged, lost, hung, copies, ended, killed int
	refused                                                   map[string]int // answers with this code
	by                                                        map[string]int // injected into these calls
	wrong                                                     []string
}

func (o *outcome) String() string {
	return fmt.Sprintf("%d injected faults: %d acknowledged, %d lost, %d hung; refused %v; %d sessions without a copy, %d ended with a sentence, %d killed",
		o.injected, o.acknowledged, o.lost, o.hung, o.refused, o.copies, o.ended, o.killed)
}

func (o *outcome) count() int {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.injected
}

// try runs the session with the fault and tells whether the fault came about.
func (o *outcome) try(t testing.TB, f fault, plant string) bool {
	t.Helper()
	dir, err := os.MkdirTemp(built, "inject-")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = os.RemoveAll(dir) }() // within built, which goes at the end
	data, trace := filepath.Join(dir, "data"), filepath.Join(dir, "trace")
	if err := os.Mkdir(data, 0o700); err != nil {
		t.Fatal(err)
	}
	l := newLedger()
	if f.migrating {
		l = village(t, data)
	}
	under := []string{"strace", "-f", "-qq", "-o", trace, "-e", "trace=" + f.calls, "-e", "inject=" + f.String()}
	if !strings.HasPrefix(f.how, "signal") {
		under = append(under, "--seccomp-bpf") // faster; but with it strace sends no signal
	}
	if f.calls == "write" {
		for _, name := range []string{store.FileName, store.BallastName, store.FileName + ".new", store.FileName + ".compact",
			filepath.Join(store.SnapshotDir, "records.new"), filepath.Join(store.SnapshotDir, "keys.new")} {
			under = append(under, "-P", filepath.Join(data, name))
		}
	}
	s := &script{l: l, dir: data}
	first := s.run(plant, under)
	b, err := os.ReadFile(trace)
	if err != nil {
		t.Fatal(err)
	}
	come := strings.Contains(string(b), "(INJECTED)") || s.ended && strings.HasPrefix(f.how, "signal") // a death leaves no line
	if first == nil {
		first = s.again()
	}
	o.mu.Lock()
	defer o.mu.Unlock()
	if first != nil {
		l.fault("%v", first)
	}
	if come {
		o.injected++
		o.by[f.calls+" "+f.how]++
	}
	o.acknowledged, o.lost = o.acknowledged+l.acknowledged, o.lost+l.lost
	for code, n := range l.refused {
		o.refused[code] += n
	}
	o.copies += min(1, s.copies)
	if errors.Is(first, errHangs) {
		o.hung++
	}
	if s.ended && strings.HasPrefix(f.how, "signal") {
		o.killed++
	} else if s.ended {
		if o.ended++; s.crashed != "" {
			l.fault("ended without a sentence: %s", s.crashed)
		}
	}
	for _, w := range l.wrong {
		o.wrong = append(o.wrong, fmt.Sprintf("%s, migrating %v: %s", f, f.migrating, w))
	}
	return come
}

// No call that the disk refuses, and no death in the middle of one, costs anything
// that was acknowledged; the app answers with a code or ends with a sentence.
func TestInjectedFaultsLoseNothing(t *testing.T) {
	thorough(t)
	if _, err := exec.LookPath("strace"); err != nil {
		t.Skip("injected faults: skipped, strace is missing")
	}
	o := outcome{refused: map[string]int{}, by: map[string]int{}}
	least, began := times("BAPAS_HADIR_INJECTIONS", 20, 1000), time.Now()
	var all sync.WaitGroup
	lanes := make(chan struct{}, 4) // a session waits more than it works
	for i := 0; long() && i < len(kinds)*len(ways)*4; i++ {
		lanes <- struct{}{}
		all.Go(func() {
			defer func() { <-lanes }()
			f := series(i)
			for missed := 0; missed < 3 && f.nth < 60; {
				f.nth++
				if missed++; o.try(t, f, "") {
					missed = 0
				}
			}
		})
	}
	for try := 0; try < 4*least && o.count() < least; try++ {
		f := series(rand.IntN(len(kinds) * len(ways) * 4))
		f.nth = 1 + rand.IntN(4) // not every session has so many of these calls
		lanes <- struct{}{}
		all.Go(func() {
			defer func() { <-lanes }()
			o.try(t, f, "")
		})
	}
	all.Wait()
	fmt.Printf("%s (%d s)\n%v\n", &o, int(time.Since(began).Seconds()), o.by)
	for _, w := range o.wrong {
		t.Error(w)
	}
}

func TestTheInjectionProofFailsWhenTheAppAcknowledgesBeforeTheCommit(t *testing.T) {
	thorough(t)
	if _, err := exec.LookPath("strace"); err != nil {
		t.Skip("injected faults: skipped, strace is missing")
	}
	o := outcome{refused: map[string]int{}, by: map[string]int{}}
	for f := (fault{calls: "fdatasync", how: "error=EIO", migrating: true}); f.nth < 30 && o.lost == 0; {
		f.nth++
		o.try(t, f, "AckFirst")
	}
	fmt.Printf("planted AckFirst: %s\n", &o)
	if o.lost == 0 {
		t.Errorf("%d injected faults did not notice it; %q", o.injected, o.wrong)
	}
}
