package bench

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"time"
)

// Hall measures what a full hall asks of the server, beside a bare group commit of the
// same records and a server that stores nothing, in turns on the same disk.
type Hall struct {
	Phones    int           `default:"500" help:"Phones that come at once."`
	Halls     int           `default:"5" help:"Fresh data files and servers."`
	Rounds    int           `default:"4" help:"Turns of each server in each hall."`
	For       time.Duration `default:"400ms" help:"How long each turn of kept connections is measured."`
	SlowSyncs bool          `help:"Each sync takes 5 ms longer, by strace."`
	Profiles  string        `help:"Folder for profiles of the servers' processor time, those of the last hall." placeholder:"DIR"`
}

// The limits, and how many connections are kept.
const (
	keptAlive    = 64
	memoryLimit  = 40.0 // MB above idle
	burstLimit   = 0.8  // of the group commit
	slowestLimit = 1.5  // times a server that stores nothing
	keptLimit    = 0.5  // of the group commit
	loneLimit    = 2.0  // ms above the group commit
	loneForms    = 40
	breathe      = 30 * time.Millisecond // lets one server's tail not load another's turn
	idleAfter    = 500 * time.Millisecond
)

const noStrace = "strace is missing (Debian: apt-get install strace): skipped"

// figures are those of all halls, by server.
type figures struct{ rate, slowest, busy, kept, lone, memory [3][]float64 }

// Run prints each figure beside its limit, and fails when one does not hold.
func (h Hall) Run() (err error) {
	dir, err := os.MkdirTemp("", "bapas-hadir-bench-")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()
	_, lacks := exec.LookPath("strace")
	var under []string
	if h.SlowSyncs {
		if under = slowSyncs; lacks != nil {
			return errors.New(noStrace)
		}
	}
	var f figures
	for n := range h.Halls {
		if err := h.hall(&f, filepath.Join(dir, fmt.Sprint(n)), under); err != nil {
			return err
		}
	}
	var s sheet
	h.tell(&f, &s)
	if lacks != nil {
		fmt.Println("\nno answer before its sync:", noStrace)
	} else if err := h.order(dir, &s); err != nil {
		return err
	}
	return s.verdict()
}

func (h Hall) hall(f *figures, dir string, under []string) error {
	t, err := launchTrio(dir, under, h.Profiles)
	if err != nil {
		return err
	}
	for _, part := range []func(trio, *figures) error{h.burst, h.lone, h.kept} {
		if err == nil {
			err = part(t, f)
		}
	}
	return errors.Join(err, t.close())
}

// turns lets each server have its turn, a round after the other, none always first.
func (h Hall) turns(t trio, turn func(i, round int) error) error {
	for round := range h.Rounds {
		for i := range t {
			i = (i + round) % len(t)
			if err := turn(i, round); err != nil {
				return fmt.Errorf("bench: %s: %w", t[i].name, err)
			}
			time.Sleep(breathe)
		}
	}
	return nil
}

// burst lets all phones come at once, each with a connection of its own. Memory is that
// of the first burst of a fresh server, above what it held before anybody came.
func (h Hall) burst(t trio, f *figures) error {
	time.Sleep(idleAfter)
	return h.turns(t, func(i, round int) error {
		idle, err := t[i].memory("VmRSS")
		if err == nil && round == 0 {
			err = t[i].forgetPeak()
		}
		if err != nil && !errors.Is(err, errNoLinux) {
			return err
		}
		busy := t[i].busy()
		r, came := atOnce(t[i], h.Phones, fmt.Sprintf("serbu-%04d", round))
		if came != nil {
			return came
		}
		f.rate[i] = append(f.rate[i], r.rate)
		f.slowest[i] = append(f.slowest[i], float64(r.at(0.99))/1e6)
		if err != nil { // not Linux
			return nil
		}
		f.busy[i] = append(f.busy[i], t[i].busy()-busy)
		if round == 0 {
			peak, err := t[i].memory("VmHWM")
			f.memory[i] = append(f.memory[i], peak-idle)
			return err
		}
		return nil
	})
}

// kept lets a few phones post form after form.
func (h Hall) kept(t trio, f *figures) error {
	return h.turns(t, func(i, round int) error {
		r, err := keeping(t[i], keptAlive, h.For, fmt.Sprintf("tetap-%04d", round))
		f.kept[i] = append(f.kept[i], r.rate)
		return err
	})
}

// lone posts one form at a time.
func (h Hall) lone(t trio, f *figures) error {
	var phones [3]phone
	for i := range phones {
		if err := phones[i].join(t[i].Host); err != nil {
			return err
		}
		defer phones[i].leave()
	}
	for n := range loneForms {
		for i := range phones {
			i = (i + n) % len(phones)
			form := sending(t[i].Host, t[i].Path, "sendiri-0000", n)
			time.Sleep(time.Millisecond) // what the last form left behind is over
			start := time.Now()
			if _, err := phones[i].ask(form); err != nil {
				return err
			}
			f.lone[i] = append(f.lone[i], float64(time.Since(start))/1e6)
		}
	}
	return nil
}

func (h Hall) tell(f *figures, s *sheet) {
	slow := ""
	if h.SlowSyncs {
		slow = ", each sync 5 ms slower"
	}
	s.title(fmt.Sprintf("%d phones at once%s", h.Phones, slow))
	s.medians("phones a second", f.rate)
	s.medians("99 % were answered within, ms", f.slowest)
	s.medians("processor time of the server, ms", f.busy)
	s.medians("memory above idle, MB", f.memory)
	s.title(fmt.Sprintf("%d kept connections, and a lone phone%s", keptAlive, slow))
	s.medians("forms a second", f.kept)
	s.medians("a lone phone's form, ms", f.lone)
	fmt.Println()
	s.atLeast("phones a second, of the group commit", ratio(f.rate[app], f.rate[rival]), burstLimit)
	if h.SlowSyncs {
		s.atMost("99 %, times the group commit", ratio(f.slowest[app], f.slowest[rival]), slowestLimit)
	} else {
		s.atMost("99 %, times a server that stores nothing", ratio(f.slowest[app], f.slowest[nothing]), slowestLimit)
	}
	if len(f.memory[app]) > 0 {
		s.atMost("MB above idle", median(f.memory[app]), memoryLimit)
	}
	s.atLeast("kept connections, of the group commit", ratio(f.kept[app], f.kept[rival]), keptLimit)
	s.atMost("ms of a lone form above the group commit", median(f.lone[app])-median(f.lone[rival]), loneLimit)
}
