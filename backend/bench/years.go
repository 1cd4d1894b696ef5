package bench

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"bapashadir/backend/outreach"
	"bapashadir/backend/session"
	"bapashadir/backend/store"
)

// Years measures what a file with many past sessions costs the session of today, beside
// an empty one, in turns on the same disk.
type Years struct {
	Attendees int           `default:"1000000" help:"People who came to past sessions."`
	Sessions  int           `default:"5000" help:"Past sessions."`
	Rounds    int           `default:"12" help:"Turns of each."`
	For       time.Duration `default:"400ms" help:"How long each turn of kept connections is measured."`
	Keep      string        `help:"Folder for the full file; one that is there is used again." placeholder:"DIR"`
	Profiles  string        `help:"Folder for profiles of the servers' processor time." placeholder:"DIR"`
}

const (
	yearsLimit = 1.2 // times an empty file
	yearsForms = 200
)

// Run prints each figure beside its limit, and fails when one does not hold.
func (y Years) Run() (err error) {
	dir, err := os.MkdirTemp("", "bapas-hadir-bench-")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()
	full, empty := filepath.Join(dir, "full"), filepath.Join(dir, "empty")
	if y.Keep != "" {
		full = y.Keep
	}
	file := filepath.Join(full, store.FileName)
	if _, err := os.Stat(file); err != nil {
		began := time.Now()
		if err := fill(full, y.Sessions, y.Attendees); err != nil {
			return err
		}
		fmt.Printf("filled with %d people in %d sessions in %s\n", y.Attendees, y.Sessions, time.Since(began).Round(time.Second))
	}
	st, err := os.Stat(file)
	if err != nil {
		return err
	}
	fmt.Printf("the file: %d MB\n\n%-52s %12s %12s\n", st.Size()>>20, "", "full", "empty")
	var s sheet
	if err := y.sessions(full, empty, &s); err != nil {
		return err
	}
	if err := y.people(full, empty, &s); err != nil {
		return err
	}
	return s.verdict()
}

// pair prints a figure of both files.
func pair(what string, full, empty float64) { fmt.Printf("%-52s %12.2f %12.2f\n", what, full, empty) }

func timed(fn func() error) (float64, error) {
	began := time.Now()
	err := fn()
	return float64(time.Since(began)) / 1e6, err
}

// sessions opens today's session and closes it again, without the copies that the app
// makes then.
func (y Years) sessions(full, empty string, s *sheet) (err error) {
	ctx := context.Background()
	var opening [2]float64
	var all [2]*session.Service
	var list, check, took [2][]float64
	for i, dir := range []string{full, empty} {
		var db *store.DB
		if opening[i], err = timed(func() (err error) { db, err = store.Open(dir, store.Config{}); return err }); err != nil {
			return err
		}
		defer func() { err = errors.Join(err, db.Close()) }()
		all[i] = session.New(db)
		if last, err := all[i].Current(ctx); err == nil { // of a run before, on a kept file
			if _, err := all[i].Close(ctx, last.ID); err != nil {
				return err
			}
		}
		for range 3 {
			ms, err := timed(func() error { _, err := all[i].List(ctx); return err })
			if list[i] = append(list[i], ms); err != nil {
				return err
			}
		}
		ms, err := timed(func() error {
			faults, err := db.Check(ctx)
			if len(faults) > 0 {
				err = fmt.Errorf("bench: %s", faults[0])
			}
			return err
		})
		if check[i] = append(check[i], ms); err != nil {
			return err
		}
	}
	for n := range 4 * y.Rounds {
		for i := range all {
			i = (i + n) % len(all)
			ses, err := all[i].Plan(ctx, outreach.Draft{Title: "Ukur", Date: "2026-03-07", Village: outreach.Village{Name: "Petaling"}})
			if err != nil {
				return err
			}
			ms, err := timed(func() error { _, err := all[i].Open(ctx, ses.ID, ""); return err })
			if err != nil {
				return err
			}
			took[i] = append(took[i], ms)
			if _, err := all[i].Close(ctx, ses.ID); err != nil {
				return err
			}
		}
	}
	pair("opening the proved file, ms", opening[0], opening[1])
	pair("the desk's list of sessions, ms", median(list[0]), median(list[1]))
	pair("check, ms", check[0][0], check[1][0])
	pair("opening today's session, ms", median(took[0]), median(took[1]))
	s.atMost("opening a session, times an empty file", median(took[0])/median(took[1]), yearsLimit)
	return nil
}

// people lets phones come to the app that was started on each file.
func (y Years) people(full, empty string, s *sheet) (err error) {
	var c [2]*child
	var start, kept, lone [2][]float64
	for i, dir := range []string{full, empty} {
		var flags []string
		if y.Profiles != "" {
			flags = []string{"--profile", filepath.Join(y.Profiles, []string{"full", "empty"}[i]+".pprof")}
		}
		ms, err := timed(func() (err error) { c[i], err = launch("app", dir, nil, flags...); return err })
		if err != nil {
			return err
		}
		start[i] = append(start[i], ms)
		defer func() { err = errors.Join(err, c[i].close()) }()
	}
	pair("starting the app, its proof included, ms", start[0][0], start[1][0])
	var phones [2]phone
	for i := range phones {
		if err := phones[i].join(c[i].Host); err != nil {
			return err
		}
		defer phones[i].leave()
	}
	for n := range yearsForms {
		for i := range phones {
			i = (i + n) % len(phones)
			form := sending(c[i].Host, c[i].Path, "sendiri-0000", n)
			time.Sleep(time.Millisecond)
			ms, err := timed(func() error { _, err := phones[i].ask(form); return err })
			if err != nil {
				return err
			}
			lone[i] = append(lone[i], ms)
		}
	}
	for round := range y.Rounds {
		for i := range c {
			i = (i + round) % len(c)
			r, err := keeping(c[i], keptAlive, y.For, fmt.Sprintf("tetap-%04d", round))
			if err != nil {
				return err
			}
			kept[i] = append(kept[i], 1e3/r.rate)
			time.Sleep(breathe)
		}
	}
	pair("a lone phone's check-in, ms", median(lone[0]), median(lone[1]))
	pair(fmt.Sprintf("one of %d phones' check-ins, ms of the laptop", keptAlive), median(kept[0]), median(kept[1]))
	for _, line := range []string{"RssAnon", "RssFile", "VmHWM"} {
		var mb [2]float64
		for i := range c {
			if mb[i], err = c[i].memory(line); err != nil && !errors.Is(err, errNoLinux) {
				return err
			}
		}
		pair("memory, MB: "+line, mb[0], mb[1])
	}
	s.atMost("a lone check-in, times an empty file", median(lone[0])/median(lone[1]), yearsLimit)
	s.atMost(fmt.Sprintf("a check-in of %d at once, times an empty file", keptAlive), ratio(kept[0], kept[1]), yearsLimit)
	return nil
}
