//go:build linux

package faults

import (
	"errors"
	"fmt"

	"bapashadir/backend/outreach"
)

// script is a fixed session, of one phone and one officer.
type script struct {
	l       *ledger
	dir     string
	copies  int    // refused
	ended   bool   // the server went in the middle
	crashed string // what it said then, when that was no sentence
}

// run plays the session. Only a hang is an error: whatever else happens, the ledger
// knows what was promised.
func (s *script) run(plant string, under []string) error {
	p, err := launch(s.dir, true, plant, under...)
	if err != nil {
		return err
	}
	defer p.kill()
	if err = p.wait(hangs); err == nil {
		err = s.play(p)
	}
	if errors.Is(err, errHangs) {
		return err
	}
	if s.ended = err != nil; s.ended {
		if err := p.quit(hangs); err != nil {
			return err
		}
		if p.crashed() {
			s.crashed = p.said.String()
		}
		return nil
	}
	return p.quit(hangs)
}

// again starts the app on a sound disk and looks at the file.
func (s *script) again() error {
	p, err := launch(s.dir, true, "")
	if err != nil {
		return err
	}
	err = p.wait(readyLimit)
	if p.kill(); err != nil {
		return fmt.Errorf("does not start again: %v", err)
	}
	f, err := look(s.dir, s.l.session)
	if err == nil {
		s.l.compare(f)
	}
	return err
}

func (s *script) play(p *process) error {
	l, c := s.l, &crowd{l: s.l}
	if l.session == "" {
		if err := s.found(p); err != nil {
			return err
		}
	}
	if l.session == "" {
		return p.alive()
	}
	if err := l.prepare(p); err != nil {
		return err
	}
	steps := []func() error{
		func() error { return c.some(p, 6) },
		func() error { return l.certify(p) },
		func() error { return l.goTo(p, 3) },
		func() error { return s.copy(p, "snapshot") },
		func() error { return c.some(p, 4) },
		func() error { return l.setState(p, outreach.Closed) },
		func() error { return s.copy(p, "tidy") },
		func() error { return l.prepare(p) },
		func() error { return c.some(p, 3) },
		func() error { return l.certify(p) },
		func() error { l.show(ctx, p.ready, outreach.ShowThanks); return p.alive() },
	}
	for _, step := range steps {
		if err := step(); err != nil {
			return err
		}
	}
	return nil
}

// copy keeps a copy. A disk that refuses one takes nothing from anybody: it is
// counted, and the next is made at its time.
func (s *script) copy(p *process, what string) error {
	r, err := p.ask(order{Do: what})
	if err == nil && r.Code != "" {
		s.copies++
	}
	return err
}

// found plans the first session of a new file and opens it.
func (s *script) found(p *process) error {
	r, err := p.ask(order{Do: "plan", Text: "Bapas Hadir di Desa Petaling"})
	if err != nil {
		return err
	}
	if r.Code != "" {
		s.l.refuse("plan", string(r.Code), r.Why)
		return nil
	}
	s.l.with(func() {
		s.l.session = r.Text
		s.l.acknowledged++
		s.l.state.is(outreach.Planned)
		s.l.feedback.is(outreach.Planned)
		s.l.place.is(place{Showing: outreach.ShowJoin})
	})
	return s.l.setState(p, outreach.Open)
}

// alive tells a server that refused from one that has gone.
func (p *process) alive() error {
	_, err := p.ask(order{Do: "ready"})
	return err
}

// some lets one phone send so many forms, each until it was answered or refused.
func (c *crowd) some(p *process, n int) error {
	for range n {
		f, _ := c.form(true)
		c.sendOnce(p.ready, f)
	}
	return p.alive()
}
