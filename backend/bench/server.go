package bench

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime/pprof"
	"strings"

	"bapashadir/backend/kiosk"
	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
)

// Server is the hidden command that runs one server in a process of its own, so that
// its memory and time are its own: the app, a bare group commit, or one that stores
// nothing. It says where it listens and ends with its input.
type Server struct {
	Kind     string `arg:"" enum:"app,group,nothing"`
	Dir      string `arg:"" help:"An empty folder, in which the rivals find what they answer with."`
	AckFirst bool   `help:"Break the promise that is measured."`
	Profile  string `help:"File for a profile of the processor's time."`
}

// listens is what a server says when it is ready.
type listens struct {
	PID  int    `json:"pid"`
	Host string `json:"host"`
	Path string `json:"path"` // of the form
}

// Run serves until its input ends.
func (s Server) Run() (err error) {
	if s.Profile != "" {
		f, err := os.Create(s.Profile)
		if err != nil {
			return err
		}
		if err := pprof.StartCPUProfile(f); err != nil {
			return err
		}
		defer func() { pprof.StopCPUProfile(); _ = f.Close() }()
	}
	open := s.app
	if s.Kind != "app" {
		open = s.rival
	}
	at, closed, err := open()
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, closed()) }()
	at.PID = os.Getpid()
	if err := json.NewEncoder(os.Stdout).Encode(at); err != nil {
		return err
	}
	_, err = io.Copy(io.Discard, os.Stdin)
	return err
}

func (s Server) app() (listens, func() error, error) {
	k, ses, err := begin(s.Dir, store.Faults{AckFirst: s.AckFirst})
	if err != nil {
		return listens{}, nil, err
	}
	r, err := k.Ready(context.Background())
	if err != nil {
		return listens{}, nil, errors.Join(err, k.Close())
	}
	return listens{Host: strings.TrimPrefix(r.LAN, "http://"), Path: "/m/" + ses.Token}, k.Close, nil
}

// begin starts the app, its proof included, and opens a session.
func begin(dir string, f store.Faults) (*kiosk.Kiosk, outreach.Session, error) {
	ctx := context.Background()
	k, err := kiosk.Start(ctx, kiosk.Config{Data: dir, LAN: "127.0.0.1:0", Faults: f, Probe: probe})
	if err != nil {
		return nil, outreach.Session{}, err
	}
	ses, err := today(ctx, k)
	if err != nil {
		return nil, ses, errors.Join(err, k.Close())
	}
	return k, ses, nil
}

// probe is the app's own proof of a file.
func probe(ctx context.Context) *exec.Cmd {
	self, err := os.Executable()
	if err != nil {
		self = os.Args[0]
	}
	return exec.CommandContext(ctx, self, "probe")
}

// today plans a session and opens it.
func today(ctx context.Context, k *kiosk.Kiosk) (outreach.Session, error) {
	ses, err := k.Sessions.Plan(ctx, outreach.Draft{Title: "Ukur", Date: "2026-03-07", Village: outreach.Village{Name: "Petaling"}})
	if err != nil {
		return ses, err
	}
	return k.Sessions.Open(ctx, ses.ID, "")
}

// What a rival answers with, as the app answered it.
const formFile, welcomeFile = "form.gz", "welcome.gz"

func (s Server) rival() (listens, func() error, error) {
	form, err1 := os.ReadFile(filepath.Join(s.Dir, formFile))
	welcome, err2 := os.ReadFile(filepath.Join(s.Dir, welcomeFile))
	if err := errors.Join(err1, err2); err != nil {
		return listens{}, nil, err
	}
	keep := func(outreach.Attendee) error { return nil }
	closed := func() error { return nil }
	if s.Kind == "group" {
		g, err := openGroup(s.Dir)
		if err != nil {
			return listens{}, nil, err
		}
		keep, closed = g.keep, g.close
	}
	host, stop, err := answering(form, welcome, keep)
	if err != nil {
		return listens{}, nil, errors.Join(err, closed())
	}
	return listens{Host: host, Path: fmt.Sprintf("/m/%016d", 0)}, func() error { return errors.Join(stop(), closed()) }, nil
}
