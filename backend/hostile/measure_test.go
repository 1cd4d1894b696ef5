//go:build linux

package hostile

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"runtime/debug"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"bapashadir/backend/outreach"
)

// What a file may cost.
const (
	mostTime   = 2 * time.Second // of processors, with the programs that were started: a busy machine is no fault of a file
	mostMemory = 256 << 20       // of the app with all it holds, and of a program that it started
	hangs      = 5 * time.Minute
)

// result is what became of a file.
type result struct {
	Name   string
	Code   outreach.Code // "": taken
	Says   string
	Panic  string
	Busy   time.Duration
	Memory int64
}

// app opens the app in base and puts the named files before it.
func app(base string, names []string) error {
	if err := errors.Join(confine(), standIn(base)); err != nil {
		return err
	}
	h, err := open(base)
	if err != nil {
		return err
	}
	defer h.desk.Shutdown(context.Background())
	say := json.NewEncoder(os.Stdout)
	for _, f := range append(files(base), plantedFiles(base)...) {
		if slices.Contains(names, f.name) {
			r, err := h.measure(f)
			if err != nil {
				return err
			}
			if err := say.Encode(r); err != nil {
				return err
			}
		}
	}
	return nil
}

// measure gives one file to its door.
func (h *hall) measure(f file) (r result, err error) {
	give, err := f.door(h, f.make())
	if err != nil {
		return r, err
	}
	r.Name = f.name
	debug.FreeOSMemory()
	if err := os.WriteFile("/proc/self/clear_refs", []byte("5"), 0); err != nil { // the peak begins anew
		return r, err
	}
	before, started := busy(syscall.RUSAGE_SELF)+busy(syscall.RUSAGE_CHILDREN), peakOf(syscall.RUSAGE_CHILDREN)
	r.Code, r.Says, r.Panic = refusal(give)
	r.Busy = busy(syscall.RUSAGE_SELF) + busy(syscall.RUSAGE_CHILDREN) - before
	if r.Memory, err = peak(); err != nil {
		return r, err
	}
	if now := peakOf(syscall.RUSAGE_CHILDREN); now > started { // the largest program so far
		r.Memory = max(r.Memory, now)
	}
	return r, nil
}

func refusal(give func() error) (code outreach.Code, says, panicked string) {
	defer func() {
		if p := recover(); p != nil {
			panicked = fmt.Sprint(p)
		}
	}()
	err := give()
	if err != nil {
		says = fmt.Sprintf("%.200s", err)
	}
	return outreach.CodeOf(err), says, ""
}

func busy(who int) time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(who, &u); err != nil {
		panic(err) // it takes only constants
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

func peakOf(who int) int64 {
	var u syscall.Rusage
	if err := syscall.Getrusage(who, &u); err != nil {
		panic(err) // it takes only constants
	}
	return u.Maxrss << 10
}

// peak is the most memory that this process had since the peak began anew.
func peak() (int64, error) {
	b, err := os.ReadFile("/proc/self/status")
	if err != nil {
		return 0, err
	}
	_, rest, _ := strings.Cut(string(b), "VmHWM:")
	line, _, _ := strings.Cut(strings.TrimSpace(rest), " ")
	kb, err := strconv.ParseInt(line, 10, 64)
	return kb << 10, err
}

// verdict is what is wrong with what became of a file; "" when it is as it should be.
func (r result) verdict(f file) string {
	var wrong []string
	switch {
	case r.Panic != "":
		wrong = append(wrong, "panicked: "+r.Panic)
	case r.Code == outreach.Internal:
		wrong = append(wrong, "no clear code: "+r.Says)
	case !slices.Contains(f.want, r.Code):
		wrong = append(wrong, fmt.Sprintf("%q, want one of %q: %s", r.Code, f.want, r.Says))
	}
	if r.Busy > mostTime {
		wrong = append(wrong, fmt.Sprintf("took %v", r.Busy))
	}
	if r.Memory > mostMemory {
		wrong = append(wrong, fmt.Sprintf("took %d MiB", r.Memory>>20))
	}
	return strings.Join(wrong, "; ")
}

// judge lets a child put these files before the app, and tells what is wrong with each,
// by its name. Under "" is what was written outside of the data folder.
func judge(t *testing.T, base string, list []file) (wrong map[string]string, worst result) {
	t.Helper()
	wrong = map[string]string{}
	for _, dir := range []string{"tmp", "home", "here"} {
		if err := os.MkdirAll(filepath.Join(base, dir), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	var names []string
	for _, f := range list {
		names = append(names, f.name)
		wrong[f.name] = "no answer"
	}
	end, stop := context.WithTimeout(t.Context(), hangs)
	defer stop()
	cmd := exec.CommandContext(end, os.Args[0])
	cmd.Dir = filepath.Join(base, "here")
	cmd.Env = append(os.Environ(), asVar+"=app", baseVar+"="+base, listVar+"="+strings.Join(names, "\n"),
		"TMPDIR="+filepath.Join(base, "tmp"), "HOME="+filepath.Join(base, "home"))
	var said bytes.Buffer
	cmd.Stderr = &said
	out, err := cmd.Output()
	if err != nil {
		wrong["the app"] = fmt.Sprintf("ended: %v: %.2000s", err, said.String())
	}
	for lines := bufio.NewScanner(bytes.NewReader(out)); lines.Scan(); {
		var r result
		if err := json.Unmarshal(lines.Bytes(), &r); err != nil {
			t.Fatal(err)
		}
		i := slices.IndexFunc(list, func(f file) bool { return f.name == r.Name })
		if wrong[r.Name] = r.verdict(list[i]); wrong[r.Name] == "" {
			delete(wrong, r.Name)
		}
		worst.Busy, worst.Memory = max(worst.Busy, r.Busy), max(worst.Memory, r.Memory)
		if testing.Verbose() {
			t.Logf("%-44s %-18s %6d ms %4d MiB  %.90s", r.Name, r.Code, r.Busy.Milliseconds(), r.Memory>>20, r.Says)
		}
	}
	if found := outside(t, base); len(found) > 0 {
		wrong["written"] = strings.Join(found, ", ")
	}
	return wrong, worst
}

// outside is the files in base that neither this proof nor the app's own folders account
// for.
func outside(t *testing.T, base string) (found []string) {
	t.Helper()
	known := []string{"bin/soffice", "data/bapas-hadir.db", "data/bapas-hadir.db.lock", "data/bapas-hadir.cadangan"}
	err := filepath.WalkDir(base, func(p string, d fs.DirEntry, err error) error {
		name, e := filepath.Rel(base, p)
		if err == nil && e == nil && !d.IsDir() && !slices.Contains(known, name) && !slices.ContainsFunc(ours, func(dir string) bool { return strings.HasPrefix(name, dir) }) {
			found = append(found, name)
		}
		return errors.Join(err, e)
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}
