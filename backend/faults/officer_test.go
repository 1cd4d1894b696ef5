//go:build linux

package faults

import (
	"context"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"strings"
	"time"

	"bapashadir/backend/outreach"
)

// do gives an order and notes its acknowledgement. An error means no answer.
func (l *ledger) do(p *process, o order, asked, done func(), acked func(text string)) (reply, error) {
	state, feedback, place := l.state, l.feedback, l.place
	l.with(asked)
	r, err := p.ask(o)
	if err != nil {
		return r, err
	}
	if r.Code != "" {
		l.with(func() {
			l.refuse(o.Do, string(r.Code), r.Why)
			if r.Code != outreach.StorageFailed { // a rule's refusal: nothing was written
				l.state, l.feedback, l.place = state, feedback, place
			}
		})
		return r, nil
	}
	if acked != nil {
		acked(r.Text)
	}
	l.with(func() {
		l.acknowledged++
		done()
	})
	return r, nil
}

func nothing() {}

func (l *ledger) goTo(p *process, slide int) error {
	_, err := l.do(p, order{Do: "goto", Number: slide},
		func() { l.place.ask(place{outreach.ShowDeck, slide}) }, func() { l.place.ack() }, nil)
	return err
}

func (l *ledger) plan(p *process, title string) error {
	_, err := l.do(p, order{Do: "plan", Text: title}, nothing, func() { l.plans[title] = true }, nil)
	return err
}

func (l *ledger) setFeedback(p *process, to outreach.State) error {
	_, err := l.do(p, order{Do: "feedback", Text: string(to)},
		func() { l.feedback.ask(to) }, func() { l.feedback.ack() }, nil)
	return err
}

// setState closes the session, and its feedback with it, or opens it again.
func (l *ledger) setState(p *process, to outreach.State) error {
	what := map[outreach.State]string{outreach.Open: "open", outreach.Closed: "close"}[to]
	_, err := l.do(p, order{Do: what, Text: l.session}, func() {
		if l.state.ask(to); to == outreach.Closed {
			l.feedback.ask(outreach.Closed)
		}
	}, func() { l.state.ack(); l.feedback.ack() }, nil)
	return err
}

// certify gives somebody who has a number a certificate.
func (l *ledger) certify(p *process) error {
	var name string
	var who told
	l.with(func() {
		for name, who = range l.people {
			if strings.HasPrefix(name, ours) {
				break
			}
		}
	})
	if !strings.HasPrefix(name, ours) {
		return nil
	}
	_, err := l.do(p, order{Do: "certificate", Number: who.Number}, nothing, nothing,
		func(number string) { ack(l, l.papers, name, number) })
	return err
}

// work lets the officer do one thing after the other until the server is gone.
func (l *ledger) work(ctx context.Context, p *process, plans func() int) {
	for ctx.Err() == nil {
		if !p.officer {
			if !l.show(ctx, p.ready, outreach.Showing([]string{"join", "deck", "feedback", "thanks"}[rand.IntN(4)])) {
				return
			}
			continue
		}
		var err error
		switch n := rand.IntN(20); {
		case n < 5:
			err = l.goTo(p, rand.IntN(5))
		case n < 9:
			l.show(ctx, p.ready, outreach.ShowFeedback)
		case n < 13:
			err = l.certify(p)
		case n < 16:
			err = l.plan(p, fmt.Sprintf("Kegiatan %d", plans()))
		case n < 19:
			err = l.setFeedback(p, []outreach.State{outreach.Open, outreach.Closed}[n%2])
		default:
			if err = l.setState(p, outreach.Closed); err == nil {
				err = l.setState(p, outreach.Open)
			}
		}
		if err != nil {
			return
		}
	}
}

// prepare opens what the day before may have left closed, and asks for the addresses.
func (l *ledger) prepare(p *process) error {
	if !p.officer {
		return nil
	}
	if l.state.told != outreach.Open {
		if err := l.setState(p, outreach.Open); err != nil {
			return err
		}
	}
	if err := l.setFeedback(p, outreach.Open); err != nil {
		return err
	}
	for l.state.told == outreach.Open && p.ready.CheckIn == "" { // the screens' state follows a commit, a moment later
		r, err := p.ask(order{Do: "ready"})
		if err != nil {
			return err
		}
		if r.Code != "" {
			l.with(func() { l.refuse("ready", string(r.Code), r.Why) })
			return nil
		}
		if err := json.Unmarshal([]byte(r.Text), &p.ready); err != nil {
			return err
		}
		if time.Since(p.began) > 2*hangs {
			return fmt.Errorf("%w: the hall is not told of the open session", errHangs)
		}
		time.Sleep(time.Millisecond)
	}
	return nil
}
